import type { CardinalityCuts } from "./lagrangian/cardinalityCuts";
import { optionOf, UNPLACED, type Assignment, type BandAssignmentProblem } from "./problem";
import type { Multipliers } from "./lagrangian/lagrangianBound";
import type { AssignmentMultipliers } from "./lagrangian/assignmentRelaxation";

/** What a search claims of an assignment, with the multipliers and cuts that are to prove it. */
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
  /** Of the assignment relaxation: another proof where every agent is within the band; null: the Lagrangian one alone. */
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
  /** The bound that the multipliers of either relaxation really prove, rounded up to a whole cost. */
  readonly bound: number;
}

/** Capacity and ceilings need not be whole units; counted in millionths, everything is a whole number. */
const MILLIONTHS = 1_000_000;

/**
 * Verifies a certificate from scratch and in whole numbers, sharing no arithmetic with the search: options, loads, limits,
 * cost, cuts, and the bound. Nothing may be called best possible that has not passed here.
 * @returns no failures where everything claimed is so
 */
export function verifyCertificate(problem: BandAssignmentProblem, certificate: Certificate): Verification {
  const failures: CertificateFailure[] = [];
  const totals = totalsOf(problem, certificate.assignment);
  if (totals === null) return { failures: ["option-not-allowed"], bound: -Infinity };
  if (!keepsLimits(problem, totals)) failures.push("limit-broken");
  if (Math.abs(overloadOf(problem, totals) / MILLIONTHS - certificate.overload) > problem.agents / MILLIONTHS)
    failures.push("wrong-overload");
  if (bandViolationOf(problem, totals) !== Math.round(certificate.bandViolation)) failures.push("wrong-band-violation");
  if (totals.cost !== Math.round(certificate.cost)) failures.push("wrong-cost");
  if (!cutsHold(problem, certificate)) failures.push("wrong-cuts");
  const bound = Math.max(lagrangianBound(problem, certificate), assignmentBound(problem, certificate));
  if (bound < certificate.bound) failures.push("wrong-bound");
  return { failures, bound };
}

interface Totals {
  readonly load: number[];
  readonly items: number[];
  readonly received: number[];
  readonly newcomers: number[];
  readonly cost: number;
  readonly moves: number;
}

function totalsOf(problem: BandAssignmentProblem, assignment: Assignment): Totals | null {
  const load = Array.from(problem.fixedLoad);
  const items = Array.from(problem.fixedItems);
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
    items[agent] += own;
    cost += problem.optionCost[option];
    if (holder !== agent) received[agent] += own;
    if (holder < 0) newcomers[agent] += own;
    else if (holder !== agent) {
      cost += problem.moveCost[job];
      moves += own;
    }
  }
  return { load, items, received, newcomers, cost, moves };
}

function keepsLimits(problem: BandAssignmentProblem, totals: Totals): boolean {
  if (totals.moves > problem.maxMoves) return false;
  return totals.load.every((load, agent) => {
    const received = totals.received[agent];
    if (received > problem.maxReceived[agent]) return false;
    if (received > 0 && totals.items[agent] > problem.maxItems[agent]) return false;
    const ceiling = problem.ceiling[agent];
    return totals.newcomers[agent] === 0 || millionths(load) <= millionths(ceiling) + 1;
  });
}

function overloadOf(problem: BandAssignmentProblem, totals: Totals): number {
  return totals.load.reduce((sum, load, agent) => {
    const capacity = problem.capacity[agent];
    return capacity === Infinity ? sum : sum + Math.max(0, millionths(load) - millionths(capacity));
  }, 0);
}

function bandViolationOf(problem: BandAssignmentProblem, totals: Totals): number {
  return totals.load.reduce(
    (sum, load, agent) => sum + Math.max(0, Math.round(load) - problem.hi[agent], problem.lo[agent] - Math.round(load)),
    0,
  );
}

/** Each cut by itself: one job fewer, even of the heaviest, does not bring the agent into the band. */
function cutsHold(problem: BandAssignmentProblem, certificate: Certificate): boolean {
  const wanted = new Set<number>();
  for (let agent = 0; agent < problem.agents; agent++) {
    if (certificate.cuts.minReleases[agent] > 0 || certificate.cuts.minReceipts[agent] > 0) wanted.add(agent);
  }
  if (wanted.size === 0) return true;
  const held = new Map<number, number[]>();
  const within = new Map<number, number[]>();
  for (const agent of wanted) {
    held.set(agent, []);
    within.set(agent, []);
  }
  for (let job = 0; job < problem.jobs; job++) {
    if (certificate.assignment[job] === UNPLACED) continue;
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
    const minReleases = certificate.cuts.minReleases[agent];
    const minReceipts = certificate.cuts.minReceipts[agent];
    if (minReleases > 0 && load - heaviest(own, minReleases - 1) <= problem.hi[agent] + certificate.slack) return false;
    if (minReceipts > 0) {
      const reach = load + heaviest(within.get(agent) ?? [], minReceipts - 1);
      if (reach >= problem.lo[agent] - certificate.slack) return false;
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
function lagrangianBound(problem: BandAssignmentProblem, certificate: Certificate): number {
  const { agents } = problem;
  const scale = scaleFor(problem, certificate.multipliers);
  const load = Array.from(certificate.multipliers.load, (multiplier, agent) =>
    boundedMultiplier(problem, agent, multiplier, scale),
  );
  const release = Array.from(certificate.multipliers.release, (multiplier) =>
    Math.max(0, Math.round(multiplier * scale)),
  );
  const receive = Array.from(certificate.multipliers.receive, (multiplier) =>
    Math.max(0, Math.round(multiplier * scale)),
  );
  let total = 0n;
  for (let job = 0; job < problem.jobs; job++) {
    if (certificate.assignment[job] === UNPLACED) continue;
    const group = problem.classOf[job];
    const holder = problem.holder[job];
    const holds = holder >= 0 && optionOf(problem, group, holder) >= 0;
    let least = Infinity;
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const agent = problem.optionAgent[option];
      const weight = problem.weight[job] + problem.optionExtra[option];
      let value = problem.optionCost[option] * scale + load[agent] * weight;
      if (agent !== holder) {
        value -= receive[agent];
        if (holder >= 0) value += problem.moveCost[job] * scale;
        if (holds) value -= release[holder];
      }
      least = Math.min(least, value);
    }
    total += BigInt(least);
  }
  let largest = 0;
  for (let agent = 0; agent < agents; agent++) {
    const multiplier = load[agent];
    largest = Math.max(largest, Math.abs(multiplier));
    if (multiplier !== 0) {
      const end = (multiplier > 0 ? problem.hi : problem.lo)[agent];
      total -= BigInt(multiplier) * BigInt(end - problem.fixedLoad[agent]);
    }
    total += BigInt(release[agent]) * BigInt(certificate.cuts.minReleases[agent]);
    total += BigInt(receive[agent]) * BigInt(certificate.cuts.minReceipts[agent]);
  }
  total -= BigInt(largest) * BigInt(Math.ceil(certificate.slack));
  return upToWhole(total, scale);
}

/**
 * The assignment relaxation's bound: the sum of all jobs' multipliers, less the most that each agent can earn with a set
 * of jobs that brings it into its band. The agents cannot do better together than each of them alone. Multipliers are
 * rounded to multiples of a small fraction, so that the sum is exact.
 */
function assignmentBound(
  problem: BandAssignmentProblem,
  { assignmentMultipliers, assignment, slack }: Certificate,
): number {
  if (assignmentMultipliers === null || slack > 0) return -Infinity;
  let largest = 1;
  for (let job = 0; job < problem.jobs; job++) {
    largest = Math.max(largest, Math.abs(assignmentMultipliers[job]) + problem.moveCost[job]);
  }
  for (const cost of problem.optionCost) largest = Math.max(largest, 2 * Math.abs(cost));
  const scale = 2 ** Math.max(0, Math.floor(50 - Math.log2(2 * largest * Math.max(1, problem.jobs))));
  const offers: { readonly weight: number; readonly cost: number }[][] = Array.from(problem.lo, () => []);
  let total = 0n;
  for (let job = 0; job < problem.jobs; job++) {
    if (assignment[job] === UNPLACED) continue;
    const multiplier = Math.round(assignmentMultipliers[job] * scale);
    total += BigInt(multiplier);
    const group = problem.classOf[job];
    const holder = problem.holder[job];
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const agent = problem.optionAgent[option];
      const moving = holder >= 0 && holder !== agent ? problem.moveCost[job] : 0;
      const weight = problem.weight[job] + problem.optionExtra[option];
      offers[agent]?.push({ weight, cost: Math.round((problem.optionCost[option] + moving) * scale) - multiplier });
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

function boundedMultiplier(problem: BandAssignmentProblem, agent: number, price: number, scale: number): number {
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
