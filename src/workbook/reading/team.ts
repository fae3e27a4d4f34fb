import { believedHolder, isCaseList, isClosedList, isOldList, isWaitingList, looksLikeName } from "./caseLists";
import type { Day } from "../../domain/units";
import { scoreRole } from "./columns/evidence";
import { bareName, nameLikeness, plainName, sharedNames } from "./names/form";
import { formKey, NameResolver, person, type Person } from "./names/resolver";
import { SOMEONE_NEW, type Said } from "./said";
import { findStaff, type StaffFound } from "./staff";
import { boardColumns, carriedColumn, holderColumn, sheetName, titlesOf, withPeople, type View } from "./view";
import { headerHas } from "./words/headers";
import { countsCases, isNobody, monthIn, saysCases, saysDay, saysOld } from "./words/people";
import { saysClosed, saysWaiting } from "./words/states";

/** Where the names of the team came from. */
export type TeamSource =
  "list" | "sections" | "titles" | "carried" | "boards" | "ticks" | "tabs" | "holders" | "counts" | "none";

export interface Team {
  readonly source: TeamSource;
  readonly resolver: NameResolver;
  readonly staff: StaffFound;
  /** All blocks, with roles chosen in the light of who the people are. */
  readonly views: readonly View[];
}

/**
 * Who is in the team: a list of staff that the rest of the workbook joins; where there is none, the names that head
 * sections, boards, ticks or tabs; at last those who hold cases. A team without hours is a team.
 */
export function findTeam(views: readonly View[], today: Day, said: Said): Team {
  const staff = findStaff(views, today, said);
  const isStaff = new Set(staff.lists.map(({ view }) => view));
  const teamOf = (source: TeamSource, found: readonly Person[]): Team => {
    const resolver = withSaid(found, said);
    const again = views.map((view) => (isStaff.has(view) ? view : withPeople(view, resolver)));
    return { source, resolver, staff, views: again };
  };
  const nobody = new NameResolver([]);
  const lists = views.filter((view) => isCaseList(view, nobody, said));
  if (staff.lists.length > 0) {
    const listed = staff.lists.flatMap(({ people }) => people);
    const better = isWeak(staff) ? betterThan(listed, views, lists) : null;
    if (better === null) return teamOf("list", listed);
    return { ...teamOf(better.source, better.people), staff: { lists: [], rival: null } };
  }
  for (const [source, find] of WITHOUT_STAFF) {
    const people = find(views, lists);
    if (people.length >= 2) return teamOf(source, people);
  }
  return { source: "none", resolver: nobody, staff, views };
}

/** A list that says nothing of what anybody is employed for. */
const isWeak = ({ lists }: StaffFound): boolean =>
  lists.every(
    ({ view }) =>
      !view.roles.has("Contract") && !view.roles.has("Role") && !view.columns.some(({ header }) => saysDay(header)),
  );

/** Headings with hours, or tabs of cases, that name people whom the list does not know, or most of those it knows. */
function betterThan(
  listed: readonly Person[],
  views: readonly View[],
  lists: readonly View[],
): { readonly source: TeamSource; readonly people: readonly Person[] } | null {
  const known = new NameResolver(listed);
  for (const [source, find] of [
    ["sections", inSections],
    ["tabs", onTabs],
  ] as const) {
    const people = find(views, lists);
    const alsoListed = people.filter(({ name }) => known.one(name) !== null).length;
    const isOther = alsoListed === 0 || (source === "sections" && alsoListed >= people.length * 0.6);
    if (people.length >= FEWEST_BETTER && isOther) return { source, people };
  }
  return null;
}
const FEWEST_BETTER = 3;

/** The people, with those whom only the manager has named, and what other forms mean. */
function withSaid(found: readonly Person[], said: Said): NameResolver {
  const people = found.filter((one, at) => found.findIndex(({ key }) => key === one.key) === at);
  const meant = new Map<string, Person | null>();
  for (const form of said.forms) {
    const who = said.who(form);
    if (who === undefined) continue;
    if (who === "waiting") meant.set(formKey(form), null);
    else {
      const name = who === SOMEONE_NEW ? form : who;
      const known = people.find((one) => one.name === name);
      const one = known ?? person(name);
      if (known === undefined && who === SOMEONE_NEW) people.push(one);
      if (known !== undefined || who === SOMEONE_NEW) meant.set(formKey(form), one);
    }
  }
  return new NameResolver(people, meant);
}

/** Somebody whose hours or band stand in the same text as the name. */
const named = (text: string): Person => person(bareName(text), [text]);

type Finder = (views: readonly View[], lists: readonly View[]) => readonly Person[];

/** Lists that say nothing of who holds a row, in their own columns at least. */
const withoutHolder = (lists: readonly View[]): readonly View[] =>
  lists.filter(
    (view) =>
      believedHolder(view) === undefined &&
      view.roles.has("Case") &&
      !isClosedList(view, lists) &&
      !isWaitingList(view) &&
      !isOldList(view, lists),
  );

/** Headings of sections: a full name, or a name with hours or a band behind it. */
const inSections: Finder = (views) => {
  const current = views.filter((view) => !titlesOf(view).some((text) => saysOld(text)));
  const headings = new Set(current.flatMap(({ block }) => block.rows.map(({ section }) => section)));
  const people = [...headings].filter((text) => {
    if (text === "" || saysClosed(text) || saysWaiting(text)) return false;
    const likeness = nameLikeness(text);
    return likeness >= 0.9 || (likeness >= 0.5 && /[(\d]|\s[-–]\s/.test(text));
  });
  return people.map(named);
};

/** Blocks of one shape side by side or one below the other, each under somebody's name. */
const inTitles: Finder = (views) => {
  const shapes = new Map<string, View[]>();
  for (const view of views) {
    const shape = view.block.headers.filter((header) => header !== "").join("\n");
    const isOfItsTab = view.block.titles.some((title) => isFullNameOf(title, sheetName(view)));
    if (shape !== "" && view.block.titles.length > 0 && !isOfItsTab)
      shapes.set(shape, [...(shapes.get(shape) ?? []), view]);
  }
  return [...shapes.values()]
    .filter((alike) => alike.length >= 2)
    .flatMap((alike) => alike.flatMap(({ block }) => block.titles[block.titles.length - 1] ?? []))
    .filter((title) => looksLikeName(title) && !saysWaiting(title) && !saysCases(title))
    .map(named);
};

/** Names that stand once for the rows beneath. */
const carriedDown: Finder = (views) => {
  const forms = views.flatMap((view) => [...(carriedColumn(view)?.values.keys() ?? [])]);
  return forms.filter((form) => looksLikeName(form) && !saysWaiting(form) && !saysClosed(form)).map(named);
};

const onBoards: Finder = (views) =>
  views.flatMap((view) => boardColumns(view, new NameResolver([]), looksLikeName).map(({ header }) => person(header)));

/** Columns headed with people and filled with ticks, one tick a row as a rule. */
const inTicks: Finder = (_views, lists) => {
  for (const { block, columns } of withoutHolder(lists)) {
    const heads = columns.filter(
      ({ marks, header }) => marks > 0.8 && nameLikeness(header) >= 0.2 && !isNobody(header),
    );
    const once = block.rows.filter(
      ({ cells }) => heads.filter(({ index }) => cells[index]?.kind !== "blank").length === 1,
    );
    if (heads.length >= 3 && once.length >= block.rows.length * 0.6) return heads.map(({ header }) => person(header));
  }
  return [];
};

const onTabs: Finder = (_views, lists) => {
  const own = withoutHolder(lists);
  const names = new Set(own.map(sheetName));
  return [...names]
    .filter((name) => nameLikeness(name) >= 0.5 && monthIn(name) === null && !saysCases(name))
    .map((name) => {
      const view = own.find((one) => sheetName(one) === name);
      const full = view?.block.titles.find((title) => isFullNameOf(title, name));
      return full === undefined ? person(name) : named(full);
    });
};

/** "Dawn Rigby - Family Support Worker - 30 hrs" above the list on the tab "Dawn". */
function isFullNameOf(title: string, tab: string): boolean {
  const [first = "", ...others] = plainName(bareName(title)).split(" ");
  const [own = ""] = plainName(bareName(tab)).split(" ");
  return nameLikeness(title) >= 0.9 && others.length > 0 && first === own;
}

/** Those who hold cases, the longest form of each first; a cell that two share names both. */
const amongHolders: Finder = (_views, lists) => {
  const forms = new Set(
    lists
      .filter((view) => !isClosedList(view, lists) && !isOldList(view, lists) && isAboutCases(view))
      .flatMap((view) => {
        const column = holderColumn(view);
        const isLikely =
          column !== undefined && (scoreRole(column, "Clinician").score > 2.5 || headerHas("Clinician", column.header));
        return isLikely ? [...column.values.keys()].filter((form) => !isNobody(form) && nameLikeness(form) > 0) : [];
      }),
  );
  const times = timesOf(lists);
  // The commonest of two spellings first, so that a slip is asked about and makes nobody new.
  const longest = [...forms].sort((a, b) => b.length - a.length || (times.get(b) ?? 0) - (times.get(a) ?? 0));
  const people: Person[] = [];
  for (const form of longest) {
    const isShared = /[/&+]/.test(form) && sharedNames(form).some((part) => isFormOf(part, form, longest));
    const known = new NameResolver(people);
    const near = known.nearly(form) ?? nearlyTaken(form, longest, times);
    const isSlip = near !== null && (times.get(form) ?? 0) <= SELDOM;
    if (!isShared && !isSlip && known.one(form) === null) people.push(person(form));
  }
  return people;
};

/** A spelling that comes so seldom may be a slip. */
const SELDOM = 2;

function timesOf(lists: readonly View[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const view of lists)
    for (const [form, count] of holderColumn(view)?.values ?? []) times.set(form, (times.get(form) ?? 0) + count);
  return times;
}

/** A commoner form that is spelt nearly so, wherever it stands in the order. */
const nearlyTaken = (form: string, forms: readonly string[], times: ReadonlyMap<string, number>): Person | null =>
  new NameResolver(
    forms.filter((other) => other !== form && (times.get(other) ?? 0) > SELDOM).map((other) => person(other)),
  ).nearly(form);

const isFormOf = (part: string, whole: string, forms: readonly string[]): boolean =>
  forms.some((form) => form !== whole && plainName(form) === plainName(part));

const isAboutCases = (view: View): boolean =>
  view.columns.some(({ dates }) => dates > 0.5) || [...titlesOf(view), ...view.block.headers].some(countsCases);

const WITHOUT_STAFF: readonly (readonly [TeamSource, Finder])[] = [
  ["sections", inSections],
  ["titles", inTitles],
  ["carried", carriedDown],
  ["boards", onBoards],
  ["ticks", inTicks],
  ["tabs", onTabs],
  ["holders", amongHolders],
];
