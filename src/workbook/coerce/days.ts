import { matchKey } from "../../domain/names";
import { day, dayOfDate, isBlank, isErrorValue, type CellValue, type Day } from "@evenkeel/spreadsheet";
import { blank, failed, PLACEHOLDERS, type Reading } from "./reading";

/** 1 January 2200: a larger number in a date column is something else, such as 31122026 typed without slashes. */
const LAST_SERIAL = 109_572;

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** How dates are written once tidied; day before month, as in the UK. */
const DATE_SHAPES: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{1,2}) ?(?<month>[a-z]{3,9}) ?(?<year>\d{4}|\d{2})$/,
  /^(?<month>[a-z]{3,9}) (?<day>\d{1,2}) (?<year>\d{4}|\d{2})$/,
];

/** The month's number from its number, its name or the name's first three letters; 0: no month. */
function monthIn(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return MONTHS.findIndex((name) => name === text || name.slice(0, 3) === text) + 1;
}

/** One way of writing: no weekday, no time of day, no "14th", slashes or spaces between the parts. */
function tidyDate(text: string): string {
  let tidy = text.trim().toLowerCase().replace(/\s+/g, " ");
  tidy = tidy.replace(/^(w\/?c|week commencing|from|on|due)\s*:?\s*/, "");
  tidy = tidy.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, "");
  tidy = tidy.replace(/[t ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[ap]m|z)?$/, "");
  tidy = tidy.replace(/\b(\d{1,2})(st|nd|rd|th)\b/, "$1").replace(/\bof /, "");
  if (/[a-z]/.test(tidy))
    return tidy
      .replace(/\bsept\b/, "sep")
      .replace(/[-./,]+ ?/g, " ")
      .trim();
  if (/^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}$/.test(tidy)) return tidy.replace(/[-.]/g, "/");
  return tidy;
}

/** A calendar day, from Excel's serial number or from a date in text, day first. */
export function readDay(cell: CellValue): Reading<Day> {
  if (typeof cell === "number") {
    if (cell === 0) return blank;
    return cell >= 1 && cell <= LAST_SERIAL ? { value: day(Math.floor(cell)) } : failed("not-a-date");
  }
  if (isBlank(cell)) return blank;
  if (isErrorValue(cell)) return failed("error-value");
  if (typeof cell === "boolean") return failed("not-a-date");
  const text = String(cell);
  if (PLACEHOLDERS.has(matchKey(text))) return blank;
  const tidy = tidyDate(text);
  const parts = DATE_SHAPES.map((shape) => shape.exec(tidy)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return failed("not-a-date");
  const year = Number(parts.year);
  // Two digits of a year are of this century: teams have dates of cases and contracts, not of births.
  const value = dayOfDate(year < 100 ? 2000 + year : year, monthIn(parts.month ?? ""), Number(parts.day));
  return value === null ? failed("not-a-date") : { value };
}
