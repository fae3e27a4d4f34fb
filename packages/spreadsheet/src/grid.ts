import type { Area } from "./area";
import { isFormula, type CellValue } from "./cellValue";

/** An Excel table of a sheet. */
export interface TableGrid {
  readonly name: string;
  /** Header row, body and totals row. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** One sheet as it was read. `values[r][c]` is the cell at row `top + r`, column `left + c`. */
export interface SheetGrid {
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Same shape as `values`; a string starting with "=" where the cell holds a formula. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Same shape as `values`: how each cell shows its number ("dd/mm/yyyy", "[h]:mm"); absent: not read. */
  readonly numberFormats?: readonly (readonly string[])[];
  /** Same shape as `values`: the colour that fills each cell, null for none; absent: not read. */
  readonly fills?: readonly (readonly (string | null)[])[];
  /** Same shape as `values`: whether a line goes through the text of each cell; absent: not read. */
  readonly struck?: readonly (readonly boolean[])[];
  readonly tables: readonly TableGrid[];
  /** Row numbers from 0 of the sheet, hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A whole workbook as it was read. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
}

type GridValues = Pick<SheetGrid, "top" | "left" | "values">;
type GridFormulas = Pick<SheetGrid, "top" | "left" | "formulas">;

/** The value of a sheet's cell, row and column from 0; undefined where nothing was read, be it the whole sheet. */
export function valueAt(sheet: GridValues | undefined, row: number, column: number): CellValue | undefined {
  return sheet?.values[row - sheet.top]?.[column - sheet.left];
}

/** The formula of a sheet's cell with its "=", row and column from 0; null where there is a value or nothing was read. */
export function formulaAt(sheet: GridFormulas | undefined, row: number, column: number): string | null {
  const input = sheet?.formulas[row - sheet.top]?.[column - sheet.left] ?? null;
  return isFormula(input) ? input : null;
}
