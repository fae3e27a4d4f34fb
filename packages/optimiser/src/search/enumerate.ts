import {
  addToHoldings,
  infeasibilityOf,
  compareObjectives,
  bandViolationOf,
  holdingsOf,
  objectiveOf,
  type Objective,
} from "../objective";
import { costOf, isMoved, UNPLACED, type Assignment, type BandAssignmentProblem } from "../problem";

/** So many assignments are evaluated in a moment. */
const MAX_ASSIGNMENTS = 60_000;

/** Whether the problem is small enough to look at every assignment there is. */
export function canEnumerate(problem: BandAssignmentProblem, start: Assignment): boolean {
  let product = 1;
  for (let job = 0; job < problem.jobs && product <= MAX_ASSIGNMENTS; job++) {
    if (start[job] === UNPLACED) continue;
    const group = problem.classOf[job];
    product *= problem.optionStart[group + 1] - problem.optionStart[group];
  }
  return product <= MAX_ASSIGNMENTS;
}

/** The best assignment of all, the first in order among equals but the start before any other. */
export function enumerate(problem: BandAssignmentProblem, start: Assignment): Assignment {
  const jobs: number[] = [];
  for (let job = 0; job < problem.jobs; job++) if (start[job] !== UNPLACED) jobs.push(job);
  const current = Int32Array.from(start);
  for (const job of jobs) current[job] = UNPLACED;
  const holdings = holdingsOf(problem, current);
  let best: Assignment = Int32Array.from(start);
  let bestObjective = objectiveOf(problem, start);

  const here = (cost: number, moves: number): Objective => {
    let infeasibility = Math.max(0, moves - problem.maxMoves);
    let overload = 0;
    let bandViolation = 0;
    for (let agent = 0; agent < problem.agents; agent++) {
      const load = holdings.load[agent];
      infeasibility += infeasibilityOf(problem, holdings, agent);
      overload += Math.max(0, load - problem.capacity[agent]);
      bandViolation += bandViolationOf(problem, agent, load);
    }
    return { infeasibility, overload, bandViolation, cost, moves };
  };

  const choose = (place: number, cost: number, moves: number): void => {
    if (place === jobs.length) {
      const objective = here(cost, moves);
      if (compareObjectives(objective, bestObjective) < 0) {
        best = Int32Array.from(current);
        bestObjective = objective;
      }
      return;
    }
    const job = jobs[place];
    const group = problem.classOf[job];
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      current[job] = option;
      addToHoldings(holdings, problem, job, option, 1);
      const itemCount = isMoved(problem, job, option) ? problem.itemCount[job] : 0;
      choose(place + 1, cost + costOf(problem, job, option), moves + itemCount);
      addToHoldings(holdings, problem, job, option, -1);
    }
    current[job] = UNPLACED;
  };
  choose(0, 0, 0);
  return best;
}
