import type { TeamData } from "../team";
import type { BalanceAnswer, BalanceMove, TeamSummary } from "./answer";
import { teamAsAsked, type BalanceOptions } from "./options";
import { summaryOf, withMoves } from "./teamSummary";
import { finishBalance, startBalance } from "./run";

export type {
  BalanceAnswer,
  BalanceMove,
  NotDoneCase,
  Bottleneck,
  TeamSummary,
  SkillQuestion,
  ReceiverLimit,
} from "./answer";
export { defaultBalanceOptions, type BalanceOptions } from "./options";
export { balanceCurve, type CurvePoint } from "./curve";
export { finishBalance, isSettled, startBalance, withPlacement } from "./run";
export type { BalanceRun } from "./types";

/**
 * Shares a team's work fairly, at once: places new work by urgency, and where asked moves existing cases as
 * bring each person into the band around their fair share. The same team gives the same answer on every machine.
 * In order: safe, placed by urgency, least overload, within the band, fewest moves (weighted by continuity).
 */
export function balanceTeam(team: TeamData, options: BalanceOptions): BalanceAnswer {
  return finishBalance(startBalance(team, options));
}

/** The picture with only some of the moves done: what ticking and unticking shows. */
export function summaryWith(team: TeamData, options: BalanceOptions, moves: readonly BalanceMove[]): TeamSummary {
  return summaryOf(withMoves(teamAsAsked(team, options), moves), options.asOf);
}
