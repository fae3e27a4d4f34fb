import type { TeamData } from "../../team";
import { points, type Day, type Points } from "../../units";
import { compareSchemes, type SchemeComparison } from "../compareSchemes";
import { fitScheme, workLevels, type FittedScheme } from "./fitted";
import type { StarterScheme } from "./scheme";

export interface ComparisonWish {
  readonly scheme: StarterScheme;
  /** null: the workbook's own weights. */
  readonly against: StarterScheme | null;
  /** Points a full-timer can hold under `scheme`; null: what its source says. */
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
  const b = fitScheme(wish.scheme, work, wish.factors);
  const a = wish.against === null ? null : fitScheme(wish.against, work, wish.factors);
  const full = (value: number | null): Points | null => (value === null ? null : points(value));
  const fullTimePoints = {
    a: a === null ? team.settings.fullTimePoints : full(a.scheme.fullTimePoints),
    b: full(wish.fullTimePoints ?? b.scheme.fullTimePoints),
  };
  const sideA = { rules: a === null ? team.weights : a.rules, fullTimePoints: fullTimePoints.a };
  const sideB = { rules: b.rules, fullTimePoints: fullTimePoints.b };
  return { a, b, fullTimePoints, result: compareSchemes(team, asOf, sideA, sideB) };
}
