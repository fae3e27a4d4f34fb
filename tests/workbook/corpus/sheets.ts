import type { CellValue, SheetGrid, TableGrid, WorkbookGrid } from "@evenkeel/spreadsheet";

/** A sheet being filled cell by cell; what a merged title leaves behind is one filled cell. */
export class SheetMaker {
  private readonly cells = new Map<string, { value: CellValue; formula: string | null }>();
  private readonly tables: TableGrid[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  visible = true;
  isProtected = false;

  constructor(readonly name: string) {}

  put(row: number, column: number, value: CellValue): void {
    this.cells.set(`${row},${column}`, { value, formula: null });
  }

  putFormula(row: number, column: number, formula: string, value: CellValue): void {
    this.cells.set(`${row},${column}`, { value, formula });
  }

  addTable(table: TableGrid): void {
    this.tables.push(table);
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideColumn(column: number): void {
    this.hiddenColumns.add(column);
  }

  toGrid(): SheetGrid {
    let bottom = -1;
    let right = -1;
    for (const key of this.cells.keys()) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    const grid = (): CellValue[][] =>
      Array.from({ length: bottom + 1 }, () => new Array<CellValue>(right + 1).fill(""));
    const values = grid();
    const formulas = grid();
    for (const [key, { value, formula }] of this.cells) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const valueRow = values[row];
      const formulaRow = formulas[row];
      if (valueRow === undefined || formulaRow === undefined) continue;
      valueRow[column] = value ?? "";
      formulaRow[column] = formula ?? value ?? "";
    }
    return {
      name: this.name,
      visible: this.visible,
      isProtected: this.isProtected,
      top: 0,
      left: 0,
      values,
      formulas,
      tables: this.tables,
      hiddenRows: [...this.hiddenRows],
      hiddenColumns: [...this.hiddenColumns],
    };
  }
}

/** Sheets written as rows of cells; a string beginning with "=" is a formula. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): WorkbookGrid {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => {
      const sheet = new SheetMaker(name);
      rows.forEach((cells, row) =>
        cells.forEach((value, column) => {
          if (typeof value === "string" && value.startsWith("=")) sheet.putFormula(row, column, value, 0);
          else if (value !== null && value !== "") sheet.put(row, column, value);
        }),
      );
      return sheet.toGrid();
    }),
  };
}
