import type { Cell, SheetCells } from "../cells";

/** One line of a block. */
export interface BlockRow {
  /** Row number from 0 of the sheet. */
  readonly row: number;
  /** From the block's left column on. */
  readonly cells: readonly Cell[];
  /** The heading above it within the block; "": none. */
  readonly section: string;
}

/** A header with what stands beneath it, and the text above: what might be a table, a board or counts. */
export interface Block {
  readonly sheet: SheetCells;
  /** Row number of the header from 0 of the sheet; null: none. */
  readonly headerRow: number | null;
  /** First and last column from 0 of the sheet. */
  readonly left: number;
  readonly right: number;
  /** One for each column; "": none. */
  readonly headers: readonly string[];
  /** The line above the header, where that is of two lines. */
  readonly upperHeaders: readonly string[];
  readonly rows: readonly BlockRow[];
  /** What stands above the header, line by line. */
  readonly titles: readonly string[];
  /** Lines within it that are no records: sums, headings. */
  readonly asides: readonly BlockRow[];
}

/** How a column is called: by its own header, or by the one above where it has none. */
export const headerOf = (block: Block, column: number): string =>
  block.headers[column] || block.upperHeaders[column] || "";

/** A text by its pattern: "RV1001" and "RV2" are both "A9". */
export const patternOf = (text: string): string =>
  text
    .replace(/\p{L}+/gu, "A")
    .replace(/\d+/g, "9")
    .replace(/\s+/g, " ");
