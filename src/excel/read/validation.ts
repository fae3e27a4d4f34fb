import { isEmpty, type CellValue } from "@evenkeel/spreadsheet";
import { excelMessages } from "../messages";

/** A cell's data validation as Excel tells it, as far as it stops people from typing something. */
export interface CellRule {
  readonly type: string;
  readonly rule: Excel.DataValidationRule;
  readonly ignoreBlanks: boolean;
  /** Excel stops a wrong entry; a mere warning or no alert lets it pass. */
  readonly stops: boolean;
}

/** What a drop-down takes its choices from: the text itself, or a range to be read first. */
export type ListSource = { readonly choices: readonly string[] } | { readonly formula: string };

export function listSource(rule: CellRule): ListSource | null {
  const source = rule.rule.list?.source;
  if (rule.type !== "List" || typeof source !== "string") return null;
  return source.startsWith("=") ? { formula: source } : { choices: source.split(",").map((choice) => choice.trim()) };
}

/**
 * Says what the rule asks for where the value breaks it; null where it does not, or where only Excel could tell
 * (a formula in the rule). Excel itself does not apply these rules to what an add-in writes.
 * @param listed the values of the range that a drop-down reads, or null where it could not be read
 */
export function brokenRule(value: CellValue, rule: CellRule, listed: readonly CellValue[] | null): string | null {
  if (!rule.stops || rule.type === "None") return null;
  const words = excelMessages.rules;
  if (isEmpty(value)) return rule.ignoreBlanks ? null : words.blank;
  const { wholeNumber, decimal, date, textLength } = rule.rule;
  switch (rule.type) {
    case "List": {
      const source = listSource(rule);
      if (source === null) return null;
      const choices = "choices" in source ? source.choices : listed?.filter((choice) => !isEmpty(choice)).map(String);
      if (choices === undefined) return null;
      const wanted = String(value).trim();
      const fits = choices.some((choice) =>
        "choices" in source ? choice === wanted : choice.trim().toLocaleLowerCase() === wanted.toLocaleLowerCase(),
      );
      return fits ? null : words.list(shortList(choices));
    }
    case "WholeNumber":
      if (typeof value !== "number" || !Number.isInteger(value)) return words.wholeNumber;
      return outOfBounds(value, wholeNumber);
    case "Decimal":
      return typeof value === "number" ? outOfBounds(value, decimal) : words.plainNumber;
    case "Date":
      return typeof value === "number" ? outOfBounds(value, date) : words.date;
    case "TextLength": {
      const broken = outOfBounds(String(value).length, textLength);
      return broken === null ? null : words.textLength(broken);
    }
    default:
      return null;
  }
}

const SHOWN_CHOICES = 8;

function shortList(choices: readonly string[]): string {
  const shown = choices.slice(0, SHOWN_CHOICES).join(", ");
  return choices.length > SHOWN_CHOICES ? `${shown}, …` : shown;
}

function outOfBounds(
  value: number,
  rule: Excel.BasicDataValidation | Excel.DateTimeDataValidation | undefined,
): string | null {
  if (rule === undefined) return null;
  const low = asNumber(rule.formula1);
  const high = asNumber(rule.formula2);
  if (low === null) return null;
  const words = excelMessages.rules;
  const lowText = String(low);
  const bounds = (fits: boolean, sentence: string): string | null => (fits ? null : sentence);
  switch (rule.operator) {
    case "Between":
      return high === null ? null : bounds(value >= low && value <= high, words.between(lowText, String(high)));
    case "NotBetween":
      return high === null ? null : bounds(value < low || value > high, words.notBetween(lowText, String(high)));
    case "EqualTo":
      return bounds(value === low, words.equal(lowText));
    case "NotEqualTo":
      return bounds(value !== low, words.notEqual(lowText));
    case "GreaterThan":
      return bounds(value > low, words.above(lowText));
    case "LessThan":
      return bounds(value < low, words.below(lowText));
    case "GreaterThanOrEqualTo":
      return bounds(value >= low, words.atLeast(lowText));
    case "LessThanOrEqualTo":
      return bounds(value <= low, words.atMost(lowText));
    default:
      return null;
  }
}

/** A limit that is a plain number; one that is a formula only Excel can work out. */
function asNumber(limit: unknown): number | null {
  if (typeof limit === "number") return limit;
  if (typeof limit !== "string" || limit.trim() === "") return null;
  const number = Number(limit.replace(/^=/, ""));
  return Number.isNaN(number) ? null : number;
}
