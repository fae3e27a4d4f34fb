import { UNPLACED, type Assignment, type BandAssignmentProblem } from "../problem";

/**
 * A lower bound on units outside the band, over all agents: what each holds above it for good, and what each lacks even
 * with every job it may have.
 */
export function leastBandViolation(problem: BandAssignmentProblem, placed: Assignment): number {
  const { within } = reachOf(problem, placed);
  let bandViolation = 0;
  for (let agent = 0; agent < problem.agents; agent++) {
    const fixed = problem.fixedLoad[agent];
    bandViolation += Math.max(0, fixed - problem.hi[agent], problem.lo[agent] - fixed - within[agent]);
  }
  return bandViolation;
}

/**
 * A lower bound on overload, in units: what the fair shares leave above capacity. The leximin shares make every convex
 * sum of loads as small as divisible jobs could.
 * @param shares as `fairShares` gives them for the same `room`
 */
export function leastOverload(problem: BandAssignmentProblem, shares: Float64Array, room: ArrayLike<number>): number {
  let overload = 0;
  for (let agent = 0; agent < problem.agents; agent++) {
    const share = shares[agent];
    const load = Number.isNaN(share) ? problem.fixedLoad[agent] : share * room[agent];
    overload += Math.max(0, load - problem.capacity[agent]);
  }
  return overload;
}

/** By agent: the weight of all jobs that it may have. */
export function reachOf(problem: BandAssignmentProblem, placed: Assignment): { readonly within: Float64Array } {
  const byClass = new Float64Array(problem.classes);
  const counts = new Float64Array(problem.classes);
  for (let job = 0; job < problem.jobs; job++) {
    if (placed[job] === UNPLACED) continue;
    const group = problem.classOf[job];
    byClass[group] += problem.weight[job];
    counts[group] += 1;
  }
  const within = new Float64Array(problem.agents);
  for (let group = 0; group < problem.classes; group++) {
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const agent = problem.optionAgent[option];
      within[agent] = within[agent] + byClass[group] + counts[group] * problem.optionExtra[option];
    }
  }
  return { within };
}
