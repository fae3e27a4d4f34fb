import { amount, hundredths, percent, pointsText, wholeNumber } from "@evenkeel/messages";
import type { ConcernFigures } from "../../domain/sharing/concernFigures";
import type { Day } from "../../domain/units";
import { longDate } from "../dates";
import { statementMessages } from "./messages";
import { figuresOf, type Figures } from "./statements";

const say = statementMessages.concern;

/** The figures of a concern by the names that its templates may use. */
export function namedFigures(
  figures: ConcernFigures,
  { about, date, until }: { readonly about: string; readonly date: Day; readonly until: Day | null },
): Figures {
  const text = (value: number | null, form: (value: number) => string): string | null =>
    value === null ? null : form(value);
  return figuresOf({
    who: about === say.team ? say.theTeam : about,
    date: longDate(date),
    until: until === null ? say.untilAgreed : longDate(until),
    cases: wholeNumber(figures.cases),
    pointsHeld: text(figures.pointsHeld, pointsText),
    pointsAvailable: text(figures.pointsAvailable, amount),
    used: text(figures.used, percent),
    waiting: figures.unallocated === 0 ? null : text(figures.unallocated, wholeNumber),
    wait: text(figures.meanWait, amount),
    overdue: figures.reviewsOverdue === 0 ? null : wholeNumber(figures.reviewsOverdue),
    halfDaysShort: text(figures.coreHalfDaysShort, amount),
    wteShort: text(figures.coreWteShort, hundredths),
    choiceShort: text(figures.choiceShort, amount),
    overBy: text(figures.overBy, amount),
  });
}
