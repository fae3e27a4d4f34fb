import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { FACTORS, FREQUENCY, type FunctionRows } from "./functionRows";

/** What another spreadsheet engine needed for the same totals by ordinary formulas. */
export interface PeerRun {
  readonly ms: number;
  /** Sum of everybody's points, to see that it worked out the same. */
  readonly total: number;
}

type Sheet = (string | number)[][];

/** One formula a case for its points, and a SUMIFS for each clinician: how a team would do it without us. */
function sheetsWithFormulas({ cases, team }: FunctionRows): {
  readonly Cases: Sheet;
  readonly Loads: Sheet;
  readonly Weights: Sheet;
} {
  const factors = [...Object.values(FACTORS), FREQUENCY];
  const longest = Math.max(...factors.map((levels) => Object.keys(levels).length));
  const weights: Sheet = Array.from({ length: longest }, (_, i) =>
    factors.flatMap((levels) => Object.entries(levels)[i] ?? ["", ""]),
  );
  const lookup = (cell: string, factor: number): string => {
    const [left, right] = [utils.encode_col(factor * 2), utils.encode_col(factor * 2 + 1)];
    return `VLOOKUP(${cell},Weights!$${left}$1:$${right}$${longest},2,0)`;
  };
  const last = cases.length;
  return {
    Weights: weights,
    Cases: cases.map((row, i) => {
      const n = i + 1;
      if (i === 0) return [...row, "Points"];
      const sum = `(${lookup(`D${n}`, 0)}+${lookup(`E${n}`, 1)}+${lookup(`F${n}`, 2)})*${lookup(`G${n}`, 3)}`;
      return [...row, `=IF(C${n}="closed",0,${sum})`];
    }),
    Loads: team
      .slice(1)
      .map(([name], i) => [name ?? "", `=SUMIFS(Cases!$H$2:$H$${last},Cases!$B$2:$B$${last},A${i + 1})`]),
  };
}

interface HyperFormulaLike {
  buildFromSheets(
    sheets: Readonly<Record<string, Sheet>>,
    options: { readonly licenseKey: string; readonly maxRows: number },
  ): {
    getSheetId(name: string): number;
    getSheetValues(id: number): unknown[][];
    destroy(): void;
  };
}

/** HyperFormula from its own package beside the bench; null where that is not installed. */
export function hyperFormula(rows: FunctionRows): PeerRun | null {
  const folder = path.join(__dirname, "peers", "package.json");
  if (!existsSync(path.join(__dirname, "peers", "node_modules", "hyperformula"))) return null;
  const { HyperFormula } = createRequire(folder)("hyperformula") as { readonly HyperFormula: HyperFormulaLike };
  const sheets = sheetsWithFormulas(rows);
  const start = performance.now();
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3", maxRows: 200_000 });
  const values = engine.getSheetValues(engine.getSheetId("Loads"));
  const ms = performance.now() - start;
  engine.destroy();
  return { ms, total: values.reduce((sum, row) => sum + Number(row[1]), 0) };
}

/** LibreOffice without a window, less the time that it needs for the same workbook without formulas. */
export function libreOffice(rows: FunctionRows): PeerRun | null {
  if (!existsSync("/usr/bin/soffice")) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "evenkeel-bench-"));
  const sheets = sheetsWithFormulas(rows);
  const withFormulas = convert(folder, "formulas", sheets);
  const plain = (sheet: Sheet): Sheet =>
    sheet.map((row) => row.map((cell) => (String(cell).startsWith("=") ? 0 : cell)));
  const without = convert(folder, "values", {
    Loads: plain(sheets.Loads),
    Cases: plain(sheets.Cases),
    Weights: sheets.Weights,
  });
  const csv = readFileSync(path.join(folder, "formulas.csv"), "utf8");
  const total = csv.split("\n").reduce((sum, line) => sum + Number(line.split(",")[1] ?? 0), 0);
  return { ms: withFormulas - without, total };
}

function convert(folder: string, name: string, sheets: Readonly<Record<string, Sheet>>): number {
  const book = utils.book_new();
  for (const title of ["Loads", "Cases", "Weights"]) {
    const sheet = utils.aoa_to_sheet([]);
    const cells = sheets[title] ?? [];
    cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const isFormula = typeof cell === "string" && cell.startsWith("=");
        sheet[utils.encode_cell({ r, c })] = isFormula
          ? { t: "n", f: cell.slice(1) }
          : { t: typeof cell === "number" ? "n" : "s", v: cell };
      }),
    );
    sheet["!ref"] = utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: cells.length - 1, c: (cells[0]?.length ?? 1) - 1 },
    });
    utils.book_append_sheet(book, sheet, title);
  }
  const file = path.join(folder, `${name}.xlsx`);
  writeFileSync(file, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  const start = performance.now();
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("/usr/bin/soffice", [profile, "--headless", "--convert-to", "csv", "--outdir", folder, file], {
    stdio: "ignore",
  });
  return performance.now() - start;
}
