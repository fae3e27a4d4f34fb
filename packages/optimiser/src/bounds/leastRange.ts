import { UNPLACED, type Assignment, type BandAssignmentProblem } from "../problem";
import { QUOTIENT_TOLERANCE } from "../tolerances";
import { reachOf } from "./leastViolations";

/** With more ends to try, times agents, the range of the fair shares stands alone. */
const MOST_WORK = 10_000_000;

/**
 * The narrowest range (highest minus lowest load over room) that whole units allow: over every possible lowest end the
 * least highest end such that all the work fits between, found with two pointers. Each agent's own reach (what they
 * hold for good, what they could take at most) is respected. Where work depends on who does it, the range of the fair
 * shares is all that is claimed.
 * @param measured who counts
 */
export function leastRange(
  problem: BandAssignmentProblem,
  placed: Assignment,
  shares: Float64Array,
  room: ArrayLike<number>,
  measured: readonly number[],
): number {
  if (measured.length < 2) return 0;
  let highest = -Infinity;
  let lowest = Infinity;
  for (const agent of measured) {
    const share = shares[agent];
    highest = Math.max(highest, share);
    lowest = Math.min(lowest, share);
  }
  const divisible = Math.max(0, highest - lowest);
  if (problem.optionExtra.some((extra) => extra !== 0)) return divisible;
  return Math.max(divisible, wholeRange(problem, placed, room, measured, lowest, highest));
}

function wholeRange(
  problem: BandAssignmentProblem,
  placed: Assignment,
  room: ArrayLike<number>,
  measured: readonly number[],
  lowest: number,
  highest: number,
): number {
  const { within } = reachOf(problem, placed);
  let work = 0;
  for (const agent of measured) work += problem.fixedLoad[agent];
  const isMeasured = new Set(measured);
  let elsewhere = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const option = placed[job];
    if (option !== UNPLACED) work += problem.weight[job];
  }
  for (let agent = 0; agent < problem.agents; agent++) {
    if (!isMeasured.has(agent)) elsewhere += within[agent];
  }
  const least = work - elsewhere;
  // An agent that ends further from the fair shares than the heaviest job would widen the range by as much.
  const reach = furthest(problem, room, measured);
  const ends = candidateEnds(problem, room, measured, lowest - reach, highest + reach);
  if (ends === null) return 0;
  const low = (agent: number, end: number): number =>
    Math.max(problem.fixedLoad[agent], Math.ceil(end * room[agent] - QUOTIENT_TOLERANCE));
  const high = (agent: number, end: number): number =>
    Math.min(problem.fixedLoad[agent] + within[agent], Math.floor(end * room[agent] + QUOTIENT_TOLERANCE));
  const fits = (from: number, to: number): boolean => {
    let lows = 0;
    let highs = 0;
    for (const agent of measured) {
      const bottom = low(agent, from);
      const top = high(agent, to);
      if (bottom > top) return false;
      lows += bottom;
      highs += top;
    }
    return lows <= work && highs >= least;
  };
  let best = Infinity;
  let upper = 0;
  for (const from of ends) {
    while (upper < ends.length && (ends[upper] < from || !fits(from, ends[upper]))) upper++;
    if (upper === ends.length) break;
    best = Math.min(best, ends[upper] - from);
  }
  return Math.max(0, Math.min(best, highest - lowest + reach));
}

function furthest(problem: BandAssignmentProblem, room: ArrayLike<number>, measured: readonly number[]): number {
  const smallest = measured.reduce((least, agent) => Math.min(least, room[agent]), Infinity);
  return problem.weight.reduce((a, b) => Math.max(a, b), 1) / smallest;
}

/** Every share between these ends that a whole load would give an agent; null: too many to look at. */
function candidateEnds(
  problem: BandAssignmentProblem,
  room: ArrayLike<number>,
  measured: readonly number[],
  from: number,
  to: number,
): number[] | null {
  const ends: number[] = [];
  for (const agent of measured) {
    const own = room[agent];
    ends.push(problem.fixedLoad[agent] / own);
    const last = Math.floor(to * own + QUOTIENT_TOLERANCE);
    for (let load = Math.max(0, Math.ceil(from * own - QUOTIENT_TOLERANCE)); load <= last; load++) {
      ends.push(load / own);
      if (ends.length * measured.length > MOST_WORK) return null;
    }
  }
  return [...new Set(ends)].sort((a, b) => a - b);
}
