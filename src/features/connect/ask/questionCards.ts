import { areaAddress, cellAddress } from "@evenkeel/spreadsheet";
import type { Answers } from "../../../pane/state/workbook";
import type { Connection, Question, SheetPart } from "../../../workbook/connect/connection";
import { answerId } from "../../../workbook/reading/said";

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** A question of this sitting. It stays when it has been answered, so that nothing jumps and it can be changed back. */
export interface QuestionCard {
  readonly question: Question;
  /** Where to look before answering; null: nowhere in particular. */
  readonly place: Place | null;
}

export const isAnswered = ({ question }: QuestionCard, answers: Answers): boolean =>
  (answers[question.id] ?? "") !== "";

/** The cards of this sitting: those shown already in their places, then the new questions, those with most cases first. */
export function questionCards(
  connection: Connection,
  answers: Answers,
  earlier: readonly QuestionCard[],
): readonly QuestionCard[] {
  const open = [...connection.questions]
    .sort((a, b) => rowsBehind(b) - rowsBehind(a))
    .map((question): QuestionCard => ({ question, place: placeOf(question, connection) }));
  const kept = earlier.flatMap((card) => {
    const again = open.find(({ question }) => question.id === card.question.id);
    return again ?? (isAnswered(card, answers) ? card : []);
  });
  return [...kept, ...open.filter(({ question }) => !kept.some((card) => card.question.id === question.id))];
}

const partsOn = ({ understanding }: Connection, sheet: string): readonly SheetPart[] =>
  (understanding?.parts ?? []).filter((part) => part.sheet === sheet);

/** What a question is about: "word" and "On hold" of "word:On hold". */
function aboutOf({ id }: Question): readonly [kind: string, about: string] {
  const at = id.indexOf(":");
  return at < 0 ? [id, ""] : [id.slice(0, at), id.slice(at + 1)];
}

/** How many rows hang on an answer; which list is the team decides them all. */
const rowsBehind = ({ id, rows }: Question): number => rows ?? (id === answerId.staff ? Infinity : 0);

function placeOf(question: Question, connection: Connection): Place | null {
  const problem = connection.problems.find((one) => one.question === question.id);
  if (problem !== undefined && problem.sheet !== null && problem.cell !== null)
    return { sheet: problem.sheet, cell: problem.cell };
  const [kind, about] = aboutOf(question);
  if (kind === "ends" || kind === "word") return placeOfHeader(kind, about, connection);
  const [part] = partsOn(connection, about);
  return part === undefined ? null : { sheet: part.sheet, cell: areaAddress(part.area) };
}

function placeOfHeader(kind: "ends" | "word", about: string, { understanding }: Connection): Place | null {
  const word = understanding?.words.find((one) => one.word === about);
  for (const { sheet, area, columns } of understanding?.parts ?? []) {
    const isThere = kind === "ends" || sheet === word?.sheet;
    const column = columns.find(({ header }) => header === (kind === "ends" ? about : word?.header));
    if (isThere && column !== undefined) return { sheet, cell: cellAddress(area.top, column.column) };
  }
  return null;
}
