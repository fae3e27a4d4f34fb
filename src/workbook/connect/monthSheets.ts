import { monthIndex } from "@evenkeel/spreadsheet";
import { matchKey } from "../../domain/names";
import type { Day } from "../../domain/units";
import type { Candidate } from "../detect/candidates";
import { monthOfSheet } from "../reading/months";

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
function sameMake(a: Candidate, b: Candidate): boolean {
  const own = new Set(b.block.headers.map((header) => matchKey(header.text)));
  const shared = a.block.headers.filter((header) => own.has(matchKey(header.text))).length;
  return shared >= Math.max(a.block.headers.length, b.block.headers.length) * 0.7;
}
