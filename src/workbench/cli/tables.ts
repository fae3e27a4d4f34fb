import * as v from "valibot";
import { areaAddress, columnLetters, columnNumber, parseArea } from "../../files/address";
import { cliMessages } from "../../messages/cli";
import { recordCount, type ConnectedTable, type Connection, type TableKind } from "../../tables/connection";
import { UsageError } from "./usageError";

/** A table as `connect` prints it and `--map` takes it. */
export interface PrintedTable {
  readonly sheet: string;
  readonly range: string;
  /** How many records, without blank lines, subtotals and notes. */
  readonly rows: number;
  readonly columns: Readonly<Record<string, { readonly header: string; readonly column: string }>>;
}

export type Mapping = Readonly<Partial<Record<TableKind, ConnectedTable>>>;

export function printTables(tables: Connection["tables"]): Readonly<Record<string, PrintedTable>> {
  return Object.fromEntries(
    Object.entries(tables).map(([kind, table]) => [
      kind,
      {
        sheet: table.sheet,
        range: areaAddress(table.area),
        rows: recordCount(table),
        columns: Object.fromEntries(
          Object.entries(table.columns).map(([name, { header, column }]) => [
            name,
            { header, column: columnLetters(column) },
          ]),
        ),
      },
    ]),
  );
}

const kinds = [
  "Team",
  "Cases",
  "Counts",
  "Weights",
  "JobPlan",
  "Referrals",
  "Settings",
] as const satisfies readonly TableKind[];

const printedTable = v.object({
  sheet: v.string(),
  range: v.pipe(
    v.string(),
    v.check(
      (range) => parseArea(range) !== null,
      (issue) => cliMessages.notAnArea(String(issue.input)),
    ),
  ),
  columns: v.record(
    v.string(),
    v.object({
      header: v.optional(v.string()),
      column: v.pipe(
        v.string(),
        v.regex(/^[A-Za-z]{1,3}$/, (issue) => cliMessages.notAColumn(String(issue.input))),
      ),
    }),
  ),
});

const mappingFile = v.strictObject(v.entriesFromList(kinds, v.optional(printedTable)));

/** Reads MAP.json: what connect prints as "tables", or the whole of what it prints. */
export function readMapping(raw: unknown, path: string): Mapping {
  const isWhole = typeof raw === "object" && raw !== null && "tables" in raw;
  const parsed = v.safeParse(mappingFile, isWhole ? raw.tables : raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new UsageError(cliMessages.wrongMap(path, v.getDotPath(issue) ?? path, issue.message));
  }
  const mapping: Partial<Record<TableKind, ConnectedTable>> = {};
  for (const kind of kinds) {
    const table = parsed.output[kind];
    const area = table && parseArea(table.range);
    if (!table || !area) continue;
    const columns: Record<string, { header: string; column: number }> = {};
    for (const [name, { header, column: letters }] of Object.entries(table.columns)) {
      const column = columnNumber(letters);
      if (column < area.left || column > area.right) {
        const what = cliMessages.columnOutside(letters, table.range);
        throw new UsageError(cliMessages.wrongMap(path, `${kind}.columns.${name}`, what));
      }
      columns[name] = { header: header ?? "", column };
    }
    mapping[kind] = { kind, sheet: table.sheet, tableName: null, area, headerRow: area.top, rows: [], columns };
  }
  return mapping;
}
