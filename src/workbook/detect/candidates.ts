import { matchKey } from "../../domain/names";
import { templateSheetMessages } from "../messages/template";
import type { ConnectedColumn, ConnectedTable, TableKind } from "../connect/connection";
import type { Area } from "@evenkeel/spreadsheet";
import { isTotalLabel } from "../coerce";
import { settingNamed } from "../records/settings";
import type { SheetView } from "./sheetView";
import { COLUMNS, columnsForHeader, headerKey, type ColumnSpec } from "../synonyms";
import { assignColumns } from "./assign";
import type { Assignment, Match } from "./assignment";
import { NO_EVIDENCE, type Evidence } from "./evidence";
import type { HeaderBlock } from "./headerRows";
import { profileColumn, type ColumnProfile } from "./profile";
import { levelsOfCounts } from "./weightColumns";
import { areHeaders, hasUsedLevels, repeatsItself, saysCounts, saysWeights } from "./weakTables";
import { findRecordRows, type FoundRows, type RowColumn } from "./recordRows";

/** A place that could be one of the team's tables. */
export interface Candidate {
  readonly kind: TableKind;
  readonly block: HeaderBlock;
  readonly table: ConnectedTable;
  readonly assignment: Assignment;
  readonly found: FoundRows;
  /** Category columns of Counts. */
  readonly categories: readonly Match[];
  readonly score: number;
}

/** A block with what its columns hold, looked at once for all kinds. */
export interface ProfiledBlock {
  readonly block: HeaderBlock;
  readonly profileOf: (column: number) => ColumnProfile;
  /** What the block is as each kind of table, by what was known when it was looked at. */
  readonly seen: WeakMap<Evidence, Map<TableKind, Candidate | null>>;
  /** The workbook's other blocks: what a weak list says is believed where they say it too. */
  readonly others: readonly ProfiledBlock[];
}

export function profileBlock(block: HeaderBlock): ProfiledBlock {
  const profiles = new Map<number, ColumnProfile>();
  return {
    block,
    seen: new WeakMap(),
    others: [],
    profileOf(column) {
      let profile = profiles.get(column);
      if (profile === undefined) {
        profile = profileColumn(block.view, column, block.firstRow, block.lastRow);
        profiles.set(column, profile);
      }
      return profile;
    },
  };
}

/** A match that is surely meant. */
const SURE = 0.6;

/** Looks at a block as one kind of table; null where it cannot be one. */
export function candidateFor(kind: TableKind, profiled: ProfiledBlock, evidence: Evidence): Candidate | null {
  let seen = profiled.seen.get(evidence);
  if (seen === undefined) profiled.seen.set(evidence, (seen = new Map<TableKind, Candidate | null>()));
  let candidate = seen.get(kind);
  if (candidate === undefined) seen.set(kind, (candidate = lookAt(kind, profiled, evidence)));
  return candidate;
}

function lookAt(kind: TableKind, profiled: ProfiledBlock, evidence: Evidence): Candidate | null {
  const assigned = assignColumns(kind, profiled.block, profiled.profileOf, evidence);
  const isCounted = (column: number): boolean =>
    areHeaders(new Set(profiled.profileOf(column).values.keys()), profiled.others);
  const assignment = kind === "Weights" ? levelsOfCounts(assigned, profiled.profileOf, isCounted) : assigned;
  const categories = kind === "Counts" ? categoryColumns(profiled, assignment) : [];
  if (!VIABLE[kind](assignment, profiled, categories)) return null;
  return buildCandidate(kind, profiled, assignment, categories, evidence);
}

export function buildCandidate(
  kind: TableKind,
  profiled: ProfiledBlock,
  assignment: Assignment,
  categories: readonly Match[],
  evidence: Evidence,
): Candidate | null {
  const { block } = profiled;
  const matches = [...withContractName(kind, assignment, profiled)];
  const columns = rowColumns(kind, matches, categories);
  const found = findRecordRows({
    kind,
    view: block.view,
    firstRow: block.firstRow,
    lastRow: block.lastRow,
    left: block.left,
    right: block.right,
    isExcelTable: block.tableName !== null,
    columns,
    people: evidence.people,
  });
  if (found.records.length === 0 && block.tableName === null && !isNewTable(assignment)) return null;
  if (kind === "Settings" && !namesASetting(block.view, columns, found)) return null;
  const connected: Record<string, ConnectedColumn> = {};
  for (const { spec, column, header } of columns) connected[spec.name] = { header, column };
  const headerRow = headerRowOf(kind, block, matches);
  return {
    kind,
    block,
    assignment,
    found,
    categories,
    table: {
      kind,
      sheet: block.view.name,
      tableName: block.tableName,
      area: areaOf(block, headerRow, found.records),
      headerRow,
      rows: found.records,
      columns: connected,
    },
    score: scoreOf(kind, block, matches, categories.length, found.records.length),
  };
}

/** Headers without a single record are a table that is yet to be filled, if they leave no doubt. */
function isNewTable(assignment: Assignment): boolean {
  return [...assignment.matches.values()].filter((match) => match.words >= 0.95).length >= 3;
}

/** Where a header runs over two lines, the line that names the record is the one it is found by again. */
function headerRowOf(kind: TableKind, block: HeaderBlock, matches: readonly (readonly [string, Match])[]): number {
  const key = COLUMNS[kind].find((column) => column.needed === true)?.name;
  return matches.find(([name]) => name === key)?.[1].header.row ?? block.headerRow;
}

function areaOf(block: HeaderBlock, headerRow: number, records: readonly number[]): Area {
  return {
    top: Math.min(headerRow, block.headerRow),
    left: block.left,
    bottom: records[records.length - 1] ?? block.headerRow,
    right: block.right,
  };
}

function rowColumns(
  kind: TableKind,
  matches: readonly (readonly [string, Match])[],
  categories: readonly Match[],
): readonly RowColumn[] {
  const own = new Map(COLUMNS[kind].map((column) => [column.name, column]));
  const level = (name: string): ColumnSpec => ({ name, holds: "level", synonyms: [] });
  const amount = (name: string): ColumnSpec => ({ name, holds: "amount", synonyms: [] });
  return [
    ...matches.map(([name, { column, header }]) => ({
      spec: own.get(name) ?? level(name),
      column,
      header: header.text,
    })),
    ...categories.map(({ column, header }) => ({ spec: amount(header.text), column, header: header.text })),
  ];
}

/** A lone column of contracts goes by what stands in it: 37.5 and 22.5 are hours, even under "WTE". */
function* withContractName(
  kind: TableKind,
  assignment: Assignment,
  profiled: ProfiledBlock,
): Iterable<readonly [string, Match]> {
  const both = assignment.matches.has("WTE") && assignment.matches.has("Weekly hours");
  for (const [name, match] of assignment.matches) {
    const isContract = kind === "Team" && !both && (name === "WTE" || name === "Weekly hours");
    yield [isContract ? contractName(name, profiled.profileOf(match.column)) : name, match];
  }
}

/** A full-timer works more hours than this, and is never more than this many WTE. */
const MOST_WTE = 1.5;

function contractName(name: string, profile: ColumnProfile): string {
  let small = 0;
  let large = 0;
  for (const [value, count] of profile.values) {
    const number = Number(value.replace(",", "."));
    if (value.endsWith("%") || /[wf]\.?t\.?e/.test(value)) small += count;
    else if (/h/.test(value)) large += count;
    else if (Number.isFinite(number) && number > 0) {
      if (number <= MOST_WTE) small += count;
      else large += count;
    }
  }
  if (small === large) return name;
  if (name === "WTE" && profile.largest > 60) return name;
  return small > large ? "WTE" : "Weekly hours";
}

const sure = (assignment: Assignment, name: string): boolean => (assignment.matches.get(name)?.score ?? 0) >= SURE;
const has = (assignment: Assignment, name: string): boolean => assignment.matches.has(name);
const howMany = (assignment: Assignment, names: readonly string[]): number =>
  names.filter((name) => has(assignment, name)).length;

const CASE_SIGNS = [
  "Status",
  "Risk",
  "Complexity",
  "Opened",
  "Last seen",
  "Review due",
  "Frequency",
  "Stage",
  "Needs",
  "Keep with clinician",
  "Points",
  "Travel",
];

type Viable = (assignment: Assignment, profiled: ProfiledBlock, categories: readonly Match[]) => boolean;

/** What a block must have to be a table of each kind. */
const VIABLE: Readonly<Record<TableKind, Viable>> = {
  Team(assignment, profiled) {
    const person = assignment.matches.get("Clinician");
    if (person === undefined) return false;
    const names = profiled.profileOf(person.column);
    if (names.filled > 0 && names.distinct < 0.8) return false;
    const contract = sure(assignment, "WTE") || sure(assignment, "Weekly hours");
    if (looksLikeCases(assignment, profiled, contract)) return false;
    const others = [...assignment.matches.keys()].filter((name) => name !== "Clinician").length;
    return contract || (others >= 3 && person.words >= 0.9);
  },
  Cases(assignment, profiled) {
    const signs =
      howMany(assignment, CASE_SIGNS) + [...assignment.matches.keys()].filter((name) => isOwnFactor(name)).length;
    const id = assignment.matches.get("Case");
    const person = assignment.matches.get("Clinician");
    const ids = id === undefined ? undefined : profiled.profileOf(id.column);
    if (ids !== undefined && ids.filled > 0 && ids.distinct < 0.5) return false;
    if (id !== undefined && person !== undefined) return signs >= 1 || (person.words >= 0.9 && id.words >= 0.9);
    if (id !== undefined) return signs >= 2 || (signs >= 1 && /\bwait/.test(namesOf(profiled.block)));
    return person !== undefined && signs >= 3 && profiled.profileOf(person.column).distinct < 0.8;
  },
  Counts(assignment, profiled, categories) {
    const person = assignment.matches.get("Clinician");
    if (person === undefined || categories.length < 2) return false;
    if (profiled.profileOf(person.column).distinct < 0.8) return false;
    return isHinted("Counts", profiled.block) || saysCounts(person, categories, profiled, profiled.others);
  },
  Weights(assignment, profiled) {
    const points = assignment.matches.get("Points");
    if (points === undefined || !(has(assignment, "Factor") || has(assignment, "Level"))) return false;
    const profile = profiled.profileOf(points.column);
    if (profile.filled > 0 && profile.numbers < 0.3) return false;
    if (repeatsItself(assignment, profiled)) return false;
    const isSaid = saysWeights(assignment) || isHinted("Weights", profiled.block);
    if (!isSaid && !hasUsedLevels(assignment, profiled, profiled.others, looksLikeCaseload)) return false;
    if (has(assignment, "Factor") && has(assignment, "Level"))
      return assignment.matches.size >= 3 && profiled.block.headers.length <= 14;
    // "Category | Points": one factor whose levels are listed.
    return profiled.block.headers.length <= 4;
  },
  JobPlan(assignment) {
    return has(assignment, "Clinician") && sure(assignment, "Half-days") && sure(assignment, "Activity");
  },
  Referrals(assignment, profiled) {
    const week = assignment.matches.get("Week");
    return week !== undefined && sure(assignment, "Accepted") && profiled.profileOf(week.column).days >= 0.5;
  },
  Settings(assignment, profiled) {
    return has(assignment, "Name") && has(assignment, "Value") && profiled.block.headers.length <= 5;
  },
};

const isHinted = (kind: TableKind, block: HeaderBlock): boolean =>
  HINTS[kind].test(namesOf(block)) || HINTS[kind].test(matchKey(block.title));

/** Cases, or at least records of which people have several each. */
function looksLikeCaseload(profiled: ProfiledBlock): boolean {
  if (candidateFor("Cases", profiled, NO_EVIDENCE) !== null) return true;
  return profiled.block.headers.some(({ column }) => {
    const { filled, names, distinct } = profiled.profileOf(column);
    return filled >= FEWEST_HELD && names >= 0.8 && distinct < 0.5;
  });
}

const FEWEST_HELD = 10;

function isOwnFactor(name: string): boolean {
  return !COLUMNS.Cases.some((column) => column.name === name);
}

/** What staff have as well as clients: a number, and initials. */
const ANYBODYS_REFERENCE =
  /^(id|ref|reference|reference number|ref number|number|person id|person number|unique id|identifier|initials|unit number)$/;

/** A list of clients has a column of references; a list of staff has none, or one of staff numbers beside the hours. */
function looksLikeCases(assignment: Assignment, profiled: ProfiledBlock, contract: boolean): boolean {
  const used = new Set(
    [...assignment.matches.values()].filter((match) => match.words > 0.9).map((match) => match.column),
  );
  return profiled.block.headers.some((header) => {
    if (used.has(header.column)) return false;
    const first = columnsForHeader("Cases", header.text)[0];
    if (first?.name === "Case") return !(contract && ANYBODYS_REFERENCE.test(headerKey(header.text)));
    return (
      (first?.name === "Review due" || first?.name === "Last seen") && profiled.profileOf(header.column).days > 0.5
    );
  });
}

/** Columns of Counts: typed numbers under a header that means nothing else. */
function categoryColumns(profiled: ProfiledBlock, assignment: Assignment): readonly Match[] {
  const used = new Set([...assignment.matches.values()].map((match) => match.column));
  return profiled.block.headers.flatMap((header) => {
    if (used.has(header.column) || isTotalLabel(header.text) || isNotACategory(header.text)) return [];
    // Figures for headers are a row of counts, unless all of them are: tiers 1 to 4.
    if (/^\d+$/.test(header.text) && !profiled.block.headers.slice(1).every((other) => /^\d+$/.test(other.text)))
      return [];
    const profile = profiled.profileOf(header.column);
    if (profile.filled === 0 ? profile.formulas > 0 : profile.numbers < 0.8 || profile.days > 0.5) return [];
    if (profile.formulas > 0.5 || profile.largest > MOST_CASES) return [];
    return [{ column: header.column, header, score: 1, words: 1 }];
  });
}

/** Nobody holds more cases of one category; larger figures are points, pay or telephone numbers. */
const MOST_CASES = 500;

function isNotACategory(header: string): boolean {
  if (columnsForHeader("Team", header).length > 0) return true;
  return /%|points|\btotals?\b|average|capacity|leave|sick|available|target|percent|salary|payroll|extension|phone|email|\bwte\b|\bfte\b|hours|\bdate\b/.test(
    headerKey(header),
  );
}

function namesASetting(view: SheetView, columns: readonly RowColumn[], found: FoundRows): boolean {
  const name = columns.find((column) => column.spec.name === "Name");
  return name !== undefined && found.records.some((row) => settingNamed(view.value(row, name.column)) !== null);
}

/** Words for a sheet or a title of weights. */
export const WEIGHTS_HINT =
  /\b(weights?|weighting|weightings|weighted|scores?|scoring|points|tariff|lookups?|lists|scheme|matrix|criteria|key)\b/;

const HINTS: Readonly<Record<TableKind, RegExp>> = {
  Team: /\b(team|staff|staffing|clinicians?|therapists?|establishment|workforce|people|roster|practitioners?|capacity)\b/,
  Cases: /\b(cases?|caseloads?|clients?|patients?|open|allocations?|children)\b/,
  Counts: /\b(cases?|caseloads?|counts?|numbers|categor(y|ies)|tiers?|mix)\b/,
  Weights: WEIGHTS_HINT,
  JobPlan: /\b(job ?plans?|plans?|timetables?|half-?days)\b/,
  Referrals: /\b(referrals?|demand|weekly|activity)\b/,
  Settings: /\b(settings?|parameters?|config|assumptions?)\b/,
};

const ASIDE =
  /\b(archived?|old|copy|backup|leavers?|previous|last year|do not use|draft|test|closed|discharged|example|summary|pivot)\b/;

/** Put aside by its name: an archive, a copy, last year's list; or the template's invented sample. */
export function isAside(block: HeaderBlock): boolean {
  return ASIDE.test(namesOf(block)) || isSample(block);
}

function isSample(block: HeaderBlock): boolean {
  return block.title.includes(templateSheetMessages.sampleNote);
}

function namesOf(block: HeaderBlock): string {
  return matchKey(`${block.view.name} ${block.tableName ?? ""}`).replace(/_/g, " ");
}

/** Any table of people's own goes before the invented one. */
const SAMPLE_STANDS_BACK = 20;

function scoreOf(
  kind: TableKind,
  block: HeaderBlock,
  matches: readonly (readonly [string, Match])[],
  categories: number,
  records: number,
): number {
  const needed = new Set(
    COLUMNS[kind]
      .filter((column) => column.needed === true || column.holds === "contract")
      .map((column) => column.name),
  );
  let score = Math.min(3, categories * 0.5);
  for (const [name, match] of matches) score += match.score * (needed.has(name) ? 2 : 1);
  if (HINTS[kind].test(namesOf(block))) score += 0.8;
  if (HINTS[kind].test(matchKey(block.title))) score += 0.4;
  if (isAside(block)) score -= isSample(block) ? SAMPLE_STANDS_BACK : 2;
  if (!block.view.grid.visible) score -= 1;
  if (block.tableName !== null) score += 0.5;
  score -= 0.05 * Math.min(10, block.headers.length - matches.length - categories);
  return score + 0.6 * Math.log10(1 + records);
}
