import { costOf, isMoved, UNPLACED, weightWith, type Assignment, type BandAssignmentProblem } from "./problem";
import { OBJECTIVE_TOLERANCE } from "./tolerances";

/** How good an assignment is. The levels are compared in this order, and a later one never outweighs an earlier one. */
export interface Objective {
  /** By how much hard limits are broken, in units and items; 0 in every answer. */
  readonly infeasibility: number;
  /** Units above capacity, over all agents. */
  readonly overload: number;
  /** Units outside the band, over all agents. */
  readonly bandViolation: number;
  readonly cost: number;
  /** Held items that move. Told, not compared: the cost counts them. */
  readonly moves: number;
}

/** What each agent has under an assignment: units of load, items held, items received, and new items among those. */
export interface Holdings {
  readonly load: Float64Array;
  readonly items: Float64Array;
  readonly received: Float64Array;
  readonly receivedNew: Float64Array;
}

/** The holdings of all agents, unplaced jobs left out. */
export function holdingsOf(problem: BandAssignmentProblem, assignment: Assignment): Holdings {
  const load = Float64Array.from(problem.fixedLoad);
  const items = Float64Array.from(problem.fixedItems);
  const received = new Float64Array(problem.agents);
  const receivedNew = new Float64Array(problem.agents);
  for (let job = 0; job < problem.jobs; job++) {
    const option = assignment[job];
    if (option === UNPLACED) continue;
    const agent = problem.optionAgent[option];
    const own = problem.itemCount[job];
    load[agent] += weightWith(problem, job, option);
    items[agent] += own;
    if (problem.holder[job] !== agent) received[agent] += own;
    if (problem.holder[job] < 0) receivedNew[agent] += own;
  }
  return { load, items, received, receivedNew };
}

/** Adds a job to the holdings of an option's agent, in place; with -1 it takes the job away again. */
export function addToHoldings(
  holdings: Holdings,
  problem: BandAssignmentProblem,
  job: number,
  option: number,
  sign: 1 | -1,
): void {
  const agent = problem.optionAgent[option];
  const items = sign * problem.itemCount[job];
  holdings.load[agent] += sign * weightWith(problem, job, option);
  holdings.items[agent] += items;
  const holder = problem.holder[job];
  if (holder !== agent) holdings.received[agent] += items;
  if (holder < 0) holdings.receivedNew[agent] += items;
}

/** Evaluates an assignment on every level. */
export function objectiveOf(problem: BandAssignmentProblem, assignment: Assignment): Objective {
  const holdings = holdingsOf(problem, assignment);
  let infeasibility = 0;
  let overload = 0;
  let bandViolation = 0;
  for (let agent = 0; agent < problem.agents; agent++) {
    const load = holdings.load[agent];
    infeasibility += infeasibilityOf(problem, holdings, agent);
    overload += Math.max(0, load - problem.capacity[agent]);
    bandViolation += bandViolationOf(problem, agent, load);
  }
  let cost = 0;
  let moves = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const option = assignment[job];
    if (option === UNPLACED) continue;
    cost += costOf(problem, job, option);
    if (isMoved(problem, job, option)) moves += problem.itemCount[job];
  }
  return { infeasibility: infeasibility + Math.max(0, moves - problem.maxMoves), overload, bandViolation, cost, moves };
}

/** Negative where `a` is better, positive where `b` is, 0 where they are equal within tolerance. */
export function compareObjectives(a: Objective, b: Objective): number {
  for (const level of ["infeasibility", "overload", "bandViolation", "cost"] as const) {
    const difference = a[level] - b[level];
    if (Math.abs(difference) > OBJECTIVE_TOLERANCE) return difference;
  }
  return 0;
}

/** By how much an agent's hard limits are broken: items received, items held, and the ceiling for new work. */
export function infeasibilityOf(problem: BandAssignmentProblem, holdings: Holdings, agent: number): number {
  const received = holdings.received[agent];
  let infeasibility = Math.max(0, received - problem.maxReceived[agent]);
  if (received > 0) infeasibility += Math.max(0, holdings.items[agent] - problem.maxItems[agent]);
  if (holdings.receivedNew[agent] > 0) {
    infeasibility += Math.max(0, holdings.load[agent] - problem.ceiling[agent] - OBJECTIVE_TOLERANCE);
  }
  return infeasibility;
}

/** Units by which a load lies outside an agent's band. */
export function bandViolationOf(problem: BandAssignmentProblem, agent: number, load: number): number {
  return Math.max(0, load - problem.hi[agent], problem.lo[agent] - load);
}
