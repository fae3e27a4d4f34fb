import { readJsonPart, writeJsonPart } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import { day } from "../../domain/units";

/**
 * The journal: what the add-in changed, kept in the workbook as custom XML parts, one a change, so that undo works after
 * saving and opening again and on another machine. Why so: docs/decisions/005-moves-log-in-xml-parts.md.
 */
export const JOURNAL_NAMESPACE = "urn:evenkeel:moves-log";
const ELEMENT = { name: "movesLog", namespace: JOURNAL_NAMESPACE };
const VERSION = 1;

const cellValue = v.union([v.string(), v.number(), v.boolean(), v.null()]);
/** A row, a column (both from 0) or a number of them. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A column by its heading, and where it stood. */
const heading = v.object({ header: v.string(), column: count });
/** Where a table stood; `tableName` is null for a plain range. */
const table = { sheet: v.string(), tableName: v.nullable(v.string()), headerRow: count, keys: v.array(heading) };

/** Changed cells of one column, each found again by its row's keys: one text for each key column. */
const column = v.object({
  ...table,
  ...heading.entries,
  cells: v.array(v.object({ keys: v.array(v.string()), row: count, before: cellValue, after: cellValue })),
});

/** A sheet that the add-in made or refreshed. */
const sheet = v.object({
  name: v.string(),
  /** True: it was not there before, so undoing takes it away. */
  made: v.boolean(),
  /** Cells by place: a text that begins with "=" is a formula where the flag says so. */
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
  /** Its Excel tables: the area in A1 before (null: it was not there) and after. */
  tables: v.array(v.object({ name: v.string(), before: v.nullable(v.string()), after: v.string() })),
  /** True: people's own sheet, of which only formulas of the add-in were changed. */
  isTheirs: v.optional(v.boolean()),
});

/** Rows that were added to one table, each found again by its keys. */
const rows = v.object({
  ...table,
  /** The columns that were filled, keys included. */
  columns: v.array(heading),
  /** Where the first of them was put. */
  at: count,
  /** How many rows had to be inserted for them: undoing deletes as many and empties the others. Saved under this name. */
  grown: count,
  /** The last row that held something before: of the sheet, or of the Excel table. */
  bottom: v.pipe(v.number(), v.integer()),
  /** The number formats that emptied cells get back, by column. */
  formats: v.array(v.object({ column: count, before: v.string() })),
  rows: v.array(v.object({ keys: v.array(v.string()), values: v.array(cellValue) })),
});

/** A new field is optional: the journals of older workbooks have not got it. */
const change = v.object({
  /** Counts up within a workbook: the highest is the last change. */
  number: count,
  action: v.string(),
  title: v.string(),
  on: v.nullable(v.pipe(v.number(), v.transform(day))),
  /** Pending from before its first cell is written until all of them are. */
  state: v.picklist(["pending", "done", "undone"]),
  columns: v.array(column),
  sheets: v.array(sheet),
  rows: v.array(rows),
});

type Primitive = string | number | boolean | null | undefined;
type DeepReadonly<Type> = Type extends Primitive ? Type : { readonly [Key in keyof Type]: DeepReadonly<Type[Key]> };

export type RecordedChange = DeepReadonly<v.InferOutput<typeof change>>;
export type ChangeState = RecordedChange["state"];
export type RecordedColumn = RecordedChange["columns"][number];
export type RecordedCell = RecordedColumn["cells"][number];
export type RecordedSheet = RecordedChange["sheets"][number];
export type RecordedSheetCell = RecordedSheet["cells"][number];
export type RecordedRows = RecordedChange["rows"][number];

/** One change as the text of a custom XML part. */
export function serialiseChange(recorded: RecordedChange): string {
  return writeJsonPart(ELEMENT, VERSION, recorded);
}

/** What a part of the journal turned out to be. A newer or damaged one is left as it is. */
export type ParsedChange = RecordedChange | "newer" | "damaged";

export function parseChange(xml: string): ParsedChange {
  const part = readJsonPart(xml, ELEMENT);
  if (part === null || Number.isNaN(part.version)) return "damaged";
  if (part.version > VERSION) return "newer";
  const parsed = v.safeParse(change, part.json);
  return parsed.success ? parsed.output : "damaged";
}
