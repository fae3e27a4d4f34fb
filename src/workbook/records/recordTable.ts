import { isRead, type Reading } from "../coerce";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { ReadableKind } from "../synonyms";
import type { Report } from "./finding";

/** The records of one table, wherever they came from: a connected sheet or the range given to a function. */
export interface RecordTable {
  readonly kind: ReadableKind;
  /** Canonical names of the columns that are there. */
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly RecordRow[];
  /** What a column is called where it stands; its canonical name where there is no such column. */
  headerOf(column: string): string;
}

export interface RecordRow {
  /** Position among the records, from 0. */
  readonly index: number;
  /** Number for messages, as the source counts rows. */
  readonly row: number;
  /** The cell in a column by its canonical name; null also where there is no such column. */
  cell(column: string): CellValue;
  /** The cell as it stands in the workbook, where something else may be read in its place. */
  written?(column: string): CellValue;
}

/** Reads one cell; what was not understood is reported and counts as `null`: said, not guessed. */
export function readCell<T>(
  table: RecordTable,
  row: RecordRow,
  column: string,
  read: (cell: CellValue) => Reading<T>,
  report: Report,
): T | null {
  const cell = row.cell(column);
  const reading = read(cell);
  if (isRead(reading)) return reading.value;
  report({ code: reading.problem, kind: table.kind, row: row.row, column, value: cell });
  return null;
}
