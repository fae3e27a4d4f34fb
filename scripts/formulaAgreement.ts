/**
 * Asks LibreOffice for the values of the formulas in packages/excel-simulator/tests/engine/agreedFormulas.ts and stores them, for the
 * test that holds the workbench's engine against them: npm run agreement. Needs soffice on the path.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readWorkbook } from "@evenkeel/xlsx";
import { saveWorkbook } from "@evenkeel/xlsx";
import { agreedFormulas } from "../packages/excel-simulator/tests/engine/agreedFormulas";

const root = path.resolve(__dirname, "..");
const sheet = "Agreement";

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "evenkeel-agreement-"));
  const sample = new Uint8Array(readFileSync(path.join(root, "assets/samples/riverside-camhs.xlsx")));
  const asked = await saveWorkbook(sample, {
    cells: agreedFormulas.map((formula, row) => ({ sheet, row, column: 0, value: null, formula, arrayArea: null })),
    caches: [],
    addedSheets: [{ name: sheet, position: readWorkbook(sample).sheets.length }],
    removedSheets: [],
    renamedSheets: [],
    tables: [],
    xmlParts: null,
    columnWidths: [],
    pageSetups: [],
  });
  writeFileSync(path.join(folder, "asked.xlsx"), asked);
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const out = path.join(folder, "out");
  execFileSync("soffice", [
    profile,
    "--headless",
    "--convert-to",
    "xlsx",
    "--outdir",
    out,
    path.join(folder, "asked.xlsx"),
  ]);
  const answered = readWorkbook(new Uint8Array(readFileSync(path.join(out, "asked.xlsx"))));
  const cells = answered.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const version = execFileSync("soffice", [profile, "--version"], { encoding: "utf8" })
    .trim()
    .split(" ")
    .slice(0, 2)
    .join(" ");
  const results = agreedFormulas.map((formula, row) => ({
    formula,
    value: cells.find((cell) => cell.row === row && cell.column === 0)?.value ?? null,
  }));
  const target = path.join(root, "packages/excel-simulator/tests/fixtures/libreoffice.json");
  writeFileSync(target, `${JSON.stringify({ version, results }, null, 2)}\n`);
  rmSync(folder, { recursive: true });
  console.log(`${results.length} values of ${version} stored in ${path.relative(root, target)}`);
}

void main();
