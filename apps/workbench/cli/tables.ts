import * as v from "valibot";
import { areaAddress, columnLetters, columnNumber } from "@evenkeel/spreadsheet";
import { parseArea } from "@evenkeel/xlsx";
import { cliMessages } from "./messages";
import {
  TABLE_KINDS,
  recordCount,
  type ConnectedTable,
  type Connection,
  type TableKind,
} from "../../../src/workbook/connect/connection";
import { UsageError } from "./usageError";

type PrintedColumns = Readonly<Record<string, { readonly header: string; readonly column: string }>>;

/** A table as `connect` prints it and `--map` takes it. */
export interface PrintedTable {
  readonly sheet: string;
  readonly range: string;
  /** How many records, without blank lines, subtotals and notes; in all parts, where there are several. */
  readonly rows: number;
  readonly columns: PrintedColumns;
  /** What all its records have in common and no column says. */
  readonly stated?: Readonly<Record<string, string>>;
  /** The same kind of records in further places. */
  readonly further?: readonly Omit<PrintedTable, "further">[];
}

export type Mapping = Readonly<Partial<Record<TableKind, ConnectedTable>>>;

export function printTables(tables: Connection["tables"]): Readonly<Record<string, PrintedTable>> {
  return Object.fromEntries(Object.entries(tables).map(([kind, table]) => [kind, printTable(table)]));
}

function printTable(table: ConnectedTable): PrintedTable {
  const { further = [] } = table;
  const rows = recordCount(table);
  // Stretches of one list, each with its clinician, are that list: they are told apart again by what stands in it.
  const isOneList = table.kind === "Cases" && further.every((part) => isSameList(part, table));
  const { stated, ...whole } = printPart(table);
  if (isOneList) return { ...whole, rows };
  return {
    ...whole,
    rows,
    ...(stated === undefined ? {} : { stated }),
    ...(further.length === 0 ? {} : { further: further.map(printPart) }),
  };
}

function isSameList(part: ConnectedTable, table: ConnectedTable): boolean {
  return part.sheet === table.sheet && part.headerRow === table.headerRow;
}

function printPart({ sheet, area, rows, columns, shownOnce, stated }: ConnectedTable): PrintedTable {
  return {
    sheet,
    range: areaAddress(area),
    rows: rows.length,
    columns: Object.fromEntries(
      Object.entries({ ...shownOnce, ...columns }).map(([name, { header, column }]) => [
        name,
        { header, column: columnLetters(column) },
      ]),
    ),
    ...(stated === undefined ? {} : { stated }),
  };
}

const printedPart = v.object({
  sheet: v.string(),
  range: v.pipe(
    v.string(),
    v.check(
      (range) => parseArea(range) !== null,
      (issue) => cliMessages.notAnArea(issue.input),
    ),
  ),
  columns: v.record(
    v.string(),
    v.object({
      header: v.optional(v.string()),
      column: v.pipe(
        v.string(),
        v.regex(/^[A-Za-z]{1,3}$/, (issue) => cliMessages.notAColumn(issue.input)),
      ),
    }),
  ),
  stated: v.optional(v.record(v.string(), v.string())),
});
const printedTable = v.object({ ...printedPart.entries, further: v.optional(v.array(printedPart)) });

const mappingFile = v.strictObject(v.entriesFromList(TABLE_KINDS, v.optional(printedTable)));

/** Reads MAP.json: what connect prints as "tables", or the whole of what it prints. */
export function readMapping(raw: unknown, path: string): Mapping {
  const isWhole = typeof raw === "object" && raw !== null && "tables" in raw;
  const parsed = v.safeParse(mappingFile, isWhole ? raw.tables : raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new UsageError(cliMessages.wrongMap(path, v.getDotPath(issue) ?? path, issue.message));
  }
  const mapping: Partial<Record<TableKind, ConnectedTable>> = {};
  for (const kind of TABLE_KINDS) {
    const table = parsed.output[kind];
    if (table === undefined) continue;
    const first = readPart(kind, table, path);
    const further = table.further?.map((part) => readPart(kind, part, path));
    mapping[kind] = { ...first, ...(further === undefined ? {} : { further }) };
  }
  return mapping;
}

function readPart(kind: TableKind, table: v.InferOutput<typeof printedPart>, path: string): ConnectedTable {
  const area = parseArea(table.range);
  if (area === null) throw new UsageError(cliMessages.notAnArea(table.range));
  const columns: Record<string, { header: string; column: number }> = {};
  for (const [name, { header, column: letters }] of Object.entries(table.columns)) {
    const column = columnNumber(letters);
    if (column < area.left || column > area.right) {
      const what = cliMessages.columnOutside(letters, table.range);
      throw new UsageError(cliMessages.wrongMap(path, `${kind}.columns.${name}`, what));
    }
    columns[name] = { header: header ?? "", column };
  }
  const stated = table.stated === undefined ? {} : { stated: table.stated };
  return { kind, sheet: table.sheet, tableName: null, area, headerRow: area.top, rows: [], columns, ...stated };
}
