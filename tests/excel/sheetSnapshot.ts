import { SheetSnapshot, type SheetContents } from "../../src/excel/read/sheetSnapshot";
import type { CellChange } from "../../src/workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";

/** A sheet as the add-in re-reads it; a text beginning with "=" is a formula whose value is 0. */
export function sheetSnapshot(
  rows: readonly (readonly CellValue[])[],
  extra: Partial<SheetContents> = {},
): SheetSnapshot {
  const isFormula = (value: CellValue): boolean => typeof value === "string" && value.startsWith("=");
  return new SheetSnapshot({
    id: "{1}",
    name: "Caseload",
    isProtected: false,
    top: 0,
    left: 0,
    values: rows.map((row) => row.map((value) => (isFormula(value) ? 0 : value))),
    formulas: rows,
    hiddenRows: new Set(),
    merged: [],
    ...extra,
  });
}

/** A change of the Lead of one case, as a preview of `Ref | Risk | Lead` with headings in row 1 would make it. */
export function leadChange(key: string, row: number, value: CellValue, expected: CellValue = null): CellChange {
  return {
    sheet: "Caseload",
    tableName: null,
    headerRow: 0,
    keys: [{ header: "Ref", value: key, column: 0 }],
    header: "Lead",
    row,
    column: 2,
    expected,
    value,
  };
}
