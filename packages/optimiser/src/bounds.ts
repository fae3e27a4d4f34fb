import { at, UNPLACED, type Assignment, type BandProblem } from "./instance";

/**
 * Units outside the band that nobody can avoid: what people hold above it and may not give away, and what they lack
 * though they took everything they may.
 */
export function leastExcess(problem: BandProblem, placed: Assignment): number {
  const { within } = reachOf(problem, placed);
  let excess = 0;
  for (let person = 0; person < problem.people; person++) {
    const fixed = at(problem.fixedLoad, person);
    excess += Math.max(0, fixed - at(problem.hi, person), at(problem.lo, person) - fixed - at(within, person));
  }
  return excess;
}

/**
 * Overload that nobody can avoid, in units: what the leximin shares leave above capacity, since those make every convex
 * sum of loads as small as divisible cases could.
 * @param shares as `fairShares` gives them, of `room`
 */
export function leastOverload(problem: BandProblem, shares: Float64Array, room: ArrayLike<number>): number {
  let overload = 0;
  for (let person = 0; person < problem.people; person++) {
    const share = at(shares, person);
    const load = Number.isNaN(share) ? at(problem.fixedLoad, person) : share * at(room, person);
    overload += Math.max(0, load - at(problem.capacity, person));
  }
  return overload;
}

/** With more ends to try, times people, the range of the fair shares stands alone. */
const MOST_WORK = 10_000_000;

/**
 * The narrowest range (highest minus lowest load over room) that whole units allow: over every possible lowest end the
 * least highest end such that all the work fits between, found with two pointers. Each person's own reach (what they
 * hold for good, what they could take at most) is respected. Where work depends on who does it, the range of the fair
 * shares is all that is claimed.
 * @param measured who counts
 */
export function leastRange(
  problem: BandProblem,
  placed: Assignment,
  shares: Float64Array,
  room: ArrayLike<number>,
  measured: readonly number[],
): number {
  if (measured.length < 2) return 0;
  let highest = -Infinity;
  let lowest = Infinity;
  for (const person of measured) {
    const share = at(shares, person);
    highest = Math.max(highest, share);
    lowest = Math.min(lowest, share);
  }
  const divisible = Math.max(0, highest - lowest);
  if (problem.optionExtra.some((extra) => extra !== 0)) return divisible;
  return Math.max(divisible, wholeRange(problem, placed, room, measured, lowest, highest));
}

const NEAR = 1e-9;

function wholeRange(
  problem: BandProblem,
  placed: Assignment,
  room: ArrayLike<number>,
  measured: readonly number[],
  lowest: number,
  highest: number,
): number {
  const { within } = reachOf(problem, placed);
  let work = 0;
  for (const person of measured) work += at(problem.fixedLoad, person);
  const isMeasured = new Set(measured);
  let elsewhere = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const option = at(placed, job);
    if (option !== UNPLACED) work += at(problem.weight, job);
  }
  for (let person = 0; person < problem.people; person++) {
    if (!isMeasured.has(person)) elsewhere += at(within, person);
  }
  const least = work - elsewhere;
  // Whoever ended further out than one heaviest job from the fair shares would widen the range by as much.
  const reach = furthest(problem, room, measured);
  const ends = candidateEnds(problem, room, measured, lowest - reach, highest + reach);
  if (ends === null) return 0;
  const low = (person: number, end: number): number =>
    Math.max(at(problem.fixedLoad, person), Math.ceil(end * at(room, person) - NEAR));
  const high = (person: number, end: number): number =>
    Math.min(at(problem.fixedLoad, person) + at(within, person), Math.floor(end * at(room, person) + NEAR));
  const fits = (from: number, to: number): boolean => {
    let lows = 0;
    let highs = 0;
    for (const person of measured) {
      const bottom = low(person, from);
      const top = high(person, to);
      if (bottom > top) return false;
      lows += bottom;
      highs += top;
    }
    return lows <= work && highs >= least;
  };
  let best = Infinity;
  let upper = 0;
  for (const from of ends) {
    while (upper < ends.length && ((ends[upper] as number) < from || !fits(from, ends[upper] as number))) upper++;
    if (upper === ends.length) break;
    best = Math.min(best, (ends[upper] as number) - from);
  }
  return Math.max(0, Math.min(best, highest - lowest + reach));
}

function furthest(problem: BandProblem, room: ArrayLike<number>, measured: readonly number[]): number {
  const smallest = measured.reduce((least, person) => Math.min(least, at(room, person)), Infinity);
  return problem.weight.reduce((a, b) => Math.max(a, b), 1) / smallest;
}

/** Every share between these that a whole load could give someone; null: too many to look at. */
function candidateEnds(
  problem: BandProblem,
  room: ArrayLike<number>,
  measured: readonly number[],
  from: number,
  to: number,
): number[] | null {
  const ends: number[] = [];
  for (const person of measured) {
    const own = at(room, person);
    ends.push(at(problem.fixedLoad, person) / own);
    const last = Math.floor(to * own + NEAR);
    for (let load = Math.max(0, Math.ceil(from * own - NEAR)); load <= last; load++) {
      ends.push(load / own);
      if (ends.length * measured.length > MOST_WORK) return null;
    }
  }
  return [...new Set(ends)].sort((a, b) => a - b);
}

/** The most that each person could take in, all jobs they may have together. */
function reachOf(problem: BandProblem, placed: Assignment): { readonly within: Float64Array } {
  const byClass = new Float64Array(problem.classes);
  const counts = new Float64Array(problem.classes);
  for (let job = 0; job < problem.jobs; job++) {
    if (at(placed, job) === UNPLACED) continue;
    const group = at(problem.classOf, job);
    byClass[group] = at(byClass, group) + at(problem.weight, job);
    counts[group] = at(counts, group) + 1;
  }
  const within = new Float64Array(problem.people);
  for (let group = 0; group < problem.classes; group++) {
    for (let option = at(problem.optionStart, group); option < at(problem.optionStart, group + 1); option++) {
      const person = at(problem.optionPerson, option);
      within[person] = at(within, person) + at(byClass, group) + at(counts, group) * at(problem.optionExtra, option);
    }
  }
  return { within };
}
