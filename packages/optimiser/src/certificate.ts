import type { CardinalityCuts } from "./lagrangian/cardinalityCuts";
import { optionOf, UNPLACED, type Assignment, type BandAssignmentProblem } from "./problem";
import type { Multipliers } from "./lagrangian/lagrangianBound";
import type { AssignmentMultipliers } from "./lagrangian/assignmentRelaxation";

/** What somebody claims about an assignment. */
export interface Certificate {
  readonly assignment: Assignment;
  readonly overload: number;
  readonly bandViolation: number;
  readonly cost: number;
  /** No assignment with at most `slack` units outside the band costs less than this, by these multipliers and cuts. */
  readonly bound: number;
  readonly multipliers: Multipliers;
  readonly cuts: CardinalityCuts;
  readonly slack: number;
  /** What each job is worth, which proves a bound of its own where everybody is within the band; null: multipliers alone. */
  readonly assignmentMultipliers: AssignmentMultipliers | null;
}

export type CertificateFailure =
  | "option-not-allowed"
  | "limit-broken"
  | "wrong-overload"
  | "wrong-band-violation"
  | "wrong-cost"
  | "wrong-cuts"
  | "wrong-bound";

export interface Verification {
  readonly failures: readonly CertificateFailure[];
  /** The bound that the multipliers, or the worths, really prove, rounded up to a whole cost. */
  readonly bound: number;
}

/** Capacity and ceilings need not be whole units; counted in millionths, everything is a whole number. */
const MILLIONTHS = 1_000_000;

/**
 * Goes through a claim from scratch, in whole numbers, sharing no arithmetic with the search: who may hold what, loads,
 * limits, cost, and the bound that the multipliers prove. Nothing is called best possible that has not come through here.
 */
export function verifyCertificate(problem: BandAssignmentProblem, claim: Certificate): Verification {
  const failures: CertificateFailure[] = [];
  const tally = tallyOf(problem, claim.assignment);
  if (tally === null) return { failures: ["option-not-allowed"], bound: -Infinity };
  if (!keepsLimits(problem, tally)) failures.push("limit-broken");
  if (Math.abs(overloadOf(problem, tally) / MILLIONTHS - claim.overload) > problem.agents / MILLIONTHS)
    failures.push("wrong-overload");
  if (excessOf(problem, tally) !== Math.round(claim.bandViolation)) failures.push("wrong-band-violation");
  if (tally.cost !== Math.round(claim.cost)) failures.push("wrong-cost");
  if (!cutsHold(problem, claim)) failures.push("wrong-cuts");
  const bound = Math.max(provenBound(problem, claim), boundOfWorths(problem, claim));
  if (bound < claim.bound) failures.push("wrong-bound");
  return { failures, bound };
}

interface Tally {
  readonly load: number[];
  readonly itemCount: number[];
  readonly received: number[];
  readonly newcomers: number[];
  readonly cost: number;
  readonly moves: number;
}

function tallyOf(problem: BandAssignmentProblem, assignment: Assignment): Tally | null {
  const load = Array.from(problem.fixedLoad);
  const itemCount = Array.from(problem.fixedItems);
  const received = new Array<number>(problem.agents).fill(0);
  const newcomers = new Array<number>(problem.agents).fill(0);
  let cost = 0;
  let moves = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const option = assignment[job];
    const holder = problem.holder[job];
    if (option === UNPLACED) {
      if (holder >= 0) return null;
      continue;
    }
    const group = problem.classOf[job];
    if (option < problem.optionStart[group] || option >= problem.optionStart[group + 1]) return null;
    const agent = problem.optionAgent[option];
    const own = problem.itemCount[job];
    load[agent] = load[agent] + problem.weight[job] + problem.optionExtra[option];
    itemCount[agent] += own;
    cost += problem.optionCost[option];
    if (holder !== agent) received[agent] += own;
    if (holder < 0) newcomers[agent] += own;
    else if (holder !== agent) {
      cost += problem.moveCost[job];
      moves += own;
    }
  }
  return { load, itemCount, received, newcomers, cost, moves };
}

function keepsLimits(problem: BandAssignmentProblem, tally: Tally): boolean {
  if (tally.moves > problem.maxMoves) return false;
  return tally.load.every((load, agent) => {
    const received = tally.received[agent];
    if (received > problem.maxReceived[agent]) return false;
    if (received > 0 && tally.itemCount[agent] > problem.maxItems[agent]) return false;
    const ceiling = problem.ceiling[agent];
    return tally.newcomers[agent] === 0 || millionths(load) <= millionths(ceiling) + 1;
  });
}

function overloadOf(problem: BandAssignmentProblem, tally: Tally): number {
  return tally.load.reduce((sum, load, agent) => {
    const capacity = problem.capacity[agent];
    return capacity === Infinity ? sum : sum + Math.max(0, millionths(load) - millionths(capacity));
  }, 0);
}

function excessOf(problem: BandAssignmentProblem, tally: Tally): number {
  return tally.load.reduce(
    (sum, load, agent) => sum + Math.max(0, Math.round(load) - problem.hi[agent], problem.lo[agent] - Math.round(load)),
    0,
  );
}

/** Each cut by itself: one job fewer, even of the heaviest, does not bring the agent into the band. */
function cutsHold(problem: BandAssignmentProblem, claim: Certificate): boolean {
  const wanted = new Set<number>();
  for (let agent = 0; agent < problem.agents; agent++) {
    if (claim.cuts.minReleases[agent] > 0 || claim.cuts.minReceipts[agent] > 0) wanted.add(agent);
  }
  if (wanted.size === 0) return true;
  const held = new Map<number, number[]>();
  const within = new Map<number, number[]>();
  for (const agent of wanted) {
    held.set(agent, []);
    within.set(agent, []);
  }
  for (let job = 0; job < problem.jobs; job++) {
    if (claim.assignment[job] === UNPLACED) continue;
    const group = problem.classOf[job];
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const agent = problem.optionAgent[option];
      if (!wanted.has(agent)) continue;
      const weight = problem.weight[job] + problem.optionExtra[option];
      (problem.holder[job] === agent ? held : within).get(agent)?.push(weight);
    }
  }
  for (const agent of wanted) {
    const own = held.get(agent) ?? [];
    const load = own.reduce((sum, weight) => sum + weight, problem.fixedLoad[agent]);
    const gives = claim.cuts.minReleases[agent];
    const takes = claim.cuts.minReceipts[agent];
    if (gives > 0 && load - heaviest(own, gives - 1) <= problem.hi[agent] + claim.slack) return false;
    if (takes > 0) {
      const reach = load + heaviest(within.get(agent) ?? [], takes - 1);
      if (reach >= problem.lo[agent] - claim.slack) return false;
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
 * The Lagrangian bound at these multipliers, rounded to whole multiples of a small fraction: any multipliers prove a bound, so
 * rounding them costs nothing but a little height, and the sum is exact.
 */
function provenBound(problem: BandAssignmentProblem, claim: Certificate): number {
  const { agents } = problem;
  const scale = scaleFor(problem, claim.multipliers);
  const load = Array.from(claim.multipliers.load, (price, agent) => boundedPrice(problem, agent, price, scale));
  const gives = Array.from(claim.multipliers.release, (price) => Math.max(0, Math.round(price * scale)));
  const takes = Array.from(claim.multipliers.receive, (price) => Math.max(0, Math.round(price * scale)));
  let total = 0n;
  for (let job = 0; job < problem.jobs; job++) {
    if (claim.assignment[job] === UNPLACED) continue;
    const group = problem.classOf[job];
    const holder = problem.holder[job];
    const holds = holder >= 0 && optionOf(problem, group, holder) >= 0;
    let least = Infinity;
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const agent = problem.optionAgent[option];
      const weight = problem.weight[job] + problem.optionExtra[option];
      let value = problem.optionCost[option] * scale + load[agent] * weight;
      if (agent !== holder) {
        value -= takes[agent];
        if (holder >= 0) value += problem.moveCost[job] * scale;
        if (holds) value -= gives[holder];
      }
      least = Math.min(least, value);
    }
    total += BigInt(least);
  }
  let dearest = 0;
  for (let agent = 0; agent < agents; agent++) {
    const price = load[agent];
    dearest = Math.max(dearest, Math.abs(price));
    if (price !== 0) {
      const end = (price > 0 ? problem.hi : problem.lo)[agent];
      total -= BigInt(price) * BigInt(end - problem.fixedLoad[agent]);
    }
    total += BigInt(gives[agent]) * BigInt(claim.cuts.minReleases[agent]);
    total += BigInt(takes[agent]) * BigInt(claim.cuts.minReceipts[agent]);
  }
  total -= BigInt(dearest) * BigInt(Math.ceil(claim.slack));
  return upToWhole(total, scale);
}

/**
 * All jobs' worths, less the most that each agent can earn with jobs which bring them into their band: nobody can do
 * better together than each would alone. Worths are rounded to whole multiples of a small fraction.
 */
function boundOfWorths(
  problem: BandAssignmentProblem,
  { assignmentMultipliers: worths, assignment, slack }: Certificate,
): number {
  if (worths === null || slack > 0) return -Infinity;
  let dearest = 1;
  for (let job = 0; job < problem.jobs; job++) {
    dearest = Math.max(dearest, Math.abs(worths[job]) + problem.moveCost[job]);
  }
  for (const cost of problem.optionCost) dearest = Math.max(dearest, 2 * Math.abs(cost));
  const scale = 2 ** Math.max(0, Math.floor(50 - Math.log2(2 * dearest * Math.max(1, problem.jobs))));
  const offers: { readonly weight: number; readonly cost: number }[][] = Array.from(problem.lo, () => []);
  let total = 0n;
  for (let job = 0; job < problem.jobs; job++) {
    if (assignment[job] === UNPLACED) continue;
    const worth = Math.round(worths[job] * scale);
    total += BigInt(worth);
    const group = problem.classOf[job];
    const holder = problem.holder[job];
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const agent = problem.optionAgent[option];
      const moving = holder >= 0 && holder !== agent ? problem.moveCost[job] : 0;
      const weight = problem.weight[job] + problem.optionExtra[option];
      offers[agent]?.push({ weight, cost: Math.round((problem.optionCost[option] + moving) * scale) - worth });
    }
  }
  for (const [agent, own] of offers.entries()) {
    const fixed = problem.fixedLoad[agent];
    const least = leastCostWithin(own, problem.lo[agent] - fixed, problem.hi[agent] - fixed);
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
      least[load] = Math.min(least[load], least[load - weight] + cost);
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

function boundedPrice(problem: BandAssignmentProblem, agent: number, price: number, scale: number): number {
  const rounded = Math.round(price * scale);
  if (rounded > 0 && problem.hi[agent] === Infinity) return 0;
  if (rounded < 0 && problem.lo[agent] === -Infinity) return 0;
  return rounded;
}

/** As fine as can be while every product stays a whole number that a double holds exactly. */
function scaleFor(problem: BandAssignmentProblem, multipliers: Multipliers): number {
  const largest = (array: Iterable<number>): number => {
    let most = 1;
    for (const value of array) most = Math.max(most, Math.abs(value));
    return most;
  };
  const weight = largest(problem.weight) + largest(problem.optionExtra);
  const price = Math.max(
    largest(multipliers.load) * weight,
    largest(multipliers.release),
    largest(multipliers.receive),
  );
  const cost = largest(problem.moveCost) + largest(problem.optionCost);
  return 2 ** Math.max(0, Math.floor(Math.log2(2 ** 50 / (4 * (price + cost)))));
}

function millionths(units: number): number {
  return units === Infinity ? Infinity : Math.round(units * MILLIONTHS);
}
