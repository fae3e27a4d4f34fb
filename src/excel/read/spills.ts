import type { Area } from "@evenkeel/spreadsheet";
import { read } from "../requests/request";
import { areaOf } from "./usedCells";

export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The area that each of these formulas fills, its own cell included; null: just its own cell. One request. */
export async function spillAreas(places: readonly FormulaPlace[]): Promise<readonly (Area | null)[]> {
  if (places.length === 0) return [];
  return read((context) => {
    const ranges = places.map(({ sheet, row, column }) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      const filled = cell.getSpillingToRangeOrNullObject();
      filled.load("rowIndex,columnIndex,rowCount,columnCount");
      return filled;
    });
    return () => ranges.map((range) => (range.isNullObject ? null : areaOf(range)));
  });
}
