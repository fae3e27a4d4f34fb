import { OBJECTIVE_TOLERANCE } from "./tolerances";

/**
 * Balance as numbers: a generalised assignment problem with bands. Jobs (one case, or linked cases together) go to
 * agents; jobs of one class have the same options, so that no table of all pairs is ever needed.
 * Weights, loads and bands are whole units; capacity and ceiling need not be.
 */
export interface BandAssignmentProblem {
  readonly agents: number;
  readonly jobs: number;
  readonly classes: number;
  /** Of each job: its class, its weight in units, its number of cases, its holder (-1: nobody yet). */
  readonly classOf: Int32Array;
  readonly weight: Float64Array;
  readonly itemCount: Int32Array;
  readonly holder: Int32Array;
  /** What taking the job from its holder costs. */
  readonly moveCost: Float64Array;
  /** Options of class c stand at `optionStart[c]` to `optionStart[c + 1]`, by agent. */
  readonly optionStart: Int32Array;
  readonly optionAgent: Int32Array;
  /** Units that a job of this class weighs more with this agent (travel). */
  readonly optionExtra: Float64Array;
  readonly optionCost: Float64Array;
  /** `optionAt[c * agents + i]`: the option of agent i in class c, or -1. Empty where it would be too large: ask `optionOf`. */
  readonly optionAt: Int32Array;
  /** What agents hold that no answer may touch. */
  readonly fixedLoad: Float64Array;
  readonly fixedItems: Float64Array;
  /** The band, whole units; -Infinity and Infinity where there is none. */
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** Load above this is overload; Infinity: unknown. */
  readonly capacity: Float64Array;
  /** Whoever receives new work ends at or below this. */
  readonly ceiling: Float64Array;
  /** At most so many cases held, and so many received. */
  readonly maxItems: Float64Array;
  readonly maxReceived: Float64Array;
  /** At most so many existing cases change hands. */
  readonly maxMoves: number;
}

/** Of each job the option it takes, or -1 for new work that stays unplaced. */
export type Assignment = Int32Array;

/** How good an assignment is. Compared in this order: each before the next. */
export interface Objective {
  /** Hard limits broken, in units and cases: 0 in every answer. */
  readonly infeasibility: number;
  readonly overload: number;
  /** Units outside the band, summed over agents. */
  readonly bandViolation: number;
  readonly cost: number;
  /** Existing cases that change hands. */
  readonly moves: number;
}

/** What each agent has under an assignment. */
export interface Holdings {
  readonly load: Float64Array;
  readonly items: Float64Array;
  readonly received: Float64Array;
  readonly receivedNew: Float64Array;
}

export const UNPLACED = -1;

export function holdingsOf(problem: BandAssignmentProblem, assignment: Assignment): Holdings {
  const load = Float64Array.from(problem.fixedLoad);
  const itemCount = Float64Array.from(problem.fixedItems);
  const received = new Float64Array(problem.agents);
  const receivedNew = new Float64Array(problem.agents);
  for (let job = 0; job < problem.jobs; job++) {
    const option = assignment[job];
    if (option === UNPLACED) continue;
    const agent = problem.optionAgent[option];
    const own = problem.itemCount[job];
    load[agent] += weightWith(problem, job, option);
    itemCount[agent] += own;
    if (problem.holder[job] !== agent) received[agent] += own;
    if (problem.holder[job] < 0) receivedNew[agent] += own;
  }
  return { load, items: itemCount, received, receivedNew };
}

/** Adds a job to (or with -1 takes it from) a agent's holdings. */
export function addToHoldings(
  holdings: Holdings,
  problem: BandAssignmentProblem,
  job: number,
  option: number,
  sign: 1 | -1,
): void {
  const agent = problem.optionAgent[option];
  const itemCount = sign * problem.itemCount[job];
  holdings.load[agent] += sign * weightWith(problem, job, option);
  holdings.items[agent] += itemCount;
  const holder = problem.holder[job];
  if (holder !== agent) holdings.received[agent] += itemCount;
  if (holder < 0) holdings.receivedNew[agent] += itemCount;
}

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

/** Negative when `a` is better, 0 when they stand equal. */
export function compareObjectives(a: Objective, b: Objective): number {
  for (const level of ["infeasibility", "overload", "bandViolation", "cost"] as const) {
    const difference = a[level] - b[level];
    if (Math.abs(difference) > OBJECTIVE_TOLERANCE) return difference;
  }
  return 0;
}

export function infeasibilityOf(problem: BandAssignmentProblem, holdings: Holdings, agent: number): number {
  const received = holdings.received[agent];
  let infeasibility = Math.max(0, received - problem.maxReceived[agent]);
  if (received > 0) infeasibility += Math.max(0, holdings.items[agent] - problem.maxItems[agent]);
  if (holdings.receivedNew[agent] > 0) {
    infeasibility += Math.max(0, holdings.load[agent] - problem.ceiling[agent] - OBJECTIVE_TOLERANCE);
  }
  return infeasibility;
}

export function bandViolationOf(problem: BandAssignmentProblem, agent: number, load: number): number {
  return Math.max(0, load - problem.hi[agent], problem.lo[agent] - load);
}

export function weightWith(problem: BandAssignmentProblem, job: number, option: number): number {
  return problem.weight[job] + problem.optionExtra[option];
}

export function costOf(problem: BandAssignmentProblem, job: number, option: number): number {
  return problem.optionCost[option] + (isMoved(problem, job, option) ? problem.moveCost[job] : 0);
}

export function isMoved(problem: BandAssignmentProblem, job: number, option: number): boolean {
  const holder = problem.holder[job];
  return holder >= 0 && problem.optionAgent[option] !== holder;
}

/** The option that leaves the job with its holder; -1 for new work, and where the holder is none of its options. */
export function stayOption(problem: BandAssignmentProblem, job: number): number {
  const holder = problem.holder[job];
  return holder < 0 ? UNPLACED : optionOf(problem, problem.classOf[job], holder);
}

/** The option of a agent in a class, or -1. */
export function optionOf(problem: BandAssignmentProblem, group: number, agent: number): number {
  const { optionAt, optionAgent, optionStart, agents } = problem;
  if (optionAt.length > 0) return optionAt[group * agents + agent];
  let low = optionStart[group];
  let high = optionStart[group + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = optionAgent[middle];
    if (found === agent) return middle;
    if (found < agent) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A larger table of options costs more memory than the looking up does time. */
const LARGEST_TABLE = 2_000_000;

/** `BandProblem.optionAt`, for options that are listed by agent within each class. */
export function optionTable(agents: number, optionStart: Int32Array, optionAgent: Int32Array): Int32Array {
  const classes = optionStart.length - 1;
  if (classes * agents > LARGEST_TABLE) return new Int32Array(0);
  const table = new Int32Array(classes * agents).fill(-1);
  for (let group = 0; group < classes; group++) {
    for (let option = optionStart[group]; option < optionStart[group + 1]; option++) {
      table[group * agents + optionAgent[option]] = option;
    }
  }
  return table;
}

/** What moving an existing job costs on average; 1 where there is none. */
export function meanMoveCost(problem: BandAssignmentProblem): number {
  let sum = 0;
  let count = 0;
  for (let job = 0; job < problem.jobs; job++) {
    if (problem.holder[job] < 0) continue;
    sum += problem.moveCost[job];
    count++;
  }
  return count === 0 ? 1 : sum / count;
}

/** An element that is known to be there. */
export function at(array: ArrayLike<number>, index: number): number {
  return array[index];
}
