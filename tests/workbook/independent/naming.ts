import type { Answer, Statement } from "./answer";
import type { Gap } from "./gaps";
import { columnOf } from "./mistakes";
import { wordsOf } from "./names";
import type { Truth } from "./truth";

/**
 * The gaps that nothing names. A person is named by a word of the name, a table by its sheet as a whole. All figures
 * are named with a sheet that they come from; or together, where what is said about who holds a case, or whether it is
 * open, stands for as many rows as differ. Neither counts where another of their sheets is neither used nor named.
 */
export function unnamedGaps(
  gaps: readonly Gap[],
  { statements, sheetsUsed }: Pick<Answer, "statements" | "sheetsUsed">,
  truth: Truth,
): readonly Gap[] {
  const whole = new Set(statements.flatMap(({ sheetsNamed = [] }) => sheetsNamed));
  const sources = truth.sheetsForCases;
  const allHeard = sources.every((sheet) => whole.has(sheet) || sheetsUsed.includes(sheet));
  const tables = gaps.filter(({ table }) => table !== null && !whole.has(table));
  if (allHeard && sources.some((sheet) => whole.has(sheet))) return tables;

  const namedBy = (statement: Statement): readonly Gap[] => {
    const words = new Set(wordsOf(statement.text));
    return gaps.filter((gap) => gap.words.some((word) => words.has(word)));
  };
  const named = new Set(statements.flatMap(namedBy));
  const figures = gaps.filter((gap) => gap.table === null && !named.has(gap));
  const rows = statements
    .filter((statement) => isAboutHolding(statement, truth) && namedBy(statement).length === 0)
    .reduce((sum, statement) => sum + statement.rows, 0);
  return allHeard && rowsThatDiffer(figures) <= rows ? tables : [...figures, ...tables];
}

/** A row with the wrong person is one too many here and one too few there. */
function rowsThatDiffer(figures: readonly Gap[]): number {
  const sum = (sign: 1 | -1): number => figures.reduce((total, { cases }) => total + Math.max(0, sign * cases), 0);
  return Math.max(sum(1), sum(-1));
}

/** Any question about a row with cases; a mistake only where the name or the state stands. */
function isAboutHolding(statement: Statement, truth: Truth): boolean {
  if (statement.sheet === null || !truth.sheetsForCases.includes(statement.sheet)) return false;
  if (statement.severity === "question") return true;
  const { Cases } = truth.tables;
  if (Cases?.sheet !== statement.sheet) return false;
  return Object.entries(Cases.columns).some(
    ([name, letters]) =>
      name.split("|").some((each) => each === "Clinician" || each === "Status") &&
      letters.split("|").some((each) => each === columnOf(statement)),
  );
}
