import { matchKey } from "../../../domain/names";
import type { Choice, Connection, Problem, Question } from "../../../workbook/connect/connection";
import { suggestWords } from "../../../workbook/problems/suggest";
import { factorColumns } from "../../../workbook/records/factorColumns";
import { refreshMessages } from "../messages";
import { NONE_OF_THEM, type UnclearReference } from "./references";

const { doubts: say } = refreshMessages;

/** What the manager says to the questions of a refresh, by their id. */
export type RefreshAnswers = Readonly<Record<string, string>>;

/** What was answered; undefined: nothing yet. */
export function answerOf(id: string, answers: RefreshAnswers): string | undefined {
  const answer = answers[id] ?? "";
  return answer === "" ? undefined : answer;
}

export const WHOLE_CASELOAD = "whole-caseload";

/** Whether the export is the whole caseload, where that is in doubt; null: nobody has said so yet. */
export function isWhole(answers: RefreshAnswers): boolean | null {
  const answer = answerOf(WHOLE_CASELOAD, answers);
  return answer === "yes" ? true : answer === "no" ? false : null;
}

/** An export that lacks most of the open cases is rather a part of the caseload than news of so many that left. */
export function wholeCaseloadQuestion(present: number, all: number): Question | null {
  if (present * 2 >= all) return null;
  return {
    id: WHOLE_CASELOAD,
    code: "partial-export",
    message: say.wholeCaseload(present, all),
    choices: [
      { value: "", label: say.notYet },
      { value: "yes", label: say.whole },
      { value: "no", label: say.part },
    ],
    guess: "",
  };
}

export const referenceQuestionId = (here: string): string => `reference:${here}`;

export function referenceQuestion({ here, there }: UnclearReference): Question {
  return {
    id: referenceQuestionId(here),
    code: "unclear-reference",
    message: say.whichReference(here, there),
    choices: [
      { value: "", label: say.notYet },
      ...there.map((id) => ({ value: id, label: id })),
      { value: NONE_OF_THEM, label: say.noneOfThem },
    ],
    guess: "",
  };
}

/** A level that would come from the export, and that no weight knows. */
export interface LevelDoubt {
  readonly column: string;
  readonly header: string;
  readonly level: string;
}

/** The levels that the weights know, by the column of the cases; other columns are weighed by nothing. */
export function knownLevels({ team, tables }: Connection): ReadonlyMap<string, readonly string[]> {
  const { Cases } = tables;
  if (team === null || Cases === undefined) return new Map();
  const columns = new Set([Cases, ...(Cases.further ?? [])].flatMap((part) => Object.keys(part.columns)));
  return new Map(
    factorColumns(columns, team.weights).flatMap(({ factor, column }) => {
      const own = team.weights.filter((rule) => matchKey(rule.factor) === matchKey(factor));
      const levels = [...new Set(own.flatMap(({ level }) => level ?? []))];
      return column === null || levels.length === 0 ? [] : [[column, levels] as const];
    }),
  );
}

const TAKE = "take";
const LEAVE = "leave";
const AS = "as:";

const levelQuestionId = ({ column, level }: LevelDoubt): string => `level:${column}:${level}`;

/** What becomes of a level that no weight knows: another one in its place, itself, or nothing; undefined: not answered. */
export function answeredLevel(doubt: LevelDoubt, answers: RefreshAnswers): string | null | undefined {
  const answer = answerOf(levelQuestionId(doubt), answers);
  if (answer === undefined) return undefined;
  if (answer === TAKE) return doubt.level;
  return answer.startsWith(AS) ? answer.slice(AS.length) : null;
}

/** One question for a level, however many cases have it. */
export function levelQuestions(
  doubts: readonly LevelDoubt[],
  known: ReadonlyMap<string, readonly string[]>,
): readonly Question[] {
  const groups = new Map<string, { readonly doubt: LevelDoubt; cases: number }>();
  for (const doubt of doubts) {
    const id = levelQuestionId(doubt);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { doubt, cases: 1 });
    else group.cases += 1;
  }
  return [...groups].map(([id, { doubt, cases }]) => {
    const levels = known.get(doubt.column) ?? [];
    const nearest = suggestWords(levels).suggest(doubt.level);
    const inOrder = nearest === null ? levels : [nearest, ...levels.filter((level) => level !== nearest)];
    return {
      id,
      code: "unknown-level",
      message: say.unknownLevel(doubt.header, doubt.level, cases, levels, nearest),
      choices: [
        { value: LEAVE, label: say.leaveLevel },
        ...inOrder.map((level): Choice => ({ value: `${AS}${level}`, label: say.levelInstead(level) })),
        { value: TAKE, label: say.takeLevel(doubt.level) },
      ],
      guess: LEAVE,
    };
  });
}

/** The questions that nobody has answered, as things to look at. */
export function doubtProblems(questions: readonly Question[], answers: RefreshAnswers): readonly Problem[] {
  return questions
    .filter(({ id }) => answerOf(id, answers) === undefined)
    .map(({ code, message }) => ({ code, severity: "question", sheet: null, cell: null, value: null, message }));
}
