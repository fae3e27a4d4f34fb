import type { Answer, Statement } from "./answer";
import { patternOf, says } from "./sayings";
import type { Truth } from "./truth";

const ABOUT_WEIGHTS = /^no-(?:weights|points)|full-time-points$/;

/**
 * What is called a mistake in the workbook and is none. What has to be said is no false mistake, however it is said;
 * where there is no team, the one sentence that refuses the workbook is right.
 */
export function falseMistakes(answer: Answer, truth: Truth): readonly Statement[] {
  const errors = answer.statements.filter(({ severity }) => severity === "error");
  if (truth.noTeam) return errors.slice(1);
  return errors.filter(
    (error) =>
      !isRealProblem(error, truth) &&
      !isMissingWeights(error, truth) &&
      !truth.mustSay.some((must) => says(error, patternOf(must))),
  );
}

/** All that the truth says of a problem has to fit: another kind of mistake in the same column is none. */
function isRealProblem(error: Statement, truth: Truth): boolean {
  return truth.problems.some(
    ({ code, sheet, column }) =>
      (code === undefined || code === error.code) &&
      (sheet === undefined || sheet === error.sheet) &&
      (column === undefined || column === columnOf(error)),
  );
}

function isMissingWeights(error: Statement, truth: Truth): boolean {
  const hasWeights = truth.tables["Weights"] !== undefined || truth.tables["Cases"]?.columns["Points"] !== undefined;
  return !hasWeights && ABOUT_WEIGHTS.test(error.code);
}

/** Letters of the column in which a statement's place begins; null: it has no place. */
export function columnOf({ cell }: Statement): string | null {
  return /^\$?([A-Z]+)/.exec(cell ?? "")?.[1] ?? null;
}
