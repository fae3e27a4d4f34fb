import { isEmpty, valueAt, type Area, type CellValue } from "@evenkeel/spreadsheet";
import { contentOf, type CellContent } from "../cellContent";
import { isCalculated } from "../cellValues";

/** What is read of a sheet; rows and columns count from 0. */
export interface SheetContents {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly merged: readonly Area[];
}

/** A sheet as it is just before writing. Whatever lies outside its used cells is blank. */
export class SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;

  constructor(readonly contents: SheetContents) {
    this.id = contents.id;
    this.name = contents.name;
    this.isProtected = contents.isProtected;
  }

  /** The first and last used row; the last is above the first where the sheet is empty. */
  get top(): number {
    return this.contents.top;
  }

  get bottom(): number {
    return this.contents.top + this.contents.values.length - 1;
  }

  /** The used columns of a row. */
  columnsOf(row: number): number[] {
    return (this.contents.values[row - this.contents.top] ?? []).map((_value, index) => this.contents.left + index);
  }

  valueAt(row: number, column: number): CellValue {
    return valueAt(this.contents, row, column) ?? null;
  }

  formulaAt(row: number, column: number): CellValue {
    return this.contents.formulas[row - this.contents.top]?.[column - this.contents.left] ?? null;
  }

  /** What is typed into a cell. */
  contentAt(row: number, column: number): CellContent {
    return contentOf(this.valueAt(row, column), this.formulaAt(row, column));
  }

  /** Whether a formula, here or elsewhere, fills the cell. */
  isCalculatedAt(row: number, column: number): boolean {
    return isCalculated(this.valueAt(row, column), this.formulaAt(row, column));
  }

  /** Whether the cell neither shows a value nor holds a formula. */
  isEmptyAt(row: number, column: number): boolean {
    return isEmpty(this.valueAt(row, column)) && isEmpty(this.formulaAt(row, column));
  }

  get isEmpty(): boolean {
    return this.usedCells().every(({ row, column }) => this.isEmptyAt(row, column));
  }

  /** Every cell of the used area, row by row. */
  usedCells(): { readonly row: number; readonly column: number }[] {
    return this.contents.values.flatMap((values, r) =>
      values.map((_value, c) => ({ row: this.contents.top + r, column: this.contents.left + c })),
    );
  }

  isHidden(row: number): boolean {
    return this.contents.hiddenRows.has(row);
  }

  /** Whether any row between two rows, both included, is hidden or filtered out. */
  isAnyHidden(from: number, to: number): boolean {
    for (const row of this.contents.hiddenRows) if (row >= from && row <= to) return true;
    return false;
  }

  /** The merged cells that a cell is part of. */
  mergedAt(row: number, column: number): Area | null {
    const covers = ({ top, left, bottom, right }: Area): boolean =>
      row >= top && row <= bottom && column >= left && column <= right;
    return this.contents.merged.find(covers) ?? null;
  }

  /** Whether merged cells reach from above this row into it. */
  isMergedAcross(row: number): boolean {
    return this.contents.merged.some((area) => area.top < row && area.bottom >= row);
  }
}

/** An Excel table as it is just before writing. */
export interface TableSnapshot {
  readonly sheetId: string;
  /** Header row, body and totals row. */
  readonly area: Area;
  readonly hasTotals: boolean;
}
