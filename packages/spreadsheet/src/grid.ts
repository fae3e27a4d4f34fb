/** What Excel gives for a cell: a blank may come as "", 0 or null depending on the platform. */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

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
  readonly tables: readonly TableGrid[];
  /** Absolute row numbers from 0, hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A whole workbook as `src/excel` reads it, and all that `src/tables` ever sees of it. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
}
