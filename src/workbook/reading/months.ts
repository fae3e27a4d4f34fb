import { isoDay, monthIndex } from "@evenkeel/spreadsheet";
import type { Day } from "../../domain/units";

/** Lists kept afresh every month or year, on a sheet of its own each. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  /(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})['’\s_-]*(\d{4}|\d{2})?/iu;
const MONTH_NUMBER = /\b(20\d{2})[-./_ ](0[1-9]|1[0-2])\b/;
/** "Team 2026", "Caseload 2025-26": the year that it begins with. */
const YEAR = /(?<!\d)(20\d{2})(?:[-/–]\d{2,4})?(?!\d)/;

/** The month of a day, from 0. */
export const monthOfDay = (day: Day): number => Number(isoDay(day).slice(5, 7)) - 1;

/**
 * The month a sheet's name speaks of, counted in months since year 0; null where it speaks of none. A year alone stands
 * for its January, a month without a year is the last one of that name that has begun.
 */
export function monthOfSheet(name: string, today: Day): number | null {
  const numbers = MONTH_NUMBER.exec(name);
  if (numbers !== null) return Number(numbers[1]) * 12 + Number(numbers[2]) - 1;
  const words = MONTH_NAME.exec(name.replaceAll("_", " "));
  if (words === null) {
    const year = YEAR.exec(name);
    return year === null ? null : Number(year[1]) * 12;
  }
  const month = MONTHS.indexOf(words[0].slice(0, 3).toLowerCase());
  const [, year] = words;
  if (year !== undefined) return (year.length === 2 ? 2000 : 0) * 12 + Number(year) * 12 + month;
  const now = monthIndex(today);
  const thisYear = Math.floor(now / 12);
  return thisYear * 12 + month <= now ? thisYear * 12 + month : (thisYear - 1) * 12 + month;
}

/** A sheet's name without the month or year in it: alike for the sheets of a series. */
export const besideMonth = (name: string): string =>
  name
    .replaceAll("_", " ")
    .replace(MONTH_NUMBER, "")
    .replace(MONTH_NAME, "")
    .replace(YEAR, "")
    .replace(/[\s'’.-]+/g, " ")
    .trim()
    .toLowerCase();
