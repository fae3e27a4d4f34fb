import { monthIndex } from "@evenkeel/spreadsheet";
import { besideMonth, monthOfDay, monthOfSheet } from "./months";
import type { Day } from "../../domain/units";
import { isClosedList, isOldList } from "./caseLists";
import type { NameResolver } from "./names/resolver";
import type { Aside } from "./part";
import type { Said } from "./said";
import { holderColumn, personOfSheet, sheetName, titlesOf, type View } from "./view";
import { monthIn } from "./words/people";

/** Fewer references than this may come again by chance. */
const FEW = 3;
/** So much of the smaller list again, and one of them is a copy or an earlier month. */
const SHARED = 0.3;

/**
 * Lists that are not counted, and why: closed work, old sheets, copies and months gone by.
 * @param isWorkElsewhere whether today's cases stand on a board
 */
export function laidAside(
  all: readonly View[],
  resolver: NameResolver,
  today: Day,
  said: Said,
  isWorkElsewhere: boolean,
): ReadonlyMap<View, Aside> {
  const aside = new Map<View, Aside>();
  const isClosed = (view: View): boolean => said.sheet(sheetName(view)) === "closed";
  // What the manager has said is today's needs no second look.
  const isSaid = (view: View): boolean =>
    said.sheet(sheetName(view)) !== undefined || said.sheetOf(sheetName(view)) !== undefined;
  for (const view of all.filter(isClosed)) aside.set(view, "closed");
  const lists = all.filter((view) => !isSaid(view));
  for (const view of lists) {
    if (said.isOneTeamOnly && isAnotherTeams(view)) aside.set(view, "another-team");
    else if (isClosedList(view, lists, isWorkElsewhere)) aside.set(view, "closed");
    else if (isOldList(view, lists)) aside.set(view, "old");
  }
  // What was said to be cases stays, and others may turn out to be its copies.
  const isSaidCases = (view: View): boolean =>
    said.sheet(sheetName(view)) === "cases" || said.sheetOf(sheetName(view)) !== undefined;
  const rest = all.filter((view) => (!isSaid(view) || isSaidCases(view)) && !aside.has(view));
  for (const view of copiedMonths(rest, today, said)) if (!isSaid(view)) aside.set(view, "earlier-month");
  const current = rest.filter((view) => !aside.has(view));
  for (const view of copies(current, resolver, today, isSaid)) aside.set(view, "copy");
  return aside;
}

/** Held by people, and by none of this team. */
function isAnotherTeams(view: View): boolean {
  const column = holderColumn(view);
  return column !== undefined && column.nameLike >= 0.5 && column.joins === 0;
}

/** Of blocks that count the same people, those under an earlier month than the latest. */
export function earlierBlocks(views: readonly View[], today: Day): readonly View[] {
  const monthly = views.flatMap((view) => {
    const title = view.block.titles.map(monthIn).find((month) => month !== null) ?? null;
    return title === null ? [] : [{ view, ago: monthsAgo(title, today) }];
  });
  const latest = Math.max(...monthly.map(({ ago }) => ago));
  return monthly.filter(({ ago }) => ago < latest).map(({ view }) => view);
}

/** Of two boards with the same references the one that speaks of an earlier month, or stands later in the workbook. */
export function earlierBoards(
  boards: readonly { readonly view: View; readonly cases: readonly { readonly reference: string }[] }[],
  today: Day,
): ReadonlySet<View> {
  const earlier = new Set<View>();
  const age = ({ view }: { readonly view: View }): number => {
    const month = monthOfSheet(sheetName(view), today);
    return month === null ? 0 : month - monthIndex(today);
  };
  boards.forEach((one, at) => {
    for (const other of boards.slice(at + 1)) {
      if (sheetName(one.view) === sheetName(other.view)) continue;
      const own = new Set(one.cases.map(({ reference }) => reference));
      const again = other.cases.filter(({ reference }) => own.has(reference)).length;
      if (again >= Math.max(FEW, Math.min(one.cases.length, other.cases.length) * SHARED))
        earlier.add(age(one) < age(other) ? one.view : other.view);
    }
  });
  return earlier;
}

const monthOf = (view: View): number | null =>
  titlesOf(view)
    .map(monthIn)
    .find((month) => month !== null) ?? null;

/** Months before this one: -1 for last month; this month is 0. */
const monthsAgo = (month: number, today: Day): number => ((month - monthOfDay(today) - 1 + 24) % 12) - 11;

/** Of a series of sheets, called by months or years, all but the latest that has begun. */
export function earlierMonths(lists: readonly View[], today: Day): readonly View[] {
  const now = monthIndex(today);
  const series = new Map<string, { readonly view: View; readonly month: number }[]>();
  for (const view of lists) {
    const name = sheetName(view);
    const month = monthOfSheet(name, today);
    if (month !== null) series.set(besideMonth(name), [...(series.get(besideMonth(name)) ?? []), { view, month }]);
  }
  const nameless = lists
    .filter((view) => monthOfSheet(sheetName(view), today) === null)
    .map((view) => sheetName(view).toLowerCase());
  const snapshots = [...series].flatMap(([name, alike]) =>
    // "Numbers 30 Oct" beside "Numbers" is how it was then.
    nameless.some((other) => name.startsWith(other)) ? alike.filter(({ month }) => month < now) : [],
  );
  const earlier = [...series.values()].flatMap((alike) => {
    const begun = alike.filter(({ month }) => month <= now);
    const latest = Math.max(...(begun.length > 0 ? begun : alike).map(({ month }) => month));
    return alike.filter(({ month }) => month !== latest);
  });
  return [...new Set([...snapshots, ...earlier].map(({ view }) => view))];
}

/**
 * Earlier months whose cases stand again in a later one. Where each month has cases of its own (those that came in it) they
 * may all be open still.
 */
function copiedMonths(lists: readonly View[], today: Day, said: Said): readonly View[] {
  const earlier = earlierMonths(lists, today);
  if (said.months === "latest") return earlier;
  return earlier.filter((view) => said.months !== "all" && !hasOwnReferences(view, lists));
}

/** Sheets of months that hold cases of their own each: only a person knows whether all are today's. */
export function separateMonths(lists: readonly View[], today: Day): readonly View[] {
  const earlier = earlierMonths(lists, today);
  return earlier.filter((view) => hasOwnReferences(view, lists));
}

function hasOwnReferences(view: View, lists: readonly View[]): boolean {
  const own = referencesOf(view);
  const others = new Set(lists.flatMap((other) => (other === view ? [] : [...referencesOf(other)])));
  const again = [...own].filter((reference) => others.has(reference)).length;
  return own.size >= FEW && again <= own.size * OWN;
}
/** So few references elsewhere, and a month holds cases of its own. */
const OWN = 0.05;

/** What the manager says goes before months and order. */
const SAID = 1000;

/** Of two sheets with the same references the one that looks older. */
function copies(
  lists: readonly View[],
  resolver: NameResolver,
  today: Day,
  isSaid: (view: View) => boolean,
): readonly View[] {
  const references = new Map(lists.map((view) => [view, referencesOf(view)]));
  const dropped = new Set<View>();
  const owners = new Map(lists.map((view) => [view, personOfSheet(view, resolver)]));
  // Two colleagues may both number their cases from 1.
  const isTwoPeoples = (one: View, other: View): boolean => {
    const [a, b] = [owners.get(one) ?? null, owners.get(other) ?? null];
    return a !== null && b !== null && a !== b;
  };
  const rank = (view: View): number => {
    const month = monthOf(view);
    return (
      (isSaid(view) ? SAID : 0) +
      (month === null ? 0 : monthsAgo(month, today)) +
      (holderColumn(view) === undefined && personOfSheet(view, resolver) === null ? 0 : 0.5) +
      lists.indexOf(view) / 1000
    );
  };
  lists.forEach((one, at) => {
    for (const other of lists.slice(at + 1)) {
      if (sheetName(one) === sheetName(other) || dropped.has(one) || dropped.has(other)) continue;
      if (isTwoPeoples(one, other) || (isSaid(one) && isSaid(other))) continue;
      const [a, b] = [references.get(one) ?? new Set<string>(), references.get(other) ?? new Set<string>()];
      const smaller = Math.min(a.size, b.size);
      const shared = [...a].filter((reference) => b.has(reference)).length;
      if (shared >= Math.max(FEW, smaller * SHARED)) dropped.add(rank(one) < rank(other) ? one : other);
    }
  });
  return [...dropped];
}

export function referencesOf(view: View): ReadonlySet<string> {
  return new Set(view.roles.get("Case")?.values.keys() ?? []);
}
