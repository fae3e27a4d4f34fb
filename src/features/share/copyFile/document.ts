/** A workbook for people outside the team, as plain data: what is not in here is not in the file. */
export interface CopyDocument {
  readonly title: string;
  readonly subject: string;
  /** "2026-11-21": stands in the file's properties instead of the hour and minute. */
  readonly date: string;
  readonly sheets: readonly CopySheet[];
}

export interface CopySheet {
  readonly name: string;
  /** A1: what the sheet shows. */
  readonly title: string;
  /** One a row below the title. */
  readonly lines: readonly CopyLine[];
  readonly table: CopyTable | null;
  readonly chart: CopyChart | null;
}

export interface CopyLine {
  readonly text: string;
  /** A sheet of this workbook to jump to. */
  readonly link?: string;
  readonly heading?: boolean;
}

export type CopyValue = string | number;

export interface CopyTable {
  /** As Excel names tables: letters, digits and underscores. */
  readonly name: string;
  readonly columns: readonly CopyColumn[];
  readonly rows: readonly (readonly CopyValue[])[];
  /** Rows, from 0, whose figures are numbers of people in a column that mixes kinds. */
  readonly peopleRows?: readonly number[];
}

export interface CopyColumn {
  readonly header: string;
  /** How its figures look. Numbers of people must keep to the small-number rule; `figure` mixes kinds. */
  readonly kind: "text" | "people" | "decimal" | "figure" | "percent" | "month";
  /** In characters. */
  readonly width: number;
}

/** A chart of some of the table's columns, below it. */
export interface CopyChart {
  readonly kind: "column" | "bar" | "line";
  readonly title: string;
  /** For people who do not see the chart. */
  readonly alternative: string;
  readonly categories: number;
  readonly series: readonly number[];
  /** Rows of the table, from 0, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly valueTitle: string;
  /** The values are shares, drawn as per cent. */
  readonly isPercent?: boolean;
}
