import type { TeamData } from "../../../domain/team";
import { points, TOLERANCE, type Day, type Points } from "../../../domain/units";
import { compareSchemes, type SchemeComparison, type WeighedBy } from "./compareSchemes";
import { fitScheme, workLevels, type FittedScheme } from "./fitted";
import type { StarterScheme } from "./scheme";

export interface ComparisonWish {
  readonly scheme: StarterScheme;
  /** null: the workbook's own weights. */
  readonly against: StarterScheme | null;
  /** Points a full-timer can hold under `scheme`; null: what its source says, or else `equivalentPoints`. */
  readonly fullTimePoints: number | null;
  /** The team's own pairs: a scheme's factor, the team's column. */
  readonly factors: Readonly<Record<string, string>>;
}

/** A is what the comparison is with, B the scheme in question. */
export interface Compared {
  /** null: the workbook's own. */
  readonly a: FittedScheme | null;
  readonly b: FittedScheme;
  readonly fullTimePoints: { readonly a: Points | null; readonly b: Points | null };
  readonly result: SchemeComparison;
}

/** A scheme beside another on the team's caseload. What the caseload does not record stays out: see `FittedScheme`. */
export function compareOnCaseload(team: TeamData, asOf: Day, wish: ComparisonWish): Compared {
  const work = workLevels(team);
  const b = fitScheme(wish.scheme, work, wish.factors, team.weights);
  const a = wish.against === null ? null : fitScheme(wish.against, work, wish.factors, team.weights);
  const full = (value: number | null): Points | null => (value === null ? null : points(value));
  const sideA = {
    rules: a === null ? team.weights : a.rules,
    fullTimePoints: a === null ? team.settings.fullTimePoints : full(a.scheme.fullTimePoints),
  };
  const said = full(wish.fullTimePoints ?? b.scheme.fullTimePoints);
  const fullTimePoints = said ?? equivalentPoints(team, asOf, sideA, b.rules);
  const result = compareSchemes(team, asOf, sideA, { rules: b.rules, fullTimePoints });
  return { a, b, fullTimePoints: { a: sideA.fullTimePoints, b: fullTimePoints }, result };
}

/**
 * Full-time points under other rules with which the caseload takes up as much of a full-timer as it does now, to three
 * figures; null: it is not known how much that is.
 */
function equivalentPoints(team: TeamData, asOf: Day, now: WeighedBy, rules: WeighedBy["rules"]): Points | null {
  if (now.fullTimePoints === null) return null;
  const { work } = compareSchemes(team, asOf, now, { rules, fullTimePoints: null });
  const [a, b] = [
    work.reduce((sum, one) => sum + one.a * one.cases, 0),
    work.reduce((sum, one) => sum + one.b * one.cases, 0),
  ];
  return a <= TOLERANCE || b <= TOLERANCE ? null : points(Number(((now.fullTimePoints * b) / a).toPrecision(3)));
}
