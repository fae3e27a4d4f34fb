import { cellAddress } from "@evenkeel/spreadsheet";
import type { BalanceAnswer, SkillQuestion } from "../../domain/balance";
import {
  recordPlace,
  workbookProblem,
  type ConnectedTable,
  type Connection,
  type Problem,
} from "../../workbook/connect/connection";
import { balanceTeamMessages } from "./messages";

const say = balanceTeamMessages.problems;
const NO_FULL_TIME_POINTS = "no-full-time-points";
const SKILL_MISMATCH = "skill-mismatch";

/** The workbook's problems as they are for this answer, which may know full-time points that the workbook does not. */
export function balanceProblems(connection: Connection, answer: BalanceAnswer): readonly Problem[] {
  const isCapacityKnown = answer.before.measuredBy === "used";
  const problems = isCapacityKnown
    ? connection.problems.filter(({ code }) => code !== NO_FULL_TIME_POINTS)
    : withFullTimePointsQuestion(connection.problems);
  return answer.questions
    .map((question) => skillProblem(question, connection.tables.Cases))
    .reduce((all, one) => (all.some((other) => isSame(one, other)) ? all : [...all, one]), problems);
}

/** What the manager is asked: cases that stay where they are, because their holder's skills do not list a need. */
export function skillQuestions(problems: readonly Problem[]): readonly string[] {
  return problems.filter(({ code }) => code === SKILL_MISMATCH).map(({ message }) => message);
}

export const solverFailed = (why: string): Problem =>
  workbookProblem("solver-failed", "warning", say.solverFailed(why));

function withFullTimePointsQuestion(problems: readonly Problem[]): readonly Problem[] {
  if (problems.some(({ code }) => code === NO_FULL_TIME_POINTS)) return problems;
  return [...problems, workbookProblem(NO_FULL_TIME_POINTS, "question", say.noFullTimePoints)];
}

function skillProblem(question: SkillQuestion, cases: ConnectedTable | undefined): Problem {
  const { case: id, clinician, missing } = question;
  const place = cases === undefined ? null : recordPlace(cases, question.caseIndex);
  const column = (place?.table.columns["Needs"] ?? place?.table.columns["Case"])?.column;
  return {
    code: SKILL_MISMATCH,
    severity: "question",
    sheet: place?.table.sheet ?? null,
    cell: place === null || column === undefined ? null : cellAddress(place.row, column),
    value: missing.join("; "),
    message: say.skillMismatch(
      place === null ? id : `${place.table.sheet}, row ${place.row + 1}`,
      id,
      clinician,
      missing,
    ),
  };
}

/** One cell's problem may be among those of several rows already. */
const isSame = (one: Problem, known: Problem): boolean =>
  one.code === known.code &&
  one.sheet === known.sheet &&
  (one.cell === known.cell || (one.cell !== null && known.cells?.includes(one.cell) === true));
