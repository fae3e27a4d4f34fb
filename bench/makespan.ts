import { leastByShares } from "./makespanBounds";
import { seededRandom } from "@evenkeel/optimiser";

/**
 * A bench-only peer: it splits weights over equal people who may all take anything, a question that the shipped optimiser is
 * not asked. Nothing of the add-in imports it.
 */

/** Shares of work so even that the fullest person has as little as can be, where anybody may take anything. */
export interface EvenSplit {
  /** Of each job the person it goes to. */
  readonly assignment: Int32Array;
  /** What the fullest person has. */
  readonly highest: number;
  /** Nobody can have the fullest person have less than this. */
  readonly bound: number;
}

export interface EvenSplitEffort {
  /** Pairs of people to look at. */
  readonly pairs: number;
  readonly seed: number;
  readonly stop?: () => boolean;
}

/** With more jobs than this between two people, some are drawn to be shared anew: few at first, which is quick. */
const FEW_SHARED = 12;
const MOST_SHARED = 26;
/** With no more jobs than this, all ways to share them are tried where that is less work than going through all sums. */
const MOST_TRIED = 17;
/** Sums above this are too many to go through. */
const MOST_SUMS = 400_000;

/**
 * Splits whole weights over equal people so that the fullest has as little as possible (P||Cmax). The longest job goes
 * to the emptiest person; then the fullest and another person share their jobs anew, as evenly as any split of them can
 * be, until nothing helps; a random pair is shaken up and it goes on. Deterministic by its count of pairs.
 * Source of the start: Graham (1969); of the pairwise improvement: Frangioni, Necciari and Scutellà (2004).
 */
export function splitEvenly(weights: ArrayLike<number>, people: number, effort: EvenSplitEffort): EvenSplit {
  return new EvenSplitter(weights, people, effort).run();
}

/**
 * The largest of the simple bounds: the longest job; and, for any number of the longest jobs, that some people together
 * have at least their number's part of them, which weigh at least as much as the shortest of those. The average is the
 * case of everybody and all jobs.
 * Source: Haouari, Gharbi and Jemmali (2006), Tight bounds for the identical parallel machine scheduling problem.
 */
export function leastHighest(descending: readonly number[], people: number): number {
  const count = descending.length;
  const upTo = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) upTo[i + 1] = (upTo[i] as number) + (descending[i] as number);
  let bound = descending[0] ?? 0;
  for (let longest = 1; longest <= count; longest++) {
    const each = Math.floor(longest / people);
    const left = longest - each * people;
    for (let group = 1; group <= people; group++) {
      const held = each * group + Math.min(group, left);
      const weight = (upTo[longest] as number) - (upTo[longest - held] as number);
      bound = Math.max(bound, Math.ceil(weight / group));
    }
  }
  return bound;
}

class EvenSplitter {
  private readonly order: number[];
  private readonly weight: number[];
  private readonly owner: Int32Array;
  private readonly load: Float64Array;
  private readonly held: number[][];
  private readonly random: () => number;
  private bound: number;
  private best: Int32Array;
  private highest: number;
  private readonly reached: Int32Array;
  private shared = FEW_SHARED;

  constructor(
    weights: ArrayLike<number>,
    private readonly people: number,
    private readonly effort: EvenSplitEffort,
  ) {
    this.order = Array.from({ length: weights.length }, (_, job) => job).sort(
      (a, b) => (weights[b] as number) - (weights[a] as number) || a - b,
    );
    this.weight = this.order.map((job) => weights[job] as number);
    this.owner = new Int32Array(weights.length);
    this.load = new Float64Array(people);
    this.held = Array.from({ length: people }, () => []);
    this.random = seededRandom(effort.seed);
    this.bound = leastHighest(this.weight, people);
    this.reached = new Int32Array(MOST_SUMS + 1);
    this.longestFirst();
    this.highest = this.load.reduce((a, b) => Math.max(a, b), 0);
    this.best = Int32Array.from(this.owner);
  }

  run(): EvenSplit {
    this.pairUp();
    if (this.highest > this.bound) this.bound = leastByShares(this.weight, this.people, this.bound, this.highest);
    let looked = 0;
    const stop = this.effort.stop;
    while (this.highest > this.bound && looked < this.effort.pairs && stop?.() !== true) {
      const fullest = this.fullest();
      let helped = false;
      for (const other of this.emptiestFirst(fullest)) {
        looked++;
        if (this.shareAnew(fullest, other, true)) {
          helped = true;
          break;
        }
        if (looked >= this.effort.pairs || stop?.() === true) break;
      }
      this.keepIfBest();
      if (helped) this.shared = FEW_SHARED;
      else if (this.shared < MOST_SHARED) this.shared = Math.min(MOST_SHARED, this.shared + 5);
      else looked += this.shake();
    }
    const assignment = new Int32Array(this.order.length);
    this.order.forEach((job, place) => (assignment[job] = this.best[place] as number));
    return { assignment, highest: this.highest, bound: Math.min(this.bound, this.highest) };
  }

  private longestFirst(): void {
    for (let place = 0; place < this.weight.length; place++) {
      let emptiest = 0;
      for (let person = 1; person < this.people; person++) {
        if ((this.load[person] as number) < (this.load[emptiest] as number)) emptiest = person;
      }
      this.give(place, emptiest);
    }
  }

  /**
   * Where nobody can have three jobs without being fuller than the present best, longest with shortest is best of all,
   * and what it gives is the bound.
   */
  private pairUp(): void {
    const count = this.weight.length;
    if (count > 2 * this.people || this.highest <= this.bound) return;
    const three = (this.weight[count - 1] ?? 0) + (this.weight[count - 2] ?? 0) + (this.weight[count - 3] ?? 0);
    const owner = new Int32Array(count);
    const load = new Float64Array(this.people);
    for (let place = 0; place < count; place++) {
      const person = place < this.people ? place : 2 * this.people - 1 - place;
      owner[place] = person;
      load[person] = (load[person] as number) + (this.weight[place] as number);
    }
    const highest = load.reduce((a, b) => Math.max(a, b), 0);
    if (highest < this.highest) {
      this.highest = highest;
      this.best = owner;
      for (const list of this.held) list.length = 0;
      this.load.fill(0);
      for (let place = 0; place < count; place++) this.give(place, owner[place] as number);
    }
    if (count >= 3 && three >= this.highest) this.bound = Math.max(this.bound, Math.min(highest, three));
  }

  private give(place: number, person: number): void {
    this.owner[place] = person;
    this.load[person] = (this.load[person] as number) + (this.weight[place] as number);
    (this.held[person] as number[]).push(place);
  }

  private fullest(): number {
    let fullest = 0;
    for (let person = 1; person < this.people; person++) {
      if ((this.load[person] as number) > (this.load[fullest] as number)) fullest = person;
    }
    return fullest;
  }

  private emptiestFirst(but: number): number[] {
    return Array.from({ length: this.people }, (_, person) => person)
      .filter((person) => person !== but)
      .sort((a, b) => (this.load[a] as number) - (this.load[b] as number) || a - b);
  }

  private keepIfBest(): void {
    const highest = this.load[this.fullest()] as number;
    if (highest >= this.highest) return;
    this.highest = highest;
    this.best.set(this.owner);
  }

  /** Shares some random pairs anew at random, so that other splits come within reach. Returns how many. */
  private shake(): number {
    const pairs = Math.min(4, this.people);
    for (let pair = 0; pair < pairs; pair++) {
      const a = (this.random() * this.people) | 0;
      const b = (this.random() * this.people) | 0;
      if (a !== b) this.shareAnew(a, b, false);
    }
    return pairs;
  }

  /**
   * Splits what two people hold anew: as evenly as can be where the fuller must get less, else anywhere below the
   * present best.
   * @returns whether anything changed
   */
  private shareAnew(a: number, b: number, even: boolean): boolean {
    const shared = this.drawShared(a, b);
    const weights = shared.map((place) => this.weight[place] as number);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (sum === 0 || (sum > MOST_SUMS && weights.length > MOST_TRIED)) return false;
    const ownShared = (person: number): number =>
      shared.reduce((total, place) => total + (this.owner[place] === person ? (this.weight[place] as number) : 0), 0);
    const baseA = (this.load[a] as number) - ownShared(a);
    const baseB = (this.load[b] as number) - ownShared(b);
    const now = Math.max(this.load[a] as number, this.load[b] as number);
    const limit = even ? now - 1 : Math.max(now, this.highest - 1);
    const toA = this.partsFor(baseA, baseB, weights, sum, limit, even);
    if (toA === null) return false;
    const chosen = new Set(toA.map((i) => shared[i] as number));
    const moved = new Set(shared);
    const rest = [...(this.held[a] as number[]), ...(this.held[b] as number[])].filter((place) => !moved.has(place));
    this.held[a] = rest.filter((place) => this.owner[place] === a);
    this.held[b] = rest.filter((place) => this.owner[place] === b);
    this.load[a] = baseA;
    this.load[b] = baseB;
    for (const place of shared) this.give(place, chosen.has(place) ? a : b);
    return true;
  }

  /** All their jobs, or some of each where they have many. */
  private drawShared(a: number, b: number): number[] {
    const both = [...(this.held[a] as number[]), ...(this.held[b] as number[])];
    if (both.length <= this.shared) return both.sort((x, y) => x - y);
    for (let i = 0; i < this.shared; i++) {
      const j = i + ((this.random() * (both.length - i)) | 0);
      [both[i], both[j]] = [both[j] as number, both[i] as number];
    }
    return both.slice(0, this.shared).sort((x, y) => x - y);
  }

  /** Marks every sum that some of the weights make, with the last weight that it took. */
  private reach(weights: readonly number[], sum: number): void {
    const { reached } = this;
    reached.fill(-1, 0, sum + 1);
    reached[0] = weights.length;
    let furthest = 0;
    weights.forEach((weight, i) => {
      if (weight === 0) return;
      for (let total = furthest; total >= 0; total--) {
        if (reached[total] !== -1 && reached[total + weight] === -1) reached[total + weight] = i;
      }
      furthest += weight;
    });
  }

  /** Which of the weights the first of the two gets: the most even that is allowed, or a random allowed one. */
  private partsFor(
    baseA: number,
    baseB: number,
    weights: readonly number[],
    sum: number,
    limit: number,
    even: boolean,
  ): number[] | null {
    const from = Math.max(0, baseB + sum - limit);
    const to = Math.min(sum, limit - baseA);
    if (from > to) return null;
    const middle = even
      ? Math.min(to, Math.max(from, Math.round((baseB + sum - baseA) / 2)))
      : Math.floor(from + this.random() * (to - from + 1));
    if (weights.length <= MOST_TRIED && 2 ** weights.length < sum) return partsByTrying(weights, from, to, middle);
    this.reach(weights, sum);
    for (let away = 0; middle - away >= from || middle + away <= to; away++) {
      if (middle - away >= from && this.reached[middle - away] !== -1) return this.partsOf(middle - away, weights);
      if (middle + away <= to && this.reached[middle + away] !== -1) return this.partsOf(middle + away, weights);
    }
    return null;
  }

  private partsOf(target: number, weights: readonly number[]): number[] {
    const parts: number[] = [];
    let left = target;
    while (left > 0) {
      const i = this.reached[left] as number;
      parts.push(i);
      left -= weights[i] as number;
    }
    return parts;
  }
}

/** The weights whose sum is nearest to the middle, by trying each set of them once, one change at a time (Gray's code). */
function partsByTrying(weights: readonly number[], from: number, to: number, middle: number): number[] | null {
  let total = 0;
  let chosen = 0;
  let best = -1;
  let nearest = Infinity;
  for (let step = 0; step < 1 << weights.length; step++) {
    if (step > 0) {
      const place = 31 - Math.clz32(step & -step);
      chosen ^= 1 << place;
      total += (chosen & (1 << place)) === 0 ? -(weights[place] as number) : (weights[place] as number);
    }
    const away = Math.abs(total - middle);
    if (away >= nearest || total < from || total > to) continue;
    nearest = away;
    best = chosen;
  }
  return best < 0 ? null : weights.flatMap((_, place) => ((best >> place) & 1 ? [place] : []));
}
