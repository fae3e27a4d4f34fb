import { amount, percent, pointsText, wholeNumber } from "@evenkeel/messages";
import type { SheetTemplate, TemplateCell } from "../../workbook/changePlan/changePlan";
import { longDate } from "../../workbook/dates";
import { wrapText } from "../../workbook/ownSheets/wrapText";
import type { Concern } from "./concerns";
import { concernMessages as say } from "./messages";

const WIDTH = 92;

/** One concern on a page of its own, to print or pass on: statement, figures of its day, effect, decision. */
export function concernPage(concern: Concern): SheetTemplate {
  const cells: TemplateCell[] = [];
  let row = 0;
  const line = (value: string, look?: TemplateCell["look"]): void => {
    cells.push({ row, column: 0, value, ...(look === undefined ? {} : { look }) });
    row += 1;
  };
  const part = (heading: string, text: string): void => {
    if (text.trim() === "") return;
    row += 1;
    line(heading, "label");
    for (const one of wrapText(text, WIDTH)) line(one);
  };
  const { page, columns, states } = say;
  line(page.title(concern.number, concern.about), "title");
  line(longDate(concern.date), "note");
  part(columns.statement, concern.statement);
  row += 1;
  cells.push(
    { row, column: 0, value: page.figures, look: "heading" },
    { row, column: 1, value: page.onTheDay, look: "heading" },
  );
  for (const [label, value] of concernFigureLines(concern)) {
    row += 1;
    cells.push({ row, column: 0, value: label }, { row, column: 1, value });
  }
  row += 1;
  part(columns.effect, concern.effect);
  if (concern.stopAllocating === say.yes) {
    const until = concern.until === null ? null : longDate(concern.until);
    part(columns.stopAllocating, say.stopped(concern.about, until));
    part(columns.escalation, concern.escalation);
  }
  const isAnswered = concern.response.trim() !== "";
  const answered = [concern.respondedBy, concern.respondedOn === null ? "" : longDate(concern.respondedOn)];
  part(page.decided, isAnswered ? concern.response : states.open);
  if (isAnswered) for (const one of answered.filter((text) => text !== "")) line(one, "note");
  return {
    name: page.sheet(concern.number),
    cells,
    columnWidths: [40, 14, 14, 14, 10],
    print: { landscape: false, onePageWide: true },
  };
}

/** The figures that a concern rests on, in words; what is not known is left away. */
export function concernFigureLines(concern: Concern): readonly (readonly [string, string])[] {
  const { columns } = say;
  const said = (label: string, value: number | null, form: (value: number) => string): [string, string][] =>
    value === null ? [] : [[label, form(value)]];
  return [
    ...said(columns.cases, concern.cases, wholeNumber),
    ...said(columns.pointsHeld, concern.pointsHeld, pointsText),
    ...said(columns.pointsAvailable, concern.pointsAvailable, amount),
    ...said(columns.used, concern.used, percent),
    ...said(columns.unallocated, concern.unallocated, wholeNumber),
    ...said(columns.reviewsOverdue, concern.reviewsOverdue, wholeNumber),
    ...said(columns.coreHalfDaysShort, concern.coreHalfDaysShort, amount),
    ...said(columns.choiceShort, concern.choiceShort, amount),
  ];
}
