import type { TeamData } from "../team";
import type { BalanceAnswer, BalanceMove, Picture } from "./answer";
import { teamAsAsked, type BalanceOptions } from "./options";
import { pictureOf, withMoves } from "./picture";
import { finishBalance, startBalance } from "./run";

export type {
  BalanceAnswer,
  BalanceBounds,
  BalanceMove,
  BalanceUndone,
  Bottleneck,
  MoveReason,
  Picture,
  PicturePerson,
  SkillQuestion,
  ReceiverLimit,
  UndoneCause,
} from "./answer";
export { defaultBalanceOptions, NARROWEST_SENSIBLE_TOLERANCE, type BalanceOptions } from "./options";
export { balanceCurve, type CurvePoint } from "./curve";
export { finishBalance, isSettled, startBalance, withPlacement, type BalanceRun, type SolverWord } from "./run";

/**
 * Shares a team's work fairly, at once: places new work by urgency, and where asked moves as few existing cases as
 * bring everybody into the band around their fair share. The same team gives the same answer on every machine.
 * In order: safe, placed by urgency, least overload, within the band, fewest moves (weighted by continuity).
 */
export function balanceTeam(team: TeamData, options: BalanceOptions): BalanceAnswer {
  return finishBalance(startBalance(team, options));
}

/** The picture with only some of the moves done: what ticking and unticking shows. */
export function pictureWith(team: TeamData, options: BalanceOptions, moves: readonly BalanceMove[]): Picture {
  return pictureOf(withMoves(teamAsAsked(team, options), moves), options.asOf);
}
