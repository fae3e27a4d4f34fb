import { SaxesParser } from "saxes";
import * as v from "valibot";
import { day, type Day } from "../../domain/units";
import type { CellChange } from "../../workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";

/**
 * The record of what the add-in changed, kept in the workbook as custom XML parts, one a change, so that undo works
 * after saving and opening again and on another machine. Why so: docs/decisions/005-moves-log-in-xml-parts.md.
 */
export const JOURNAL_NAMESPACE = "urn:evenkeel:moves-log";
const VERSION = 1;

/** A change is pending from before its first cell is written until all of them were. */
export type ChangeState = "pending" | "done" | "undone";

export interface RecordedChange {
  /** Counts up within a workbook: the highest is the last change. */
  readonly number: number;
  readonly action: string;
  readonly title: string;
  readonly on: Day | null;
  readonly state: ChangeState;
  readonly columns: readonly RecordedColumn[];
  readonly sheets: readonly RecordedSheet[];
  readonly rows: readonly RecordedRows[];
}

/** Rows that were added to one table, each found again by its keys. */
export interface RecordedRows {
  readonly sheet: string;
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly keys: readonly RecordedKey[];
  /** The columns that were filled, keys included. */
  readonly columns: readonly RecordedKey[];
  /** Where the first of them was put. */
  readonly at: number;
  /** How many rows had to be made for them; undoing takes as many away and empties the others. */
  readonly grown: number;
  /** The last row that held something before: of the sheet, or of the Excel table. */
  readonly bottom: number;
  /** The number formats that emptied cells get back, by column. */
  readonly formats: readonly { readonly column: number; readonly before: string }[];
  readonly rows: readonly { readonly keys: readonly string[]; readonly values: readonly CellValue[] }[];
}

/** Changed cells of one column, each found again by its row's key. */
export interface RecordedColumn {
  readonly sheet: string;
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly keys: readonly RecordedKey[];
  readonly header: string;
  readonly column: number;
  readonly cells: readonly RecordedCell[];
}

/** A column by its heading, and where it stood. */
export interface RecordedKey {
  readonly header: string;
  readonly column: number;
}

export interface RecordedCell {
  /** One for each key column. */
  readonly keys: readonly string[];
  readonly row: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** A sheet that the add-in made or refreshed. */
export interface RecordedSheet {
  readonly name: string;
  /** True: it was not there before, so undoing takes it away. */
  readonly made: boolean;
  /** Inputs by place (rows and columns from 0): text starting with "=" is a formula where `formula` says so. */
  readonly cells: readonly RecordedSheetCell[];
  readonly tables: readonly RecordedTable[];
  /** True: people's own sheet, of which only formulas of the add-in were changed. */
  readonly isTheirs?: boolean | undefined;
}

/** An Excel table on a recorded sheet: its area in A1 before (null: it was not there) and after. */
export interface RecordedTable {
  readonly name: string;
  readonly before: string | null;
  readonly after: string;
}

export interface RecordedSheetCell {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly beforeFormula: boolean;
  readonly after: CellValue;
  readonly afterFormula: boolean;
}

/** A cell of the plan as it was found, with what it holds before and after. */
export interface WrittenCell {
  readonly change: CellChange;
  /** The sheet's name as it is now. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
}

/** Groups what is about to be written by column, which keeps the record small. */
export function recordColumns(cells: readonly WrittenCell[]): RecordedColumn[] {
  const columns = new Map<string, RecordedColumn & { readonly cells: RecordedCell[] }>();
  for (const { change, sheet, row, column, before } of cells) {
    const id = JSON.stringify([
      sheet,
      change.tableName,
      change.headerRow,
      change.keys.map((key) => key.header),
      change.header,
    ]);
    let recorded = columns.get(id);
    if (recorded === undefined) {
      const { tableName, headerRow, header } = change;
      const keys = change.keys.map((key) => ({ header: key.header, column: key.column }));
      recorded = { sheet, tableName, headerRow, keys, header, column, cells: [] };
      columns.set(id, recorded);
    }
    // A row whose key itself is changed is found again by what it says then.
    const keys = change.keys.map((key) => (key.header === change.header ? String(change.value ?? "") : key.value));
    recorded.cells.push({ keys, row, before, after: change.value });
  }
  return [...columns.values()];
}

const cellValue = v.union([v.string(), v.number(), v.boolean(), v.null()]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const heading = v.object({ header: v.string(), column: count });
const recordSchema = v.object({
  number: count,
  action: v.string(),
  title: v.string(),
  on: v.nullable(v.pipe(v.number(), v.transform(day))),
  state: v.picklist(["pending", "done", "undone"]),
  columns: v.array(
    v.object({
      sheet: v.string(),
      tableName: v.nullable(v.string()),
      headerRow: count,
      keys: v.array(heading),
      header: v.string(),
      column: count,
      cells: v.array(v.object({ keys: v.array(v.string()), row: count, before: cellValue, after: cellValue })),
    }),
  ),
  sheets: v.array(
    v.object({
      name: v.string(),
      made: v.boolean(),
      cells: v.array(
        v.object({
          row: count,
          column: count,
          before: cellValue,
          beforeFormula: v.boolean(),
          after: cellValue,
          afterFormula: v.boolean(),
        }),
      ),
      tables: v.array(v.object({ name: v.string(), before: v.nullable(v.string()), after: v.string() })),
      isTheirs: v.optional(v.boolean()),
    }),
  ),
  rows: v.array(
    v.object({
      sheet: v.string(),
      tableName: v.nullable(v.string()),
      headerRow: count,
      keys: v.array(heading),
      columns: v.array(heading),
      at: count,
      grown: count,
      bottom: v.pipe(v.number(), v.integer()),
      formats: v.array(v.object({ column: count, before: v.string() })),
      rows: v.array(v.object({ keys: v.array(v.string()), values: v.array(cellValue) })),
    }),
  ),
});

/** One change as the text of a custom XML part: JSON within one element, so that value types survive exactly. */
export function serialiseChange(change: RecordedChange): string {
  const json = JSON.stringify(change)
    .replaceAll("\uFFFE", "\\ufffe")
    .replaceAll("\uFFFF", "\\uffff")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return `<movesLog xmlns="${JOURNAL_NAMESPACE}" version="${VERSION}">${json}</movesLog>`;
}

/** What a part of the record turned out to be. A newer or damaged one is left as it is. */
export type ParsedChange = RecordedChange | "newer" | "damaged";

export function parseChange(xml: string): ParsedChange {
  let text = "";
  let version: number | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    if (tag.local === "movesLog" && tag.uri === JOURNAL_NAMESPACE) version = Number(tag.attributes["version"]?.value);
  });
  parser.on("text", (part) => (text += part));
  parser.on("cdata", (part) => (text += part));
  try {
    parser.write(xml).close();
    if (version === null || Number.isNaN(version)) return "damaged";
    if (version > VERSION) return "newer";
    const parsed = v.safeParse(recordSchema, JSON.parse(text));
    return parsed.success ? parsed.output : "damaged";
  } catch {
    // Neither XML nor JSON of ours: somebody else's tool has been at it. It stays as it is and is not relied on.
    return "damaged";
  }
}

/** One part of the record in the workbook. */
export interface JournalPart {
  readonly id: string;
  readonly xml: string;
  readonly change: ParsedChange;
}

export function journalPart(id: string, xml: string): JournalPart {
  return { id, xml, change: parseChange(xml) };
}

export interface RecordedPart extends JournalPart {
  readonly change: RecordedChange;
}

const isRecorded = (part: JournalPart): part is RecordedPart => typeof part.change === "object";

/** The changes of a workbook, latest first. */
export function recordedChanges(parts: readonly JournalPart[]): RecordedPart[] {
  return parts.filter(isRecorded).sort((a, b) => b.change.number - a.change.number);
}

/** The change that undo would take back: the latest that is not undone yet. A pending one was interrupted. */
export function latestStanding(parts: readonly JournalPart[]): RecordedPart | null {
  return recordedChanges(parts).find((part) => part.change.state !== "undone") ?? null;
}

export function nextNumber(parts: readonly JournalPart[]): number {
  return (recordedChanges(parts)[0]?.change.number ?? 0) + 1;
}

const CHANGES_KEPT = 12;
const CHARACTERS_KEPT = 500_000;

/**
 * Old parts to remove when one more change of this length is recorded, so that the workbook does not grow for ever.
 * The last record of each sheet that the add-in made stays: it tells our cells from those of people.
 */
export function partsToForget(parts: readonly JournalPart[], comingLength: number): RecordedPart[] {
  let room = CHARACTERS_KEPT - comingLength;
  const sheets = new Set<string>();
  return recordedChanges(parts).filter(({ xml, change }, age) => {
    room -= xml.length;
    const ours = change.sheets.filter(({ isTheirs }) => isTheirs !== true);
    const isLastOfASheet = change.state !== "undone" && ours.some(({ name }) => !sheets.has(name));
    for (const { name } of ours) sheets.add(name);
    return !isLastOfASheet && (age + 1 >= CHANGES_KEPT || room < 0);
  });
}

/** What was last recorded of a sheet that the add-in made or refreshed; null: it is not ours. */
export function recordedSheet(parts: readonly JournalPart[], name: string): RecordedSheet | null {
  for (const { change } of recordedChanges(parts)) {
    const sheet =
      change.state === "undone"
        ? undefined
        : change.sheets.find((each) => each.name === name && each.isTheirs !== true);
    if (sheet !== undefined) return sheet;
  }
  return null;
}
