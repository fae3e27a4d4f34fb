import type { Answer, Statement } from "./answer";
import type { MustSay, Truth } from "./truth";

export interface SayingsResult {
  /** Patterns of what cannot be known and was not said. */
  readonly unsaid: readonly string[];
  /** Patterns of what should have been asked and was not. */
  readonly unasked: readonly string[];
  /** Patterns of what must not be said and was. */
  readonly forbidden: readonly string[];
}

export function compareSayings(answer: Answer, truth: Truth): SayingsResult {
  const { statements } = answer;
  const questions = statements.filter(({ severity }) => severity === "question");
  return {
    unsaid: truth.mustSay
      .filter((must) => isNeeded(must, answer))
      .map(patternOf)
      .filter((pattern) => !saysAny(statements, pattern)),
    unasked: truth.mustAsk.filter((pattern) => !saysAny(questions, pattern)),
    forbidden: truth.mustNotSay.filter((pattern) => saysAny(statements, pattern)),
  };
}

export const patternOf = (must: MustSay): string => (typeof must === "string" ? must : must.say);

/** A second list need not be mentioned where its rows were read with the first. */
function isNeeded(must: MustSay, answer: Answer): boolean {
  if (typeof must === "string") return true;
  return !Object.entries(must.unlessRows).every(
    ([kind, rows]) => (answer.tables[kind] ?? []).reduce((sum, part) => sum + part.rows, 0) === rows,
  );
}

export function says(statement: Statement, pattern: string): boolean {
  return new RegExp(pattern, "i").test(statement.text);
}

const saysAny = (statements: readonly Statement[], pattern: string): boolean =>
  statements.some((statement) => says(statement, pattern));
