import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import type { Day } from "../../domain/units";
import { accountLine, notUsed, type AccountLine } from "./account";
import { findBlocks } from "./blocks/findBlocks";
import { isCaseList } from "./caseLists";
import { cellReader } from "./cells";
import { hoursInHeading, hoursOf, hoursOnBoard, type PersonHours } from "./contract";
import { readHours } from "./hours";
import { earlierBlocks, earlierBoards, earlierMonths, laidAside } from "./laidAside";
import type { Person } from "./names/resolver";
import { notices, type Notice } from "./notices";
import type { Aside, Part } from "./part";
import { stateWords, type ReadingQuestion } from "./questions";
import type { StateWord } from "./state";
import { readBoard } from "./readers/board";
import type { CaseRow } from "./readers/caseRow";
import { readCounts, type CountsFound } from "./readers/counts";
import { readList, type HeldBy, type ListRead } from "./readers/list";
import type { StaffList } from "./staff";
import { doubtsOf } from "./doubts";
import { findTeam, type Team, type TeamSource } from "./team";
import { NOT_USED, NOTHING_SAID, type Said } from "./said";
import { sheetName, titlesOf, viewOf, type View } from "./view";
import { headerHas } from "./words/headers";
import { saysOld, saysSummary } from "./words/people";

/** What was understood of a workbook, before any of it becomes the team's tables. */
export interface Reading {
  /** Empty: this is no team's workbook. */
  readonly people: readonly Person[];
  readonly source: TeamSource;
  readonly cases: readonly CaseRow[];
  readonly counts: readonly CountsFound[];
  /** People with nobody; null: not to be said, because for most of them it is not known who has them. */
  readonly waiting: number | null;
  readonly staff: readonly StaffList[];
  readonly hours: readonly PersonHours[];
  readonly views: readonly View[];
  readonly account: readonly AccountLine[];
  readonly words: readonly StateWord[];
  readonly questions: readonly ReadingQuestion[];
  readonly notices: readonly Notice[];
}

/** Reads a team's workbook: blocks, roles of their columns, people by joins, cases by reader, states, an account of every row. */
export function readTeamWorkbook(grid: WorkbookGrid, today: Day, said: Said = NOTHING_SAID): Reading {
  const cellsOf = cellReader();
  const blocks = grid.sheets.flatMap((sheet) => findBlocks(cellsOf(sheet), said.area(sheet.name)));
  const team = findTeam(
    blocks.map((block) => viewOf(block, today, said)),
    today,
    said,
  );
  const isStaff = new Set(team.staff.lists.map(({ view }) => view));
  const others = team.views.filter((view) => !isStaff.has(view) && said.sheet(sheetName(view)) !== NOT_USED);
  const hasCounts = hasClearCounts(team);
  const allLists = others.filter((view) => isCaseList(view, team.resolver, said) && !(hasCounts && isWeakList(view)));
  const onBoards = others
    .map((view) => ({ view, cases: readBoard(view, team.resolver) }))
    .filter(({ cases }) => cases.length > 0);
  const isWorkElsewhere = onBoards.length > 0;
  const aside = laidAside(allLists, team.resolver, today, said, isWorkElsewhere);
  const lists = allLists.filter((view) => !aside.has(view));
  const context = { resolver: team.resolver, source: team.source, lists, today, said };
  const read = lists.map((view) => readList(view, context));
  const isHeld = read.some(({ cases }) => cases.some(({ state }) => state === "held"));
  const boards = isHeld ? [] : onBoards;
  const asideBoards = earlierBoards(boards, today);
  const used = boards.filter(({ view }) => !asideBoards.has(view));
  const hasCases = isHeld || used.length > 0;
  // A block of counts names the team's people and their hours as well.
  const numbers = hasCases
    ? []
    : countsOf(
        team.views.filter((view) => !aside.has(view)),
        team,
        today,
      );
  const counts = numbers.flatMap(({ found }) => (typeof found === "string" ? [] : [found]));
  const cases = [...read.flatMap((one) => one.cases), ...used.flatMap((one) => one.cases)];
  const parts = new Map<View, Part>([
    ...[...isStaff].map((view) => [view, "staff"] as const),
    ...aside,
    ...[...asideBoards].map((view): [View, Part] => [view, "earlier-month"]),
    ...read.map(({ view, held }) => [view, partOf(held)] as const),
    ...used.map(({ view }) => [view, "held"] as const),
    ...numbers.flatMap(({ view, found }): readonly (readonly [View, Part])[] => {
      if (typeof found !== "string") return [[view, "counts"]];
      return isStaff.has(view) ? [] : [[view, found]];
    }),
  ]);
  return summed(team, { cases, counts, read, parts }, today, said);
}

/** So many categories beside the team's people are its numbers of cases. */
const CLEARLY_COUNTS = 3;

/** Whether a block counts cases of the team's own people by several categories. */
function hasClearCounts(team: Team): boolean {
  const { views, resolver, source } = team;
  return views.some((view) => {
    const found = readCounts(view, resolver, isTeamKnownBeside(view, team));
    if (found === null || found === "not-cases") return false;
    const categories = view.columns.filter(({ whole, header }) => whole > 0.7 && header !== "").length;
    return source === "list" && categories >= CLEARLY_COUNTS && found.counts.some(({ cases }) => cases > 0);
  });
}

/** Whether another block says what people are employed for. */
const isTeamKnownBeside = (view: View, { staff }: Team): boolean =>
  staff.lists.some((list) => list.view.roles.has("Contract") || (list.view !== view && list.view.roles.has("Role")));

/** A list without a day, a state or a level: schools, rooms, equipment. */
const isWeakList = ({ columns, roles }: View): boolean =>
  !columns.some(({ dates }) => dates > 0.5) && !roles.has("Status") && !roles.has("Risk");

interface CountsRead {
  readonly view: View;
  readonly found: CountsFound | Aside | "summary" | "not-cases";
}

/** Blocks of counts; where one stands for itself, summaries, old sheets and the list of staff count nothing again. */
function countsOf(views: readonly View[], team: Team, today: Day): readonly CountsRead[] {
  const { resolver, staff } = team;
  const found = views.flatMap((view): readonly CountsRead[] => {
    const counts = readCounts(view, resolver, isTeamKnownBeside(view, team));
    return counts === null ? [] : [{ view, found: counts }];
  });
  const isStaff = new Set(staff.lists.map(({ view }) => view));
  const earlier = new Set(
    earlierMonths(
      found.map(({ view }) => view),
      today,
    ),
  );
  for (const view of earlierBlocks(
    found.map(({ view }) => view),
    today,
  ))
    earlier.add(view);
  const standing = ({ view }: CountsRead): CountsRead["found"] | null => {
    if (earlier.has(view)) return "earlier-month";
    if (titlesOf(view).some((text) => saysOld(text.slice(0, 60)))) return "old";
    return titlesOf(view).some(saysSummary) ? "summary" : null;
  };
  const hasOwn = found.some((one) => typeof one.found !== "string" && !isStaff.has(one.view) && standing(one) === null);
  return found.flatMap((one) =>
    hasOwn && isStaff.has(one.view) ? [] : [{ ...one, found: standing(one) ?? one.found }],
  );
}

const partOf = ({ by }: HeldBy): Part =>
  by === "nobody" || by === "perhaps-nobody"
    ? "waiting"
    : by === "unknown"
      ? "unknown"
      : by === "not-cases"
        ? "not-used"
        : "held";

interface Found {
  readonly cases: readonly CaseRow[];
  readonly counts: readonly CountsFound[];
  readonly read: readonly ListRead[];
  readonly parts: ReadonlyMap<View, Part>;
}

const NO_TEAM = {
  people: [],
  staff: [],
  cases: [],
  counts: [],
  waiting: 0,
  hours: [],
  words: [],
  questions: [],
  notices: [],
};

function summed(team: Team, { cases, counts, read, parts }: Found, today: Day, said: Said): Reading {
  const hours = hoursOfTeam(team, [...parts.keys()], said);
  const counted = counts.flatMap((found) => found.counts.map(({ person }) => person));
  const people = [...new Set([...team.resolver.people, ...counted])];
  const isOnlyStaff = cases.length === 0 && counts.length === 0;
  const order = new Map(team.views.map((view, at) => [view, at]));
  const lines = [
    ...[...parts].map(([view, part]) => accountLine(view, part, read.find((one) => one.view === view)?.held ?? null)),
    ...notUsed(team.views, new Set(parts.keys())),
  ];
  const account = lines.sort((a, b) => (order.get(a.view) ?? 0) - (order.get(b.view) ?? 0));
  const hasContract = team.staff.lists.some(
    (list) =>
      said.sheet(sheetName(list.view)) === "team" ||
      (list.view.roles.has("Contract") && (list.joins > 0 || isHeaded(list))),
  );
  if (people.length === 0 || (isOnlyStaff && !hasContract))
    return { ...NO_TEAM, source: "none", views: team.views, account };
  const waitingRows = cases.filter(({ state }) => state === "waiting");
  const held = cases.filter(({ state }) => state === "held");
  const unnamed = waitingRows.filter(({ form, view }) => form === "" && parts.get(view) === "held");
  const isHolderUnknown =
    counts.length === 0 && unnamed.filter(({ view }) => !said.isNobodys(sheetName(view))).length > held.length;
  const isUnknown = read.some(({ held: by }) => by.by === "unknown");
  const unknownCounts = counts.flatMap((one) => one.unknown);
  // What stands beside the team's people under another name is nobody's, until somebody says otherwise.
  const waitingCounts = [...counts.flatMap((one) => one.waiting), ...unknownCounts];
  const waiting = waitingRows.length + waitingCounts.reduce((sum, one) => sum + one.cases, 0);
  return {
    people,
    source: counted.length > 0 && team.source === "none" ? "counts" : team.source,
    cases,
    counts,
    waiting: isHolderUnknown || isUnknown ? null : waiting,
    staff: team.staff.lists,
    hours,
    views: team.views,
    account,
    words: stateWords(read, said),
    questions: doubtsOf({
      team,
      read,
      cases,
      unknownCounts,
      unnamed: isHolderUnknown ? unnamed : [],
      hours,
      today,
    }),
    notices: notices(team.views, new Set(parts.keys()), cases, hours),
  };
}

/** What is said of hours: by the list of staff; where there is none, by headings, or by a row of a board. */
function hoursOfTeam(team: Team, views: readonly View[], said: Said): readonly PersonHours[] {
  if (team.staff.lists.length > 0) return team.staff.lists.flatMap((list) => hoursOf(list, said));
  const onBoards = views.flatMap((view) => hoursOnBoard(view, team.resolver));
  return team.resolver.people.map((person) => {
    const typed = readHours(said.hours(person.name) ?? "", "");
    if (typed.hours !== undefined || typed.wte !== undefined)
      return { person, sheet: "", row: -1, text: said.hours(person.name) ?? "", ...typed, isSaid: true };
    const found = onBoards.find((one) => one.person === person);
    return found ?? { person, sheet: "", row: -1, text: "", ...hoursInHeading(person) };
  });
}

/** Headers for people and for their hours leave no doubt, even where nothing else stands in the workbook yet. */
function isHeaded({ view, names }: StaffList): boolean {
  const contract = view.roles.get("Contract");
  return headerHas("Clinician", names.header) && contract !== undefined && headerHas("Contract", contract.header);
}
