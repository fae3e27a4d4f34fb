import { matchKey } from "../names";
import type { CaseRecord } from "../team";
import type { Day } from "../units";
import { riskOf, type RiskRank } from "./receiving";

/** Riskier first, then who has waited longest, then the order of the rows. Unknown risk and dates come last. */
export function byUrgency(rank: RiskRank): (a: CaseRecord, b: CaseRecord) => number {
  const riskOrLeast = (record: CaseRecord): number => rank(riskOf(record)) ?? -Infinity;
  const dayOrNever = (record: CaseRecord): number => record.opened ?? Infinity;
  return (a, b) =>
    descending(riskOrLeast(a), riskOrLeast(b)) || ascending(dayOrNever(a), dayOrNever(b)) || a.index - b.index;
}

/** A plain case move costs this; the reasons against it add to it, so that one move is seldom worth two. */
const MOVE_COST = 10;
const LONG_HELD_DAYS = 365;
const SEEN_OFTEN_DAYS = 14;
const OFTEN = new Set(["daily", "twice weekly", "weekly", "fortnightly"]);

/** What moving an existing case costs in continuity: long held, seen often and high risk each add a tenth. */
export function continuityCost(record: CaseRecord, highestRisk: number, rank: RiskRank, asOf: Day | null): number {
  let cost = MOVE_COST;
  if (asOf !== null && record.opened !== null && record.opened <= asOf - LONG_HELD_DAYS) cost += 1;
  const often = Object.values(record.levels).some((level) => level !== null && OFTEN.has(matchKey(level)));
  const recently = asOf !== null && record.lastSeen !== null && record.lastSeen >= asOf - SEEN_OFTEN_DAYS;
  if (often || recently) cost += 1;
  const risk = rank(riskOf(record));
  if (risk !== null && risk >= highestRisk) cost += 1;
  return cost;
}

function ascending(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function descending(a: number, b: number): number {
  return a === b ? 0 : b - a;
}
