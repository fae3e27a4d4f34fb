const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** A formula as it reads when copied so far down and across: relative references move along; off the sheet is #REF!. */
import { columnLetters, columnNumber } from "@evenkeel/spreadsheet";
import { columnLimit, rowLimit } from "../areas";
export function shiftFormula(formula: string, down: number, across: number): string {
  return formula.replace(
    REFERENCE,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnNumber(letters.toUpperCase()) + (fixedColumn === "$" ? 0 : across);
      const row = Number(digits) + (fixedRow === "$" ? 0 : down);
      if (column < 0 || column >= columnLimit || row < 1 || row > rowLimit) return "#REF!";
      return `${fixedColumn ?? ""}${columnLetters(column)}${fixedRow ?? ""}${row}`;
    },
  );
}
