import { UNPLACED, type Assignment, type BandAssignmentProblem } from "../problem";
import { FlowNetwork } from "./maxFlow";
import { QUOTIENT_TOLERANCE, ZERO_TOLERANCE } from "../tolerances";

/**
 * Each agent's fair share of the work, in units a unit of room: the leximin share, where the highest is as low as it
 * can be, then the next, and so on, when cases could be divided at will among those who may take them. It is one common
 * share unless skills, kept cases or teams stand in the way. Exact: the level sets are found by least cuts.
 * Source: Fujishige, lexicographically optimal base of a polymatroid (1980).
 * @param assignment which jobs count, with the weight they have there
 * @param room of each agent, any measure above 0; 0 or less: stays out, with what they hold
 * @returns of each agent the share; NaN for those who stay out
 */
export function fairShares(
  problem: BandAssignmentProblem,
  assignment: Assignment,
  room: ArrayLike<number>,
): Float64Array {
  const shares = new Float64Array(problem.agents).fill(NaN);
  const agents: number[] = [];
  for (let agent = 0; agent < problem.agents; agent++) if (room[agent] > 0) agents.push(agent);
  if (agents.length > 0) level(agents, bundlesOf(problem, assignment, room), problem.fixedLoad, room, shares);
  return shares;
}

/** All work with the same options, taken together. */
interface Bundle {
  readonly amount: number;
  readonly agents: readonly number[];
}

function bundlesOf(problem: BandAssignmentProblem, assignment: Assignment, room: ArrayLike<number>): Bundle[] {
  const amounts = new Float64Array(problem.classes);
  for (let job = 0; job < problem.jobs; job++) {
    const option = assignment[job];
    if (option === UNPLACED) continue;
    const group = problem.classOf[job];
    amounts[group] = amounts[group] + problem.weight[job] + problem.optionExtra[option];
  }
  const bundles: Bundle[] = [];
  amounts.forEach((amount, group) => {
    const agents: number[] = [];
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const agent = problem.optionAgent[option];
      if (room[agent] > 0) agents.push(agent);
    }
    if (amount > 0 && agents.length > 0) bundles.push({ amount, agents });
  });
  return bundles;
}

/**
 * One common share for these agents if it can be; else the agents who must have more (the greatest set whose own work
 * exceeds it) and the others are levelled apart. Everything that can go elsewhere goes to the others.
 */
function level(
  agents: readonly number[],
  bundles: readonly Bundle[],
  fixed: ArrayLike<number>,
  room: ArrayLike<number>,
  shares: Float64Array,
): void {
  let work = 0;
  let rooms = 0;
  for (const agent of agents) {
    work += fixed[agent];
    rooms += room[agent];
  }
  for (const bundle of bundles) work += bundle.amount;
  const common = work / rooms;
  const more = agents.length === 1 ? [] : agentsAbove(common, agents, bundles, fixed, room, work);
  if (more.length === 0 || more.length === agents.length) {
    for (const agent of agents) shares[agent] = common;
    return;
  }
  const above = new Set(more);
  const inside: Bundle[] = [];
  const outside: Bundle[] = [];
  for (const bundle of bundles) {
    const others = bundle.agents.filter((agent) => !above.has(agent));
    if (others.length === 0) inside.push(bundle);
    else outside.push({ amount: bundle.amount, agents: others });
  }
  level(more, inside, fixed, room, shares);
  level(
    agents.filter((agent) => !above.has(agent)),
    outside,
    fixed,
    room,
    shares,
  );
}

/** The agents whose unavoidable work exceeds the common share of their room by most: a closure, found as a least cut. */
function agentsAbove(
  common: number,
  agents: readonly number[],
  bundles: readonly Bundle[],
  fixed: ArrayLike<number>,
  room: ArrayLike<number>,
  work: number,
): number[] {
  const source = 0;
  const sink = 1;
  const nodeOf = new Map(agents.map((agent, place) => [agent, 2 + place]));
  const least = Math.max(1, work) * ZERO_TOLERANCE;
  const network = new FlowNetwork(2 + agents.length + bundles.length, least);
  for (const agent of agents) {
    const spare = common * room[agent] - fixed[agent];
    const node = nodeOf.get(agent) as number;
    if (spare > 0) network.connect(node, sink, spare);
    else network.connect(source, node, -spare);
  }
  bundles.forEach((bundle, place) => {
    const node = 2 + agents.length + place;
    network.connect(source, node, bundle.amount);
    for (const agent of bundle.agents) network.connect(node, nodeOf.get(agent) as number, Infinity);
  });
  const reached = network.sourceSide(source, sink);
  const above = agents.filter((agent) => reached[nodeOf.get(agent) as number]);
  // Rounding can leave a trickle of flow that reaches an agent; only a real surplus makes a level of its own.
  let surplus = 0;
  const set = new Set(above);
  for (const agent of above) surplus += fixed[agent] - common * room[agent];
  for (const bundle of bundles) if (bundle.agents.every((agent) => set.has(agent))) surplus += bundle.amount;
  return surplus > Math.max(1, work) * QUOTIENT_TOLERANCE ? above : [];
}
