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

/** A cell that does not hold what was written into it, or did not hold what it was expected to. */
export interface Mismatch {
  /** "Caseload!D14" */
  readonly place: string;
  /** What a data cell holds now; absent for a cell of a sheet that the add-in makes. */
  readonly cell?: CellInput & { readonly found: CellValue };
  /** A colleague moved the row or edited the cell between reading and writing: what was really there. */
  readonly conflict?: { readonly keys: readonly string[]; readonly before: CellValue };
  /** The same for a cell that is known by its place alone: what has to be typed there again. */
  readonly overwritten?: { readonly sheet: string; readonly input: PlacedContent };
}

/** Whether a colleague changed the workbook between reading and writing. */
export const isConflict = ({ conflict, overwritten }: Mismatch): boolean =>
  conflict !== undefined || overwritten !== undefined;

/** A conflict in a place whose cells need not be written back one by one. */
export const conflictAt = (place: string, keys: readonly string[] = []): Mismatch => ({
  place,
  conflict: { keys, before: null },
});
