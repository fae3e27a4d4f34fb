import {
  at,
  breachOf,
  holdingsOf,
  isMoved,
  stayOption,
  UNPLACED,
  weightWith,
  type Assignment,
  type BandProblem,
  type Holdings,
} from "./instance";

/** How many attempts making room may cost, for one job and in all, and how far one move may push another. */
const MOST_ATTEMPTS_EACH = 2000;
const MOST_ATTEMPTS = 100_000;
const DEEPEST = 3;
const EQUAL = 1e-7;

/**
 * Places new work by urgency: each job with the safe person who is left with the lowest share of their room used.
 * Where nobody has room left, less settled work makes room if it can go elsewhere: new work always, existing cases
 * where the problem lets them move. A job that finds nobody stays unplaced, and less urgent ones are still tried.
 * @param urgency the new jobs, most urgent first
 * @param room what each person can carry, in any one measure
 */
export function placeByUrgency(problem: BandProblem, urgency: readonly number[], room: ArrayLike<number>): Assignment {
  return new Placement(problem, room).run(urgency);
}

class Placement {
  private readonly assignment: Int32Array;
  private readonly holdings: Holdings;
  private readonly held: Set<number>[];
  /** What was changed last, to go back on: each job with the option it had. */
  private readonly trail: { readonly job: number; readonly before: number }[] = [];
  private moves = 0;
  private attempts = 0;
  private allAttempts = 0;

  constructor(
    private readonly problem: BandProblem,
    private readonly room: ArrayLike<number>,
  ) {
    this.assignment = new Int32Array(problem.jobs).fill(UNPLACED);
    this.held = Array.from({ length: problem.people }, () => new Set());
    for (let job = 0; job < problem.jobs; job++) {
      const stay = stayOption(problem, job);
      this.assignment[job] = stay;
      if (stay !== UNPLACED) this.held[at(problem.optionPerson, stay)]?.add(job);
    }
    this.holdings = holdingsOf(problem, this.assignment);
  }

  run(urgency: readonly number[]): Assignment {
    for (const job of urgency) {
      const direct = this.roomiest(job);
      if (direct !== UNPLACED) this.set(job, direct);
      else this.makeRoom(job);
    }
    return this.assignment;
  }

  /** The safe option that leaves the lowest share of room used; UNPLACED: there is none. */
  private roomiest(job: number): number {
    let best = UNPLACED;
    let lowest = Infinity;
    for (const option of this.options(job)) {
      const person = this.personOf(option);
      const share = (at(this.holdings.load, person) + weightWith(this.problem, job, option)) / at(this.room, person);
      if (share < lowest - 1e-12 && this.fits(job, option)) {
        best = option;
        lowest = share;
      }
    }
    return best;
  }

  private makeRoom(job: number): void {
    this.attempts = 0;
    for (const option of this.options(job)) {
      if (this.allAttempts > MOST_ATTEMPTS || this.clear(job, option, new Set(), DEEPEST)) return;
    }
  }

  /**
   * Puts the job there after sending others elsewhere, if that can be done; else everything is as before.
   * One that makes enough room by itself is preferred, the lightest such first; else the heaviest go until there is room.
   */
  private clear(job: number, option: number, blocked: Set<number>, depth: number): boolean {
    if (this.fits(job, option)) {
      this.set(job, option);
      return true;
    }
    if (depth === 0) return false;
    const person = this.personOf(option);
    const mark = this.trail.length;
    blocked.add(job);
    for (const other of this.leavers(job, option, blocked)) {
      if (++this.attempts > MOST_ATTEMPTS_EACH || ++this.allAttempts > MOST_ATTEMPTS) break;
      if (at(this.assignment, other) === UNPLACED || this.personOf(at(this.assignment, other)) !== person) continue;
      if (!this.sendAway(other, person, blocked, depth)) continue;
      if (!this.fits(job, option)) continue;
      this.set(job, option);
      blocked.delete(job);
      return true;
    }
    this.goBack(mark);
    blocked.delete(job);
    return false;
  }

  /** Who could leave so that the job fits: whoever makes enough room alone, lightest first; then the heaviest. */
  private leavers(job: number, option: number, blocked: ReadonlySet<number>): number[] {
    const person = this.personOf(option);
    const missing = this.loadWith(job, option) - at(this.problem.ceiling, person) - EQUAL;
    const weight = (other: number): number => weightWith(this.problem, other, at(this.assignment, other));
    const others = [...(this.held[person] as Set<number>)].filter((other) => !blocked.has(other));
    return others.sort((a, b) => {
      const enough = Number(weight(b) >= missing) - Number(weight(a) >= missing);
      if (enough !== 0) return enough;
      return (weight(a) >= missing ? weight(a) - weight(b) : weight(b) - weight(a)) || a - b;
    });
  }

  /** Sends a job to someone else, making room there if need be; else everything is as before. */
  private sendAway(job: number, from: number, blocked: Set<number>, depth: number): boolean {
    const mark = this.trail.length;
    this.set(job, UNPLACED);
    const elsewhere = this.options(job).filter((option) => this.personOf(option) !== from);
    const direct = elsewhere.find((option) => this.fits(job, option));
    if (direct !== undefined) {
      this.set(job, direct);
      return true;
    }
    for (const option of elsewhere) {
      if (this.clear(job, option, blocked, depth - 1)) return true;
    }
    this.goBack(mark);
    return false;
  }

  private options(job: number): number[] {
    const group = at(this.problem.classOf, job);
    const first = at(this.problem.optionStart, group);
    return Array.from({ length: at(this.problem.optionStart, group + 1) - first }, (_, i) => first + i);
  }

  private personOf(option: number): number {
    return at(this.problem.optionPerson, option);
  }

  /** Whether a job that nobody holds just now can go there. */
  private fits(job: number, option: number): boolean {
    const { problem, holdings } = this;
    if (isMoved(problem, job, option) && this.moves + at(problem.heads, job) > problem.maxMoves) return false;
    const person = this.personOf(option);
    // Making room for new work must not push anybody else above the ceiling.
    if (isMoved(problem, job, option) && this.loadWith(job, option) > at(problem.ceiling, person) + EQUAL) return false;
    give(holdings, problem, job, option, 1);
    const safe = breachOf(problem, holdings, person) <= EQUAL;
    give(holdings, problem, job, option, -1);
    return safe;
  }

  private loadWith(job: number, option: number): number {
    return at(this.holdings.load, this.personOf(option)) + weightWith(this.problem, job, option);
  }

  private set(job: number, option: number): void {
    this.trail.push({ job, before: at(this.assignment, job) });
    this.change(job, option);
  }

  private goBack(mark: number): void {
    while (this.trail.length > mark) {
      const last = this.trail.pop();
      if (last !== undefined) this.change(last.job, last.before);
    }
  }

  private change(job: number, option: number): void {
    const { problem, holdings } = this;
    const heads = at(problem.heads, job);
    const own = at(this.assignment, job);
    if (own !== UNPLACED) {
      give(holdings, problem, job, own, -1);
      this.held[this.personOf(own)]?.delete(job);
      if (isMoved(problem, job, own)) this.moves -= heads;
    }
    this.assignment[job] = option;
    if (option === UNPLACED) return;
    give(holdings, problem, job, option, 1);
    this.held[this.personOf(option)]?.add(job);
    if (isMoved(problem, job, option)) this.moves += heads;
  }
}

/** Adds a job to (or with -1 takes it from) a person's holdings. */
export function give(holdings: Holdings, problem: BandProblem, job: number, option: number, sign: 1 | -1): void {
  const person = at(problem.optionPerson, option);
  const heads = sign * at(problem.heads, job);
  holdings.load[person] = at(holdings.load, person) + sign * weightWith(problem, job, option);
  holdings.heads[person] = at(holdings.heads, person) + heads;
  const holder = at(problem.holder, job);
  if (holder !== person) holdings.received[person] = at(holdings.received, person) + heads;
  if (holder < 0) holdings.receivedNew[person] = at(holdings.receivedNew, person) + heads;
}
