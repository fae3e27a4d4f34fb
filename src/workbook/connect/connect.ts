import { jobPlanParameters } from "../../domain/jobPlan/parameters";
import { matchKey } from "../../domain/names";
import { defaultSettings } from "../../domain/settings";
import type { CategoryCount, ServiceSettings, TeamData, WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { tablesMessages } from "../messages/tables";
import { cellAddress } from "@evenkeel/spreadsheet";
import { checkTeam, weightedCategories } from "./checks";
import { chooseTables, columnQuestions, withAnswers } from "./choose";
import type { ConnectedTable, Connection, Problem, TableKind } from "./connection";
import { ownViews, studyWorkbook } from "../detect/blocks";
import type { Candidate } from "../detect/candidates";
import { NO_EVIDENCE } from "../detect/evidence";
import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import { groupByClinician } from "./groups";
import { applyMapping, type RememberedMapping } from "./mapping";
import { nameForms, namesInColumn, namesInLists, reportShortNames } from "./nameForms";
import { placeProblems } from "./placeProblems";
import { readCaseRecords } from "../records/cases";
import { readCategoryCounts, weightsFromHeaders, weightsFromPointsRow } from "../records/counts";
import type { Finding, Report } from "../records/finding";
import { recordsFromGrid } from "../records/fromGrid";
import { readJobPlanLines, readReferralWeeks } from "../records/plans";
import type { RecordTable } from "../records/recordTable";
import { withLooseSettings } from "./looseSettings";
import { readSettings } from "../records/settings";
import { readClinicians } from "../records/team";
import { CATEGORY_FACTOR, levelsOf, readWeightRules } from "../records/weights";
import { SheetView } from "./sheetView";
import { headerKey } from "../synonyms";
import { toProblem, wordFinding } from "./wording";

export interface ConnectOptions {
  readonly today: Day;
  /** Tables that somebody has settled: taken as they are. */
  readonly mapping?: Readonly<Partial<Record<TableKind, ConnectedTable>>>;
  /** What was settled in this workbook earlier. */
  readonly remembered?: RememberedMapping | null;
  /** Answers to questions, by their id. */
  readonly answers?: Readonly<Record<string, string>>;
}

type Tables = Partial<Record<TableKind, ConnectedTable>>;

/**
 * Finds the team's tables in a workbook and reads them.
 * Never throws on what people typed: what is not understood is a problem with its cell. The same grid, mapping and
 * day always give the same answer.
 */
export function connect(grid: WorkbookGrid, options: ConnectOptions): Connection {
  const views = grid.sheets.map((sheet) => new SheetView(sheet));
  const byName = new Map(views.map((view) => [view.name, view]));
  const viewOf = (sheet: string): SheetView => byName.get(sheet) ?? new SheetView(EMPTY_SHEET);
  const answers = { ...options.remembered?.answers, ...options.answers };
  const blocks = studyWorkbook(views);
  const choice = chooseTables(blocks, ownViews(views), viewOf, answers, options.today);
  const candidates = mapValues(choice.candidates, (candidate) =>
    withAnswers(
      candidate,
      answers,
      blocks.find((studied) => studied.block === candidate.block),
      NO_EVIDENCE,
    ),
  );
  const found = mapValues(candidates, (candidate) => candidate.table);
  if (choice.levelWeights !== null) found.Weights ??= choice.levelWeights;
  const mapped = applyMapping(found, {
    mapping: options.mapping ?? {},
    remembered: options.remembered ?? null,
    views,
    blocks,
  });
  const tables = withGroups(mapped.tables, viewOf);
  const exportColumns = options.remembered?.exportColumns;
  const kept = exportColumns === undefined ? {} : { exportColumns };
  const questions = [
    ...choice.questions,
    ...Object.values(candidates).flatMap((candidate) => columnQuestions(candidate, answers)),
  ].filter((question) => !mapped.settled.has(kindOfQuestion(question.id)));
  if (!["Team", "Cases", "Counts", "JobPlan"].some((kind) => tables[kind as TableKind] !== undefined)) {
    return { tables, questions, problems: [...mapped.problems, notATeamWorkbook(views)], team: null, grid, ...kept };
  }
  const read = readTables(tables, candidates, views, viewOf, options.today);
  const problems = [...mapped.problems, ...read.problems, ...placeProblems(tables, candidates, viewOf)];
  return { tables, questions, problems: inOrder(unique(problems), views), team: read.team, grid, ...kept };
}

function withGroups(tables: Tables, viewOf: (sheet: string) => SheetView): Tables {
  const { Team, Cases } = tables;
  if (Cases === undefined) return tables;
  const staff = Team === undefined ? null : recordsFromGrid(Team, viewOf);
  const names =
    staff === null ? [] : readClinicians(staff, defaultSettings.fullTimeHours, () => undefined).map((one) => one.name);
  return { ...tables, Cases: groupByClinician(Cases, viewOf(Cases.sheet), names) };
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

const kindOfQuestion = (id: string): string => id.split(":")[1] ?? "";

function mapValues<From, To>(
  record: Readonly<Partial<Record<TableKind, From>>>,
  change: (value: From) => To,
): Partial<Record<TableKind, To>> {
  const changed: Partial<Record<TableKind, To>> = {};
  for (const [kind, value] of Object.entries(record)) changed[kind as TableKind] = change(value);
  return changed;
}

interface ReadTables {
  readonly team: TeamData;
  readonly problems: readonly Problem[];
}

function readTables(
  tables: Tables,
  candidates: Readonly<Partial<Record<TableKind, Candidate>>>,
  views: readonly SheetView[],
  viewOf: (sheet: string) => SheetView,
  today: Day,
): ReadTables {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const report: Report = (finding) => findings.push(finding);
  const source = (kind: TableKind): RecordTable | null => {
    const table = tables[kind];
    return table === undefined ? null : recordsFromGrid(table, viewOf);
  };
  const sources = {
    Team: source("Team"),
    Cases: source("Cases"),
    Counts: source("Counts"),
    Weights: source("Weights"),
    Referrals: source("Referrals"),
  };
  const settings = withLooseSettings(readSettings(source("Settings"), report), views, tables);
  const inHundreds = sources.Team !== null && wteInHundreds(sources.Team);
  const clinicians =
    sources.Team === null ? [] : readClinicians(sources.Team, settings.fullTimeHours, report, inHundreds);
  const jobPlan = source("JobPlan");
  const forms = nameForms(
    clinicians.map((clinician) => clinician.name),
    namesInColumn(sources.Cases, "Clinician"),
    [
      ...namesInColumn(sources.Cases, "Registrant"),
      ...namesInLists(sources.Cases, "Joint with"),
      ...namesInColumn(sources.Counts, "Clinician"),
      ...namesInColumn(jobPlan, "Clinician"),
    ],
  );
  const { spelling } = forms;
  reportShortNames(forms, report);
  const weights = sources.Weights === null ? [] : readWeightRules(sources.Weights, report);
  const written = sources.Weights === null ? [] : levelsOf(sources.Weights).map(({ level }) => matchKey(level ?? ""));
  const counted = readCounts(tables, candidates, sources.Counts, weights, written, spelling, viewOf, report);
  problems.push(...counted.problems);
  const team: TeamData = {
    clinicians,
    cases: sources.Cases === null ? [] : readCaseRecords(sources.Cases, weights, spelling, report),
    counts: counted.counts,
    weights: counted.weights,
    referrals: sources.Referrals === null ? [] : readReferralWeeks(sources.Referrals, report),
    jobPlan: jobPlan === null ? [] : readJobPlanLines(jobPlan, hoursPerHalfDay(tables, settings), spelling, report),
    settings,
  };
  const teamSheet = tables.Team?.sheet ?? "";
  checkTeam({ team, today, sources, teamSheet, weightsSheet: tables.Weights?.sheet ?? "" }, report);
  problems.push(...findings.map((finding) => wordFinding(finding, tables)));
  problems.push(...wholeWorkbookProblems(team, tables));
  return { team, problems };
}

/** Hours in half a day where a job plan is written in hours; null: it is written in half-days. */
function hoursPerHalfDay(tables: Tables, settings: ServiceSettings): number | null {
  const header = tables.JobPlan?.columns["Half-days"]?.header ?? "";
  return /\bhours\b/.test(headerKey(header)) ? jobPlanParameters(settings.jobPlan).hoursPerHalfDay : null;
}

/** WTE written as 100, 60, 80: nobody works 60 hours, so it counts in hundredths of a full-timer. */
function wteInHundreds(table: RecordTable): boolean {
  if (!table.columns.has("WTE")) return false;
  const numbers = table.rows.flatMap((row) => {
    const cell = row.cell("WTE");
    return typeof cell === "number" && cell > 0 ? [cell] : [];
  });
  return numbers.length > 0 && Math.max(...numbers) > 60 && numbers.every((number) => number >= 5 && number <= 100);
}

interface ReadCounts {
  readonly counts: readonly CategoryCount[] | null;
  readonly weights: readonly WeightRule[];
  readonly problems: readonly Problem[];
}

function readCounts(
  tables: Tables,
  candidates: Readonly<Partial<Record<TableKind, Candidate>>>,
  source: RecordTable | null,
  weights: readonly WeightRule[],
  written: readonly string[],
  spelling: ReadonlyMap<string, string>,
  viewOf: (sheet: string) => SheetView,
  report: Report,
): ReadCounts {
  const table = tables.Counts;
  if (table === undefined || source === null) return { counts: null, weights, problems: [] };
  const categories = Object.keys(table.columns).filter((name) => name !== "Clinician" && name !== "First name");
  const counts = readCategoryCounts(source, categories, spelling, report);
  const problems: Problem[] = [];
  const row = candidates.Counts?.found.pointsRow ?? null;
  const problemAt = (
    category: string,
    code: "not-a-number" | "negative-number" | "error-value" | "no-points-for-category",
  ): void => {
    const column = table.columns[category];
    if (column === undefined) return;
    const at = row ?? table.headerRow;
    problems.push(
      toProblem({
        code,
        sheet: table.sheet,
        place: tablesMessages.cellPlace(table.sheet, at + 1, column.header),
        cell: cellAddress(at, column.column),
        value: row === null ? null : viewOf(table.sheet).value(row, column.column),
        about: column.header,
      }),
    );
  };
  if (row !== null) {
    const view = viewOf(table.sheet);
    const own = weightsFromPointsRow(
      categories,
      (category) => view.value(row, table.columns[category]?.column ?? -1),
      problemAt,
    );
    return {
      counts,
      weights: [...weights.filter((rule) => matchKey(rule.factor) !== matchKey(CATEGORY_FACTOR)), ...own],
      problems,
    };
  }
  const inHeaders = weights.length === 0 ? weightsFromHeaders(categories) : [];
  if (inHeaders.length > 0) return { counts, weights: inHeaders, problems };
  const named = underCategory(weights, categories);
  // A category whose points cannot be read is a problem there, not here.
  const weighted = new Set([...weightedCategories(named), ...written]);
  if (weighted.size > 0) {
    for (const category of categories)
      if (!weighted.has(matchKey(category))) problemAt(category, "no-points-for-category");
  }
  return { counts, weights: named, problems };
}

/** Weights may call the factor of the categories anything ("Case type"): its levels tell which one it is. */
function underCategory(weights: readonly WeightRule[], categories: readonly string[]): readonly WeightRule[] {
  if (weightedCategories(weights).size > 0) return weights;
  const keys = new Set(categories.map(matchKey));
  const factor = weights.find((rule) => rule.level !== null && keys.has(matchKey(rule.level)))?.factor;
  if (factor === undefined) return weights;
  return weights.map((rule) =>
    matchKey(rule.factor) === matchKey(factor) ? { ...rule, factor: CATEGORY_FACTOR } : rule,
  );
}

function wholeWorkbookProblems(team: TeamData, tables: Tables): readonly Problem[] {
  const problems: Problem[] = [];
  const { Team, Cases, Counts, Weights } = tables;
  if (Team !== undefined && Team.columns["WTE"] === undefined && Team.columns["Weekly hours"] === undefined) {
    problems.push(
      toProblem({
        code: "missing-hours",
        sentence: "missing-hours-column",
        sheet: Team.sheet,
        place: Team.sheet,
        cell: cellAddress(Team.headerRow, Team.columns["Clinician"]?.column ?? Team.area.left),
      }),
    );
  }
  if (Team === undefined && (Cases ?? Counts) !== undefined) {
    problems.push(toProblem({ code: "no-team-table", sheet: null, about: (Cases ?? Counts)?.sheet ?? "" }));
  }
  const plans =
    tables.JobPlan !== undefined ||
    team.clinicians.some((one) => Object.values(one.halfDays).some((value) => value !== null));
  if (Team !== undefined && Cases === undefined && Counts === undefined && !plans) {
    problems.push(toProblem({ code: "no-cases-table", sheet: null, about: Team.sheet }));
  }
  for (const [table, column] of [
    [Cases, "Case"],
    [Cases, "Clinician"],
  ] as const) {
    if (table === undefined || table.columns[column] !== undefined || table.stated?.[column] !== undefined) continue;
    problems.push(
      toProblem({
        code: "missing-column",
        sheet: table.sheet,
        place: table.sheet,
        cell: cellAddress(table.headerRow, table.area.left),
        about: column,
      }),
    );
  }
  const weightless =
    Counts === undefined ? Cases !== undefined && Weights === undefined : weightedCategories(team.weights).size === 0;
  if (weightless && (Counts !== undefined || team.cases.every((record) => record.givenPoints === null))) {
    problems.push(toProblem({ code: "no-weights", sheet: null }));
  }
  problems.push(...spreadProblems(Cases));
  const someFullTimePoints = team.clinicians.some((clinician) => clinician.fullTimePoints !== null);
  if (team.settings.fullTimePoints === null && !someFullTimePoints && team.clinicians.length > 0) {
    problems.push(toProblem({ code: "no-full-time-points", sheet: null }));
  }
  return problems;
}

/** Where cases stand in several places: what that means for moving one. */
function spreadProblems(cases: ConnectedTable | undefined): readonly Problem[] {
  if (cases?.further === undefined) return [];
  const parts = [cases, ...cases.further];
  const held = parts.filter((part) => part.stated?.["Clinician"] !== undefined);
  const sheetsOf = (some: readonly ConnectedTable[]): string =>
    tablesMessages.sheetList([...new Set(some.map((part) => part.sheet))]);
  if (new Set(parts.map((part) => part.sheet)).size === 1) {
    return [toProblem({ code: "clinician-above", sheet: cases.sheet, place: cases.sheet })];
  }
  const nobodys = parts.filter((part) => part.columns["Clinician"] === undefined && !held.includes(part));
  return [
    held.length > 0
      ? toProblem({ code: "clinician-by-sheet", sheet: null, about: sheetsOf(held) })
      : toProblem({ code: "several-sheets", sheet: null, about: sheetsOf(parts) }),
    ...(nobodys.length === 0 ? [] : [toProblem({ code: "no-clinician-there", sheet: null, about: sheetsOf(nobodys) })]),
  ];
}

function notATeamWorkbook(views: readonly SheetView[]): Problem {
  const sheets = views.filter((view) => view.bottom >= view.top).map((view) => view.name);
  return toProblem({
    code: "not-a-team-workbook",
    sheet: null,
    about: sheets.length === 0 ? tablesMessages.noSheets : tablesMessages.sheetList(sheets),
  });
}

function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.sheet, problem.cell, problem.value]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const ORDER = { error: 0, warning: 1, question: 2 } as const;

/** Mistakes before warnings before questions, each in the order of the workbook. */
function inOrder(problems: readonly Problem[], views: readonly SheetView[]): readonly Problem[] {
  const sheets = new Map(views.map((view, at) => [view.name, at]));
  const place = (problem: Problem): number => (problem.sheet === null ? -1 : (sheets.get(problem.sheet) ?? 0));
  const row = (problem: Problem): number => Number(/\d+/.exec(problem.cell ?? "")?.[0] ?? 0);
  return [...problems].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || place(a) - place(b) || row(a) - row(b));
}
