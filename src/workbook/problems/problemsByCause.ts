import { severalRowsMessages } from "../messages/severalRows";
import { matchKey } from "../../domain/names";
import type { Problem } from "../connect/connection";
import { detailsOf, shown, type DraftedProblem } from "./problemMessages";

/** Here one answer mends the whole column, whatever its cells hold: how dates are written, that hours are text. */
const ONE_CAUSE_A_COLUMN: ReadonlySet<string> = new Set([
  "not-a-date",
  "not-a-number",
  "negative-number",
  "future-date",
  "unlikely-hours",
  "part-of-a-case",
  "number-as-text",
]);

type SeveralRowsCode = keyof typeof severalRowsMessages;

/**
 * The same slip in several rows of a column is one problem with all its cells: one sentence, one answer. What stands
 * in one row alone stays as it is, and so does what has no sentence for several rows.
 * @param problems in the order in which they are shown; a cause stands where its first row stood
 */
export function problemsByCause(problems: readonly Problem[]): readonly Problem[] {
  const causes = new Map<string, [Problem, ...Problem[]]>();
  problems.forEach((problem, at) => {
    const key = causeOf(problem) ?? String(at);
    const same = causes.get(key);
    if (same === undefined) causes.set(key, [problem]);
    else same.push(problem);
  });
  return [...causes.values()].map(asOne);
}

/** What two problems of one cause have in common; null: it stands for itself. */
function causeOf(problem: Problem): string | null {
  if (!isDrafted(problem) || problem.cell === null || severalRowsCode(problem.code) === null) return null;
  const { column, suggestion, other, about, list } = problem.draft;
  const value = ONE_CAUSE_A_COLUMN.has(problem.code) ? "" : matchKey(String(problem.value ?? ""));
  return JSON.stringify([problem.code, problem.sheet, column, value, suggestion, other, about, list]);
}

function asOne(problems: readonly [Problem, ...Problem[]]): Problem {
  const [first] = problems;
  if (!isDrafted(first)) return first;
  const { draft, ...problem } = first;
  const code = severalRowsCode(problem.code);
  if (problems.length === 1 || code === null) return problem;
  const values = new Map(problems.map(({ value }) => [matchKey(String(value ?? "")), value]));
  return {
    ...problem,
    cells: problems.flatMap(({ cell }) => (cell === null ? [] : [cell])),
    message: severalRowsMessages[code]({
      ...detailsOf(draft),
      place: draft.column,
      rows: problems.length,
      values: [...values.values()].map(shown),
    }),
  };
}

const isDrafted = (problem: Problem): problem is DraftedProblem => "draft" in problem;

const severalRowsCode = (code: string): SeveralRowsCode | null =>
  Object.hasOwn(severalRowsMessages, code) ? (code as SeveralRowsCode) : null;
