import type { CountCuts } from "./countCuts";
import { optionOf, type Assignment, type BandProblem } from "./instance";

/**
 * A price for each person's load, for giving a job away and for taking one. Whatever the prices, they prove a bound:
 * no assignment within the band costs less than `priced` says.
 */
export interface Prices {
  readonly load: Float64Array;
  readonly gives: Float64Array;
  readonly takes: Float64Array;
}

export interface Bound {
  readonly value: number;
  readonly prices: Prices;
  readonly rounds: number;
  /** Every job at its cheapest option at these prices: nearly within the band, and a good place to start from. */
  readonly relaxed: Assignment;
}

export interface PricingOptions {
  readonly rounds: number;
  /** The cost of the best assignment known; null: none within the band yet. */
  readonly known: number | null;
  readonly cuts: CountCuts;
  readonly from?: Prices;
  /** Units that people together may end up outside the band. */
  readonly slack: number;
  /** Called now and then; true ends the search. */
  readonly stop?: () => boolean;
}

/** Jobs of one class and weight choose alike, except that each holder may keep their own. */
interface Kinds {
  readonly count: number;
  readonly of: Int32Array;
  readonly group: Int32Array;
  readonly weight: Float64Array;
}

export function kindsOf(problem: BandProblem): Kinds {
  const kinds = new Map<number, Map<number, number>>();
  const of = new Int32Array(problem.jobs);
  const group: number[] = [];
  const weight: number[] = [];
  for (let job = 0; job < problem.jobs; job++) {
    const own = problem.classOf[job] as number;
    let weights = kinds.get(own);
    if (weights === undefined) kinds.set(own, (weights = new Map()));
    let kind = weights.get(problem.weight[job] as number);
    if (kind === undefined) {
      kind = group.length;
      weights.set(problem.weight[job] as number, kind);
      group.push(own);
      weight.push(problem.weight[job] as number);
    }
    of[job] = kind;
  }
  return { count: group.length, of, group: Int32Array.from(group), weight: Float64Array.from(weight) };
}

/**
 * The best prices that a number of rounds finds: Lagrangian relaxation of the band and the count cuts, climbing by
 * Polyak steps along a smoothed subgradient. Each round costs one pass over kinds and jobs, never over all pairs.
 * Source: Held, Wolfe and Crowder (1974); Camerini, Fratta and Maffioli (1975) for the smoothing.
 */
export function bestPrices(problem: BandProblem, options: PricingOptions): Bound {
  return new PriceSearch(problem, options).run();
}

const SMOOTHING = 0.6;
const SHRINK = 0.7;
const PATIENCE = 12;
/** Where no answer is known, this much above the best bound so far is aimed at. */
const REACH = 0.08;

class PriceSearch {
  private readonly kinds: Kinds;
  private readonly size: number;
  /** Prices of load, gives and takes, one after the other. */
  private readonly price: Float64Array;
  private readonly best: Float64Array;
  private readonly slope: Float64Array;
  private readonly direction: Float64Array;
  private readonly scale: number;
  private readonly load: Float64Array;
  private readonly given: Int32Array;
  private readonly taken: Int32Array;
  private readonly firstOption: Int32Array;
  private readonly firstValue: Float64Array;
  private readonly secondOption: Int32Array;
  private readonly secondValue: Float64Array;
  private readonly stay: Int32Array;
  private readonly chosen: Int32Array;
  private readonly bestChosen: Int32Array;
  private bound = -Infinity;

  constructor(
    private readonly problem: BandProblem,
    private readonly options: PricingOptions,
  ) {
    const { people, jobs } = problem;
    this.kinds = kindsOf(problem);
    this.size = 3 * people;
    this.price = new Float64Array(this.size);
    const from = options.from;
    if (from !== undefined) {
      this.price.set(from.load, 0);
      this.price.set(from.gives, people);
      this.price.set(from.takes, 2 * people);
    }
    this.best = Float64Array.from(this.price);
    this.slope = new Float64Array(this.size);
    this.direction = new Float64Array(this.size);
    let weights = 0;
    for (let job = 0; job < jobs; job++) {
      weights +=
        (problem.weight[job] as number) +
        (problem.optionExtra[problem.optionStart[problem.classOf[job] as number] as number] as number);
    }
    const mean = Math.max(1, jobs === 0 ? 1 : weights / jobs);
    this.scale = 1 / (mean * mean);
    this.load = new Float64Array(people);
    this.given = new Int32Array(people);
    this.taken = new Int32Array(people);
    this.firstOption = new Int32Array(this.kinds.count);
    this.firstValue = new Float64Array(this.kinds.count);
    this.secondOption = new Int32Array(this.kinds.count);
    this.secondValue = new Float64Array(this.kinds.count);
    this.stay = new Int32Array(jobs);
    this.chosen = new Int32Array(jobs);
    this.bestChosen = new Int32Array(jobs);
    for (let job = 0; job < jobs; job++) {
      const holder = problem.holder[job] as number;
      this.stay[job] = holder < 0 ? -1 : optionOf(problem, problem.classOf[job] as number, holder);
    }
  }

  run(): Bound {
    const { rounds, known, stop } = this.options;
    let step = 1;
    let stalled = 0;
    let round = 0;
    for (; round < rounds; round++) {
      if (stop !== undefined && round % 8 === 7 && stop()) break;
      const value = this.evaluate();
      const size = Math.max(1, Math.abs(this.bound));
      if (value > this.bound + 1e-7 * size || this.bound === -Infinity) {
        stalled = this.bound === -Infinity || value > this.bound + 1e-4 * size ? 0 : stalled + 1;
        this.bound = value;
        this.best.set(this.price);
        this.bestChosen.set(this.chosen);
        if (stalled >= 2.5 * PATIENCE) {
          step *= SHRINK;
          stalled = 0;
        }
      } else if (++stalled >= PATIENCE) {
        step *= SHRINK;
        stalled = 0;
        this.price.set(this.best);
        this.direction.fill(0);
        if (step < 1e-4) break;
        continue;
      }
      if (known !== null && Math.ceil(this.bound - 1e-6) >= known - 1e-6) break;
      // Where nothing is known to aim at, a little above the best so far does: too high an aim only shortens the steps.
      const target = known ?? this.bound + Math.max(1, Math.abs(this.bound) * REACH);
      const aim = Math.max(target - value, 1e-3 * Math.max(1, Math.abs(target)), 0.01);
      if (!this.walk(step, aim, round === 0)) break;
    }
    const { people } = this.problem;
    return {
      value: this.bound,
      rounds: round,
      relaxed: this.bestChosen,
      prices: {
        load: this.best.slice(0, people),
        gives: this.best.slice(people, 2 * people),
        takes: this.best.slice(2 * people),
      },
    };
  }

  /** What the relaxed problem costs at the present prices, and which way it is violated. */
  private evaluate(): number {
    const { problem, price, kinds, load, given, taken } = this;
    const { people, jobs, optionStart, optionPerson, optionExtra, optionCost } = problem;
    for (let kind = 0; kind < kinds.count; kind++) {
      const group = kinds.group[kind] as number;
      const weight = kinds.weight[kind] as number;
      let first = -1;
      let firstValue = Infinity;
      let second = -1;
      let secondValue = Infinity;
      for (let option = optionStart[group] as number, end = optionStart[group + 1] as number; option < end; option++) {
        const person = optionPerson[option] as number;
        const value =
          (optionCost[option] as number) +
          (price[person] as number) * (weight + (optionExtra[option] as number)) -
          (price[2 * people + person] as number);
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
    given.fill(0);
    taken.fill(0);
    let total = 0;
    for (let job = 0; job < jobs; job++) {
      const kind = kinds.of[job] as number;
      let option = this.firstOption[kind] as number;
      let value = this.firstValue[kind] as number;
      const holder = problem.holder[job] as number;
      let goes = true;
      if (holder >= 0) {
        const stay = this.stay[job] as number;
        if (option === stay) {
          option = this.secondOption[kind] as number;
          value = this.secondValue[kind] as number;
        }
        value += problem.moveCost[job] as number;
        if (stay >= 0) {
          value -= price[people + holder] as number;
          const staying =
            (optionCost[stay] as number) +
            (price[holder] as number) * ((problem.weight[job] as number) + (optionExtra[stay] as number));
          if (staying <= value) {
            value = staying;
            option = stay;
            goes = false;
          } else given[holder] = (given[holder] as number) + 1;
        }
      }
      total += value;
      this.chosen[job] = option;
      const person = optionPerson[option] as number;
      if (goes) taken[person] = (taken[person] as number) + 1;
      load[person] = (load[person] as number) + (problem.weight[job] as number) + (optionExtra[option] as number);
    }
    return total + this.constantPart();
  }

  private constantPart(): number {
    const { problem, price, load, given, taken, slope } = this;
    const { people, lo, hi, fixedLoad } = problem;
    const { gives, takes } = this.options.cuts;
    let constant = 0;
    let dearest = 0;
    for (let person = 0; person < people; person++) {
      const own = price[person] as number;
      const limit = own > 0 ? (hi[person] as number) : (lo[person] as number);
      if (own !== 0) constant -= own * (limit - (fixedLoad[person] as number));
      dearest = Math.max(dearest, Math.abs(own));
      const now = load[person] as number;
      if (own > 1e-12) slope[person] = now - (hi[person] as number);
      else if (own < -1e-12) slope[person] = now - (lo[person] as number);
      else
        slope[person] =
          now > (hi[person] as number) ? now - (hi[person] as number) : Math.min(0, now - (lo[person] as number));
      constant += (price[people + person] as number) * (gives[person] as number);
      constant += (price[2 * people + person] as number) * (takes[person] as number);
      slope[people + person] = cutSlope(
        gives[person] as number,
        given[person] as number,
        price[people + person] as number,
      );
      slope[2 * people + person] = cutSlope(
        takes[person] as number,
        taken[person] as number,
        price[2 * people + person] as number,
      );
    }
    return constant - dearest * this.options.slack;
  }

  /** One step uphill; false: the slope is flat, these prices are best. */
  private walk(step: number, aim: number, first: boolean): boolean {
    const { problem, price, slope, direction, scale, load } = this;
    const { people, lo, hi } = problem;
    const { gives, takes } = this.options.cuts;
    let length = 0;
    for (let i = 0; i < this.size; i++) {
      const smoothed = first
        ? (slope[i] as number)
        : SMOOTHING * (direction[i] as number) + (1 - SMOOTHING) * (slope[i] as number);
      direction[i] = smoothed;
      length += smoothed * smoothed * (i < people ? scale : 1);
    }
    if (length < 1e-12) return false;
    const stride = (step * aim) / length;
    for (let person = 0; person < people; person++) {
      const old = price[person] as number;
      let next = old + stride * scale * (direction[person] as number);
      // A price changes sides through 0: above it speaks of the band's upper end, below of its lower end.
      if (old > 0 && next < 0 && (load[person] as number) >= (lo[person] as number)) next = 0;
      else if (old < 0 && next > 0 && (load[person] as number) <= (hi[person] as number)) next = 0;
      if (next < 0 && (lo[person] as number) === -Infinity) next = 0;
      if (next > 0 && (hi[person] as number) === Infinity) next = 0;
      price[person] = next;
      const give = people + person;
      const take = 2 * people + person;
      if ((gives[person] as number) > 0)
        price[give] = Math.max(0, (price[give] as number) + stride * (direction[give] as number));
      if ((takes[person] as number) > 0)
        price[take] = Math.max(0, (price[take] as number) + stride * (direction[take] as number));
    }
    return true;
  }
}

function cutSlope(needed: number, counted: number, price: number): number {
  if (needed === 0) return 0;
  const slope = needed - counted;
  return price <= 0 && slope < 0 ? 0 : slope;
}
