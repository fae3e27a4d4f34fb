import type { PersonHours } from "./contract";
import type { GuessedWord, HiddenRows } from "./guesses";
import type { Person } from "./names/resolver";
import type { CaseRow } from "./readers/caseRow";
import type { ListRead } from "./readers/list";
import type { Said } from "./said";
import type { StateWord } from "./state";
import { sheetName } from "./view";
import { isWaitingState, saysClosed, stateWord } from "./words/states";

/** Something that only a person can tell: one question for a cause, with the rows behind it. */
export type ReadingQuestion =
  /** A written name that may be several people, or nobody of the team. */
  | { readonly kind: "who"; readonly form: string; readonly cases: number; readonly candidates: readonly Person[] }
  /** A list where nobody is named: people who wait, as far as can be seen, or not known at all. */
  | { readonly kind: "list"; readonly sheet: string; readonly rows: number; readonly guess: "waiting" | null }
  /** Most rows name nobody: which column says who holds a case? */
  | { readonly kind: "holder"; readonly sheet: string; readonly rows: number; readonly headers: readonly string[] }
  /** A word that looks like a state nobody has listed. */
  | ({ readonly kind: "word"; readonly sheet: string } & GuessedWord)
  /** Rows that are hidden: do they count? */
  | ({ readonly kind: "hidden"; readonly sheet: string } & HiddenRows)
  /** Sheets of months with cases of their own. */
  | { readonly kind: "months"; readonly sheets: readonly string[] }
  /** Rows with a line through them, or of a colour that a key calls closed: are they? */
  | { readonly kind: "struck" | "shaded"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "hours"; readonly hours: readonly PersonHours[] }
  /** Several lists that are the staff of one team or of several, or of which one is. */
  | { readonly kind: "staff"; readonly sheets: readonly string[]; readonly isOneTeam: boolean }
  /** A second column that names people of the team, or one whose header says another thing. */
  | { readonly kind: "column"; readonly sheet: string; readonly headers: readonly [string, string] }
  /** A column of days that are over, here and there: do they end a case? */
  | {
      readonly kind: "ends";
      readonly sheet: string;
      readonly header: string;
      readonly cases: number;
      readonly guess: "yes" | "no";
    };

/** Every word of the state columns of these lists. */
export function stateWords(lists: readonly ListRead[], said: Said): readonly StateWord[] {
  const words = new Map<string, StateWord>();
  for (const { view, guesses } of lists) {
    const column = view.roles.get("Status");
    const seeming = new Map(guesses.words.map(({ word, guess }) => [word, guess]));
    for (const [text, cases] of column?.values ?? []) {
      const word = stateWord(text);
      const known = saysClosed(text) ? "closed" : isWaitingState(text) ? "waiting" : (seeming.get(word) ?? "open");
      const earlier = words.get(word);
      words.set(word, {
        sheet: earlier?.sheet ?? sheetName(view),
        header: earlier?.header ?? column?.header ?? "",
        word,
        state: said.word(word) ?? known,
        cases: cases + (earlier?.cases ?? 0),
      });
    }
  }
  return [...words.values()].sort((a, b) => b.cases - a.cases);
}

/** The forms that named nobody, or several people, each once. */
export function nameQuestions(
  cases: readonly CaseRow[],
  candidates: (form: string) => readonly Person[],
): readonly ReadingQuestion[] {
  const forms = new Map<string, number>();
  for (const { state, form, isGuess } of cases) {
    if ((state === "unknown" || isGuess === true) && form !== "") forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return [...forms].map(([form, count]) => ({ kind: "who", form, cases: count, candidates: candidates(form) }));
}

/** One question for one cause: the same word, or the same heading, on several sheets. */
export function byCause(questions: readonly ReadingQuestion[]): readonly ReadingQuestion[] {
  const causes = new Map<string, ReadingQuestion>();
  questions.forEach((question, at) => {
    const cause = causeOf(question) ?? String(at);
    const earlier = causes.get(cause);
    causes.set(cause, earlier === undefined ? question : together(earlier, question));
  });
  return [...causes.values()];
}

type Marking = Extract<ReadingQuestion, { kind: "struck" | "shaded" }>;
const isMarking = (question: ReadingQuestion): question is Marking =>
  question.kind === "struck" || question.kind === "shaded";

function causeOf(question: ReadingQuestion): string | null {
  if (question.kind === "word") return `word ${question.word}`;
  if (isMarking(question)) return `${question.kind} ${question.sheet}`;
  return question.kind === "ends" ? `ends ${question.header}` : null;
}

function together(one: ReadingQuestion, other: ReadingQuestion): ReadingQuestion {
  if (isMarking(one) && isMarking(other)) return { ...one, rows: one.rows + other.rows };
  const isAlike = (one.kind === "word" && other.kind === "word") || (one.kind === "ends" && other.kind === "ends");
  return isAlike ? { ...one, cases: one.cases + other.cases } : one;
}
