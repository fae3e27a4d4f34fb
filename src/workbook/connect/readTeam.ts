import { jobPlanParameters } from "../../domain/jobPlan/parameters";
import { matchKey } from "../../domain/names";
import type { CategoryCount, ServiceSettings, TeamData, WeightRule } from "../../domain/team";
import { points, type Day } from "../../domain/units";
import { CATEGORY_FACTOR } from "../../domain/weighting/teamLoads";
import { tablesMessages } from "../messages/tables";
import { cellAddress } from "@evenkeel/spreadsheet";
import { validateTeam, weightedCategories } from "../problems/validateTeam";
import type { ConnectedTables, Problem, TableKind } from "./connection";
import { nameVariants, namesInColumn, namesInLists, reportShortNames } from "../records/nameVariants";
import { readCaseRecords } from "../records/cases";
import { readCategoryCounts, weightsFromHeaders, weightsFromPointsRow } from "../records/counts";
import type { Finding, Report } from "../records/finding";
import { recordsFromGrid } from "../records/fromGrid";
import { readJobPlanLines, readReferralWeeks } from "../records/plans";
import type { RecordTable } from "../records/recordTable";
import { withUnlabelledSettings } from "../records/unlabelledSettings";
import { readSettings } from "../records/settings";
import { readClinicians } from "../records/team";
import { levelsOf, readWeightRules } from "../records/weights";
import { SheetView } from "../detect/sheetView";
import { headerKey } from "../synonyms";
import { toProblem, problemOfFinding } from "../problems/problemMessages";
import { wholeWorkbookProblems } from "../problems/workbookProblems";

/** A team as its tables say, and what is wrong in them. */
export interface ReadTeam {
  readonly team: TeamData;
  readonly problems: readonly Problem[];
}

/** What is known of a workbook besides its tables. */
export interface TeamSources {
  readonly views: readonly SheetView[];
  readonly viewOf: (sheet: string) => SheetView;
  readonly today: Day;
  /** Everybody in the team, whether or not a table of staff names them. */
  readonly people: readonly KnownPerson[];
  /** Numbers of cases that stand in no table of the workbook format. */
  readonly counts: readonly CategoryCount[];
  /** Points of a full-time post, as the manager says; what the workbook itself says goes before. */
  readonly fullTimePoints: number | undefined;
  /** The row of points within the block of counts. */
  readonly pointsRow: number | null;
}

/** Somebody of the team, with the hours that a heading says, if any does. */
export interface KnownPerson {
  readonly name: string;
  readonly hours?: number;
  readonly wte?: number;
}

/** Reads the tables that were found into a team. */
export function readTeam(
  tables: ConnectedTables,
  { views, viewOf, today, people, counts: seenCounts, pointsRow, fullTimePoints }: TeamSources,
): ReadTeam {
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
  const written = withUnlabelledSettings(readSettings(source("Settings"), report), views, tables);
  const said = fullTimePoints === undefined ? null : points(fullTimePoints);
  const settings = { ...written, fullTimePoints: written.fullTimePoints ?? said };
  if (sources.Team === null && people.length > 0) sources.Team = recordsOfNames(people);
  const inHundreds = sources.Team !== null && wteInHundreds(sources.Team);
  const clinicians =
    sources.Team === null ? [] : readClinicians(sources.Team, settings.fullTimeHours, report, inHundreds);
  const jobPlan = source("JobPlan");
  const forms = nameVariants(
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
  const levels = sources.Weights === null ? [] : levelsOf(sources.Weights).map(({ level }) => matchKey(level ?? ""));
  const counted = readCounts(tables, pointsRow, sources.Counts, weights, levels, spelling, viewOf, report);
  problems.push(...counted.problems);
  const team: TeamData = {
    clinicians,
    cases: sources.Cases === null ? [] : readCaseRecords(sources.Cases, weights, spelling, report),
    counts: withNobodys(counted.counts, seenCounts),
    weights:
      counted.counts === null && seenCounts.length > 0 && counted.weights.length === 0
        ? weightsFromHeaders(categoriesOf(seenCounts))
        : counted.weights,
    referrals: sources.Referrals === null ? [] : readReferralWeeks(sources.Referrals, report),
    jobPlan: jobPlan === null ? [] : readJobPlanLines(jobPlan, hoursPerHalfDay(tables, settings), spelling, report),
    settings,
  };
  const teamSheet = tables.Team?.sheet ?? "";
  validateTeam({ team, today, sources, teamSheet, weightsSheet: tables.Weights?.sheet ?? "" }, report);
  // Where no list names the staff there is no row in which to fill in somebody's hours.
  const inTables = findings.filter(
    ({ kind, code }) => tables[kind as TableKind] !== undefined || code !== "missing-hours",
  );
  problems.push(...inTables.map((finding) => problemOfFinding(finding, tables)));
  problems.push(...wholeWorkbookProblems(team, tables));
  return { team, problems };
}

/** Categories by which people's cases are counted. */
const categoriesOf = (counts: readonly CategoryCount[]): readonly string[] => [
  ...new Set(counts.filter(({ clinician }) => clinician !== null).map(({ category }) => category)),
];

/** The counts of the table, with those who wait where its own rows do not name them. */
function withNobodys(
  counts: readonly CategoryCount[] | null,
  seen: readonly CategoryCount[],
): readonly CategoryCount[] | null {
  if (counts === null) return seen.length === 0 ? null : seen;
  const isNobodys = ({ clinician }: CategoryCount): boolean => clinician === null;
  return counts.some(isNobodys) ? counts : [...counts, ...seen.filter(isNobodys)];
}

/** People whom no list of staff names: a team without hours is a team. */
function recordsOfNames(people: readonly KnownPerson[]): RecordTable {
  const rows = people.map(({ name, hours, wte }, index) => ({
    index,
    row: index,
    cell: (column: string) =>
      column === "Clinician"
        ? name
        : column === "WTE"
          ? (wte ?? null)
          : column === "Weekly hours"
            ? (hours ?? null)
            : null,
  }));
  const has = (name: "wte" | "hours"): boolean => people.some((one) => one[name] !== undefined);
  const columns = new Set(["Clinician", ...(has("wte") ? ["WTE"] : []), ...(has("hours") ? ["Weekly hours"] : [])]);
  return { kind: "Team", columns, rows, headerOf: (column) => column };
}

/** Hours in half a day where a job plan is written in hours; null: it is written in half-days. */
function hoursPerHalfDay(tables: ConnectedTables, settings: ServiceSettings): number | null {
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
  tables: ConnectedTables,
  row: number | null,
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
