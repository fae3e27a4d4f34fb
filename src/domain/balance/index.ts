import type { TeamData } from "../team";
import { points, ratio } from "../units";
import type { BalanceAnswer, BalanceMove, Picture } from "./answer";
import { answerOf } from "./answering";
import { descend } from "./descent";
import { at, holdingsOf, type Assignment, type BandProblem } from "./instance";
import type { BalanceOptions } from "./options";
import { pictureOf, withMoves } from "./picture";
import { placeByUrgency } from "./placement";
import { teamProblem, type TeamProblem } from "./teamProblem";

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
  UndoneCause,
} from "./answer";
export { defaultBalanceOptions, NARROWEST_SENSIBLE_TOLERANCE, type BalanceOptions } from "./options";

/**
 * Shares a team's work fairly, at once: places new work by urgency, and where asked moves as few existing cases as
 * bring everybody into the band around their fair share. The same team gives the same answer on every machine.
 * In order: safe, placed by urgency, least overload, within the band, fewest moves (weighted by continuity).
 */
export function balanceTeam(team: TeamData, options: BalanceOptions): BalanceAnswer {
  const wished = withFullTimePoints(team, options);
  const asked = teamProblem(wished, options);
  const placed = placeByUrgency(
    asked.problem,
    asked.urgency,
    Float64Array.from(asked.room, (room) => room ?? 0),
  );
  const banded = withBand(asked, options, placed);
  const best = descend(banded, placed);
  return answerOf(wished, options, asked, best, {
    bounds: { moves: 0, overload: points(0), range: ratio(0) },
    proven: false,
    bottlenecks: [],
  });
}

/** The picture with only some of the moves done: what ticking and unticking shows. */
export function pictureWith(team: TeamData, options: BalanceOptions, moves: readonly BalanceMove[]): Picture {
  return pictureOf(withMoves(withFullTimePoints(team, options), moves), options.asOf);
}

function withFullTimePoints(team: TeamData, options: BalanceOptions): TeamData {
  if (options.fullTimePoints === null) return team;
  return { ...team, settings: { ...team.settings, fullTimePoints: options.fullTimePoints } };
}

/** The band around one common share of everybody's room. */
function withBand(asked: TeamProblem, options: BalanceOptions, placed: Assignment): BandProblem {
  const { problem, room } = asked;
  const { load } = holdingsOf(problem, placed);
  let work = 0;
  let rooms = 0;
  for (let person = 0; person < problem.people; person++) {
    const own = room[person] ?? 0;
    if (own <= 0) continue;
    work += at(load, person);
    rooms += own;
  }
  const share = rooms === 0 ? 0 : work / rooms;
  const width = asked.measuredBy === "used" ? options.tolerance : options.tolerance * share;
  const lo = new Float64Array(problem.people).fill(-Infinity);
  const hi = new Float64Array(problem.people).fill(Infinity);
  for (let person = 0; person < problem.people; person++) {
    const own = room[person];
    if (own === null || own === undefined) continue;
    lo[person] = Math.ceil((share - width) * own - 1e-9);
    hi[person] = Math.floor((share + width) * own + 1e-9);
  }
  return { ...problem, lo, hi };
}
