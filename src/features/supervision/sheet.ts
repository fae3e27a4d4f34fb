import { valueAt, type CellValue, type WorkbookGrid } from "@evenkeel/spreadsheet";
import { matchKey } from "../../domain/names";
import type { Day } from "../../domain/units";
import type { CellLook, SheetTemplate, TemplateCell } from "../../workbook/changePlan/changePlan";
import { longDate } from "../../workbook/dates";
import { supervisionMessages as say } from "./messages";
import type { SupervisedCase, SupervisionPage } from "./model";
import { raisedTexts } from "./words";

const DATE = "dd/mm/yyyy";
const LONGEST_NAME = 31;
/** Blocks stand at fixed rows, so that a page made anew never runs into what people have written on the last one. */
const FIGURES_ROW = 4;
const RAISE_ROW = 16;
const MOST_RAISED = 8;
const AGREED_ROW = RAISE_ROW + MOST_RAISED + 2;
const AGREED_LINES = 6;
const CASES_ROW = AGREED_ROW + AGREED_LINES + 3;
/** As many as leave the page one page. */
const MOST_CASES = 18;

/** The name of a clinician's page, as Excel allows sheets to be called. */
export function supervisionSheetName(name: string): string {
  return say
    .sheet(name.replace(/[:\\/?*[\]]/g, " ").replace(/\s+/g, " "))
    .slice(0, LONGEST_NAME)
    .replace(/'+$/, "")
    .trim();
}

/** One clinician's page, ready to print: workload and plan side by side, what to raise, room for what is agreed, cases. */
export function supervisionSheet(page: SupervisionPage, grid: WorkbookGrid | undefined, today: Day): SheetTemplate {
  const name = supervisionSheetName(page.load.clinician.name);
  return {
    name,
    cells: [
      cell(0, 0, say.title(page.load.clinician.name), "title"),
      cell(1, 0, say.note(longDate(today)), "note"),
      cell(2, 0, say.readers, "note"),
      ...workloadCells(page),
      ...planCells(page),
      ...raiseCells(page),
      ...agreedCells(grid, name),
      ...caseCells(page.cases),
    ],
    columnWidths: [27, 16, 22, 25, 14, 14],
    print: { landscape: false, onePageWide: true },
  };
}

function cell(row: number, column: number, value: CellValue, look?: CellLook, numberFormat?: string): TemplateCell {
  return {
    row,
    column,
    value,
    ...(look === undefined ? {} : { look }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

type Line = readonly [label: string, value: CellValue, numberFormat?: string, beside?: string | null];

function block(row: number, column: number, heading: string, lines: readonly Line[]): TemplateCell[] {
  return [
    cell(row, column, heading, "heading"),
    cell(row, column + 1, null, "heading"),
    ...lines.flatMap(([label, value, numberFormat, beside], i) => [
      cell(row + 1 + i, column, label),
      cell(row + 1 + i, column + 1, value, undefined, typeof value === "number" ? numberFormat : undefined),
      ...((beside ?? null) === null ? [] : [cell(row + 1 + i, column + 2, beside ?? null, "note")]),
    ]),
  ];
}

function workloadCells({ load }: SupervisionPage): TemplateCell[] {
  const { lines, unknown } = say;
  const { clinician } = load;
  const until = clinician.reductionUntil === null ? null : say.until(longDate(clinician.reductionUntil));
  return block(FIGURES_ROW, 0, say.headings.workload, [
    [lines.cases, load.cases, "0"],
    [lines.points, load.points, "0.##"],
    [lines.available, load.available ?? unknown, "0.##"],
    [lines.used, load.used ?? unknown, "0%", load.band],
    [lines.share, load.share ?? unknown, "0%"],
    [lines.hours, clinician.weeklyHours ?? unknown, "0.##"],
    [lines.reduction, clinician.reductionHours, "0.##", clinician.reductionHours > 0 ? until : null],
    [lines.fixed, clinician.fixedHours, "0.##"],
    [lines.caseHours, load.caseHours ?? unknown, "0.##"],
  ]);
}

function planCells({ plan, kept }: SupervisionPage): TemplateCell[] {
  const { lines, headings } = say;
  if (plan === null) return block(FIGURES_ROW, 3, headings.plan, [[say.none, null]]);
  const agreed = (on: Day | null | undefined): CellValue => on ?? say.notYet;
  return block(FIGURES_ROW, 3, headings.plan, [
    [lines.choice, plan.halfDays.choice, "0.##"],
    [lines.core, plan.halfDays.core, "0.##"],
    [lines.specific, plan.halfDays.specific, "0.##"],
    [lines.other, plan.halfDays.other, "0.##"],
    [lines.total, plan.halfDays.total, "0.##"],
    [lines.contracted, plan.contracted ?? say.unknown, "0.##"],
    [lines.coreTarget, plan.core.perQuarter, "0.#"],
    [lines.agreedByPractitioner, agreed(kept?.agreedByPractitioner), DATE],
    [lines.agreedByManager, agreed(kept?.agreedByManager), DATE],
    [lines.reviewDue, agreed(kept?.reviewDue), DATE],
  ]);
}

function raiseCells(page: SupervisionPage): TemplateCell[] {
  const texts = raisedTexts(page).slice(0, MOST_RAISED);
  const said = texts.length === 0 ? [say.nothingToRaise] : texts;
  return [...wide(RAISE_ROW, [say.headings.raise]), ...said.map((text, i) => cell(RAISE_ROW + 1 + i, 0, text))];
}

/** A heading across the page. */
function wide(row: number, texts: readonly string[]): TemplateCell[] {
  return [0, 1, 2, 3, 4, 5].map((column) => cell(row, column, texts[column] ?? null, "heading"));
}

const agreedColumns = [0, 4, 5] as const;

/** Room to write; what was written on the page before stays where it is. */
function agreedCells(grid: WorkbookGrid | undefined, name: string): TemplateCell[] {
  const { what, who, byWhen } = say.agreedColumns;
  const heads = [`${say.headings.agreed}: ${what}`, "", "", "", who, byWhen];
  const sheet = grid?.sheets.find((one) => matchKey(one.name) === matchKey(name));
  const written = (row: number, column: number): CellValue => valueAt(sheet, row, column) ?? null;
  return [
    ...wide(AGREED_ROW, heads),
    ...Array.from({ length: AGREED_LINES }, (_unused, i) => AGREED_ROW + 1 + i).flatMap((row) => [
      ...agreedColumns.map((column) => {
        const value = written(row, column);
        return cell(row, column, value, "input", column === 5 && typeof value === "number" ? DATE : undefined);
      }),
      ...[1, 2, 3].map((column) => cell(row, column, written(row, column), "input")),
    ]),
  ];
}

function caseCells(cases: readonly SupervisedCase[]): TemplateCell[] {
  const { caseColumns: heads } = say;
  const shown = cases.slice(0, MOST_CASES);
  const left = cases.slice(MOST_CASES);
  const isCalm = left.every(({ review, notSeen }) => review !== "overdue" && !notSeen);
  return [
    cell(CASES_ROW - 1, 0, say.headings.cases(cases.length), "label"),
    ...wide(CASES_ROW, [heads.case, heads.state, heads.ask, heads.points, heads.lastSeen, heads.reviewDue]),
    ...shown.flatMap(({ record, points, review, notSeen }, i) => {
      const row = CASES_ROW + 1 + i;
      return [
        cell(row, 0, record.id),
        cell(row, 1, say.states[review]),
        cell(row, 2, notSeen ? say.notSeen : null),
        cell(row, 3, points ?? say.notWeighted, undefined, points === null ? undefined : "0.##"),
        cell(row, 4, record.lastSeen, undefined, record.lastSeen === null ? undefined : DATE),
        cell(row, 5, record.reviewDue, undefined, record.reviewDue === null ? undefined : DATE),
      ];
    }),
    ...(left.length === 0
      ? []
      : [cell(CASES_ROW + 1 + shown.length, 0, (isCalm ? say.more : say.moreAll)(left.length), "note")]),
  ];
}
