import type { Answers } from "../../../pane/state/workbook";
import { partsOf, type Connection, type SheetPart, type TableKind } from "../../../workbook/connect/connection";
import { NameResolver, person } from "../../../workbook/reading/names/resolver";
import { answerId, NOT_USED, PERSON, type SaidPart } from "../../../workbook/reading/said";

/** One sheet with everything that stands on it. */
export interface SheetEntry {
  readonly sheet: string;
  /** Its largest block: what is said of the sheet is said of this. */
  readonly main: SheetPart;
  readonly parts: readonly SheetPart[];
  readonly rows: number;
  /** What it is taken for, as an answer would say it; "": something that no answer says. */
  readonly as: string;
  /** The person whose cases these seem to be, by what was read or by the sheet's name; null: nobody. */
  readonly worker: string | null;
}

/** Sheets that are shown as one line. */
export interface SheetGroup {
  readonly id: string;
  readonly kind: "workers" | "alike" | "one";
  readonly sheets: readonly SheetEntry[];
}

/** A column, or the same column of several sheets of a group. */
export interface GroupColumn {
  readonly header: string;
  readonly sheets: readonly string[];
  /** What it is taken for, as the manager says or as it was read; null: not used. */
  readonly name: string | null;
  readonly isSaid: boolean;
  readonly part: SheetPart;
  readonly column: SheetPart["columns"][number];
}

const AS: Readonly<Partial<Record<SheetPart["part"], SaidPart>>> = {
  staff: "team",
  held: "cases",
  waiting: "waiting",
  counts: "counts",
  closed: "closed",
  "not-used": NOT_USED,
};

const KINDS: Readonly<Record<string, TableKind>> = { team: "Team", counts: "Counts" };

/** The table that a sheet's columns are those of, as it was read or as the manager says. */
export const tableOf = ({ kind }: SheetPart, as: string): TableKind => KINDS[as] ?? kind ?? "Cases";

/** Tables that a reader of their own finds; nothing else can be said of them. */
export const OTHER_KINDS: readonly (TableKind | null)[] = ["Weights", "JobPlan", "Referrals", "Settings"];

export function sheetEntries(connection: Connection, answers: Answers): readonly SheetEntry[] {
  const sheets = new Map<string, SheetPart[]>();
  const parts = connection.understanding?.parts ?? [];
  for (const { name } of connection.grid?.sheets ?? []) sheets.set(name, []);
  for (const part of parts) sheets.set(part.sheet, [...(sheets.get(part.sheet) ?? []), part]);
  const holders = holdersBySheet(connection);
  const resolver = new NameResolver((connection.team?.clinicians ?? []).map(({ name }) => person(name)));
  return [...sheets].flatMap(([sheet, own]) => {
    const [first, ...others] = own;
    if (first === undefined) return [];
    const main = others.reduce((most, part) => (weightOf(part) > weightOf(most) ? part : most), first);
    const holder = holders.get(sheet);
    const read = holder === undefined ? (AS[main.part] ?? "") : `${PERSON}${holder}`;
    const said = answers[answerId.sheet(sheet)] ?? "";
    return {
      sheet,
      main,
      parts: own,
      rows: own.reduce((sum, part) => sum + part.rows, 0),
      as: said !== "" ? said : OTHER_KINDS.includes(main.kind) ? "" : read,
      worker: holder ?? (said.startsWith(PERSON) ? said.slice(PERSON.length) : (resolver.one(sheet)?.name ?? null)),
    };
  });
}

/** Of several blocks on a sheet the one that the team's tables use goes first, then the largest. */
const weightOf = ({ kind, part, rows }: SheetPart): number =>
  rows + (kind === null ? 0 : 1e6) + (part === "not-used" ? 0 : 1e5);

function holdersBySheet({ tables }: Connection): ReadonlyMap<string, string> {
  const cases = tables.Cases === undefined ? [] : partsOf(tables.Cases);
  return new Map(
    cases.flatMap(({ sheet, stated }) => {
      const holder = stated?.["Clinician"];
      return holder === undefined ? [] : [[sheet, holder] as const];
    }),
  );
}

/**
 * Sheets in the order of the workbook; those of single workers, and those that look alike, together. Who was together
 * before stays together, so that a row does not move while it is being changed.
 */
export function sheetGroups(entries: readonly SheetEntry[], earlier: readonly SheetGroup[] | null): SheetGroup[] {
  const before = new Map((earlier ?? []).flatMap(({ id, sheets }) => sheets.map(({ sheet }) => [sheet, id] as const)));
  const groups = new Map<string, SheetEntry[]>();
  for (const entry of entries) {
    const id = before.get(entry.sheet) ?? groupId(entry);
    groups.set(id, [...(groups.get(id) ?? []), entry]);
  }
  return [...groups].map(([id, sheets]) => ({
    id,
    sheets,
    kind: sheets.length === 1 ? "one" : id === WORKERS ? "workers" : "alike",
  }));
}

const WORKERS = "workers";

function groupId({ sheet, worker, as, main }: SheetEntry): string {
  if (worker !== null && as !== "team") return WORKERS;
  const headers = main.columns.map(({ header }) => header).filter((header) => header !== "");
  return headers.length === 0 ? sheet : [as, main.part, main.kind ?? "", ...headers].join("\n");
}

/**
 * The columns of a group: the same heading, taken for the same thing, is one line. Sheets that are not used say nothing
 * where others are.
 */
export function groupColumns({ sheets }: SheetGroup, answers: Answers): readonly GroupColumn[] {
  const columns = new Map<string, GroupColumn>();
  const used = sheets.filter(({ main }) => main.kind !== null);
  for (const { sheet, main } of used.length > 0 ? used : sheets) {
    for (const column of main.columns) {
      const { header } = column;
      const said = answers[answerId.column(sheet, header)] ?? "";
      const name = said === "" ? column.name : said === NOT_USED ? null : said;
      const id = header === "" ? `${sheet}\n${column.column}` : `${header}\n${name ?? ""}`;
      const earlier = columns.get(id);
      if (earlier === undefined)
        columns.set(id, { header, name, isSaid: said !== "", sheets: [sheet], part: main, column });
      else columns.set(id, { ...earlier, isSaid: earlier.isSaid || said !== "", sheets: [...earlier.sheets, sheet] });
    }
  }
  return [...columns.values()];
}
