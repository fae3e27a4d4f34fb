import type { CountCuts } from "./countCuts";
import { optionOf, UNPLACED, type Assignment, type BandProblem } from "./instance";
import type { Prices } from "./prices";
import type { Worths } from "./worths";

/** What somebody claims about an assignment. */
export interface Claim {
  readonly assignment: Assignment;
  readonly overload: number;
  readonly excess: number;
  readonly cost: number;
  /** No assignment with at most `slack` units outside the band costs less than this, by these prices and cuts. */
  readonly bound: number;
  readonly prices: Prices;
  readonly cuts: CountCuts;
  readonly slack: number;
  /** What each job is worth, which proves a bound of its own where everybody is within the band; null: prices alone. */
  readonly worths: Worths | null;
}

export type CheckFailure =
  | "option-not-allowed"
  | "limit-broken"
  | "wrong-overload"
  | "wrong-excess"
  | "wrong-cost"
  | "wrong-cuts"
  | "wrong-bound";

export interface Checked {
  readonly failures: readonly CheckFailure[];
  /** The bound that the prices, or the worths, really prove, rounded up to a whole cost. */
  readonly bound: number;
}

/** Capacity and ceilings need not be whole units; counted in millionths, everything is a whole number. */
const MILLIONTHS = 1_000_000;

/**
 * Goes through a claim from scratch, in whole numbers, sharing no arithmetic with the search: who may hold what, loads,
 * limits, cost, and the bound that the prices prove. Nothing is called best possible that has not come through here.
 */
export function check(problem: BandProblem, claim: Claim): Checked {
  const failures: CheckFailure[] = [];
  const tally = tallyOf(problem, claim.assignment);
  if (tally === null) return { failures: ["option-not-allowed"], bound: -Infinity };
  if (!keepsLimits(problem, tally)) failures.push("limit-broken");
  if (Math.abs(overloadOf(problem, tally) / MILLIONTHS - claim.overload) > problem.people / MILLIONTHS)
    failures.push("wrong-overload");
  if (excessOf(problem, tally) !== Math.round(claim.excess)) failures.push("wrong-excess");
  if (tally.cost !== Math.round(claim.cost)) failures.push("wrong-cost");
  if (!cutsHold(problem, claim)) failures.push("wrong-cuts");
  const bound = Math.max(provenBound(problem, claim), boundOfWorths(problem, claim));
  if (bound < claim.bound) failures.push("wrong-bound");
  return { failures, bound };
}

interface Tally {
  readonly load: number[];
  readonly heads: number[];
  readonly received: number[];
  readonly newcomers: number[];
  readonly cost: number;
  readonly moves: number;
}

function tallyOf(problem: BandProblem, assignment: Assignment): Tally | null {
  const load = Array.from(problem.fixedLoad);
  const heads = Array.from(problem.fixedHeads);
  const received = new Array<number>(problem.people).fill(0);
  const newcomers = new Array<number>(problem.people).fill(0);
  let cost = 0;
  let moves = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const option = number(assignment, job);
    const holder = number(problem.holder, job);
    if (option === UNPLACED) {
      if (holder >= 0) return null;
      continue;
    }
    const group = number(problem.classOf, job);
    if (option < number(problem.optionStart, group) || option >= number(problem.optionStart, group + 1)) return null;
    const person = number(problem.optionPerson, option);
    const own = number(problem.heads, job);
    load[person] = number(load, person) + number(problem.weight, job) + number(problem.optionExtra, option);
    heads[person] = number(heads, person) + own;
    cost += number(problem.optionCost, option);
    if (holder !== person) received[person] = number(received, person) + own;
    if (holder < 0) newcomers[person] = number(newcomers, person) + own;
    else if (holder !== person) {
      cost += number(problem.moveCost, job);
      moves += own;
    }
  }
  return { load, heads, received, newcomers, cost, moves };
}

function keepsLimits(problem: BandProblem, tally: Tally): boolean {
  if (tally.moves > problem.maxMoves) return false;
  return tally.load.every((load, person) => {
    const received = number(tally.received, person);
    if (received > number(problem.maxReceived, person)) return false;
    if (received > 0 && number(tally.heads, person) > number(problem.maxHeads, person)) return false;
    const ceiling = number(problem.ceiling, person);
    return number(tally.newcomers, person) === 0 || millionths(load) <= millionths(ceiling) + 1;
  });
}

function overloadOf(problem: BandProblem, tally: Tally): number {
  return tally.load.reduce((sum, load, person) => {
    const capacity = number(problem.capacity, person);
    return capacity === Infinity ? sum : sum + Math.max(0, millionths(load) - millionths(capacity));
  }, 0);
}

function excessOf(problem: BandProblem, tally: Tally): number {
  return tally.load.reduce(
    (sum, load, person) =>
      sum + Math.max(0, Math.round(load) - number(problem.hi, person), number(problem.lo, person) - Math.round(load)),
    0,
  );
}

/** Each cut by itself: one job fewer, even of the heaviest, does not bring the person into the band. */
function cutsHold(problem: BandProblem, claim: Claim): boolean {
  const wanted = new Set<number>();
  for (let person = 0; person < problem.people; person++) {
    if (number(claim.cuts.gives, person) > 0 || number(claim.cuts.takes, person) > 0) wanted.add(person);
  }
  if (wanted.size === 0) return true;
  const held = new Map<number, number[]>();
  const within = new Map<number, number[]>();
  for (const person of wanted) {
    held.set(person, []);
    within.set(person, []);
  }
  for (let job = 0; job < problem.jobs; job++) {
    if (number(claim.assignment, job) === UNPLACED) continue;
    const group = number(problem.classOf, job);
    for (let option = number(problem.optionStart, group); option < number(problem.optionStart, group + 1); option++) {
      const person = number(problem.optionPerson, option);
      if (!wanted.has(person)) continue;
      const weight = number(problem.weight, job) + number(problem.optionExtra, option);
      (number(problem.holder, job) === person ? held : within).get(person)?.push(weight);
    }
  }
  for (const person of wanted) {
    const own = held.get(person) ?? [];
    const load = own.reduce((sum, weight) => sum + weight, number(problem.fixedLoad, person));
    const gives = number(claim.cuts.gives, person);
    const takes = number(claim.cuts.takes, person);
    if (gives > 0 && load - heaviest(own, gives - 1) <= number(problem.hi, person) + claim.slack) return false;
    if (takes > 0) {
      const reach = load + heaviest(within.get(person) ?? [], takes - 1);
      if (reach >= number(problem.lo, person) - claim.slack) return false;
    }
  }
  return true;
}

function heaviest(weights: readonly number[], count: number): number {
  return [...weights]
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, weight) => sum + weight, 0);
}

/**
 * The Lagrangian bound at these prices, rounded to whole multiples of a small fraction: any prices prove a bound, so
 * rounding them costs nothing but a little height, and the sum is exact.
 */
function provenBound(problem: BandProblem, claim: Claim): number {
  const { people } = problem;
  const scale = scaleFor(problem, claim.prices);
  const load = Array.from(claim.prices.load, (price, person) => boundedPrice(problem, person, price, scale));
  const gives = Array.from(claim.prices.gives, (price) => Math.max(0, Math.round(price * scale)));
  const takes = Array.from(claim.prices.takes, (price) => Math.max(0, Math.round(price * scale)));
  let total = 0n;
  for (let job = 0; job < problem.jobs; job++) {
    if (number(claim.assignment, job) === UNPLACED) continue;
    const group = number(problem.classOf, job);
    const holder = number(problem.holder, job);
    const holds = holder >= 0 && optionOf(problem, group, holder) >= 0;
    let least = Infinity;
    for (let option = number(problem.optionStart, group); option < number(problem.optionStart, group + 1); option++) {
      const person = number(problem.optionPerson, option);
      const weight = number(problem.weight, job) + number(problem.optionExtra, option);
      let value = number(problem.optionCost, option) * scale + number(load, person) * weight;
      if (person !== holder) {
        value -= number(takes, person);
        if (holder >= 0) value += number(problem.moveCost, job) * scale;
        if (holds) value -= number(gives, holder);
      }
      least = Math.min(least, value);
    }
    total += BigInt(least);
  }
  let dearest = 0;
  for (let person = 0; person < people; person++) {
    const price = number(load, person);
    dearest = Math.max(dearest, Math.abs(price));
    if (price !== 0) {
      const end = number(price > 0 ? problem.hi : problem.lo, person);
      total -= BigInt(price) * BigInt(end - number(problem.fixedLoad, person));
    }
    total += BigInt(number(gives, person)) * BigInt(number(claim.cuts.gives, person));
    total += BigInt(number(takes, person)) * BigInt(number(claim.cuts.takes, person));
  }
  total -= BigInt(dearest) * BigInt(Math.ceil(claim.slack));
  return upToWhole(total, scale);
}

/**
 * All jobs' worths, less the most that each person can earn with jobs which bring them into their band: nobody can do
 * better together than each would alone. Worths are rounded to whole multiples of a small fraction.
 */
function boundOfWorths(problem: BandProblem, { worths, assignment, slack }: Claim): number {
  if (worths === null || slack > 0) return -Infinity;
  let dearest = 1;
  for (let job = 0; job < problem.jobs; job++) {
    dearest = Math.max(dearest, Math.abs(number(worths, job)) + number(problem.moveCost, job));
  }
  for (const cost of problem.optionCost) dearest = Math.max(dearest, 2 * Math.abs(cost));
  const scale = 2 ** Math.max(0, Math.floor(50 - Math.log2(2 * dearest * Math.max(1, problem.jobs))));
  const offers: { readonly weight: number; readonly cost: number }[][] = Array.from(problem.lo, () => []);
  let total = 0n;
  for (let job = 0; job < problem.jobs; job++) {
    if (number(assignment, job) === UNPLACED) continue;
    const worth = Math.round(number(worths, job) * scale);
    total += BigInt(worth);
    const group = number(problem.classOf, job);
    const holder = number(problem.holder, job);
    for (let option = number(problem.optionStart, group); option < number(problem.optionStart, group + 1); option++) {
      const person = number(problem.optionPerson, option);
      const moving = holder >= 0 && holder !== person ? number(problem.moveCost, job) : 0;
      const weight = number(problem.weight, job) + number(problem.optionExtra, option);
      offers[person]?.push({ weight, cost: Math.round((number(problem.optionCost, option) + moving) * scale) - worth });
    }
  }
  for (const [person, own] of offers.entries()) {
    const fixed = number(problem.fixedLoad, person);
    const least = leastCostWithin(own, number(problem.lo, person) - fixed, number(problem.hi, person) - fixed);
    if (least === Infinity) return -Infinity;
    total += BigInt(least);
  }
  return upToWhole(total, scale);
}

/** What the cheapest of all sets costs that weighs from `from` to `to`; Infinity: there is none. */
function leastCostWithin(
  offers: readonly { readonly weight: number; readonly cost: number }[],
  from: number,
  to: number,
): number {
  const all = offers.reduce((sum, offer) => sum + offer.weight, 0);
  const widest = Math.min(to, all);
  if (widest < 0) return Infinity;
  const least = new Float64Array(widest + 1).fill(Infinity);
  least[0] = 0;
  for (const { weight, cost } of offers) {
    for (let load = widest; load >= weight; load--) {
      least[load] = Math.min(number(least, load), number(least, load - weight) + cost);
    }
  }
  return least.subarray(Math.max(0, from)).reduce((a, b) => Math.min(a, b), Infinity);
}

/** Costs are whole: what is more than a whole cost is at least the next. */
function upToWhole(total: bigint, scale: number): number {
  const whole = BigInt(scale);
  const down = total / whole;
  return Number(total > 0n && total % whole !== 0n ? down + 1n : down);
}

function boundedPrice(problem: BandProblem, person: number, price: number, scale: number): number {
  const rounded = Math.round(price * scale);
  if (rounded > 0 && number(problem.hi, person) === Infinity) return 0;
  if (rounded < 0 && number(problem.lo, person) === -Infinity) return 0;
  return rounded;
}

/** As fine as can be while every product stays a whole number that a double holds exactly. */
function scaleFor(problem: BandProblem, prices: Prices): number {
  const largest = (array: Iterable<number>): number => {
    let most = 1;
    for (const value of array) most = Math.max(most, Math.abs(value));
    return most;
  };
  const weight = largest(problem.weight) + largest(problem.optionExtra);
  const price = Math.max(largest(prices.load) * weight, largest(prices.gives), largest(prices.takes));
  const cost = largest(problem.moveCost) + largest(problem.optionCost);
  return 2 ** Math.max(0, Math.floor(Math.log2(2 ** 50 / (4 * (price + cost)))));
}

function millionths(units: number): number {
  return units === Infinity ? Infinity : Math.round(units * MILLIONTHS);
}

function number(array: ArrayLike<number>, index: number): number {
  return array[index] as number;
}
