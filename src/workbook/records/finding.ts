import type { CellValue } from "@evenkeel/spreadsheet";
import type { ReadableKind } from "../synonyms";

/** Something in one cell (or row, or column) that a person should look at. Its sentence is made in `../problems`. */
export interface Finding {
  readonly code: FindingCode;
  readonly kind: ReadableKind;
  /** As the source of the rows numbers them; null: about the column or the whole table. */
  readonly row: number | null;
  /** The canonical column name; null: about the row. */
  readonly column: string | null;
  readonly value: CellValue;
  /** A likely spelling, or another thing the sentence names. */
  readonly suggestion?: string | null;
  /** The row that it clashes with, numbered as `row`. */
  readonly otherRow?: number;
  /** What the sentence also names: a factor, a case, a person. */
  readonly about?: string;
  /** What the value was looked for in. */
  readonly list?: string;
}

export type FindingCode =
  | "error-value"
  | "not-a-number"
  | "negative-number"
  | "not-a-date"
  | "not-yes-or-no"
  | "missing-column"
  | "missing-key"
  | "missing-hours"
  | "missing-points"
  | "zero-hours-with-cases"
  | "left-with-cases"
  | "unlikely-hours"
  | "hours-of-a-year"
  | "unlikely-figure"
  | "band-twice"
  | "bands-not-rising"
  | "no-band-above"
  | "vacant-post"
  | "duplicate-clinician"
  | "similar-clinicians"
  | "duplicate-case"
  | "duplicate-level"
  | "duplicate-week"
  | "unknown-clinician"
  | "short-names"
  | "unknown-level"
  | "blank-level"
  | "unknown-kind"
  | "unknown-category"
  | "unknown-status"
  | "unknown-skill"
  | "unknown-linked-case"
  | "unused-factor"
  | "unused-factor-default"
  | "unused-levels"
  | "skill-mismatch"
  | "future-date"
  | "from-after-to"
  | "no-points-for-category"
  | "part-of-a-case"
  | "missing-full-time-points";

export type Report = (finding: Finding) => void;
