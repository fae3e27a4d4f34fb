import type { Day } from "../../domain/units";
import type { CategoryCount } from "../../domain/team";
import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import { ownViews, profileWorkbook } from "../detect/blocks";
import { SheetView } from "../detect/sheetView";
import { holdsSample } from "../ownSheets/templateSample";
import { placeProblems } from "../problems/placeProblems";
import { notATeamWorkbook, problemsInOrder } from "../problems/workbookProblems";
import { accountLine, type AccountLine } from "../reading/account";
import { readTeamWorkbook, type Reading } from "../reading/readTeamWorkbook";
import { saidIn, type Said } from "../reading/said";
import { questionsOf, remarksOf } from "../reading/statements";
import { askedProblems } from "../problems/askedProblems";
import { applyMapping } from "./applyMapping";
import { answersOfNow } from "./rememberedAnswers";
import {
  partsOf,
  type ConnectedTable,
  type ConnectedTables,
  type Connection,
  type Problem,
  type Question,
  type TableKind,
} from "./connection";
import { findTables } from "./findTables";
import type { RememberedMapping } from "./mapping";
import { readTeam, type KnownPerson } from "./readTeam";
import { understandingOf } from "./understanding";

export interface ConnectOptions {
  readonly today: Day;
  /** Tables that the manager has settled: taken as they are. */
  readonly mapping?: Readonly<Partial<Record<TableKind, ConnectedTable>>>;
  /** What was settled in this workbook earlier. */
  readonly remembered?: RememberedMapping | null;
  /** Answers to questions, by their id. */
  readonly answers?: Readonly<Record<string, string>>;
  /** True: one list as the clinical system writes it, known by its headers, without a team. */
  readonly isExport?: boolean;
}

/**
 * Finds the team's tables in a workbook and reads them.
 * Never throws on what people typed: what is not understood is a problem with its cell. The same grid, mapping and
 * day always give the same answer.
 */
export function connect(grid: WorkbookGrid, options: ConnectOptions): Connection {
  const { today } = options;
  const views = grid.sheets.map((sheet) => new SheetView(sheet));
  const byName = new Map(views.map((view) => [view.name, view]));
  const viewOf = (sheet: string): SheetView => byName.get(sheet) ?? new SheetView(EMPTY_SHEET);
  const sheets = ownViews(views);
  const blocks = profileWorkbook(views);
  const { remembered = null } = options;
  const names = grid.sheets.map(({ name }) => name);
  const kept = remembered === null ? {} : answersOfNow(remembered.answers, remembered.sheets ?? {}, names, blocks);
  const answers = { ...kept, ...options.answers };
  const said = saidIn(answers);
  const { isExport = false } = options;
  const reading = readPeoplesOwn(isExport ? [] : sheets, today, said);
  const found = findTables({ reading, blocks, sheets, viewOf, answers, said, today, isExport });
  const { mapping = {} } = options;
  const { tables, settled, problems: lost } = applyMapping(found.tables, { mapping, remembered, views, blocks });
  const exportColumns = remembered?.exportColumns;
  const questions = [
    ...questionsOf(reading).filter((question) => !isAnswered(question, answers)),
    ...found.questions.filter(({ id }) => !settled.has(id.split(":")[1] ?? "")),
  ];
  const ours = views.filter((view) => !sheets.includes(view));
  const understanding = understandingOf(reading, tables, said, answers, ours);
  const seen = {
    tables,
    questions,
    understanding,
    answers,
    grid,
    ...(exportColumns === undefined ? {} : { exportColumns }),
  };
  if (reading.people.length === 0 && !TEAM_TABLES.some((kind) => tables[kind] !== undefined))
    return { ...seen, problems: [...lost, notATeamWorkbook(views)], team: null };
  const read = readTeam(tables, {
    views,
    viewOf,
    today,
    people: peopleKnown(reading),
    counts: countsSeen(reading),
    pointsRow: found.pointsRow,
    fullTimePoints: said.fullTimePoints,
  });
  const asked = askedProblems(reading);
  const problems = [
    ...lost,
    ...read.problems.filter((problem) => !isAskedAbout(problem, asked)),
    ...asked,
    ...placeProblems(tables, viewOf),
    ...(reading.people.length === 0 ? [] : remarksOf(withoutTables(reading, tables))),
  ];
  return { ...seen, problems: problemsInOrder(problems, views), team: read.team };
}

const TEAM_TABLES = ["Team", "Cases", "Counts", "JobPlan"] as const;

/** The sheets as they were read; the invented team of the template only where there is no other. */
function readPeoplesOwn(sheets: readonly SheetView[], today: Day, said: Said): Reading {
  const read = (some: readonly SheetView[]): Reading =>
    readTeamWorkbook({ sheets: some.map((view) => view.grid) }, today, said);
  const own = sheets.filter((view) => !holdsSample(view.grid));
  const first = read(own);
  return first.people.length > 0 || own.length === sheets.length ? first : read(sheets);
}

/** A question that the manager has answered with one of its choices. */
function isAnswered({ id, choices }: Question, answers: Readonly<Record<string, string>>): boolean {
  return choices.some(({ value }) => value === answers[id]);
}

const peopleKnown = ({ people, hours }: Reading): readonly KnownPerson[] =>
  people.map((one) => {
    const { hours: weekly, wte } = hours.find(({ person }) => person === one) ?? {};
    return {
      name: one.name,
      ...(weekly === undefined ? {} : { hours: weekly }),
      ...(wte === undefined ? {} : { wte }),
    };
  });

const countsSeen = ({ counts }: Reading): readonly CategoryCount[] =>
  counts.flatMap((found) => [
    ...found.counts.flatMap(({ person, byCategory }) => byCategory.map((one) => ({ ...one, clinician: person.name }))),
    ...found.waiting.map((one) => ({ ...one, clinician: null })),
    ...found.unknown.map(({ form, cases }) => ({ clinician: null, category: form, cases })),
  ]);

/** Whether what a row shows is asked about once for all its rows. */
const isAskedAbout = (problem: Problem, asked: readonly Problem[]): boolean =>
  asked.some(({ code, value }) => code === problem.code && value === String(problem.value));

/** The account without the blocks that are tables of other kinds: weights, job plans, settings. */
function withoutTables(reading: Reading, tables: ConnectedTables): Reading {
  const parts = Object.values(tables).flatMap(partsOf);
  const isTable = ({ sheet, headerRow, left, right }: AccountLine): boolean =>
    parts.some(
      ({ sheet: other, headerRow: row, area }) =>
        other === sheet && row === headerRow && area.left <= right && area.right >= left,
    );
  const notices = reading.notices.filter(
    (notice) => notice.kind !== "points-list" || !isTable(accountLine(notice.view, "not-used")),
  );
  return { ...reading, notices, account: reading.account.filter((line) => !isTable(line)) };
}

const EMPTY_SHEET = {
  name: "",
  visible: true,
  isProtected: false,
  top: 0,
  left: 0,
  values: [],
  formulas: [],
  tables: [],
  hiddenRows: [],
  hiddenColumns: [],
} as const;
