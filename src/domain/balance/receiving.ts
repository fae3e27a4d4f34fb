import { matchKey } from "../names";
import type { CaseRecord, Clinician, WeightRule } from "../team";
import type { Day } from "../units";
import type { BalanceOptions } from "./options";

/** An episode begun now would outlast someone who leaves within half a year. */
const LEAVING_WITHIN_DAYS = 182;

/** Whether a person may be given anything at all on the day: not while away, leaving, not yet here, or stopped. */
export function receivesWork(clinician: Clinician, asOf: Day | null): boolean {
  if (clinician.doNotAllocate || !clinician.mayLead) return false;
  if (clinician.maxNewPerWeek !== null && clinician.maxNewPerWeek <= 0) return false;
  if (isAway(clinician, asOf)) return false;
  if (asOf === null) return clinician.leaves === null;
  if (clinician.leaves !== null && clinician.leaves <= asOf + LEAVING_WITHIN_DAYS) return false;
  return clinician.start === null || clinician.start <= asOf;
}

/** Away on the day; without a day, anyone with a date of absence is. */
export function isAway(clinician: Clinician, asOf: Day | null): boolean {
  const { awayFrom, awayUntil } = clinician;
  if (awayFrom === null && awayUntil === null) return false;
  if (asOf === null) return true;
  return (awayFrom === null || awayFrom <= asOf) && (awayUntil === null || awayUntil >= asOf);
}

/** What the case needs and the person's skills do not list. */
export function missingSkills(needs: readonly string[], clinician: Clinician): string[] {
  const has = new Set(clinician.skills.map(matchKey));
  return needs.filter((need) => !has.has(matchKey(need)));
}

/** Words for risk in their usual order, for teams whose weights do not rank them. */
const USUAL_ORDER = [
  ["very low", "minimal", "none"],
  ["low", "green", "standard"],
  ["medium", "moderate", "amber", "med"],
  ["high", "red", "significant", "enhanced"],
  ["very high", "severe", "critical", "extreme"],
];

const RISK_FACTOR = "Risk";

/** Ranks levels of risk: higher is riskier; null: it cannot be told. */
export type RiskRank = (level: string | null) => number | null;

/** By the points that Weights gives the levels of Risk; where that has none, by the usual words, or as numbers. */
export function riskRanking(weights: readonly WeightRule[]): RiskRank {
  const byPoints = new Map<string, number>();
  for (const rule of weights) {
    if (matchKey(rule.factor) !== matchKey(RISK_FACTOR) || rule.level === null) continue;
    const level = matchKey(rule.level);
    byPoints.set(level, Math.max(rule.points, byPoints.get(level) ?? -Infinity));
  }
  return (level) => {
    if (level === null) return null;
    const key = matchKey(level);
    if (byPoints.size > 0) return byPoints.get(key) ?? null;
    const usual = USUAL_ORDER.findIndex((words) => words.includes(key));
    if (usual >= 0) return usual;
    const number = Number(key);
    return key !== "" && Number.isFinite(number) ? number : null;
  };
}

/** The case's level of risk as the workbook writes it. */
export function riskOf(record: CaseRecord): string | null {
  for (const [factor, level] of Object.entries(record.levels)) {
    if (matchKey(factor) === matchKey(RISK_FACTOR)) return level;
  }
  return null;
}

/** Someone with a highest risk takes nothing above it, and nothing whose risk cannot be compared with it. */
export function mayHoldRisk(clinician: Clinician, risk: string | null, rank: RiskRank): boolean {
  if (clinician.highestRisk === null) return true;
  const most = rank(clinician.highestRisk);
  const own = rank(risk);
  return most !== null && own !== null && own <= most;
}

export function sameLocality(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && matchKey(a) === matchKey(b);
}

/** Both localities are known and differ. */
export function otherLocality(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && matchKey(a) !== matchKey(b);
}

/** May this case's next holder come from that person's team? */
export function withinTeam(holder: Clinician | null, receiver: Clinician, options: BalanceOptions): boolean {
  if (options.acrossTeams || holder === null || holder.team === null) return true;
  return receiver.team !== null && matchKey(receiver.team) === matchKey(holder.team);
}
