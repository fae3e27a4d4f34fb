import type { CellValue } from "@evenkeel/spreadsheet";
import type { CellInput, PlacedContent } from "./cellInput";

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
