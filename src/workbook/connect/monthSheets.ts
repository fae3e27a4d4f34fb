import { monthIndex } from "@evenkeel/spreadsheet";
import { matchKey } from "../../domain/names";
import type { Day } from "../../domain/units";
import type { Candidate } from "../detect/candidates";

/** Lists kept afresh every month, on a sheet of its own each. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME = /\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b['’\s_-]*(\d{4}|\d{2})?/i;
const MONTH_NUMBER = /\b(20\d{2})[-./_ ](0[1-9]|1[0-2])\b/;

/** "Team 2026", "Caseload 2025-26": the year that it begins with. */
const YEAR = /(?<!\d)(20\d{2})(?!\d)/;

/**
 * The month a sheet's name speaks of, counted in months since year 0; null where it speaks of none. A year alone stands
 * for its January, a month without a year is the last one of that name that has begun.
 */
function monthOfSheet(name: string, today: Day): number | null {
  const numbers = MONTH_NUMBER.exec(name);
  if (numbers !== null) return Number(numbers[1]) * 12 + Number(numbers[2]) - 1;
  const words = MONTH_NAME.exec(name.replaceAll("_", " "));
  if (words === null) {
    const year = YEAR.exec(name);
    return year === null ? null : Number(year[1]) * 12;
  }
  const month = MONTHS.indexOf((words[1] ?? "").slice(0, 3).toLowerCase());
  if (words[2] !== undefined) return (words[2].length === 2 ? 2000 : 0) * 12 + Number(words[2]) * 12 + month;
  const now = monthIndex(today);
  const year = Math.floor(now / 12);
  return year * 12 + month <= now ? year * 12 + month : (year - 1) * 12 + month;
}

/** The current month's list first: the latest that is not in the future, then the earlier ones, then the future. */
export function latestMonthFirst(candidates: readonly Candidate[], today: Day): readonly Candidate[] {
  const best = candidates[0];
  if (best === undefined) return candidates;
  const now = monthIndex(today);
  const monthly = candidates.flatMap((candidate) => {
    const month = monthOfSheet(candidate.table.sheet, today);
    return month !== null && sameMake(candidate, best) ? [{ candidate, month }] : [];
  });
  if (monthly.length < 2) return candidates;
  monthly.sort((a, b) => Number(a.month > now) - Number(b.month > now) || b.month - a.month);
  const sorted = monthly.map((entry) => entry.candidate);
  return [...sorted, ...candidates.filter((candidate) => !sorted.includes(candidate))];
}

export function areMonths(candidates: readonly Candidate[], today: Day): boolean {
  return candidates.length > 1 && candidates.every((candidate) => monthOfSheet(candidate.table.sheet, today) !== null);
}

/** The same columns under the same headers. */
export function sameMake(a: Candidate, b: Candidate): boolean {
  const own = new Set(b.block.headers.map((header) => matchKey(header.text)));
  const shared = a.block.headers.filter((header) => own.has(matchKey(header.text))).length;
  return shared >= Math.max(a.block.headers.length, b.block.headers.length) * 0.7;
}
