import { didYouMean, matchKey } from "../names";
import type { TeamData, WeightRule } from "../team";
import type { Day } from "../units";
import { weightScheme } from "./casePoints";
import { CATEGORY_FACTOR } from "./teamLoads";
import { isInForce } from "./versions";

const SHORTEST_SLIP = 3;

/** A level that cases have and no weight says anything about. */
export interface UnweightedLevel {
  readonly factor: string;
  /** As the first case has it; null: left blank. */
  readonly level: string | null;
  readonly cases: number;
  /** The level that somebody may have meant: then it is the case that wants correcting. */
  readonly didYouMean: string | null;
}

export interface WeightCoverage {
  /** Most cases first. */
  readonly unweighted: readonly UnweightedLevel[];
  /** Cases by the row that weighs them (`WeightRule.index`); rows that weigh none are left out. */
  readonly cases: ReadonlyMap<number, number>;
  /** Rows in force that weigh no case. A row for blank levels is a safety net and not among them. */
  readonly unused: readonly WeightRule[];
}

/** How far the weights of a day reach over the work that is there: open cases without points of their own, or counts. */
export function weightCoverage(team: TeamData, asOf: Day): WeightCoverage {
  const inForce = team.weights.filter((rule) => isInForce(rule, asOf));
  const rows = new Map(inForce.map((rule) => [rowKey(rule.factor, rule.level), rule.index]));
  const cases = new Map<number, number>();
  const unweighted = new Map<string, { factor: string; level: string | null; cases: number }>();
  const count = (factor: string, level: string | null, number: number): void => {
    const key = rowKey(factor, level);
    const row = rows.get(key);
    if (row !== undefined) {
      cases.set(row, (cases.get(row) ?? 0) + number);
      return;
    }
    const known = unweighted.get(key) ?? { factor, level: matchKey(level ?? "") === "" ? null : level, cases: 0 };
    unweighted.set(key, { ...known, cases: known.cases + number });
  };
  const factors = weightScheme(team.weights, asOf).factors.map(({ name }) => name);
  for (const record of team.cases) {
    if (record.status === "closed" || record.givenPoints !== null) continue;
    for (const factor of factors) count(factor, record.levels[factor] ?? null, 1);
  }
  for (const { category, cases: number } of team.counts ?? []) {
    if (number > 0) count(CATEGORY_FACTOR, category, number);
  }
  return {
    unweighted: [...unweighted.values()]
      .map((one) => ({ ...one, didYouMean: meant(one, inForce) }))
      .sort((a, b) => b.cases - a.cases),
    cases,
    unused: inForce.filter((rule) => !cases.has(rule.index) && rule.level !== null),
  };
}

function meant(
  one: { readonly factor: string; readonly level: string | null },
  rules: readonly WeightRule[],
): string | null {
  // Of codes and digits ("5", "A2") each is its own, however near another one looks.
  if (one.level === null || one.level.length < SHORTEST_SLIP) return null;
  const levels = rules
    .filter((rule) => matchKey(rule.factor) === matchKey(one.factor))
    .flatMap(({ level }) => level ?? []);
  return didYouMean(one.level, levels);
}

const rowKey = (factor: string, level: string | null): string => {
  const key = matchKey(level ?? "");
  return `${matchKey(factor)}\n${key === "default" ? "" : key}`;
};
