import { isEmpty, type CellValue } from "@evenkeel/spreadsheet";
import { findColumns, rowsByKey, type Heading } from "../../read/locate";
import type { SheetSnapshot, TableSnapshot } from "../../read/sheetSnapshot";
import type { WorkbookSnapshot } from "../../read/workbookSnapshot";

/** The block of cells that a table's records fill: where its columns begin and end, and its header row. */
export interface Block {
  readonly headerRow: number;
  readonly left: number;
  readonly right: number;
}

/** Where a table of records is now. */
export interface FoundTable {
  readonly sheet: SheetSnapshot;
  /** null: a plain range. */
  readonly table: TableSnapshot | null;
  /** The row of the first column's header. */
  readonly headerRow: number;
  /** The present columns, in the order they were asked for. */
  readonly columns: readonly number[];
  readonly block: Block;
}

interface TableId {
  readonly sheet: string;
  readonly tableName: string | null;
  readonly headerRow: number;
}

/** Finds a table again by its sheet, its Excel table and its headers; null: they are no longer all there. */
export function findTable(
  snapshot: WorkbookSnapshot,
  sheet: SheetSnapshot,
  { tableName, headerRow }: TableId,
  headings: readonly Heading[],
): FoundTable | null {
  const table = snapshot.tableOn(sheet, tableName);
  const found = findColumns(sheet, table?.area ?? null, headerRow, headings);
  if (found === null) return null;
  const block =
    table === null
      ? blockAround(sheet, found.headerRow, found.columns)
      : { headerRow: table.area.top, left: table.area.left, right: table.area.right };
  return { sheet, table, ...found, block };
}

/** The rows of a table by their keys, which stand in these columns. */
export function keyedRows(
  { sheet, table, headerRow }: FoundTable,
  columns: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  return rowsByKey(sheet, table?.area ?? null, { headerRow, columns });
}

/** The last row of the table, or of the sheet that a plain range is in. */
export const bottomOf = ({ sheet, table }: FoundTable): number => table?.area.bottom ?? sheet.bottom;

/** A plain range's block: the known columns, and the headers beside them without a gap. */
function blockAround(sheet: SheetSnapshot, headerRow: number, columns: readonly number[]): Block {
  const header = (column: number): CellValue => sheet.valueAt(headerRow, column);
  let left = Math.min(...columns);
  let right = Math.max(...columns);
  while (left > 0 && !isEmpty(header(left - 1))) left -= 1;
  while (!isEmpty(header(right + 1))) right += 1;
  return { headerRow, left, right };
}

export const columnsOf = ({ left, right }: Pick<Block, "left" | "right">): number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);

/** Whether a block's row holds anything at all. */
export function isFilledRow(sheet: SheetSnapshot, block: Pick<Block, "left" | "right">, row: number): boolean {
  return columnsOf(block).some((column) => !sheet.isEmptyAt(row, column));
}

/** Whether a row of the sheet holds anything outside the block. */
export function isFilledBeside(sheet: SheetSnapshot, { left, right }: Block, row: number): boolean {
  return sheet.columnsOf(row).some((column) => (column < left || column > right) && !sheet.isEmptyAt(row, column));
}
