import type { TeamData } from "../team";
import { ratio, type Day, type Points, type Ratio } from "../units";
import { byCaseHalfDays } from "../weighting/caseHalfDays";

/** What the manager asks of Balance team. */
export interface BalanceOptions {
  /** False: place new work only; no existing case changes hands. */
  readonly moveExisting: boolean;
  /** How far a person's used capacity may lie from their fair share: 0.05 is five percentage points either way. */
  readonly tolerance: Ratio;
  /** At most so many existing cases change hands; null: as many as it takes. */
  readonly maxMoves: number | null;
  /** New work fills people up to this share of what they have available. */
  readonly ceiling: Ratio;
  /** The service's full-time points; null: the workbook's own figure, if it has one. */
  readonly fullTimePoints: Points | null;
  /** What a fair share is measured by: contracted hours, or the half-days that job plans leave for cases. */
  readonly shareBy: "hours" | "case-half-days";
  /** The day to look from; null: dated rows count as if they had no dates. */
  readonly asOf: Day | null;
  /** True: cases may go to another team of the Team column. */
  readonly acrossTeams: boolean;
  /** True: a case stays in its locality; false: that is a preference only. */
  readonly localityMust: boolean;
}

export const defaultBalanceOptions: BalanceOptions = {
  moveExisting: false,
  tolerance: ratio(0.05),
  maxMoves: null,
  ceiling: ratio(1),
  fullTimePoints: null,
  shareBy: "hours",
  asOf: null,
  acrossTeams: false,
  localityMust: false,
};

/** The team as the options would have it: with the full-time points and the measure of fair shares that were asked for. */
export function teamAsAsked(team: TeamData, options: BalanceOptions): TeamData {
  const measured = options.shareBy === "case-half-days" ? (byCaseHalfDays(team) ?? team) : team;
  if (options.fullTimePoints === null) return measured;
  return { ...measured, settings: { ...measured.settings, fullTimePoints: options.fullTimePoints } };
}

/** Points are not more precise than this: a narrower band would move clients for differences that cannot be seen. */
export const NARROWEST_SENSIBLE_TOLERANCE = ratio(0.025);
