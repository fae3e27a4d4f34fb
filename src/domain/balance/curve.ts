import type { TeamData } from "../team";
import { ratio, type Points, type Ratio } from "../units";
import type { BalanceOptions } from "./options";
import { finishBalance, startBalance } from "./run";

/** One answer to "fewer moves or more even?". */
export interface CurvePoint {
  /** null: no existing case moves, however uneven that leaves the team. */
  readonly tolerance: Ratio | null;
  /** Existing cases that change hands. */
  readonly moves: number;
  readonly range: Ratio;
  readonly deviation: Ratio;
  readonly overload: Points;
}

/** From differences that anyone would notice to those that points can hardly measure. */
const TOLERANCES = [0.4, 0.3, 0.25, 0.2, 0.16, 0.13, 0.1, 0.08, 0.065, 0.05, 0.035, 0.025, 0.015].map(ratio);

/**
 * Moves against evenness: everything left as it is, then what each tolerance costs in moves, loosest first, one answer at
 * a time so that a pane can stay awake in between. No rule makes an existing case move, so the first is always there.
 * A point that is no more even than one before is left out.
 */
export function* balanceCurve(team: TeamData, options: BalanceOptions): Generator<CurvePoint> {
  let narrowest = Infinity;
  for (const tolerance of [null, ...TOLERANCES]) {
    const asked = tolerance === null ? { maxMoves: 0 } : { maxMoves: null, tolerance };
    const answer = finishBalance(startBalance(team, { ...options, ...asked, moveExisting: true }, "brief"));
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
