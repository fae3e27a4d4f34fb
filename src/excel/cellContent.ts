import { isEmpty, type CellValue } from "@evenkeel/spreadsheet";
import { isCalculated, sameValue, toTyped } from "./cellValues";

/** What is typed into a cell: a value, or a formula where `isFormula` says so. */
export interface CellContent {
  readonly value: CellValue;
  readonly isFormula: boolean;
}

export const blankContent: CellContent = { value: null, isFormula: false };

/** What is typed into a cell, from what Excel reports of it; a cell that another cell's formula fills counts as calculated. */
export function contentOf(value: CellValue, formula: CellValue): CellContent {
  if (isCalculated(value, formula)) return { value: isEmpty(formula) ? value : formula, isFormula: true };
  return { value: isEmpty(value) ? null : value, isFormula: false };
}

/** Whether a formula stands in the cell itself. */
export const isOwnFormula = ({ value, isFormula }: CellContent): boolean =>
  isFormula && typeof value === "string" && value.startsWith("=");

/** The same content; Excel may write a formula with other spaces and capitals than it was given. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.isFormula !== b.isFormula) return false;
  return a.isFormula ? plainFormula(a.value) === plainFormula(b.value) : sameValue(a.value, b.value);
}

function plainFormula(formula: CellValue): string {
  const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
  return String(formula ?? "")
    .split(quoted)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, "").toUpperCase()))
    .join("");
}

/** What `range.formulas` has to be given for the cell to hold this content. */
export const typedContent = ({ value, isFormula }: CellContent): string | number | boolean =>
  isFormula && typeof value === "string" ? value : toTyped(value);

/** What `range.formulas` has to be given for a cell to be as Excel reports it now. */
export const retyped = (value: CellValue, formula: CellValue): CellValue =>
  isCalculated(value, formula) ? formula : toTyped(value);

/** What a loaded range shows: Office.js has no type for values. */
export const valuesOf = (range: Excel.Range): CellValue[][] => range.values as CellValue[][];

/** A loaded one-row or larger range, cell by cell: what each shows and what is typed into it. */
export function loadedCells(range: Excel.Range): (readonly [value: CellValue, formula: CellValue])[][] {
  const formulas = range.formulas as CellValue[][];
  return valuesOf(range).map((row, r) => row.map((value, c) => [value, formulas[r]?.[c] ?? null] as const));
}
