import type { Clinician, WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { didYouMean, matchKey } from "../../domain/names";
import type { NotWeighted } from "../../domain/weighting/casePoints";
import { functionMessages } from "../messages";
import { isBlank } from "../../workbook/coerce";
import type { CellValue } from "@evenkeel/spreadsheet";
import { readTeam, readWeights, type Matrix, type MatrixProblem } from "../../workbook/records/readRecords";
import { cellOf, errorIn, shown } from "./cells";
import { badInput, missing, type Fault } from "./fault";

const { tables: say, expected } = functionMessages;

/** A table argument, its header row first. */
export function tableOf(argument: string, given: unknown): Matrix {
  if (given === null || given === undefined) throw missing(say.noTable(argument));
  const rows = (Array.isArray(given) ? given : [[given]]) as readonly unknown[];
  const matrix = rows.map((row) => plainRow(Array.isArray(row) ? row : [row]));
  if ((matrix[0] ?? []).every(isBlank)) throw missing(say.noTable(argument));
  return matrix;
}

/** Rows of plain values are passed on as they are: a copy of 100,000 rows is time that nobody sees a use of. */
function plainRow(row: readonly unknown[]): readonly CellValue[] {
  for (const value of row) {
    if (typeof value === "object" ? value !== null : value === undefined) return row.map(cellOf);
  }
  return row as readonly CellValue[];
}

/** Problems in a table that would make an answer wrong, by what they are. */
type Hard = Extract<
  MatrixProblem["code"],
  | "error-value"
  | "not-a-number"
  | "negative-number"
  | "not-a-date"
  | "not-yes-or-no"
  | "missing-column"
  | "missing-key"
  | "missing-points"
  | "duplicate-clinician"
  | "unknown-kind"
  | "from-after-to"
  | "part-of-a-case"
  | "no-points-for-category"
>;

const SENTENCES: Readonly<Record<Hard, (place: string, problem: MatrixProblem, argument: string) => Fault>> = {
  "error-value": (place, problem) => badInput(functionMessages.errorCell(place, errorIn(problem.value) ?? "an error")),
  "not-a-number": (place, problem) =>
    badInput(functionMessages.wrong(place, shown(problem.value), expected.atLeastZero)),
  "negative-number": (place, problem) =>
    badInput(functionMessages.wrong(place, shown(problem.value), expected.atLeastZero)),
  "not-a-date": (place, problem) => badInput(functionMessages.wrong(place, shown(problem.value), expected.date)),
  "not-yes-or-no": (place, problem) => badInput(functionMessages.wrong(place, shown(problem.value), expected.yesOrNo)),
  "missing-column": (_place, problem, argument) => badInput(say.noColumn(argument, problem.column ?? "")),
  "missing-key": (place) => missing(functionMessages.blank(place, expected.name)),
  "missing-points": (place) => missing(functionMessages.blank(place, expected.points)),
  "duplicate-clinician": (place, problem) => badInput(say.twice(place, shown(problem.value))),
  "unknown-kind": (place, problem) =>
    badInput(functionMessages.wrong(place, shown(problem.value), expected.addOrMultiply)),
  "from-after-to": (place) => badInput(say.fromAfterTo(place)),
  "part-of-a-case": (place, problem) => badInput(functionMessages.wrong(place, shown(problem.value), expected.whole)),
  "no-points-for-category": (place) => missing(functionMessages.blank(place, expected.points)),
};

const isHard = (code: string): code is Hard => Object.hasOwn(SENTENCES, code);

/**
 * Refuses a table with something wrong in a column that the answer depends on: no row leaves a total in silence.
 * @param columns the columns that matter, by their canonical names; null: all of them
 */
export function refuseProblems(
  argument: string,
  problems: readonly MatrixProblem[],
  columns: ReadonlySet<string> | null,
): void {
  for (const problem of problems) {
    const matters = problem.column === null || columns === null || columns.has(problem.column);
    if (!matters || !isHard(problem.code)) continue;
    const place = functionMessages.cell(argument, problem.row, problem.header);
    throw SENTENCES[problem.code](place, problem, argument);
  }
}

/**
 * The weights, those of the day.
 * @param asOf null: all of them, and then no level may have two versions
 */
export function weightsOf(argument: string, given: unknown, asOf: Day | null): readonly WeightRule[] {
  const { records, problems } = readWeights(tableOf(argument, given));
  refuseProblems(argument, problems, null);
  const seen = new Map<string, WeightRule>();
  for (const rule of records) {
    if (asOf !== null && ((rule.from !== null && rule.from > asOf) || (rule.to !== null && rule.to < asOf))) continue;
    const key = `${matchKey(rule.factor)}\n${matchKey(rule.level ?? "")}`;
    const other = seen.get(key);
    seen.set(key, rule);
    if (other === undefined) continue;
    const dated = [rule, other].some((one) => one.from !== null || one.to !== null);
    throw asOf === null && dated
      ? missing(say.overlapping(rule.factor))
      : badInput(say.overlappingOnDay(rule.factor, rule.level ?? "default"));
  }
  return records;
}

/** The columns of Team that decide what somebody has available. */
const CAPACITY_COLUMNS: ReadonlySet<string> = new Set([
  "Clinician",
  "First name",
  "WTE",
  "Weekly hours",
  "Full-time points",
  "Reduction hours",
  "Reduction until",
  "Fixed hours",
  "Experience",
  "Experience until",
]);

export interface TeamArgument {
  readonly clinicians: readonly Clinician[];
  /** Row of each clinician in the range given, from 1. */
  readonly rows: readonly number[];
}

/** @param columns null: every column matters */
export function teamOf(
  argument: string,
  given: unknown,
  columns: ReadonlySet<string> | null = CAPACITY_COLUMNS,
): TeamArgument {
  const { records, problems, recordOfRow } = readTeam(tableOf(argument, given));
  refuseProblems(argument, problems, columns);
  const rows: number[] = [];
  recordOfRow.forEach((position, at) => {
    if (position !== null) rows[position] = at + 2;
  });
  return { clinicians: records, rows };
}

/** Why a case cannot be weighted, in a sentence that names its place. */
export function notWeightedFault(
  why: NotWeighted,
  place: (factor: string) => string,
  rules: readonly WeightRule[],
): Fault {
  switch (why.code) {
    case "blank-level":
      return missing(say.blankLevel(place(why.factor)));
    case "overlapping-versions":
      return missing(say.overlapping(why.factor));
    case "unknown-level": {
      const error = errorIn(why.level);
      if (error !== null) return missing(functionMessages.errorCell(place(why.factor), error));
      const factor = matchKey(why.factor);
      const levels = rules.filter((rule) => matchKey(rule.factor) === factor).flatMap((rule) => rule.level ?? []);
      return missing(say.unknownLevel(place(why.factor), shown(why.level), didYouMean(why.level, levels)));
    }
  }
}
