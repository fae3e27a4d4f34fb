import { matchKey } from "../../domain/names";
import type { Day } from "../../domain/units";
import { isRead, looseName, readPerson, readText } from "../coerce";
import type { ConnectedTable } from "./connection";
import { isAside, type Candidate } from "../detect/candidates";
import { areMonths, sameMake } from "./monthSheets";
import type { SheetView } from "../detect/sheetView";

/** Tables of one kind that belong together, though they stand on several sheets, in the order of the sheets. */
export interface MultiSheetTable {
  readonly parts: readonly Part[];
}

export interface Part {
  readonly candidate: Candidate;
  /** What the sheet says of all its records, by canonical column: whose cases they are, that they wait. */
  readonly stated: Readonly<Record<string, string>>;
}

export interface MultiSheetContext {
  readonly viewOf: (sheet: string) => SheetView;
  readonly today: Day;
  readonly sheetAt: (candidate: Candidate) => number;
}

/**
 * Cases that stand on several sheets, all of them current: each sheet a clinician's, or each a part of the team whose
 * cases are held by people of the one team. Null where the sheets are rivals, with the same cases on them again: copies,
 * months.
 * @param people names of the team, as it spells them
 */
export function multiSheetCases(
  candidates: readonly Candidate[],
  people: readonly string[],
  where: MultiSheetContext,
): MultiSheetTable | null {
  const best = candidates[0];
  if (best === undefined) return null;
  const parts = candidates.filter((candidate) => sameMake(candidate, best) && !isAside(candidate.block));
  if (parts.length < 2 || !standApart(parts) || !haveDifferentKeys(parts, "Case", where.viewOf)) return null;
  const owners = new Map(parts.map((part) => [part, personOfPart(part, people)]));
  const named = [...owners.values()].filter((person) => person !== null).length;
  const byClinician = named >= parts.length - 1 && named >= 2;
  const known = new Set(people.map(looseName));
  const ofTheTeam = parts.every((part) => shareKnown(part.table, known, where.viewOf) >= 0.6);
  if (!byClinician && !ofTheTeam) return null;
  return inSheetOrder(
    parts.map((candidate) => ({ candidate, stated: statedBy(candidate, owners.get(candidate) ?? null, byClinician) })),
    where,
  );
}

/** A sheet whose clinician is not in the team still has an owner: its cases are not free to be allocated. */
function statedBy(part: Candidate, owner: string | null, byClinician: boolean): Readonly<Record<string, string>> {
  if (isWaitingList(part)) return waitingStated(part);
  if (part.table.columns["Clinician"] !== undefined || !byClinician) return {};
  return { Clinician: owner ?? part.table.sheet };
}

const WAITING = /\b(waiting|waiters?|wait ?list|unallocated|to (be )?allocated?|awaiting|pending|new referrals?)\b/;

/** A list of cases without a clinician yet, by the name of its sheet or its title. */
function isWaitingList({ block }: Candidate): boolean {
  return (
    WAITING.test(matchKey(`${block.view.name} ${block.tableName ?? ""}`).replace(/_/g, " ")) ||
    WAITING.test(matchKey(block.title))
  );
}

function waitingStated({ table }: Candidate): Readonly<Record<string, string>> {
  return table.columns["Status"] === undefined ? { Status: "Waiting" } : {};
}

/**
 * The cases, with the lists of those who wait on sheets of their own. A list that holds the same references again is
 * another view of the caseload, and left out.
 */
export function withWaitingLists(
  cases: MultiSheetTable,
  candidates: readonly Candidate[],
  where: MultiSheetContext,
): MultiSheetTable {
  const parts = [...cases.parts];
  for (const candidate of candidates) {
    const taken = parts.map((part) => part.candidate);
    if (taken.includes(candidate) || isAside(candidate.block) || !isWaitingList(candidate)) continue;
    if (!standApart([...taken, candidate]) || !haveDifferentKeys([candidate, ...taken], "Case", where.viewOf)) continue;
    parts.push({ candidate, stated: waitingStated(candidate) });
  }
  return parts.length === cases.parts.length ? cases : inSheetOrder(parts, where);
}

/**
 * Staff lists of the same make with different people on them: a service of several teams, a sheet each. Null where
 * they are rivals: this year's list and last year's.
 */
export function multiSheetTeams(candidates: readonly Candidate[], where: MultiSheetContext): MultiSheetTable | null {
  const best = candidates[0];
  if (best === undefined) return null;
  const parts = candidates.filter((candidate) => sameMake(candidate, best) && !isAside(candidate.block));
  if (parts.length < 2 || areMonths(parts, where.today) || !standApart(parts)) return null;
  if (!haveDifferentKeys(parts, "Clinician", where.viewOf)) return null;
  return inSheetOrder(
    parts.map((candidate) => ({ candidate, stated: {} })),
    where,
  );
}

function inSheetOrder(parts: readonly Part[], { sheetAt }: MultiSheetContext): MultiSheetTable {
  return { parts: [...parts].sort((a, b) => sheetAt(a.candidate) - sheetAt(b.candidate)) };
}

function standApart(parts: readonly Candidate[]): boolean {
  return new Set(parts.map((part) => part.table.sheet)).size === parts.length;
}

/** Whose list it is: by the name of its sheet, or by the title above it. */
function personOfPart({ table, block }: Candidate, people: readonly string[]): string | null {
  return personOfSheet(table.sheet, people) ?? personNamedIn(block.title, people);
}

function personOfSheet(sheet: string, people: readonly string[]): string | null {
  const own = looseName(sheet)
    .split(" ")
    .filter((word) => word !== "caseload" && word !== "cases");
  if (own.length === 0) return null;
  const fits = people.filter((name) => {
    const words = looseName(name).split(" ");
    const initials = matchKey(name)
      .split(/[\s-]+/)
      .map((word) => word[0] ?? "")
      .join("");
    return (
      own.every((word) => words.includes(word) || (word.length === 1 && words.some((part) => part.startsWith(word)))) ||
      own.join("") === initials
    );
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** The one person whose whole name stands in a text: "Caseload of Grace Reid, 0.8 WTE". */
export function personNamedIn(text: string, people: readonly string[]): string | null {
  const words = new Set(looseName(text).split(" "));
  const fits = people.filter((name) => {
    const own = looseName(name).split(" ");
    return own.length > 1 && own.every((word) => words.has(word));
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** A copy holds the same references, or the same people, again. */
function haveDifferentKeys(
  parts: readonly Candidate[],
  keyColumn: "Case" | "Clinician",
  viewOf: (sheet: string) => SheetView,
): boolean {
  const seen = new Set<string>();
  let again = 0;
  let all = 0;
  for (const { table } of parts) {
    const column = table.columns[keyColumn]?.column;
    if (column === undefined) return false;
    for (const row of table.rows) {
      const reading = readText(viewOf(table.sheet).value(row, column));
      if (!isRead(reading) || reading.value === null) continue;
      all += 1;
      const key = keyColumn === "Case" ? matchKey(reading.value) : looseName(reading.value);
      if (seen.has(key)) again += 1;
      seen.add(key);
    }
  }
  return all > 0 && again / all < 0.1;
}

/** The share, 0 to 1, of a table's cases with a clinician whose clinician is in the team; 1 where none has a clinician. */
export function shareKnown(
  table: ConnectedTable,
  known: ReadonlySet<string>,
  viewOf: (sheet: string) => SheetView,
): number {
  const column = table.columns["Clinician"]?.column;
  if (column === undefined) return 0;
  let all = 0;
  let own = 0;
  for (const row of table.rows) {
    const reading = readPerson(viewOf(table.sheet).value(row, column));
    if (!isRead(reading) || reading.value === null) continue;
    all += 1;
    if (known.has(looseName(reading.value))) own += 1;
  }
  return all === 0 ? 1 : own / all;
}

/** One table of all parts; record numbers run on through them. */
export function joinParts(spread: MultiSheetTable): ConnectedTable | null {
  const [first, ...rest] = spread.parts.map(({ candidate: { table }, stated }) =>
    Object.keys(stated).length === 0 ? table : { ...table, stated },
  );
  if (first === undefined) return null;
  return rest.length === 0 ? first : { ...first, further: rest };
}
