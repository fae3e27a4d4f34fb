/**
 * Balance as numbers: a generalised assignment problem with bands. Jobs (one case, or linked cases together) go to
 * people; jobs of one class have the same options, so that no table of all pairs is ever needed.
 * Weights, loads and bands are whole units; capacity and ceiling need not be.
 */
export interface BandProblem {
  readonly people: number;
  readonly jobs: number;
  readonly classes: number;
  /** Of each job: its class, its weight in units, its number of cases, its holder (-1: nobody yet). */
  readonly classOf: Int32Array;
  readonly weight: Float64Array;
  readonly heads: Int32Array;
  readonly holder: Int32Array;
  /** What taking the job from its holder costs. */
  readonly moveCost: Float64Array;
  /** Options of class c stand at `optionStart[c]` to `optionStart[c + 1]`, by person. */
  readonly optionStart: Int32Array;
  readonly optionPerson: Int32Array;
  /** Units that a job of this class weighs more with this person (travel). */
  readonly optionExtra: Float64Array;
  readonly optionCost: Float64Array;
  /** `optionAt[c * people + i]`: the option of person i in class c, or -1. Empty where it would be too large: ask `optionOf`. */
  readonly optionAt: Int32Array;
  /** What people hold that no answer may touch. */
  readonly fixedLoad: Float64Array;
  readonly fixedHeads: Float64Array;
  /** The band, whole units; -Infinity and Infinity where there is none. */
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** Load above this is overload; Infinity: unknown. */
  readonly capacity: Float64Array;
  /** Whoever receives new work ends at or below this. */
  readonly ceiling: Float64Array;
  /** At most so many cases held, and so many received. */
  readonly maxHeads: Float64Array;
  readonly maxReceived: Float64Array;
  /** At most so many existing cases change hands. */
  readonly maxMoves: number;
}

/** Of each job the option it takes, or -1 for new work that stays unplaced. */
export type Assignment = Int32Array;

/** How good an assignment is. Compared in this order: each before the next. */
export interface Standing {
  /** Hard limits broken, in units and cases: 0 in every answer. */
  readonly breach: number;
  readonly overload: number;
  /** Units outside the band, summed over people. */
  readonly excess: number;
  readonly cost: number;
  /** Existing cases that change hands. */
  readonly moves: number;
}

/** What each person has under an assignment. */
export interface Holdings {
  readonly load: Float64Array;
  readonly heads: Float64Array;
  readonly received: Float64Array;
  readonly receivedNew: Float64Array;
}

export const UNPLACED = -1;
const EQUAL = 1e-7;

export function holdingsOf(problem: BandProblem, assignment: Assignment): Holdings {
  const load = Float64Array.from(problem.fixedLoad);
  const heads = Float64Array.from(problem.fixedHeads);
  const received = new Float64Array(problem.people);
  const receivedNew = new Float64Array(problem.people);
  for (let job = 0; job < problem.jobs; job++) {
    const option = assignment[job] as number;
    if (option === UNPLACED) continue;
    const person = problem.optionPerson[option] as number;
    const own = problem.heads[job] as number;
    load[person] = (load[person] as number) + weightWith(problem, job, option);
    heads[person] = (heads[person] as number) + own;
    if ((problem.holder[job] as number) !== person) received[person] = (received[person] as number) + own;
    if ((problem.holder[job] as number) < 0) receivedNew[person] = (receivedNew[person] as number) + own;
  }
  return { load, heads, received, receivedNew };
}

export function standingOf(problem: BandProblem, assignment: Assignment): Standing {
  const holdings = holdingsOf(problem, assignment);
  let breach = 0;
  let overload = 0;
  let excess = 0;
  for (let person = 0; person < problem.people; person++) {
    const load = holdings.load[person] as number;
    breach += breachOf(problem, holdings, person);
    overload += Math.max(0, load - (problem.capacity[person] as number));
    excess += excessOf(problem, person, load);
  }
  let cost = 0;
  let moves = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const option = assignment[job] as number;
    if (option === UNPLACED) continue;
    cost += costOf(problem, job, option);
    if (isMoved(problem, job, option)) moves += problem.heads[job] as number;
  }
  return { breach: breach + Math.max(0, moves - problem.maxMoves), overload, excess, cost, moves };
}

/** Negative when `a` is better, 0 when they stand equal. */
export function compareStandings(a: Standing, b: Standing): number {
  for (const level of ["breach", "overload", "excess", "cost"] as const) {
    const difference = a[level] - b[level];
    if (Math.abs(difference) > EQUAL) return difference;
  }
  return 0;
}

export function breachOf(problem: BandProblem, holdings: Holdings, person: number): number {
  const received = holdings.received[person] as number;
  let breach = Math.max(0, received - (problem.maxReceived[person] as number));
  if (received > 0) breach += Math.max(0, (holdings.heads[person] as number) - (problem.maxHeads[person] as number));
  if ((holdings.receivedNew[person] as number) > 0) {
    breach += Math.max(0, (holdings.load[person] as number) - (problem.ceiling[person] as number) - EQUAL);
  }
  return breach;
}

export function excessOf(problem: BandProblem, person: number, load: number): number {
  return Math.max(0, load - (problem.hi[person] as number), (problem.lo[person] as number) - load);
}

export function weightWith(problem: BandProblem, job: number, option: number): number {
  return (problem.weight[job] as number) + (problem.optionExtra[option] as number);
}

export function costOf(problem: BandProblem, job: number, option: number): number {
  return (
    (problem.optionCost[option] as number) + (isMoved(problem, job, option) ? (problem.moveCost[job] as number) : 0)
  );
}

export function isMoved(problem: BandProblem, job: number, option: number): boolean {
  const holder = problem.holder[job] as number;
  return holder >= 0 && (problem.optionPerson[option] as number) !== holder;
}

/** The option that leaves the job with its holder; -1 for new work, and where the holder is none of its options. */
export function stayOption(problem: BandProblem, job: number): number {
  const holder = problem.holder[job] as number;
  return holder < 0 ? UNPLACED : optionOf(problem, problem.classOf[job] as number, holder);
}

/** The option of a person in a class, or -1. */
export function optionOf(problem: BandProblem, group: number, person: number): number {
  const { optionAt, optionPerson, optionStart, people } = problem;
  if (optionAt.length > 0) return optionAt[group * people + person] as number;
  let low = optionStart[group] as number;
  let high = (optionStart[group + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = optionPerson[middle] as number;
    if (found === person) return middle;
    if (found < person) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A larger table of options costs more memory than the looking up does time. */
const LARGEST_TABLE = 2_000_000;

/** `BandProblem.optionAt`, for options that are listed by person within each class. */
export function optionTable(people: number, optionStart: Int32Array, optionPerson: Int32Array): Int32Array {
  const classes = optionStart.length - 1;
  if (classes * people > LARGEST_TABLE) return new Int32Array(0);
  const table = new Int32Array(classes * people).fill(-1);
  for (let group = 0; group < classes; group++) {
    for (let option = optionStart[group] as number; option < (optionStart[group + 1] as number); option++) {
      table[group * people + (optionPerson[option] as number)] = option;
    }
  }
  return table;
}

/** What moving an existing job costs on average; 1 where there is none. */
export function meanMoveCost(problem: BandProblem): number {
  let sum = 0;
  let count = 0;
  for (let job = 0; job < problem.jobs; job++) {
    if ((problem.holder[job] as number) < 0) continue;
    sum += problem.moveCost[job] as number;
    count++;
  }
  return count === 0 ? 1 : sum / count;
}

/** An element that is known to be there. */
export function at(array: ArrayLike<number>, index: number): number {
  return array[index] as number;
}
