import { columnLetters, type CellValue } from "@evenkeel/spreadsheet";
import type { PlanCategory } from "../../../domain/jobPlan/clinicianPlan";
import type { TemplateCell } from "../../../workbook/changePlan/changePlan";

/** Collects cells row by row, so that the layout reads as it will look. */
export class Sheet {
  readonly cells: TemplateCell[] = [];
  row = 0;

  put(column: number, value: CellValue, more: Omit<TemplateCell, "row" | "column" | "value"> = {}): void {
    this.cells.push({ row: this.row, column, value, ...more });
  }

  formula(
    column: number,
    formula: string,
    more: Omit<TemplateCell, "row" | "column" | "value" | "formula"> = {},
  ): void {
    this.put(column, formula, { ...more, formula: true });
  }

  /** The absolute address of a cell in the present row. */
  here(column: number): string {
    return `$${columnLetters(column)}$${this.row + 1}`;
  }

  inOrder(): readonly TemplateCell[] {
    return [...this.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  next(rows = 1): void {
    this.row += rows;
  }
}

/** Formats keep a space behind the figure, so that the words beside it do not touch it. */
export const FORMAT = {
  halfDays: "0.0#_)",
  percent: "0%_)",
  hundredths: "0.00_)",
  tenths: "0.0_)",
  whole: "0_)",
} as const;

/** The columns of the team plan's table. */
export const COLUMN: Readonly<Record<PlanCategory, number>> = { choice: 2, core: 3, specific: 4, other: 5 };
export const TOTAL = 6;
export const CONTRACT = 7;
export const OVER_BY = 8;
export const PER_QUARTER = 9;
export const PER_WEEK = 10;
export const FIRST_TARGET = 11;
export const CHOICE_QUOTA = 15;

/** A figure and the words after it, as a piece of a formula. */
export function figureWords(figure: string, words: string): string {
  return `TEXT(${figure},"0.0")&${text(` ${words}`)}`;
}

export function text(words: string): string {
  return `"${words.replace(/"/g, '""')}"`;
}
