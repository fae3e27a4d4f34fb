import type { Answer, Statement } from "./answer";
import { gapsOf, type Compared, type Gap } from "./gaps";
import { falseMistakes } from "./mistakes";
import { unnamedGaps } from "./naming";
import { comparePeople, compareWaiting } from "./people";
import { countQuestions, type QuestionCount } from "./questions";
import { compareSayings, type SayingsResult } from "./sayings";
import { silentSheets } from "./silence";
import { compareTables } from "./tables";
import type { Truth } from "./truth";

export type Verdict = "understood" | "asked" | "no";

export interface Score extends Compared, SayingsResult {
  readonly verdict: Verdict;
  readonly silent: readonly string[];
  readonly falseMistakes: readonly Statement[];
  readonly questions: QuestionCount;
  /** Figures and tables that are wrong while nothing that is called a mistake or asked names them. */
  readonly wrongWithoutQuestion: readonly Gap[];
  /** A workbook without a team was not refused in one clear sentence. */
  readonly notRefused: boolean;
}

const NO_FIGURE = { expected: 0, got: 0, right: true };

/** How near an answer comes to the one that the team's manager would give. */
export function score(answer: Answer, truth: Truth): Score {
  const compared: Compared = {
    ...comparePeople(answer, truth),
    waiting: compareWaiting(answer, truth),
    tables: compareTables(answer, truth),
  };
  const gaps = gapsOf(compared);
  // A warning lets the manager go on, so it owns up to nothing. What is not stated misleads nobody.
  const asking = answer.statements.filter(({ severity }) => severity !== "warning");
  const stated = answer.waiting === null ? gapsOf({ ...compared, waiting: NO_FIGURE }) : gaps;
  const judged = {
    ...compared,
    ...compareSayings(answer, truth),
    silent: silentSheets(answer, truth),
    falseMistakes: falseMistakes(answer, truth),
    questions: countQuestions(answer),
    wrongWithoutQuestion: unnamedGaps(stated, { ...answer, statements: asking }, truth),
    notRefused: truth.noTeam && !isRefused(answer),
  };
  return { ...judged, verdict: verdictOf(judged, gaps, answer, truth) };
}

/** One sentence, and nothing taken for people or cases. */
function isRefused({ people, waiting, tables, statements }: Answer): boolean {
  const taken = ["Team", "Cases", "Counts"].some((kind) => (tables[kind] ?? []).length > 0);
  return !taken && Object.keys(people).length === 0 && (waiting ?? 0) === 0 && statements.length === 1;
}

function verdictOf(judged: Omit<Score, "verdict">, gaps: readonly Gap[], answer: Answer, truth: Truth): Verdict {
  const { unsaid, unasked, forbidden, silent, notRefused } = judged;
  const faults = [unsaid, unasked, forbidden, silent, judged.falseMistakes];
  if (notRefused || faults.some((list) => list.length > 0)) return "no";
  const isRight =
    judged.waiting.right &&
    judged.strangers.length === 0 &&
    judged.people.every(({ right }) => right) &&
    judged.tables.every(({ found }) => found);
  if (isRight) return "understood";
  const questions = answer.statements.filter(({ severity }) => severity === "question");
  return unnamedGaps(gaps, { ...answer, statements: questions }, truth).length === 0 ? "asked" : "no";
}
