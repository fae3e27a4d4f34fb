import { matchKey } from "../domain/names";
import { TOLERANCE } from "../domain/units";
import { isEmpty, type CellValue } from "@evenkeel/spreadsheet";

/** Excel's own limit on the text of a cell. */
export const LONGEST_TEXT = 32_767;

/**
 * What to hand to Excel so that the cell ends up holding exactly `value`: text that Excel would read as a formula,
 * number, date, yes/no or error gets Excel's own mark for text (an apostrophe, which is not part of the value);
 * a blank clears the cell. Everything that people typed goes through here.
 * Source: OWASP ASVS 5, 1.2.10 and CWE-1236 for the leading characters; full-width forms because some locales read them alike.
 */
export function toTyped(value: CellValue): string | number | boolean {
  if (value === null || value === "") return "";
  if (typeof value !== "string") return value;
  return wouldBeRead(value) ? `'${value}` : value;
}

/** What to hand to Excel for a text without a letter: the mark for text alone. */
export const EMPTY_TEXT = "'";

const STARTS_SOMETHING = /^[\s'=+\-@#(.,%£$€¥＝＋－＠﹢﹣﹦﹫−\d\p{Nd}\p{Sc}]/u;
const WORDS_EXCEL_READS = /^(true|false|wahr|falsch|vrai|faux|verdadero|falso|vero)$/i;
const STARTS_WITH_A_MONTH =
  /^(jan|feb|mar|mär|apr|avr|may|mai|jun|jui|jul|aug|aoû|sep|oct|okt|nov|dec|dez|déc)\p{L}*\.?[\s\-/,]*\d/iu;

function wouldBeRead(text: string): boolean {
  return STARTS_SOMETHING.test(text) || WORDS_EXCEL_READS.test(text) || STARTS_WITH_A_MONTH.test(text);
}

/** Equal as cells are: blank is blank however it is told, text is compared letter by letter, 1 is not "1". */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (typeof a === "number" && typeof b === "number") {
    return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
  }
  return a === b;
}

/** A row's key as it is compared: the same reference kept as a number or as text is one key. */
export function keyOf(value: CellValue): string {
  return value === null ? "" : String(value).normalize("NFKC").trim();
}

export function sameHeader(a: CellValue, b: CellValue): boolean {
  return matchKey(String(a ?? "")) === matchKey(String(b ?? ""));
}

/** Whether the cell is calculated: it holds a formula, or a formula elsewhere spills into it (a value without an input). */
export function isCalculated(value: CellValue, formula: CellValue): boolean {
  if (isEmpty(formula)) return !isEmpty(value);
  // Text such as '=x reads as itself in both places; a formula never equals its own result.
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}
