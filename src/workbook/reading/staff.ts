import { isPointsRowLabel, isRead, readPerson } from "../coerce";
import type { BlockRow } from "./blocks/block";
import type { Day } from "../../domain/units";
import { isAboutGoods } from "./caseLists";
import { earlierMonths } from "./laidAside";
import { scoreRole } from "./columns/evidence";
import type { Column } from "./columns/profile";
import { bareName, nameLikeness } from "./names/form";
import { NameResolver, person, type Person } from "./names/resolver";
import { headerHas, headerSaysFirstName, headerSaysSurname } from "./words/headers";
import { isNobody, saysDay, saysOld, saysStaff } from "./words/people";
import type { Said } from "./said";
import { hasCaseReferences, isReference, joinShare, sheetName, textAt, titlesOf, type View } from "./view";

/** A row of a list of staff; nobody: a vacant post. */
export interface StaffRow {
  readonly row: BlockRow;
  readonly person: Person | null;
}

/** A list that may be the team: one row a person. */
export interface StaffList {
  readonly view: View;
  readonly names: Column;
  /** Where first names have a column of their own. */
  readonly firstNames?: Column;
  /** Somebody who is there twice has two rows. */
  readonly rows: readonly StaffRow[];
  /** Each once. */
  readonly people: readonly Person[];
  /** In natural log-odds, joins included. */
  readonly score: number;
  /** How well its people are named elsewhere, from 0 to 1. */
  readonly joins: number;
}

/** A list below this is nobody's team. */
const LEAST = 2.2;
/** A second list of staff (another team) has to stand for itself. */
const LEAST_FURTHER = 4;
/** So near behind the first, another list may be meant as well. */
const NEARLY = 1;

/** What the manager says goes before any score. */
const SAID = 99;
const saysTeam = (view: View, said: Said): boolean => said.sheet(sheetName(view)) === "team";

export interface StaffFound {
  readonly lists: readonly StaffList[];
  /** Another list that is nearly as likely. */
  readonly rival: StaffList | null;
}

/**
 * The list of different names that other columns, tabs, titles, headings and heads of columns repeat.
 * Headers say little here: what joins the rest of the workbook is the team.
 */
export function findStaff(views: readonly View[], today: Day, said: Said): StaffFound {
  const earlier = new Set(earlierMonths(views, today));
  const isElse = (view: View): boolean => (said.sheet(sheetName(view)) ?? "team") !== "team";
  const lists = views
    .filter(
      (view) =>
        !isElse(view) && (saysTeam(view, said) || !isAboutGoods(view)) && (saysTeam(view, said) || !earlier.has(view)),
    )
    .flatMap((view) =>
      view.columns
        .filter((names) => mayNameStaff(names) && !isHalfAName(view, names))
        .map((names) => judge(view, names, views)),
    )
    .filter(({ people, names }) => people.length >= 2 || (people.length === 1 && headerHas("Clinician", names.header)))
    .map((list) => (saysTeam(list.view, said) ? { ...list, score: list.score + SAID } : list))
    .sort((a, b) => b.score - a.score);
  const [best] = lists;
  if (best === undefined || best.score < LEAST) return { lists: [], rival: null };
  const chosen = [best];
  for (const list of lists) {
    const isToo = saysTeam(list.view, said) || (!saysTeam(best.view, said) && isAnotherTeam(list, best, chosen));
    if (isToo && chosen.every(({ view }) => view !== list.view)) chosen.push(list);
  }
  const inOrder = views.flatMap((view) => chosen.filter((list) => list.view === view));
  if (saysTeam(best.view, said)) return { lists: inOrder, rival: null };
  const others = lists.filter((list) => chosen.every(({ view }) => view !== list.view));
  const known = new NameResolver(inOrder.flatMap(({ people }) => people));
  const rival =
    others.find((list) => list.score > best.score - NEARLY && list.score >= LEAST && !repeats(list, known)) ?? null;
  return { lists: inOrder, rival };
}

/** The same people again, in a list of choices or of days: no other team. */
const repeats = ({ people }: StaffList, known: NameResolver): boolean =>
  people.filter(({ name }) => known.one(name) !== null).length > people.length * 0.8;

/** The same header over other people: a second team of the service. */
function isAnotherTeam(list: StaffList, best: StaffList, chosen: readonly StaffList[]): boolean {
  const known = new NameResolver(chosen.flatMap(({ people }) => people));
  return (
    list.score > LEAST_FURTHER &&
    list.names.header !== "" &&
    list.names.header === best.names.header &&
    list.view.roles.has("Contract") === best.view.roles.has("Contract") &&
    list.people.every(({ name }) => known.candidates(name).length === 0)
  );
}

const mayNameStaff = (column: Column): boolean =>
  (column.values.size >= 2 || (column.values.size === 1 && headerHas("Clinician", column.header))) &&
  column.filled > 0.6 &&
  column.different >= 0.85 &&
  column.dates < 0.2 &&
  column.numbers < 0.2 &&
  column.length <= 45 &&
  column.nameLike >= 0.35;

/** In so few rows nobody need come again. */
const FEW = 8;

/** A column where people of the team might come again and again. */
const mayRepeatNames = (column: Column, view: View): boolean =>
  column.texts > 0.6 &&
  ((column.rows >= 5 && column.different < 0.75) || (column.rows < FEW && hasCaseReferences(view))) &&
  column.length <= 40 &&
  column.marks < 0.6 &&
  !isReference(column);

/** The rows of a list of staff, each person with the initials and codes that stand beside the name. */
function staffRows(view: View, names: Column, firstNames: Column | undefined): readonly StaffRow[] {
  const codes = view.columns.filter((column) => column !== names && column !== firstNames && mayBeCode(column));
  const contract = view.roles.get("Contract");
  const known = new Map<string, Person>();
  return view.block.rows.flatMap((row): readonly StaffRow[] => {
    const name = [textAt(row.cells, firstNames), textAt(row.cells, names)].filter((part) => part !== "").join(" ");
    const read = readPerson(name);
    const isPost = isRead(read) && read.value === null;
    if (isPost) return isVacantPost(row, name, contract) ? [{ row, person: null }] : [];
    const isEmployed = contract !== undefined && textAt(row.cells, contract) !== "";
    // "asha patel" beside hours is somebody, whatever the letters.
    if (!isPersonsName(isEmployed ? capitalised(name) : name)) return [];
    const aliases = codes.map((column) => textAt(row.cells, column)).filter((code) => code !== "");
    const one = person(name, aliases);
    const same = known.get(one.key) ?? one;
    known.set(one.key, same);
    return [{ row, person: same }];
  });
}

const capitalised = (name: string): string => name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());

/** A post by its number is nobody. Brackets and dashes say what a colleague is: "(agency)". */
const isPersonsName = (name: string): boolean =>
  !/^\p{L}+ \d+$/u.test(name) &&
  !isNobody(bareName(name)) &&
  !isPointsRowLabel(name) &&
  nameLikeness(bareName(name)) > 0;

/** A vacant post is a row of the list; hours without any name are named elsewhere. */
const isVacantPost = (row: BlockRow, name: string, contract: Column | undefined): boolean =>
  name !== "" && contract !== undefined && textAt(row.cells, contract) !== "";

/** Initials, or a code by which the workbook calls somebody. */
const mayBeCode = (column: Column): boolean =>
  column.different >= 0.95 && column.filled > 0.6 && column.dates === 0 && column.length <= 6 && column.numbers <= 0.5;

/** First names whose surnames stand beside them. */
const isHalfAName = (view: View, names: Column): boolean =>
  headerSaysFirstName(names.header) && view.columns.some(({ header }) => headerSaysSurname(header));

/** First names in a column beside the surnames. */
function firstNamesBeside(view: View, names: Column): Column | undefined {
  if (!headerSaysSurname(names.header)) return undefined;
  return view.columns.find((column) => column !== names && headerSaysFirstName(column.header));
}

/** A name column says the same of a team of five as of fifty. */
const ENOUGH_ROWS = 7;

function judge(view: View, names: Column, views: readonly View[]): StaffList {
  const firstNames = firstNamesBeside(view, names);
  const rows = staffRows(view, names, firstNames);
  const people = [...new Set(rows.flatMap(({ person: one }) => one ?? []))];
  const resolver = new NameResolver(people);
  const joins = Math.max(repeatedElsewhere(view, resolver, views), namedInPassing(view, resolver, views));
  // That a column says who holds a case makes it no list of staff.
  const own = scoreRole({ ...names, said: undefined, rows: Math.min(names.rows, ENOUGH_ROWS) }, "Clinician").score;
  const score = own + 5 * Math.min(1, joins) + besides(view, names, joins);
  return { view, names, ...(firstNames === undefined ? {} : { firstNames }), rows, people, score, joins };
}

/** The best join with a repeating column of another block. */
function repeatedElsewhere(view: View, resolver: NameResolver, views: readonly View[]): number {
  const hasCodes = resolver.people.some(({ aliases }) => aliases.length > 0);
  // Beside the same people stand their managers, who hold no cases by that.
  const listsThem = (other: View): boolean =>
    !hasCaseReferences(other) &&
    other.columns.some((column) => mayNameStaff(column) && joinShare(column, resolver) > 0.5);
  const joins = views
    .filter((other) => other !== view && !listsThem(other) && !isAboutGoods(other))
    .flatMap((other) => other.columns.filter((column) => mayRepeatNames(column, other)))
    .map((column) => {
      const isOther = headerHas("note", column.header) && !headerHas("Clinician", column.header);
      const isUnlikely = isOther || column.levels > 0.5 || (column.nameLike < 0.1 && !hasCodes);
      const share = joinShare(column, resolver) * (isUnlikely ? 0.3 : 1);
      return share <= 0.34 ? 0 : share + (scoreRole(column, "Clinician").score > 0 ? 0.2 : 0);
    });
  return Math.max(0, ...joins);
}

/** The share of the people that tabs, titles, headings and heads of columns elsewhere name. */
function namedInPassing(view: View, resolver: NameResolver, views: readonly View[]): number {
  const tabs = [...new Set(views.map(sheetName))].filter((name) => name !== sheetName(view));
  const texts = views
    .filter((other) => other !== view)
    .flatMap(({ block }) => [...block.titles, ...new Set(block.rows.map(({ section }) => section)), ...block.headers]);
  const named = new Set([...tabs, ...texts].flatMap((text) => (text.length < 45 ? (resolver.one(text) ?? []) : [])));
  return named.size >= 2 ? named.size / resolver.people.length : 0;
}

/** What else a list of staff has, and what it has not. */
function besides(view: View, names: Column, joins: number): number {
  const hasDays = view.columns.some(({ header }) => saysDay(header));
  const { roles } = view;
  const isAboutStaff = roles.has("Contract") || roles.has("Role") || roles.has("Max cases") || hasDays;
  let sum = 0;
  if (roles.has("Contract") || hasDays) sum += 2.5;
  if (roles.has("Role")) sum += 1;
  if (roles.has("Max cases")) sum += 1;
  if (titlesOf(view).some(saysStaff)) sum += 1;
  if (titlesOf(view).some((text) => saysOld(text.slice(0, 60)))) sum -= 3;
  // Courses, leave, checks: days beside every name, and nothing of what anybody is employed for.
  const hasDaysOfDates = view.columns.some(({ dates, filled }) => dates > 0.6 && filled > 0.6);
  if (hasDaysOfDates && !roles.has("Contract") && !roles.has("Role") && !hasDays) sum -= 3;
  // A list of clients has references of its own.
  if (view.columns.some((one) => one !== names && one.rows > 12 && one.withDigits > 0.9 && isReference(one))) sum -= 3;
  // A list of places, or of choices for a drop-down.
  if (!isAboutStaff && !headerHas("Clinician", names.header) && names.fullNames < 0.5) sum -= 2;
  if (joins < 0.3) {
    if (!isAboutStaff) sum -= 3;
    if (view.columns.some(({ dates, filled }) => dates > 0.6 && filled > 0.6)) sum -= 2;
  }
  return sum;
}
