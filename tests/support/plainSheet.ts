import type { CellValue, SheetGrid } from "@evenkeel/spreadsheet";

/** A visible sheet of typed cells from A1, without an Excel table, as reading a workbook gives it. */
export function plainSheet(name: string, values: readonly (readonly CellValue[])[]): SheetGrid {
  return {
    name,
    visible: true,
    isProtected: false,
    top: 0,
    left: 0,
    values,
    formulas: values,
    tables: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}
