import {
  formulaAt,
  isBlank,
  isFormula,
  valueAt,
  type CellValue,
  type SheetGrid,
  type TableGrid,
} from "@evenkeel/spreadsheet";

/** One sheet by absolute rows and columns, both from 0. A cell outside what was read is blank. */
export class SheetView {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  /** Last row and column with anything in them; below `top` or `left` in an empty sheet. */
  readonly bottom: number;
  readonly right: number;
  private readonly hiddenRowSet: ReadonlySet<number>;

  constructor(readonly grid: SheetGrid) {
    this.name = grid.name;
    this.top = grid.top;
    this.left = grid.left;
    this.hiddenRowSet = new Set(grid.hiddenRows);
    let bottom = grid.top - 1;
    let right = grid.left - 1;
    grid.values.forEach((cells, row) => {
      for (let column = cells.length - 1; column >= 0; column--) {
        if (isBlank(cells[column] ?? null) && !isFormula(grid.formulas[row]?.[column] ?? null)) continue;
        bottom = grid.top + row;
        right = Math.max(right, grid.left + column);
        break;
      }
    });
    this.bottom = bottom;
    this.right = right;
  }

  get tables(): readonly TableGrid[] {
    return this.grid.tables;
  }

  value(row: number, column: number): CellValue {
    return valueAt(this.grid, row, column) ?? null;
  }

  /** The formula with its "=", or null where the cell holds a value. */
  formula(row: number, column: number): string | null {
    return formulaAt(this.grid, row, column);
  }

  /** Whether there is anything in the cell: a value, or a formula whatever it gives. */
  isFilled(row: number, column: number): boolean {
    return !isBlank(this.value(row, column)) || this.formula(row, column) !== null;
  }

  isHidden(row: number): boolean {
    return this.hiddenRowSet.has(row);
  }
}
