/**
 * What a reading of a workbook says, as plain data. It knows nothing of how reading works, so that the same scorer
 * judges any reading.
 */
export interface Answer {
  /** Open cases by the person's name. */
  readonly people: Readonly<Record<string, number>>;
  /** How many people nobody has yet; null: the reading does not say. */
  readonly waiting: number | null;
  /** The tables found, by kind; a table in several places has several parts. */
  readonly tables: Readonly<Record<string, readonly AnswerTable[]>>;
  readonly statements: readonly Statement[];
  readonly sheetsUsed: readonly string[];
}

export interface AnswerTable {
  readonly sheet: string;
  readonly rows: number;
  /** Column letters by canonical name. */
  readonly columns: Readonly<Record<string, string>>;
}

/** One sentence that the manager reads about the workbook. */
export interface Statement {
  readonly severity: "error" | "warning" | "question";
  readonly code: string;
  readonly sheet: string | null;
  /** A1 address of a cell or an area; null: it is about no one place. */
  readonly cell: string | null;
  readonly text: string;
  /** How many rows it stands for. */
  readonly rows: number;
  /** Sheets that it speaks of as a whole, not only of a row there. */
  readonly sheetsNamed?: readonly string[];
}
