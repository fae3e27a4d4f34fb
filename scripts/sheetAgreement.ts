/**
 * Asks LibreOffice for the values of the formulas on the sheets that the add-in makes, and stores them, for the test that
 * holds the workbench's engine against them: npm run agreement:sheets. Needs soffice on the path.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readWorkbook } from "@evenkeel/xlsx";
import { saveWorkbook } from "@evenkeel/xlsx";
import { madeSheets, SAMPLE } from "../tests/reliability/madeSheets";

const root = path.resolve(__dirname, "..");

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "evenkeel-sheets-"));
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const sample = new Uint8Array(readFileSync(path.join(root, "assets/samples", SAMPLE)));
  const stored: Record<string, unknown> = {};
  for (const { action, formulas, edits } of await madeSheets()) {
    const file = path.join(folder, `${action}.xlsx`);
    // Without stored values LibreOffice has to work every one of them out.
    const cells = edits.cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: null }));
    writeFileSync(file, await saveWorkbook(sample, { ...edits, cells }));
    const out = path.join(folder, "out");
    execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, file]);
    const answered = readWorkbook(new Uint8Array(readFileSync(path.join(out, `${action}.xlsx`))));
    stored[action] = formulas.map(({ sheet, row, column, formula }) => ({
      sheet,
      row,
      column,
      formula,
      value:
        answered.sheets
          .find(({ name }) => name === sheet)
          ?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null,
    }));
    console.log(`${action}: ${formulas.length} formulas`);
  }
  const target = path.join(root, "tests/reliability/madeSheets.json");
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(stored, null, 1)}\n`);
  rmSync(folder, { recursive: true });
  process.exit(0);
}

void main();
