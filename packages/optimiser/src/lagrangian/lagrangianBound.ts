import type { CardinalityCuts } from "./cardinalityCuts";
import { optionOf, type Assignment, type BandAssignmentProblem } from "../problem";
import { INTEGRALITY_TOLERANCE, OBJECTIVE_TOLERANCE, ZERO_TOLERANCE } from "../tolerances";

/**
 * Lagrangian multipliers by agent: of the band of its load (above 0: of its upper end, below 0: of its lower end), and of
 * the cuts on jobs released and received (0 or more). Any multipliers prove a bound; good ones prove a high one.
 */
export interface Multipliers {
  readonly load: Float64Array;
  readonly release: Float64Array;
  readonly receive: Float64Array;
}

export interface LagrangianBound {
  readonly value: number;
  readonly multipliers: Multipliers;
  readonly rounds: number;
  /** Every job at its cheapest option under these multipliers: nearly within the band, and a good start for a search. */
  readonly relaxed: Assignment;
}

export interface LagrangianOptions {
  readonly rounds: number;
  /** The cost of the best assignment known, which the bound need not pass; null: none is known within the band. */
  readonly known: number | null;
  readonly cuts: CardinalityCuts;
  readonly from?: Multipliers;
  /** Units outside the band, over all agents, that the bound must allow for. */
  readonly slack: number;
  /** Called now and then; true ends the search. */
  readonly stop?: () => boolean;
}

/** Jobs of one class and weight choose alike under any multipliers, except that a holder may keep its own. */
interface Kinds {
  readonly count: number;
  readonly of: Int32Array;
  readonly group: Int32Array;
  readonly weight: Float64Array;
}

function kindsOf(problem: BandAssignmentProblem): Kinds {
  const kinds = new Map<number, Map<number, number>>();
  const of = new Int32Array(problem.jobs);
  const group: number[] = [];
  const weight: number[] = [];
  for (let job = 0; job < problem.jobs; job++) {
    const own = problem.classOf[job];
    let weights = kinds.get(own);
    if (weights === undefined) kinds.set(own, (weights = new Map<number, number>()));
    let kind = weights.get(problem.weight[job]);
    if (kind === undefined) {
      kind = group.length;
      weights.set(problem.weight[job], kind);
      group.push(own);
      weight.push(problem.weight[job]);
    }
    of[job] = kind;
  }
  return { count: group.length, of, group: Int32Array.from(group), weight: Float64Array.from(weight) };
}

/**
 * A lower bound on the cost of any assignment within the band: Lagrangian relaxation of the band and of the cardinality
 * cuts, maximised by Polyak steps along a smoothed subgradient. A round costs one pass over kinds and jobs, never over
 * all pairs of job and agent.
 * Source: Held, Wolfe and Crowder (1974), Validation of subgradient optimization; the smoothing is that of Camerini,
 * Fratta and Maffioli (1975).
 */
export function lagrangianBound(problem: BandAssignmentProblem, options: LagrangianOptions): LagrangianBound {
  return new SubgradientSearch(problem, options).run();
}

const SMOOTHING = 0.6;
const SHRINK = 0.7;
const PATIENCE = 12;
/** Where no answer is known, the steps aim this much above the best bound so far. */
const REACH = 0.08;

class SubgradientSearch {
  private readonly kinds: Kinds;
  private readonly size: number;
  /** Of load, release and receipt, one block of agents after the other. */
  private readonly multiplier: Float64Array;
  private readonly best: Float64Array;
  private readonly slope: Float64Array;
  private readonly direction: Float64Array;
  private readonly scale: number;
  private readonly load: Float64Array;
  private readonly released: Int32Array;
  private readonly receipts: Int32Array;
  private readonly firstOption: Int32Array;
  private readonly firstValue: Float64Array;
  private readonly secondOption: Int32Array;
  private readonly secondValue: Float64Array;
  private readonly stay: Int32Array;
  private readonly chosen: Int32Array;
  private readonly bestChosen: Int32Array;
  private bound = -Infinity;

  constructor(
    private readonly problem: BandAssignmentProblem,
    private readonly options: LagrangianOptions,
  ) {
    const { agents, jobs } = problem;
    this.kinds = kindsOf(problem);
    this.size = 3 * agents;
    this.multiplier = new Float64Array(this.size);
    const from = options.from;
    if (from !== undefined) {
      this.multiplier.set(from.load, 0);
      this.multiplier.set(from.release, agents);
      this.multiplier.set(from.receive, 2 * agents);
    }
    this.best = Float64Array.from(this.multiplier);
    this.slope = new Float64Array(this.size);
    this.direction = new Float64Array(this.size);
    let weights = 0;
    for (let job = 0; job < jobs; job++) {
      weights += problem.weight[job] + problem.optionExtra[problem.optionStart[problem.classOf[job]]];
    }
    const mean = Math.max(1, jobs === 0 ? 1 : weights / jobs);
    this.scale = 1 / (mean * mean);
    this.load = new Float64Array(agents);
    this.released = new Int32Array(agents);
    this.receipts = new Int32Array(agents);
    this.firstOption = new Int32Array(this.kinds.count);
    this.firstValue = new Float64Array(this.kinds.count);
    this.secondOption = new Int32Array(this.kinds.count);
    this.secondValue = new Float64Array(this.kinds.count);
    this.stay = new Int32Array(jobs);
    this.chosen = new Int32Array(jobs);
    this.bestChosen = new Int32Array(jobs);
    for (let job = 0; job < jobs; job++) {
      const holder = problem.holder[job];
      this.stay[job] = holder < 0 ? -1 : optionOf(problem, problem.classOf[job], holder);
    }
  }

  run(): LagrangianBound {
    const { rounds, known, stop } = this.options;
    let step = 1;
    let stalled = 0;
    let round = 0;
    for (; round < rounds; round++) {
      if (stop !== undefined && round % 8 === 7 && stop()) break;
      const value = this.evaluate();
      const size = Math.max(1, Math.abs(this.bound));
      if (value > this.bound + OBJECTIVE_TOLERANCE * size || this.bound === -Infinity) {
        stalled = this.bound === -Infinity || value > this.bound + 1e-4 * size ? 0 : stalled + 1;
        this.bound = value;
        this.best.set(this.multiplier);
        this.bestChosen.set(this.chosen);
        if (stalled >= 2.5 * PATIENCE) {
          step *= SHRINK;
          stalled = 0;
        }
      } else if (++stalled >= PATIENCE) {
        step *= SHRINK;
        stalled = 0;
        this.multiplier.set(this.best);
        this.direction.fill(0);
        if (step < 1e-4) break;
        continue;
      }
      if (known !== null && Math.ceil(this.bound - INTEGRALITY_TOLERANCE) >= known - INTEGRALITY_TOLERANCE) break;
      // Without a known cost to aim at, a little above the best bound so far serves.
      const target = known ?? this.bound + Math.max(1, Math.abs(this.bound) * REACH);
      const aim = Math.max(target - value, 1e-3 * Math.max(1, Math.abs(target)), 0.01);
      if (!this.step(step, aim, round === 0)) break;
    }
    const { agents } = this.problem;
    return {
      value: this.bound,
      rounds: round,
      relaxed: this.bestChosen,
      multipliers: {
        load: this.best.slice(0, agents),
        release: this.best.slice(agents, 2 * agents),
        receive: this.best.slice(2 * agents),
      },
    };
  }

  /** The value of the relaxed problem; sets the subgradient. */
  private evaluate(): number {
    const { problem, multiplier, kinds, load, released, receipts } = this;
    const { agents, jobs, optionStart, optionAgent, optionExtra, optionCost } = problem;
    for (let kind = 0; kind < kinds.count; kind++) {
      const group = kinds.group[kind];
      const weight = kinds.weight[kind];
      let first = -1;
      let firstValue = Infinity;
      let second = -1;
      let secondValue = Infinity;
      for (let option = optionStart[group], end = optionStart[group + 1]; option < end; option++) {
        const agent = optionAgent[option];
        const value =
          optionCost[option] + multiplier[agent] * (weight + optionExtra[option]) - multiplier[2 * agents + agent];
        if (value < firstValue) {
          second = first;
          secondValue = firstValue;
          first = option;
          firstValue = value;
        } else if (value < secondValue) {
          second = option;
          secondValue = value;
        }
      }
      this.firstOption[kind] = first;
      this.firstValue[kind] = firstValue;
      this.secondOption[kind] = second;
      this.secondValue[kind] = secondValue;
    }
    load.set(problem.fixedLoad);
    released.fill(0);
    receipts.fill(0);
    let total = 0;
    for (let job = 0; job < jobs; job++) {
      const kind = kinds.of[job];
      let option = this.firstOption[kind];
      let value = this.firstValue[kind];
      const holder = problem.holder[job];
      let goes = true;
      if (holder >= 0) {
        const stay = this.stay[job];
        if (option === stay) {
          option = this.secondOption[kind];
          value = this.secondValue[kind];
        }
        value += problem.moveCost[job];
        if (stay >= 0) {
          value -= multiplier[agents + holder];
          const staying = optionCost[stay] + multiplier[holder] * (problem.weight[job] + optionExtra[stay]);
          if (staying <= value) {
            value = staying;
            option = stay;
            goes = false;
          } else released[holder] += 1;
        }
      }
      total += value;
      this.chosen[job] = option;
      const agent = optionAgent[option];
      if (goes) receipts[agent] += 1;
      load[agent] = load[agent] + problem.weight[job] + optionExtra[option];
    }
    return total + this.constantPart();
  }

  private constantPart(): number {
    const { problem, multiplier, load, released, receipts, slope } = this;
    const { agents, lo, hi, fixedLoad } = problem;
    const { minReleases, minReceipts } = this.options.cuts;
    let constant = 0;
    let largest = 0;
    for (let agent = 0; agent < agents; agent++) {
      const own = multiplier[agent];
      const limit = own > 0 ? hi[agent] : lo[agent];
      if (own !== 0) constant -= own * (limit - fixedLoad[agent]);
      largest = Math.max(largest, Math.abs(own));
      const now = load[agent];
      if (own > ZERO_TOLERANCE) slope[agent] = now - hi[agent];
      else if (own < -ZERO_TOLERANCE) slope[agent] = now - lo[agent];
      else slope[agent] = now > hi[agent] ? now - hi[agent] : Math.min(0, now - lo[agent]);
      constant += multiplier[agents + agent] * minReleases[agent];
      constant += multiplier[2 * agents + agent] * minReceipts[agent];
      slope[agents + agent] = cutSlope(minReleases[agent], released[agent], multiplier[agents + agent]);
      slope[2 * agents + agent] = cutSlope(minReceipts[agent], receipts[agent], multiplier[2 * agents + agent]);
    }
    return constant - largest * this.options.slack;
  }

  /** One step along the smoothed subgradient; false: it is zero, so these multipliers are best. */
  private step(step: number, aim: number, first: boolean): boolean {
    const { problem, multiplier, slope, direction, scale, load } = this;
    const { agents, lo, hi } = problem;
    const { minReleases, minReceipts } = this.options.cuts;
    let length = 0;
    for (let i = 0; i < this.size; i++) {
      const smoothed = first ? slope[i] : SMOOTHING * direction[i] + (1 - SMOOTHING) * slope[i];
      direction[i] = smoothed;
      length += smoothed * smoothed * (i < agents ? scale : 1);
    }
    if (length < ZERO_TOLERANCE) return false;
    const stride = (step * aim) / length;
    for (let agent = 0; agent < agents; agent++) {
      const old = multiplier[agent];
      let next = old + stride * scale * direction[agent];
      // A multiplier changes sign only by way of 0: above it is that of the upper end of the band, below of the lower.
      if (old > 0 && next < 0 && load[agent] >= lo[agent]) next = 0;
      else if (old < 0 && next > 0 && load[agent] <= hi[agent]) next = 0;
      if (next < 0 && lo[agent] === -Infinity) next = 0;
      if (next > 0 && hi[agent] === Infinity) next = 0;
      multiplier[agent] = next;
      const release = agents + agent;
      const receive = 2 * agents + agent;
      if (minReleases[agent] > 0) multiplier[release] = Math.max(0, multiplier[release] + stride * direction[release]);
      if (minReceipts[agent] > 0) multiplier[receive] = Math.max(0, multiplier[receive] + stride * direction[receive]);
    }
    return true;
  }
}

function cutSlope(needed: number, counted: number, multiplier: number): number {
  if (needed === 0) return 0;
  const slope = needed - counted;
  return multiplier <= 0 && slope < 0 ? 0 : slope;
}
