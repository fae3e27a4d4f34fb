import type { HeaderCell } from "./headerRows";

/** One header that stands for a column. */
export interface Match {
  readonly column: number;
  readonly header: HeaderCell;
  /** 0 to 1. */
  readonly score: number;
  /** Likeness of the words alone. */
  readonly words: number;
}

export interface Assignment {
  /** By canonical name. */
  readonly matches: ReadonlyMap<string, Match>;
  /** Columns that would have done as well, by canonical name: worth a question where it matters. */
  readonly rivals: ReadonlyMap<string, readonly Match[]>;
}
