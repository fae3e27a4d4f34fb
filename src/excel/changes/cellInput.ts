import type { CellValue } from "@evenkeel/spreadsheet";
import type { CellContent } from "../cellContent";

/** A value for a cell, known by its sheet and its place from 0. */
export interface CellInput {
  readonly sheetId: string;
  /** The sheet's name now, for messages. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** True: an empty text is to stand there again, and not a blank. */
  readonly isEmptyText?: boolean;
  /** The number format that it gets with the value; absent: it keeps its own. */
  readonly numberFormat?: string;
  /** What was there when it was last read: checked again in the very request that writes. */
  readonly expects?: Expectation;
}

export interface Expectation {
  readonly header: string;
  /** The row of the key columns' headings; null: written by place, whatever stands above. */
  readonly headerRow: number | null;
  /** The texts that identify the row, one for each key column. */
  readonly keys: readonly string[];
  readonly keyColumns: readonly number[];
  readonly before: CellValue;
}

/** A content for a cell of a sheet that is known by its place alone. */
export interface PlacedContent extends CellContent {
  readonly row: number;
  readonly column: number;
  /** What the cell held when it was last read, checked again in the request that writes; null: its sheet is new. */
  readonly before: CellContent | null;
}
