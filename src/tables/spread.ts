import { matchKey } from "../domain/names";
import type { Day } from "../domain/units";
import { isRead, readPerson, readText } from "./coerce";
import type { ConnectedTable } from "./connection";
import { isAside, type Candidate } from "./detect/candidates";
import { looseName } from "./records/team";
import type { SheetView } from "./sheetView";

/** Tables of the same make on several sheets: one sheet a clinician, one sheet a team, one sheet a month. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME = /\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b['’\s_-]*(\d{4}|\d{2})?/i;
const MONTH_NUMBER = /\b(20\d{2})[-./_ ](0[1-9]|1[0-2])\b/;

/**
 * The month a sheet's name speaks of, counted in months since year 0; null where it speaks of none. A month without a
 * year is the last one of that name that has begun.
 */
export function monthOfSheet(name: string, today: Day): number | null {
  const numbers = MONTH_NUMBER.exec(name);
  if (numbers !== null) return Number(numbers[1]) * 12 + Number(numbers[2]) - 1;
  const words = MONTH_NAME.exec(name.replaceAll("_", " "));
  if (words === null) return null;
  const month = MONTHS.indexOf((words[1] ?? "").slice(0, 3).toLowerCase());
  if (words[2] !== undefined) return (words[2].length === 2 ? 2000 : 0) * 12 + Number(words[2]) * 12 + month;
  const now = monthOfDay(today);
  const year = Math.floor(now / 12);
  return year * 12 + month <= now ? year * 12 + month : (year - 1) * 12 + month;
}

function monthOfDay(today: Day): number {
  const date = new Date(Date.UTC(1899, 11, 30) + today * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The current month's list first: the latest that is not in the future, then the earlier ones, then the future. */
export function latestMonthFirst(candidates: readonly Candidate[], today: Day): readonly Candidate[] {
  const best = candidates[0];
  if (best === undefined) return candidates;
  const now = monthOfDay(today);
  const monthly = candidates.flatMap((candidate) => {
    const month = monthOfSheet(candidate.table.sheet, today);
    return month !== null && sameMake(candidate, best) ? [{ candidate, month }] : [];
  });
  if (monthly.length < 2) return candidates;
  monthly.sort((a, b) => Number(a.month > now) - Number(b.month > now) || b.month - a.month);
  const sorted = monthly.map((entry) => entry.candidate);
  return [...sorted, ...candidates.filter((candidate) => !sorted.includes(candidate))];
}

export function areMonths(candidates: readonly Candidate[], today: Day): boolean {
  return candidates.length > 1 && candidates.every((candidate) => monthOfSheet(candidate.table.sheet, today) !== null);
}

/** The same columns under the same headers. */
function sameMake(a: Candidate, b: Candidate): boolean {
  const own = new Set(b.block.headers.map((header) => matchKey(header.text)));
  const shared = a.block.headers.filter((header) => own.has(matchKey(header.text))).length;
  return shared >= Math.max(a.block.headers.length, b.block.headers.length) * 0.7;
}

/** Tables of one kind that belong together, though they stand on several sheets. */
export interface Spread {
  readonly parts: readonly Candidate[];
  /** Who holds a part's cases where the sheet says it; by sheet. */
  readonly holders: ReadonlyMap<string, string>;
}

/**
 * Cases that stand on several sheets, all of them current: each sheet a clinician's, or each a part of the team whose
 * cases are held by people of the one team. Null where the sheets are rivals: copies, months.
 * @param people names of the team, as it spells them
 */
export function spreadCases(
  candidates: readonly Candidate[],
  people: readonly string[],
  viewOf: (sheet: string) => SheetView,
  today: Day,
  sheetAt: (candidate: Candidate) => number,
): Spread | null {
  const best = candidates[0];
  if (best === undefined) return null;
  const parts = candidates.filter((candidate) => sameMake(candidate, best) && !isAside(candidate.block));
  if (parts.length < 2 || areMonths(parts, today) || new Set(parts.map((part) => part.table.sheet)).size < parts.length)
    return null;
  if (!haveDifferentCases(parts, viewOf)) return null;
  const named = new Map(
    parts.flatMap((part) => {
      const person = personOfSheet(part.table.sheet, people);
      return person === null ? [] : [[part.table.sheet, person] as const];
    }),
  );
  const holders = new Map(
    [...named].filter(([sheet]) =>
      parts.some((part) => part.table.sheet === sheet && part.table.columns["Clinician"] === undefined),
    ),
  );
  const byClinician = named.size >= parts.length - 1 && named.size >= 2;
  const known = new Set(people.map(looseName));
  const ofTheTeam = parts.every((part) => shareKnown(part.table, known, viewOf) >= 0.6);
  if (!byClinician && !ofTheTeam) return null;
  const order = new Map(candidates.map((candidate, at) => [candidate, at]));
  return {
    parts: [...parts].sort((a, b) => sheetAt(a) - sheetAt(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    holders,
  };
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

/** A copy holds the same references again. */
function haveDifferentCases(parts: readonly Candidate[], viewOf: (sheet: string) => SheetView): boolean {
  const seen = new Set<string>();
  let again = 0;
  let all = 0;
  for (const { table } of parts) {
    const column = table.columns["Case"]?.column;
    if (column === undefined) return false;
    for (const row of table.rows) {
      const reading = readText(viewOf(table.sheet).value(row, column));
      if (!isRead(reading) || reading.value === null) continue;
      all += 1;
      const key = matchKey(reading.value);
      if (seen.has(key)) again += 1;
      seen.add(key);
    }
  }
  return all > 0 && again / all < 0.1;
}

function shareKnown(table: ConnectedTable, known: ReadonlySet<string>, viewOf: (sheet: string) => SheetView): number {
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
export function joinParts(spread: Spread): ConnectedTable | null {
  const withHolder = (table: ConnectedTable): ConnectedTable => {
    const holder = spread.holders.get(table.sheet);
    return holder === undefined ? table : { ...table, holder };
  };
  const [first, ...rest] = spread.parts.map((part) => withHolder(part.table));
  return first === undefined ? null : { ...first, further: rest };
}
