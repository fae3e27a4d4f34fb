import * as v from "valibot";
import { readJsonPart, writeJsonPart } from "@evenkeel/spreadsheet";
import { matchKey } from "../../domain/names";
import type { ConnectedTable, Connection, Problem, TableKind } from "./connection";
import { buildCandidate, candidateFor, type StudiedBlock } from "../detect/candidates";
import { NO_EVIDENCE } from "../detect/evidence";
import type { HeaderCell } from "../detect/headerRows";
import type { Match } from "../detect/assign";
import { findRecordRows } from "../detect/recordRows";
import type { SheetView } from "./sheetView";
import { COLUMNS, type ColumnSpec } from "../synonyms";
import { toProblem } from "./wording";

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
  const answers = Object.fromEntries(connection.questions.map((question) => [question.id, question.guess]));
  const { exportColumns } = connection;
  return { version: VERSION, tables, answers, ...(exportColumns === undefined ? {} : { exportColumns }) };
}

/** Whether a mapping was written by a newer version: it is kept and not overwritten. */
export function isNewerMapping(mapping: RememberedMapping): boolean {
  return mapping.version > VERSION;
}

/** The mapping as the text of a custom XML part. */
export function serialiseMapping({ version, tables, answers, exportColumns }: RememberedMapping): string {
  return writeJsonPart(ELEMENT, version, { tables, answers, exportColumns });
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
  const { answers, exportColumns } = parsed.output;
  return { version: part.version, tables, answers, ...(exportColumns === undefined ? {} : { exportColumns }) };
}

type Tables = Partial<Record<TableKind, ConnectedTable>>;

export interface AppliedMapping {
  readonly tables: Tables;
  /** Kinds that nobody needs to be asked about any more. */
  readonly settled: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

interface Surroundings {
  readonly mapping: Readonly<Tables>;
  readonly remembered: RememberedMapping | null;
  readonly views: readonly SheetView[];
  readonly blocks: readonly StudiedBlock[];
}

/** What was found, corrected by what was remembered and by what somebody settles now. */
export function applyMapping(found: Tables, where: Surroundings): AppliedMapping {
  const tables: Tables = { ...found };
  const settled = new Set<string>();
  const problems: Problem[] = [];
  const { remembered } = where;
  if (remembered !== null && isNewerMapping(remembered))
    problems.push(toProblem({ code: "newer-mapping", sheet: null }));
  for (const [name, kept] of Object.entries(remembered?.tables ?? {})) {
    const kind = name as TableKind;
    const table = findRemembered(kind, kept, where);
    if (table === null) {
      problems.push(toProblem({ code: "mapping-lost", sheet: null, about: kept.sheet }));
      continue;
    }
    const now = found[kind];
    const samePlace = now?.sheet === table.sheet && now.headerRow === table.headerRow;
    tables[kind] = samePlace && now.further !== undefined ? { ...now, columns: table.columns } : table;
    settled.add(kind);
  }
  for (const [name, given] of Object.entries(where.mapping)) {
    const kind = name as TableKind;
    // Weights known by the levels of the cases are known by them again.
    if (given.stated?.["Factor"] !== undefined) continue;
    const parts = [given, ...(given.further ?? [])].flatMap((part) => {
      const view = where.views.find((candidate) => candidate.name === part.sheet);
      if (view === undefined) problems.push(toProblem({ code: "mapping-lost", sheet: null, about: part.sheet }));
      return view === undefined ? [] : [settleTable(kind, part, view)];
    });
    const [first, ...further] = parts;
    if (first === undefined) continue;
    tables[kind] = further.length === 0 ? first : { ...first, further };
    settled.add(kind);
  }
  // Cases one by one and counts are two ways to keep the same thing: what somebody settled decides.
  if (tables.Cases !== undefined && tables.Counts !== undefined && settled.has("Cases") !== settled.has("Counts")) {
    if (settled.has("Cases")) delete tables.Counts;
    else delete tables.Cases;
  }
  return { tables, settled, problems };
}

/** The block with the remembered headers: by the table's name, on the same sheet, or else anywhere. */
function findRemembered(kind: TableKind, kept: RememberedTable, where: Surroundings): ConnectedTable | null {
  const wanted = Object.values(kept.headers).map(matchKey);
  const share = ({ block }: StudiedBlock): number => {
    const own = new Set(block.headers.map((header) => matchKey(header.text)));
    return wanted.filter((header) => own.has(header)).length / Math.max(1, wanted.length);
  };
  const likely = where.blocks
    .map((studied) => {
      const { block } = studied;
      const sameTable = kept.tableName !== null && block.tableName === kept.tableName;
      const nearness = share(studied) + (sameTable ? 0.5 : 0) + (block.view.name === kept.sheet ? 0.25 : 0);
      return { studied, nearness, share: share(studied) };
    })
    .filter((entry) => entry.share >= 0.6)
    .sort((a, b) => b.nearness - a.nearness || a.studied.block.headers.length - b.studied.block.headers.length)[0];
  return likely === undefined ? null : rememberedTableAt(kind, kept, likely.studied);
}

/** What was remembered wins; a column that came since is taken as it is found. */
function rememberedTableAt(kind: TableKind, kept: RememberedTable, studied: StudiedBlock): ConnectedTable | null {
  const byHeader = new Map(studied.block.headers.map((header) => [matchKey(header.text), header]));
  const matches = new Map<string, Match>();
  const used = new Set<number>();
  for (const [name, text] of Object.entries(kept.headers)) {
    const header = byHeader.get(matchKey(text));
    if (header === undefined) continue;
    matches.set(name, certain(header));
    used.add(header.column);
  }
  const fresh = candidateFor(kind, studied, NO_EVIDENCE);
  for (const [name, match] of fresh?.assignment.matches ?? []) {
    if (!matches.has(name) && !used.has(match.column) && kind !== "Counts") matches.set(name, match);
  }
  const own = new Set(COLUMNS[kind].map((column) => column.name));
  const categories = kind === "Counts" ? [...matches].filter(([name]) => !own.has(name)).map(([, match]) => match) : [];
  for (const category of categories) matches.delete(category.header.text);
  const built = buildCandidate(kind, studied, { matches, rivals: new Map() }, categories, NO_EVIDENCE);
  return built?.table ?? null;
}

function certain(header: HeaderCell): Match {
  return { column: header.column, header, score: 1, words: 1 };
}

/** A table as somebody described it: its records are found again, since rows come and go. */
function settleTable(kind: TableKind, { further: _, ...given }: ConnectedTable, view: SheetView): ConnectedTable {
  const columns = Object.fromEntries(
    Object.entries(given.columns).map(([name, { header, column }]) => [
      name,
      { header, column: columnOfHeader(view, given, header) ?? column },
    ]),
  );
  const own = new Map(COLUMNS[kind].map((column) => [column.name, column]));
  const further = (name: string): ColumnSpec => ({ name, holds: kind === "Counts" ? "amount" : "level", synonyms: [] });
  const excelTable = view.tables.find((table) => table.name === given.tableName);
  const lastRow =
    excelTable === undefined ? given.area.bottom : excelTable.area.bottom - (excelTable.hasTotals ? 1 : 0);
  const found = findRecordRows({
    kind,
    view,
    firstRow: given.headerRow + 1,
    lastRow,
    left: given.area.left,
    right: given.area.right,
    isExcelTable: excelTable !== undefined,
    columns: Object.entries(columns).map(([name, { header, column }]) => ({
      spec: own.get(name) ?? further(name),
      header,
      column,
    })),
    people: NO_EVIDENCE.people,
  });
  const bottom = found.records[found.records.length - 1] ?? given.headerRow;
  return { ...given, kind, columns, rows: found.records, area: { ...given.area, bottom } };
}

function columnOfHeader(view: SheetView, given: ConnectedTable, header: string): number | null {
  const key = matchKey(header);
  for (let column = given.area.left; column <= given.area.right; column++) {
    const text = view.value(given.headerRow, column);
    if (text !== null && matchKey(String(text)) === key) return column;
  }
  return null;
}
