import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import type { MatrixProblem } from "../../workbook/records/matrix/openMatrix";
import type { Matrix } from "../../workbook/records/matrix/contents";
import { functionMessages } from "../messages";
import type { RangeArgument } from "./arguments";
import { cellOf, errorIn, shown } from "./cells";
import { badInput, missing, type Fault } from "./fault";

const { tables: say, expected } = functionMessages;

/** A table with its header row first. */
export const table: RangeArgument<Matrix> = { readRange: readTable };

/** A table that may be blank or left out, as Weights where every case has its points. */
export const tableOrNothing: RangeArgument<Matrix | null> = {
  readRange: (given, name) => (isLeftOut(given) ? null : readTable(given, name)),
};

function isLeftOut(given: unknown): boolean {
  if (!Array.isArray(given)) return given === null || given === undefined || given === "";
  return given.every((row) => Array.isArray(row) && row.every((cell) => cell === null || cell === ""));
}

function readTable(given: unknown, argument: string): Matrix {
  if (given === null || given === undefined) throw missing(say.noTable(argument));
  const rows = (Array.isArray(given) ? given : [[given]]) as readonly unknown[];
  const matrix = rows.map((row) => plainRow(Array.isArray(row) ? row : [row]));
  if ((matrix[0] ?? []).every(isBlank)) throw missing(say.noTable(argument));
  return matrix;
}

/** Rows of plain values are passed on as they are: copying 100,000 rows would take time and change nothing. */
function plainRow(row: readonly unknown[]): readonly CellValue[] {
  for (const value of row) {
    if (typeof value === "object" ? value !== null : value === undefined) return row.map(cellOf);
  }
  return row as readonly CellValue[];
}

/** The problems in a table that would make a result wrong. */
type BlockingCode = Extract<
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

const FAULTS: Readonly<Record<BlockingCode, (place: string, problem: MatrixProblem, argument: string) => Fault>> = {
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

const isBlocking = (code: string): code is BlockingCode => Object.hasOwn(FAULTS, code);

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
    if (!matters || !isBlocking(problem.code)) continue;
    const place = functionMessages.cell(argument, problem.row, problem.header);
    throw FAULTS[problem.code](place, problem, argument);
  }
}
