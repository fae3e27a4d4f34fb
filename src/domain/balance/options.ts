import type { Day, Points, Ratio } from "../units";
import { ratio } from "../units";

/** What the manager asks of Balance team. */
export interface BalanceOptions {
  /** False: place new work only, nobody's client changes hands. */
  readonly moveExisting: boolean;
  /** How far a person's used capacity may lie from their fair share: 0.05 is five percentage points either way. */
  readonly tolerance: Ratio;
  /** At most so many existing cases change hands; null: as many as it takes. */
  readonly maxMoves: number | null;
  /** New work fills people up to this share of what they have available. */
  readonly ceiling: Ratio;
  /** The service's full-time points; null: the workbook's own figure, if it has one. */
  readonly fullTimePoints: Points | null;
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
  asOf: null,
  acrossTeams: false,
  localityMust: false,
};

/** Points are not more precise than this: a narrower band moves people's clients for differences nobody can see. */
export const NARROWEST_SENSIBLE_TOLERANCE = ratio(0.025);
