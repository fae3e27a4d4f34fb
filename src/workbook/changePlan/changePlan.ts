import type { CellValue } from "@evenkeel/spreadsheet";

/**
 * What an action wants to change, as pure data. `src/excel` has the one function that carries it out:
 * nothing else in the add-in writes to cells.
 */
export interface ChangePlan {
  /** The action that made it: "balance-team". */
  readonly action: string;
  /** One line for the undo button and the log: "Balance team: 12 cases placed". */
  readonly title: string;
  readonly changes: readonly CellChange[];
  /** Rows to add below the last records of connected tables; absent for actions that add none. */
  readonly rows?: readonly NewRow[];
  /** How the sheets looked, at the preview, that the templates' formulas read; absent: no formula reads another sheet. */
  readonly sources?: readonly SourceSheet[];
  /** Sheets to make or refresh (job plans, rotas); absent for actions that only change cells. */
  readonly sheets?: readonly SheetTemplate[];
  /** Formulas of the add-in to turn into values, or to spell anew; absent for all other actions. */
  readonly formulas?: readonly FormulaChange[];
}

/**
 * A cell whose formula gives way to its value or to another formula. A formula has no key, so it is known by its place
 * and by what it says: one that reads otherwise now is left alone.
 */
export interface FormulaChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The formula that the preview saw, with its "="; null: a cell that another cell's formula fills. */
  readonly expected: string | null;
  readonly value: CellValue;
  /** True: `value` is a formula. */
  readonly formula: boolean;
}

/** One of the cells that identify a row. It may be blank where another one of the row is not. */
export interface KeyCell {
  readonly header: string;
  readonly value: string;
  /** Where the column was at the preview. */
  readonly column: number;
}

/** One cell, found again by its row's key and its column's header, never by position. */
export interface CellChange {
  readonly sheet: string;
  /** The Excel table's name, or null for a plain range. */
  readonly tableName: string | null;
  readonly headerRow: number;
  /** What identifies the row: one cell ("Ref", "RV1007"), or several together where none alone does. */
  readonly keys: readonly KeyCell[];
  /** The header of the column to write. */
  readonly header: string;
  /** Where the cell was at the preview: a hint for speed and for messages, checked before use. */
  readonly row: number;
  readonly column: number;
  /** What the preview saw there; if the cell holds anything else now, it is not written. */
  readonly expected: CellValue;
  readonly value: CellValue;
  /** How a number shows (a date) where the cell has no format of its own yet. */
  readonly numberFormat?: string;
}

/** A sheet that formulas read by place, and how its texts stood: figures may change under a formula, places may not. */
export interface SourceSheet {
  readonly sheet: string;
  readonly layout: string;
}

/**
 * A row to add below the last record of a connected table: an Excel table grows, a plain range goes on in the blank rows
 * below it or gets rows put in. Columns that hold formulas in the last record get the same formulas; the rest stay blank.
 */
export interface NewRow {
  readonly sheet: string;
  readonly tableName: string | null;
  readonly headerRow: number;
  /** What will identify the row. Where a row has these cells by then, nothing is added. */
  readonly keys: readonly KeyCell[];
  /** What the row will hold, its keys included. A date is its serial, in the format of the row above or the cell's here. */
  readonly cells: readonly NewCell[];
  /** The last record at the preview; null: the table had none. */
  readonly after: LastRecord | null;
}

export interface NewCell {
  readonly header: string;
  readonly column: number;
  readonly value: CellValue;
  /** How a number shows (a date) where the row above has no format of its own. */
  readonly numberFormat?: string;
}

export interface LastRecord {
  readonly keys: readonly KeyCell[];
  readonly row: number;
  /** How many filled rows follow without a gap: totals, notes, records without a key. */
  readonly tail: number;
}

/** A sheet that the add-in makes: values and ordinary Excel formulas, no TEAM functions. */
export interface SheetTemplate {
  readonly name: string;
  /** Row by row from A1; a string starting with "=" is a formula only where `formula: true`. */
  readonly cells: readonly TemplateCell[];
  /** Widths in characters, from column A. */
  readonly columnWidths?: readonly number[];
  readonly tables?: readonly { readonly name: string; readonly area: string }[];
  /** How it prints; absent: as Excel would. */
  readonly print?: { readonly landscape: boolean; readonly onePageWide: boolean };
}

/**
 * What a cell is for; the writer gives each kind its one plain look.
 * `text` and `writing` hold several lines: `text` the add-in's own, `writing` what people type.
 */
export type CellLook = "title" | "heading" | "label" | "total" | "note" | "input" | "text" | "writing";

export interface TemplateCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: boolean;
  readonly look?: CellLook;
  readonly numberFormat?: string;
}
