/**
 * The band assignment problem: a generalised assignment problem in which every agent's load should lie within a band.
 *
 * Jobs go to agents. A job is one item or several that stay together; it may have a holder already, and then it costs
 * something to move it. Jobs of one class have the same options (the agents who may take them), so that no table of all
 * pairs is needed. Arrays are indexed by job, class, option or agent as grouped below. Weights, loads and bands are
 * whole units (see `integerScale`); capacity and ceiling need not be. Costs are whole numbers.
 */
export interface BandAssignmentProblem {
  readonly agents: number;
  readonly jobs: number;
  readonly classes: number;

  /** By job: its class. */
  readonly classOf: Int32Array;
  /** By job: its weight in units, with any agent. */
  readonly weight: Float64Array;
  /** By job: the items in it, 1 or more. Limits and moves count items. */
  readonly itemCount: Int32Array;
  /** By job: the agent who holds it; -1: new work that no agent holds yet. */
  readonly holder: Int32Array;
  /** By job: the cost of moving it away from its holder. */
  readonly moveCost: Float64Array;

  /** By class, and one more: class c has the options `optionStart[c]` to `optionStart[c + 1] - 1`, in the order of agents. */
  readonly optionStart: Int32Array;
  /** By option: the agent. */
  readonly optionAgent: Int32Array;
  /** By option: units that a job weighs more with this agent, such as travel. */
  readonly optionExtra: Float64Array;
  /** By option: the cost of having a job with this agent, moved or not. */
  readonly optionCost: Float64Array;
  /** `optionAt[c * agents + agent]`: the agent's option in class c, or -1. Empty where that would be too large: see `optionOf`. */
  readonly optionAt: Int32Array;

  /** By agent: units and items that are held for good. */
  readonly fixedLoad: Float64Array;
  readonly fixedItems: Float64Array;
  /** By agent: the band in whole units; -Infinity and Infinity where there is none. */
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** By agent: load above this is overload; Infinity: no limit is known. */
  readonly capacity: Float64Array;
  /** By agent: one who receives new work must end at or below this load. */
  readonly ceiling: Float64Array;
  /** By agent: most items held by one who receives anything, and most items received; Infinity: no limit. */
  readonly maxItems: Float64Array;
  readonly maxReceived: Float64Array;

  /** Most held items that may move, over all agents; Infinity: no limit. */
  readonly maxMoves: number;
}

/** By job: the option it takes, or UNPLACED. Only new work may stay unplaced. */
export type Assignment = Int32Array;

export const UNPLACED = -1;

/** Units that a job weighs with the agent of an option. */
export function weightWith(problem: BandAssignmentProblem, job: number, option: number): number {
  return problem.weight[job] + problem.optionExtra[option];
}

/** What it costs that a job takes an option, a move from its holder included. */
export function costOf(problem: BandAssignmentProblem, job: number, option: number): number {
  return problem.optionCost[option] + (isMoved(problem, job, option) ? problem.moveCost[job] : 0);
}

/** Whether the option takes the job away from its holder. New work is never moved. */
export function isMoved(problem: BandAssignmentProblem, job: number, option: number): boolean {
  const holder = problem.holder[job];
  return holder >= 0 && problem.optionAgent[option] !== holder;
}

/** The option that leaves the job with its holder; -1 for new work, and where the holder is not among its options. */
export function stayOption(problem: BandAssignmentProblem, job: number): number {
  const holder = problem.holder[job];
  return holder < 0 ? UNPLACED : optionOf(problem, problem.classOf[job], holder);
}

/** An agent's option in a class, or -1. */
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

/** A larger table would cost more memory than looking options up costs time. */
const LARGEST_TABLE = 2_000_000;

/** Makes `BandAssignmentProblem.optionAt` for options listed by agent within each class. */
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

/** The mean cost of moving a held job; 1 where no job is held. */
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
