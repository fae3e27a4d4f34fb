import { matchKey } from "../../domain/names";
import type { Match } from "../detect/assign";
import { buildCandidate, candidateFor, type ProfiledBlock } from "../detect/candidates";
import { NO_EVIDENCE } from "../detect/evidence";
import type { HeaderCell } from "../detect/headerRows";
import { findRecordRows } from "../detect/recordRows";
import type { SheetView } from "../detect/sheetView";
import { toProblem } from "../problems/problemMessages";
import { COLUMNS, type ColumnSpec } from "../synonyms";
import { withColumn } from "./columnsByPlace";
import type { ConnectedTable, Problem, TableKind } from "./connection";
import { isNewerMapping, type RememberedMapping, type RememberedTable } from "./mapping";

type Tables = Partial<Record<TableKind, ConnectedTable>>;

export interface AppliedMapping {
  readonly tables: Tables;
  /** Kinds that nobody needs to be asked about any more. */
  readonly settled: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

interface MappingContext {
  readonly mapping: Readonly<Tables>;
  readonly remembered: RememberedMapping | null;
  readonly views: readonly SheetView[];
  readonly blocks: readonly ProfiledBlock[];
}

/** What was found, corrected by what was remembered and by what somebody settles now. */
export function applyMapping(found: Tables, where: MappingContext): AppliedMapping {
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
    // What is read afresh knows of new sheets and rows; what was remembered knows the columns.
    tables[kind] = now !== undefined && (kind === "Team" || kind === "Cases") ? withHeaders(now, kept, where) : table;
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
function findRemembered(kind: TableKind, kept: RememberedTable, where: MappingContext): ConnectedTable | null {
  const wanted = Object.values(kept.headers).map(matchKey);
  const share = ({ block }: ProfiledBlock): number => {
    const own = new Set(block.headers.map((header) => matchKey(header.text)));
    return wanted.filter((header) => own.has(header)).length / Math.max(1, wanted.length);
  };
  const likely = where.blocks
    .map((profiled) => {
      const { block } = profiled;
      const sameTable = kept.tableName !== null && block.tableName === kept.tableName;
      const nearness = share(profiled) + (sameTable ? 0.5 : 0) + (block.view.name === kept.sheet ? 0.25 : 0);
      return { profiled, nearness, share: share(profiled) };
    })
    .filter((entry) => entry.share >= 0.6)
    .sort((a, b) => b.nearness - a.nearness || a.profiled.block.headers.length - b.profiled.block.headers.length)[0];
  return likely === undefined ? null : rememberedTableAt(kind, kept, likely.profiled);
}

/** A table, on all its sheets, with the columns that were remembered by their headers. */
function withHeaders(table: ConnectedTable, kept: RememberedTable, where: MappingContext): ConnectedTable {
  const inPart = (part: ConnectedTable): ConnectedTable => {
    const view = where.views.find(({ name }) => name === part.sheet);
    if (view === undefined) return part;
    let { columns } = part;
    for (const [name, header] of Object.entries(kept.headers)) {
      const column = columnOfHeader(view, part, header);
      if (column === null || part.stated?.[name] !== undefined) continue;
      columns = withColumn(columns, name, { header, column });
    }
    return { ...part, columns };
  };
  const { further } = table;
  return { ...inPart(table), ...(further === undefined ? {} : { further: further.map(inPart) }) };
}

/** What was remembered wins; a column that came since is taken as it is found. */
function rememberedTableAt(kind: TableKind, kept: RememberedTable, profiled: ProfiledBlock): ConnectedTable | null {
  const byHeader = new Map(profiled.block.headers.map((header) => [matchKey(header.text), header]));
  const matches = new Map<string, Match>();
  const used = new Set<number>();
  for (const [name, text] of Object.entries(kept.headers)) {
    const header = byHeader.get(matchKey(text));
    if (header === undefined) continue;
    matches.set(name, certain(header));
    used.add(header.column);
  }
  const fresh = candidateFor(kind, profiled, NO_EVIDENCE);
  for (const [name, match] of fresh?.assignment.matches ?? []) {
    if (!matches.has(name) && !used.has(match.column) && kind !== "Counts") matches.set(name, match);
  }
  const own = new Set(COLUMNS[kind].map((column) => column.name));
  const categories = kind === "Counts" ? [...matches].filter(([name]) => !own.has(name)).map(([, match]) => match) : [];
  for (const category of categories) matches.delete(category.header.text);
  const built = buildCandidate(kind, profiled, { matches, rivals: new Map() }, categories, NO_EVIDENCE);
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
