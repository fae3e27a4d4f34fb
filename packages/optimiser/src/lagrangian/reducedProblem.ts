import { optionOf, optionTable, stayOption, UNPLACED, type Assignment, type BandAssignmentProblem } from "../problem";
import type { Multipliers } from "./lagrangianBound";
import { OBJECTIVE_TOLERANCE } from "../tolerances";

/**
 * The part of a problem in which any better assignment must lie. Jobs with one option left have become fixed load.
 */
export interface ReducedProblem {
  readonly problem: BandAssignmentProblem;
  /** Options left, over all jobs. */
  readonly options: number;
  /** An assignment of the reduced problem as one of the whole. */
  lift(assignment: Assignment): Assignment;
  /** An assignment of the whole problem as one of the reduced; null: it uses options that are left out. */
  project(assignment: Assignment): Assignment | null;
}

/**
 * Reduced-cost fixing: leaves out every option whose reduced cost exceeds that of its job's best by more than the allowance.
 * With an allowance of (best known cost - 1 - bound of these multipliers) no better assignment is lost, because using such
 * an option costs at least the bound plus that difference. A smaller allowance gives a heuristic neighbourhood.
 * Source: Nemhauser and Wolsey (1988), Integer and combinatorial optimization.
 * @param placed jobs that are UNPLACED here stay so
 * @param also an assignment whose options are kept whatever their reduced cost
 */
export function reducedProblem(
  problem: BandAssignmentProblem,
  placed: Assignment,
  multipliers: Multipliers,
  allowance: number,
  also?: Assignment,
): ReducedProblem {
  const kept = keptOptions(problem, placed, multipliers, allowance, also);
  return buildReducedProblem(problem, placed, kept);
}

/** The problem without the jobs that stay unplaced: where every search starts. */
export function placedSubproblem(problem: BandAssignmentProblem, placed: Assignment): ReducedProblem {
  const kept = new KeptOptions(problem.jobs);
  for (let job = 0; job < problem.jobs; job++) {
    if (placed[job] !== UNPLACED) {
      const group = problem.classOf[job];
      const end = problem.optionStart[group + 1];
      for (let option = problem.optionStart[group]; option < end; option++) kept.keep(option);
    }
    kept.closeJob();
  }
  return buildReducedProblem(problem, placed, kept);
}

/** The reduced cost of an option, for comparison with the job's other options. */
export function reducedCost(
  problem: BandAssignmentProblem,
  multipliers: Multipliers,
  job: number,
  option: number,
): number {
  const agent = problem.optionAgent[option];
  const holder = problem.holder[job];
  const weight = problem.weight[job] + problem.optionExtra[option];
  const own = problem.optionCost[option] + multipliers.load[agent] * weight;
  if (agent === holder) return own;
  const arriving = own - multipliers.receive[agent];
  if (holder < 0) return arriving;
  const leaving = stayOption(problem, job) < 0 ? 0 : multipliers.release[holder];
  return arriving + problem.moveCost[job] - leaving;
}

/** The options that each job keeps, in one array: a large problem has too many jobs for an array each. */
class KeptOptions {
  readonly start: Int32Array;
  private options = new Int32Array(1024);
  private count = 0;
  private job = 0;

  constructor(jobs: number) {
    this.start = new Int32Array(jobs + 1);
  }

  keep(option: number): void {
    if (this.count === this.options.length) {
      const longer = new Int32Array(2 * this.count);
      longer.set(this.options);
      this.options = longer;
    }
    this.options[this.count++] = option;
  }

  /** What is kept from here on belongs to the next job. */
  closeJob(): void {
    this.start[++this.job] = this.count;
  }

  countOf(job: number): number {
    return this.start[job + 1] - this.start[job];
  }

  firstOf(job: number): number {
    return this.options[this.start[job]];
  }

  of(job: number): Int32Array {
    return this.options.subarray(this.start[job], this.start[job + 1]);
  }
}

function keptOptions(
  problem: BandAssignmentProblem,
  placed: Assignment,
  multipliers: Multipliers,
  allowance: number,
  also: Assignment | undefined,
): KeptOptions {
  const kept = new KeptOptions(problem.jobs);
  const values = new Float64Array(problem.agents);
  for (let job = 0; job < problem.jobs; job++) {
    if (placed[job] !== UNPLACED) {
      const group = problem.classOf[job];
      const first = problem.optionStart[group];
      const end = problem.optionStart[group + 1];
      let best = Infinity;
      for (let option = first; option < end; option++) {
        const value = reducedCost(problem, multipliers, job, option);
        values[option - first] = value;
        if (value < best) best = value;
      }
      const most = best + allowance + OBJECTIVE_TOLERANCE;
      for (let option = first; option < end; option++) {
        if (values[option - first] <= most || option === also?.[job]) kept.keep(option);
      }
    }
    kept.closeJob();
  }
  return kept;
}

function buildReducedProblem(problem: BandAssignmentProblem, placed: Assignment, kept: KeptOptions): ReducedProblem {
  const { agents } = problem;
  const fixedLoad = Float64Array.from(problem.fixedLoad);
  const fixedHeads = Float64Array.from(problem.fixedItems);
  const maxReceived = Float64Array.from(problem.maxReceived);
  const free: number[] = [];
  let moves = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const count = kept.countOf(job);
    if (count === 0) continue;
    const option = kept.firstOf(job);
    if (count > 1 || mustStayFree(problem, job, option)) {
      free.push(job);
      continue;
    }
    const agent = problem.optionAgent[option];
    const itemCount = problem.itemCount[job];
    fixedLoad[agent] = fixedLoad[agent] + problem.weight[job] + problem.optionExtra[option];
    fixedHeads[agent] += itemCount;
    const holder = problem.holder[job];
    if (holder !== agent) maxReceived[agent] -= itemCount;
    if (holder >= 0 && holder !== agent) moves += itemCount;
  }
  const classes = new Map<string, number>();
  const classOf = new Int32Array(free.length);
  const optionStart = [0];
  const whole: number[] = [];
  free.forEach((job, place) => {
    const options = kept.of(job);
    const own = problem.classOf[job];
    const all = problem.optionStart[own + 1] - problem.optionStart[own];
    const key =
      options.length === all ? `all ${own}` : options.length > SHARED_AT_MOST ? `one ${job}` : options.join(" ");
    let group = classes.get(key);
    if (group === undefined) {
      group = classes.size;
      classes.set(key, group);
      for (const option of options) whole.push(option);
      optionStart.push(whole.length);
    }
    classOf[place] = group;
  });
  const starts = Int32Array.from(optionStart);
  const optionAgent = Int32Array.from(whole, (option) => problem.optionAgent[option]);
  const pick = (array: Float64Array): Float64Array => Float64Array.from(free, (job) => array[job]);
  const reduced: BandAssignmentProblem = {
    ...problem,
    jobs: free.length,
    classes: classes.size,
    classOf,
    weight: pick(problem.weight),
    itemCount: Int32Array.from(free, (job) => problem.itemCount[job]),
    holder: Int32Array.from(free, (job) => problem.holder[job]),
    moveCost: pick(problem.moveCost),
    optionStart: starts,
    optionAgent,
    optionExtra: Float64Array.from(whole, (option) => problem.optionExtra[option]),
    optionCost: Float64Array.from(whole, (option) => problem.optionCost[option]),
    optionAt: optionTable(agents, starts, optionAgent),
    fixedLoad,
    fixedItems: fixedHeads,
    maxReceived,
    maxMoves: problem.maxMoves - moves,
  };
  return {
    problem: reduced,
    options: free.reduce((sum, job) => sum + kept.countOf(job), 0),
    lift: (assignment) => {
      const wide = new Int32Array(problem.jobs).fill(UNPLACED);
      for (let job = 0; job < problem.jobs; job++) {
        if (kept.countOf(job) === 1) wide[job] = kept.firstOf(job);
      }
      free.forEach((job, place) => {
        const option = assignment[place];
        wide[job] = option === UNPLACED ? UNPLACED : whole[option];
      });
      return wide;
    },
    project: (assignment) => {
      const narrow = new Int32Array(free.length);
      const isFree = new Uint8Array(problem.jobs);
      for (let place = 0; place < free.length; place++) {
        const job = free[place];
        isFree[job] = 1;
        const option = assignment[job];
        const agent = problem.optionAgent[option];
        const own = optionOf(reduced, classOf[place], agent);
        if (own < 0 || whole[own] !== option) return null;
        narrow[place] = own;
      }
      for (let job = 0; job < problem.jobs; job++) {
        if (isFree[job] === 1) continue;
        if (assignment[job] !== (kept.countOf(job) === 0 ? UNPLACED : kept.firstOf(job))) return null;
      }
      return narrow;
    },
  };

  /** New work counts towards ceilings, so it is never folded into what is fixed where a ceiling could bind. */
  function mustStayFree(whole: BandAssignmentProblem, job: number, option: number): boolean {
    if (placed[job] === UNPLACED) return false;
    const agent = whole.optionAgent[option];
    const holder = whole.holder[job];
    if (holder === agent) return false;
    if (whole.maxItems[agent] !== Infinity) return true;
    return holder < 0 && whole.ceiling[agent] !== Infinity;
  }
}

/** Longer lists of options are seldom the same for two jobs, so they are not compared. */
const SHARED_AT_MOST = 64;
