import type { CapacityLine } from "../../domain/sharing/demandEvidence";
import type { Evidence } from "../../domain/sharing/evidence";
import type { MeasureCode } from "../../domain/sharing/measureEvidence";
import type { SharedFigure } from "../../domain/sharing/disclosure";
import { fillTemplate, type FilledTemplate } from "../../domain/sharing/statement";
import { amount, hundredths, percent, wholeNumber } from "@evenkeel/messages";
import { sharedMessages } from "../messages/sharing";
import { statementMessages as say } from "./messages";

export type Figures = ReadonlyMap<string, string | null>;

/** The lines of a template as messages keep them. */
export const linesOf = (template: Readonly<Record<string, string>>): readonly string[] => Object.values(template);

/** Figures by the names that stand in braces; a name that a statement does not use is left away. */
export function figuresOf(values: Readonly<Partial<Record<keyof typeof say.figures, string | null>>>): Figures {
  return new Map(
    Object.entries(values).map(([code, value]) => [say.figures[code as keyof typeof say.figures].toLowerCase(), value]),
  );
}

/** The figures that a statement for commissioners may name: those of the copy itself, already rounded and protected. */
export function sharedFigures(evidence: Evidence, service: string, date: string): Figures {
  const line = (code: CapacityLine["code"]) => evidence.capacity?.find((one) => one.code === code);
  const measure = (code: MeasureCode) => evidence.measures.find((one) => one.code === code)?.figure;
  const [choice, core] = [line("choice"), line("core")];
  const [halfDays, wte] = [line("core-half-days")?.gap, line("core-wte")?.gap];
  const isShort = isKnown(halfDays) && halfDays > 0;
  return figuresOf({
    service,
    date,
    choiceNeeded: said(choice?.needed, amount),
    choiceOffered: said(choice?.offered, amount),
    choiceVerdict: isKnown(choice?.gap)
      ? choice.gap < 0.05
        ? say.verdict.choiceMet
        : say.verdict.choiceShort(amount(choice.gap))
      : null,
    coreNeeded: said(core?.needed, wholeNumber),
    coreOffered: said(core?.offered, wholeNumber),
    coreVerdict: isKnown(core?.gap)
      ? core.gap < 0.5
        ? say.verdict.coreMet
        : say.verdict.coreShort(wholeNumber(core.gap))
      : null,
    halfDaysShort: isShort ? amount(halfDays) : null,
    wteShort: isShort ? said(wte, hundredths) : null,
    used: said(measure("used"), percent),
    wte: said(measure("wte"), amount),
    openCases: people(measure("open-cases")),
    waiting: people(measure("not-allocated")),
    wait: said(measure("mean-wait"), wholeNumber),
    firstWait: said(measure("first-appointment-wait"), wholeNumber),
    reviews: said(measure("reviews-in-time"), percent),
    levers: leversText(evidence),
  });
}

/** The summary of the copy, by the manager's template or the one there is to begin with. */
export function draftStatement(
  evidence: Evidence,
  template: readonly string[] | null,
  wording: { readonly service: string; readonly date: string },
): FilledTemplate {
  const lines = template ?? linesOf(say.templates.commissioners);
  const filled = fillTemplate(lines, sharedFigures(evidence, wording.service, wording.date));
  return filled.lines.length > 0 ? filled : { ...filled, lines: [say.nothing] };
}

function isKnown(figure: SharedFigure | undefined): figure is number {
  return typeof figure === "number";
}

const said = (figure: SharedFigure | undefined, form: (value: number) => string): string | null =>
  isKnown(figure) ? form(figure) : null;

const people = (figure: SharedFigure | undefined): string | null =>
  said(figure, (value) => (value === 0 ? say.none : wholeNumber(value)));

function leversText({ levers }: Evidence): string | null {
  const possible = (levers ?? []).filter((lever) => lever.possible);
  if (possible.length === 0) return null;
  return possible
    .map(({ code, now, needed }) =>
      say.lever(sharedMessages.levers[code].toLowerCase(), hundredths(now), hundredths(needed)),
    )
    .join("; ");
}
