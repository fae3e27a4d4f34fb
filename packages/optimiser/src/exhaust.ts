import {
  breachOf,
  compareStandings,
  costOf,
  excessOf,
  holdingsOf,
  isMoved,
  standingOf,
  UNPLACED,
  type Assignment,
  type BandProblem,
  type Standing,
} from "./instance";
import { give } from "./placement";

/** So many assignments can all be looked at before anybody notices. */
const MOST = 60_000;

/** Whether the problem is small enough to look at every assignment there is. */
export function canExhaust(problem: BandProblem, start: Assignment): boolean {
  let product = 1;
  for (let job = 0; job < problem.jobs && product <= MOST; job++) {
    if (start[job] === UNPLACED) continue;
    const group = problem.classOf[job] as number;
    product *= (problem.optionStart[group + 1] as number) - (problem.optionStart[group] as number);
  }
  return product <= MOST;
}

/** The best assignment of all, the first in order among equals but the start before any other. */
export function exhaust(problem: BandProblem, start: Assignment): Assignment {
  const jobs: number[] = [];
  for (let job = 0; job < problem.jobs; job++) if (start[job] !== UNPLACED) jobs.push(job);
  const current = Int32Array.from(start);
  for (const job of jobs) current[job] = UNPLACED;
  const holdings = holdingsOf(problem, current);
  let best: Assignment = Int32Array.from(start);
  let bestStanding = standingOf(problem, start);

  const here = (cost: number, moves: number): Standing => {
    let breach = Math.max(0, moves - problem.maxMoves);
    let overload = 0;
    let excess = 0;
    for (let person = 0; person < problem.people; person++) {
      const load = holdings.load[person] as number;
      breach += breachOf(problem, holdings, person);
      overload += Math.max(0, load - (problem.capacity[person] as number));
      excess += excessOf(problem, person, load);
    }
    return { breach, overload, excess, cost, moves };
  };

  const choose = (place: number, cost: number, moves: number): void => {
    const job = jobs[place];
    if (job === undefined) {
      const standing = here(cost, moves);
      if (compareStandings(standing, bestStanding) < 0) {
        best = Int32Array.from(current);
        bestStanding = standing;
      }
      return;
    }
    const group = problem.classOf[job] as number;
    for (
      let option = problem.optionStart[group] as number;
      option < (problem.optionStart[group + 1] as number);
      option++
    ) {
      current[job] = option;
      give(holdings, problem, job, option, 1);
      const heads = isMoved(problem, job, option) ? (problem.heads[job] as number) : 0;
      choose(place + 1, cost + costOf(problem, job, option), moves + heads);
      give(holdings, problem, job, option, -1);
    }
    current[job] = UNPLACED;
  };
  choose(0, 0, 0);
  return best;
}
