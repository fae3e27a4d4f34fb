import { type CellValue, parseArea, type SheetGrid, type WorkbookGrid } from "@evenkeel/spreadsheet";
import type { WorkbookDocument } from "./document";

/** A file as the grid that reading an open workbook gives: values, formulas, tables, what is hidden; blanks are "". */
export function documentToGrid(document: WorkbookDocument): WorkbookGrid {
  return { sheets: document.sheets.map(sheetToGrid) };
}

function sheetToGrid(sheet: WorkbookDocument["sheets"][number]): SheetGrid {
  let bottom = -1;
  let right = -1;
  for (const cell of sheet.cells) {
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  const blank = (): CellValue[][] => Array.from({ length: bottom + 1 }, () => new Array<CellValue>(right + 1).fill(""));
  const values = blank();
  const formulas = blank();
  const fills = values.map((cells) => cells.map((): string | null => null));
  const numberFormats = values.map((cells) => cells.map(() => "General"));
  const struck = values.map((cells) => cells.map(() => false));
  for (const cell of sheet.cells) {
    const row = values[cell.row];
    const formulaRow = formulas[cell.row];
    if (row === undefined || formulaRow === undefined) continue;
    row[cell.column] = cell.value ?? "";
    const struckRow = struck[cell.row];
    if (struckRow !== undefined) struckRow[cell.column] = cell.style?.struck === true;
    const formatRow = numberFormats[cell.row];
    const fillRow = fills[cell.row];
    if (formatRow !== undefined) formatRow[cell.column] = cell.style?.numberFormat ?? "General";
    if (fillRow !== undefined) fillRow[cell.column] = cell.style?.fillColor ?? null;
    formulaRow[cell.column] = cell.formula === null ? (cell.value ?? "") : `=${cell.formula}`;
  }
  const hiddenColumns: number[] = [];
  for (const entry of sheet.columns) {
    for (let column = entry.from; entry.hidden && column <= Math.min(entry.to, right); column++)
      hiddenColumns.push(column);
  }
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    isProtected: sheet.isProtected,
    top: 0,
    left: 0,
    values,
    formulas,
    numberFormats,
    fills,
    struck,
    tables: sheet.tables.flatMap((table) => {
      const area = parseArea(table.area);
      return area === null
        ? []
        : [{ name: table.name, area, hasHeaders: table.hasHeaders, hasTotals: table.hasTotals }];
    }),
    hiddenRows: sheet.rows.filter((row) => row.hidden).map((row) => row.row),
    hiddenColumns,
  };
}
