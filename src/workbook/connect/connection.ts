import type { TeamData } from "../../domain/team";
import type { Day } from "../../domain/units";
import type { Part } from "../reading/part";
import type { StateWord } from "../reading/state";
import type { Area, CellValue, WorkbookGrid } from "@evenkeel/spreadsheet";

/** The tables the add-in understands (spelt as in the documentation and on the command line). */
export const TABLE_KINDS = ["Team", "Cases", "Counts", "Weights", "JobPlan", "Referrals", "Settings"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export interface ConnectedColumn {
  /** The header as the workbook spells it. */
  readonly header: string;
  /** Column number from 0. */
  readonly column: number;
}

/** One of the team's tables, found in a sheet. */
export interface ConnectedTable {
  readonly kind: TableKind;
  readonly sheet: string;
  /** The Excel table's name, or null for a plain range. */
  readonly tableName: string | null;
  /** From the header row to the last record. */
  readonly area: Area;
  readonly headerRow: number;
  /** Row numbers of the records in order: not blank lines, subtotals or notes. */
  readonly rows: readonly number[];
  /** Keyed by the canonical column name exactly as spelt in the documentation ("Weekly hours", "Review due"). */
  readonly columns: Readonly<Record<string, ConnectedColumn>>;
  /**
   * What all records of this table have in common and no column says, by canonical column: the clinician whose sheet it
   * is, the factor whose levels are listed.
   */
  readonly stated?: Readonly<Record<string, string>>;
  /**
   * What was understood where cells say it otherwise, by canonical column and row: "Ben W" is Ben Whitlock, a case whose
   * row is under "Closed" is closed. "": nobody. Read in place of the cell; written never.
   */
  readonly understood?: Readonly<Record<string, Readonly<Record<number, string>>>>;
  /** Columns that say something once for several rows: they are read, never written. */
  readonly shownOnce?: Readonly<Record<string, ConnectedColumn>>;
  /**
   * The same kind of records in further places (one sheet a clinician). Record numbers run on through them:
   * use `recordPlace` to find a record's sheet and row.
   */
  readonly further?: readonly ConnectedTable[];
}

/** The tables that a workbook has, by what they are. */
export type ConnectedTables = Readonly<Partial<Record<TableKind, ConnectedTable>>>;

/** The places that a table is spread over. */
export const partsOf = (table: ConnectedTable): readonly ConnectedTable[] => [table, ...(table.further ?? [])];

/** How many records a table holds, on all the sheets it is spread over. */
export function recordCount(table: ConnectedTable): number {
  return [table, ...(table.further ?? [])].reduce((sum, part) => sum + part.rows.length, 0);
}

/** Where the record with this number (`index` in the domain) stands. */
export function recordPlace(
  table: ConnectedTable,
  index: number,
): { readonly table: ConnectedTable; readonly row: number } | null {
  let rest = index;
  for (const part of [table, ...(table.further ?? [])]) {
    const row = part.rows[rest];
    if (row !== undefined) return { table: part, row };
    rest -= part.rows.length;
  }
  return null;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What is meant, to be shown in the workbook; absent where it is in several places. */
  readonly place?: { readonly sheet: string; readonly cell: string };
}

/** Something the manager has to decide; the best guess is already ticked and used until then. */
export interface Question {
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly choices: readonly Choice[];
  readonly guess: string;
  /** How many rows it is about; absent: it is about none in particular. */
  readonly rows?: number;
}

/** Something wrong, or worth asking about, in one place of the workbook. */
export interface Problem {
  readonly code: string;
  readonly severity: "error" | "warning" | "question";
  readonly sheet: string | null;
  /** A1 address of the cell or range, or null when it is about the whole workbook. */
  readonly cell: string | null;
  /** A1 addresses of all cells that have it, where one cause stands in several rows; `cell` is the first of them. */
  readonly cells?: readonly string[];
  readonly value: string | number | boolean | null;
  /** A sentence: the place, what is wrong, what to do. */
  readonly message: string;
  /** The question whose answer puts it right, where there is one. */
  readonly question?: string;
}

/** A problem that no single cell shows: it is about the workbook as a whole. */
export function workbookProblem(code: string, severity: Problem["severity"], message: string): Problem {
  return { code, severity, sheet: null, cell: null, value: null, message };
}

/** One cell that the add-in wrote earlier, as the record of changes in the workbook has it. */
export interface WrittenBefore {
  /** The action that wrote it: "balance-team". */
  readonly action: string;
  readonly sheet: string;
  readonly header: string;
  /** What identifies its row. */
  readonly keys: readonly string[];
  readonly after: CellValue;
  /** The day of the change; absent: it was not noted. */
  readonly on?: Day;
}

/** What was understood of a workbook, so that a manager can see all of it and say what is otherwise. */
export interface Understanding {
  readonly people: readonly PersonsCases[];
  /** Cases that somebody has. */
  readonly held: number;
  readonly closed: number;
  /** Cases that nobody has; null: not known, because it is not known who has most of them. */
  readonly waiting: number | null;
  /** Cases that an answer would free: it is not known whose they are. */
  readonly unknown: number;
  /** Everything that stands on a sheet, in the order of the workbook: every row of every sheet is in one of these. */
  readonly parts: readonly SheetPart[];
  /** Every word of a column of states with what it is taken for. */
  readonly words: readonly StateWord[];
  /** Written names of which the manager has said whom they mean. */
  readonly names: readonly SaidName[];
}

export interface PersonsCases {
  readonly name: string;
  /** Open cases that this person leads. */
  readonly cases: number;
}

export interface SheetPart {
  readonly sheet: string;
  /** The line above it; "": none. */
  readonly title: string;
  /** From its header to its last row. */
  readonly area: Area;
  readonly part: Part;
  /** In a sentence: why it was taken for that. */
  readonly why: string;
  /** Its cases, by where they stand. */
  readonly held: number;
  readonly waiting: number;
  readonly closed: number;
  /** The table it belongs to; null: none. */
  readonly kind: TableKind | null;
  readonly rows: number;
  readonly columns: readonly PartColumn[];
}

export interface PartColumn {
  readonly header: string;
  /** From 0 of the sheet. */
  readonly column: number;
  /** The first different values, as typed. */
  readonly samples: readonly string[];
  /** The workbook format's name for what it was taken for; null: not used. */
  readonly name: string | null;
}

export interface SaidName {
  readonly form: string;
  /** The answer, as it was given. */
  readonly answer: string;
}

/** What the add-in saw in a workbook. */
export interface Connection {
  readonly tables: ConnectedTables;
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  /** What the manager has said, now or earlier, by the ids of what can be said. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What was made of every sheet, word and name. */
  readonly understanding?: Understanding;
  /** null: not a team's workbook (a problem says why). */
  readonly team: TeamData | null;
  /** The cells it was made from, letter by letter: what a change plan expects to find again before it writes. */
  readonly grid?: WorkbookGrid;
  /** Cells that the add-in itself has written and that have not been undone, oldest first. */
  readonly written?: readonly WrittenBefore[];
  /** What the columns of the clinical system's export were taken for at the last refresh: header by canonical name. */
  readonly exportColumns?: Readonly<Record<string, string | null>>;
  /** True: the manager has said before that this is the team, and the workbook kept it. */
  readonly isRemembered?: boolean;
}
