import type { Connection, Problem } from "../../workbook/connect/connection";
import type { QuestionCard } from "./ask/questionCards";
import { connectMessages as say } from "./viewMessages";

export interface StandsElsewhere {
  readonly cards: readonly QuestionCard[];
  /** Full-time points are asked for. */
  readonly asksPoints: boolean;
  /** Hours that the workbook lacks are asked for. */
  readonly asksHours: boolean;
}

/** The problems that no card and no line of a sheet shows already. */
export function problemsToShow(
  { problems, understanding }: Connection,
  { cards, asksPoints, asksHours }: StandsElsewhere,
): readonly Problem[] {
  const asked = new Set(cards.map(({ question }) => question.id));
  return problems.filter(({ code, question, sheet, cell }) => {
    if (question !== undefined && asked.has(question)) return false;
    if (asksPoints && code === "no-full-time-points") return false;
    if (asksHours && code === "missing-hours") return false;
    // What became of a whole sheet stands among the sheets.
    const isOfSheet = understanding !== undefined && sheet !== null && cell === null;
    return !(isOfSheet && code in say.part);
  });
}
