import type { TeamData } from "../team";
import { ratio, type Points, type Ratio } from "../units";
import type { BalanceOptions } from "./options";
import { finishBalance, startBalance } from "./run";

/** One answer to "fewer moves or more even?". */
export interface CurvePoint {
  readonly tolerance: Ratio;
  /** Existing cases that change hands. */
  readonly moves: number;
  readonly range: Ratio;
  readonly deviation: Ratio;
  readonly overload: Points;
}

/** From what anybody would notice to what the points can hardly tell. */
const TOLERANCES = [0.3, 0.25, 0.2, 0.16, 0.13, 0.1, 0.08, 0.065, 0.05, 0.035, 0.025, 0.015].map(ratio);

/**
 * Moves against evenness: what each tolerance costs in moves, loosest first, one answer at a time so that a pane can
 * stay awake in between. A point that needs more moves without being more even is left out.
 */
export function* balanceCurve(team: TeamData, options: BalanceOptions): Generator<CurvePoint> {
  let narrowest = Infinity;
  for (const tolerance of TOLERANCES) {
    const answer = finishBalance(
      startBalance(team, { ...options, moveExisting: true, maxMoves: null, tolerance }, "brief"),
    );
    if (answer.after.range >= narrowest) continue;
    narrowest = answer.after.range;
    yield {
      tolerance,
      moves: answer.moves.reduce((sum, move) => sum + (move.from === null ? 0 : move.count), 0),
      range: answer.after.range,
      deviation: answer.after.deviation,
      overload: answer.after.overload,
    };
  }
}
