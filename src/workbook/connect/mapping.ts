import * as v from "valibot";
import { readJsonPart, writeJsonPart } from "@evenkeel/spreadsheet";
import type { Connection, TableKind } from "./connection";

/** The namespace of the custom XML part that holds what was settled; never to change. */
export const MAPPING_NAMESPACE = "urn:evenkeel:mapping";
const ELEMENT = { name: "mapping", namespace: MAPPING_NAMESPACE };
/** Raised when an older version could no longer read what is kept. */
const VERSION = 1;

/**
 * What was settled in a workbook: for each kind of table where it is and which header stands for what. Headers and
 * not letters are kept, so that moved columns and renamed sheets are found again.
 */
export interface RememberedMapping {
  readonly version: number;
  readonly tables: Readonly<Partial<Record<TableKind, RememberedTable>>>;
  readonly answers: Readonly<Record<string, string>>;
  /** The headers of each sheet, by which one that is renamed is known again. */
  readonly sheets?: Readonly<Record<string, readonly string[]>>;
  /** What the columns of the clinical system's export are: header by canonical name, null where it has none. */
  readonly exportColumns?: Readonly<Record<string, string | null>>;
}

export interface RememberedTable {
  readonly sheet: string;
  readonly tableName: string | null;
  /** Header by canonical name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What to keep in the workbook so that nothing has to be asked twice. */
export function rememberMapping(connection: Connection): RememberedMapping {
  const tables: Partial<Record<TableKind, RememberedTable>> = {};
  for (const [kind, table] of Object.entries(connection.tables)) {
    // Weights known by the levels of the cases are known by them again; their headers alone would not do.
    if (table.stated?.["Factor"] !== undefined) continue;
    const headers = Object.fromEntries(Object.entries(table.columns).map(([name, { header }]) => [name, header]));
    tables[kind as TableKind] = { sheet: table.sheet, tableName: table.tableName, headers };
  }
  const { exportColumns } = connection;
  // A guess at who somebody is, or what a word means, stays a question until it is answered.
  const chosen = connection.questions.filter(({ id }) => /^(?:table|column):/.test(id));
  const answers = { ...Object.fromEntries(chosen.map(({ id, guess }) => [id, guess])), ...connection.answers };
  return {
    version: VERSION,
    tables,
    answers,
    sheets: headersBySheet(connection),
    ...(exportColumns === undefined ? {} : { exportColumns }),
  };
}

function headersBySheet({ understanding }: Connection): Readonly<Record<string, readonly string[]>> {
  const sheets: Record<string, readonly string[]> = {};
  for (const { sheet, columns } of understanding?.parts ?? []) {
    const headers = columns.flatMap(({ header }) => (header === "" ? [] : [header]));
    if (headers.length > (sheets[sheet]?.length ?? 0)) sheets[sheet] = headers;
  }
  return sheets;
}

/** Whether a mapping was written by a newer version: it is kept and not overwritten. */
export function isNewerMapping(mapping: RememberedMapping): boolean {
  return mapping.version > VERSION;
}

/** The mapping as the text of a custom XML part. */
export function serialiseMapping({ version, tables, answers, sheets, exportColumns }: RememberedMapping): string {
  return writeJsonPart(ELEMENT, version, { tables, answers, sheets, exportColumns });
}

const rememberedTable = v.object({
  sheet: v.string(),
  tableName: v.nullable(v.string()),
  headers: v.record(v.string(), v.string()),
});
const mappingSchema = v.object({
  tables: v.object({
    Team: v.optional(rememberedTable),
    Cases: v.optional(rememberedTable),
    Counts: v.optional(rememberedTable),
    Weights: v.optional(rememberedTable),
    JobPlan: v.optional(rememberedTable),
    Referrals: v.optional(rememberedTable),
    Settings: v.optional(rememberedTable),
  }),
  answers: v.record(v.string(), v.string()),
  sheets: v.optional(v.record(v.string(), v.array(v.string()))),
  exportColumns: v.optional(v.record(v.string(), v.nullable(v.string()))),
});

/**
 * Reads the text of the custom XML part.
 * @returns null for a text that is no mapping or a damaged one: then everything is looked for afresh. A newer
 * version's mapping comes back with its version and without tables.
 */
export function parseMapping(xml: string): RememberedMapping | null {
  const part = readJsonPart(xml, ELEMENT);
  if (part === null || !Number.isInteger(part.version) || part.version < 1) return null;
  if (part.version > VERSION) return { version: part.version, tables: {}, answers: {} };
  const parsed = v.safeParse(mappingSchema, part.json);
  if (!parsed.success) return null;
  const tables: Partial<Record<TableKind, RememberedTable>> = {};
  for (const [kind, table] of Object.entries(parsed.output.tables)) {
    if (table !== undefined) tables[kind as TableKind] = table;
  }
  const { answers, sheets, exportColumns } = parsed.output;
  return {
    version: part.version,
    tables,
    answers,
    ...(sheets === undefined ? {} : { sheets }),
    ...(exportColumns === undefined ? {} : { exportColumns }),
  };
}
