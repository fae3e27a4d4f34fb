import { at, UNPLACED, type Assignment, type BandProblem } from "./instance";
import { FlowNetwork } from "./maxFlow";

/**
 * Each person's fair share of the work, in units a unit of room: the leximin share, where the highest is as low as it
 * can be, then the next, and so on, when cases could be divided at will among those who may take them. It is one common
 * share unless skills, kept cases or teams stand in the way. Exact: the level sets are found by least cuts.
 * Source: Fujishige, lexicographically optimal base of a polymatroid (1980).
 * @param assignment which jobs count, with the weight they have there
 * @param room of each person, any measure above 0; 0 or less: stays out, with what they hold
 * @returns of each person the share; NaN for those who stay out
 */
export function fairShares(problem: BandProblem, assignment: Assignment, room: ArrayLike<number>): Float64Array {
  const shares = new Float64Array(problem.people).fill(NaN);
  const people: number[] = [];
  for (let person = 0; person < problem.people; person++) if (at(room, person) > 0) people.push(person);
  if (people.length > 0) level(people, bundlesOf(problem, assignment, room), problem.fixedLoad, room, shares);
  return shares;
}

/** All work with the same options, taken together. */
interface Bundle {
  readonly amount: number;
  readonly people: readonly number[];
}

function bundlesOf(problem: BandProblem, assignment: Assignment, room: ArrayLike<number>): Bundle[] {
  const amounts = new Float64Array(problem.classes);
  for (let job = 0; job < problem.jobs; job++) {
    const option = at(assignment, job);
    if (option === UNPLACED) continue;
    const group = at(problem.classOf, job);
    amounts[group] = at(amounts, group) + at(problem.weight, job) + at(problem.optionExtra, option);
  }
  const bundles: Bundle[] = [];
  amounts.forEach((amount, group) => {
    const people: number[] = [];
    for (let option = at(problem.optionStart, group); option < at(problem.optionStart, group + 1); option++) {
      const person = at(problem.optionPerson, option);
      if (at(room, person) > 0) people.push(person);
    }
    if (amount > 0 && people.length > 0) bundles.push({ amount, people });
  });
  return bundles;
}

/**
 * One common share for these people if it can be; else the people who must have more (the greatest set whose own work
 * exceeds it) and the others are levelled apart. Everything that can go elsewhere goes to the others.
 */
function level(
  people: readonly number[],
  bundles: readonly Bundle[],
  fixed: ArrayLike<number>,
  room: ArrayLike<number>,
  shares: Float64Array,
): void {
  let work = 0;
  let rooms = 0;
  for (const person of people) {
    work += at(fixed, person);
    rooms += at(room, person);
  }
  for (const bundle of bundles) work += bundle.amount;
  const common = work / rooms;
  const more = people.length === 1 ? [] : peopleAbove(common, people, bundles, fixed, room, work);
  if (more.length === 0 || more.length === people.length) {
    for (const person of people) shares[person] = common;
    return;
  }
  const above = new Set(more);
  const inside: Bundle[] = [];
  const outside: Bundle[] = [];
  for (const bundle of bundles) {
    const others = bundle.people.filter((person) => !above.has(person));
    if (others.length === 0) inside.push(bundle);
    else outside.push({ amount: bundle.amount, people: others });
  }
  level(more, inside, fixed, room, shares);
  level(
    people.filter((person) => !above.has(person)),
    outside,
    fixed,
    room,
    shares,
  );
}

/** The people whose unavoidable work exceeds the common share of their room by most: a closure, found as a least cut. */
function peopleAbove(
  common: number,
  people: readonly number[],
  bundles: readonly Bundle[],
  fixed: ArrayLike<number>,
  room: ArrayLike<number>,
  work: number,
): number[] {
  const source = 0;
  const sink = 1;
  const nodeOf = new Map(people.map((person, place) => [person, 2 + place]));
  const least = Math.max(1, work) * 1e-12;
  const network = new FlowNetwork(2 + people.length + bundles.length, least);
  for (const person of people) {
    const spare = common * at(room, person) - at(fixed, person);
    const node = nodeOf.get(person) as number;
    if (spare > 0) network.connect(node, sink, spare);
    else network.connect(source, node, -spare);
  }
  bundles.forEach((bundle, place) => {
    const node = 2 + people.length + place;
    network.connect(source, node, bundle.amount);
    for (const person of bundle.people) network.connect(node, nodeOf.get(person) as number, Infinity);
  });
  const reached = network.sourceSide(source, sink);
  const above = people.filter((person) => reached[nodeOf.get(person) as number]);
  // Rounding can leave a trickle that reaches somebody; only a real surplus makes a level of its own.
  let surplus = 0;
  const set = new Set(above);
  for (const person of above) surplus += at(fixed, person) - common * at(room, person);
  for (const bundle of bundles) if (bundle.people.every((person) => set.has(person))) surplus += bundle.amount;
  return surplus > Math.max(1, work) * 1e-9 ? above : [];
}
