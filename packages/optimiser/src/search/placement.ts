import { addToHoldings, infeasibilityOf, holdingsOf, type Holdings } from "../objective";
import { isMoved, stayOption, UNPLACED, weightWith, type Assignment, type BandAssignmentProblem } from "../problem";
import { OBJECTIVE_TOLERANCE, ZERO_TOLERANCE } from "../tolerances";

/** Most attempts at making room, for one job and in all, and how deep one move may push another. */
const MOST_ATTEMPTS_EACH = 2000;
const MOST_ATTEMPTS = 100_000;
const DEEPEST = 3;

/**
 * Places new work in order of priority, each job with the feasible agent that is left with the lowest share of its room
 * used. Where no agent has room left, other jobs make room if they can go elsewhere: new work always, held jobs where the
 * problem lets them move. A job that finds no place stays unplaced, and later ones are still tried.
 * @param priority the new jobs, first to last
 * @param room by agent, what it can carry, in any one measure
 */
export function placeByPriority(
  problem: BandAssignmentProblem,
  priority: readonly number[],
  room: ArrayLike<number>,
): Assignment {
  return new Placement(problem, room).run(priority);
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
    private readonly problem: BandAssignmentProblem,
    private readonly room: ArrayLike<number>,
  ) {
    this.assignment = new Int32Array(problem.jobs).fill(UNPLACED);
    this.held = Array.from({ length: problem.agents }, () => new Set());
    for (let job = 0; job < problem.jobs; job++) {
      const stay = stayOption(problem, job);
      this.assignment[job] = stay;
      if (stay !== UNPLACED) this.held[problem.optionAgent[stay]]?.add(job);
    }
    this.holdings = holdingsOf(problem, this.assignment);
  }

  run(priority: readonly number[]): Assignment {
    for (const job of priority) {
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
      const agent = this.agentOf(option);
      const share = (this.holdings.load[agent] + weightWith(this.problem, job, option)) / this.room[agent];
      if (share < lowest - ZERO_TOLERANCE && this.fits(job, option)) {
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
    const agent = this.agentOf(option);
    const mark = this.trail.length;
    blocked.add(job);
    for (const other of this.leavers(job, option, blocked)) {
      if (++this.attempts > MOST_ATTEMPTS_EACH || ++this.allAttempts > MOST_ATTEMPTS) break;
      if (this.assignment[other] === UNPLACED || this.agentOf(this.assignment[other]) !== agent) continue;
      if (!this.sendAway(other, agent, blocked, depth)) continue;
      if (!this.fits(job, option)) continue;
      this.set(job, option);
      blocked.delete(job);
      return true;
    }
    this.goBack(mark);
    blocked.delete(job);
    return false;
  }

  /** Jobs that could leave so that this one fits: those that make enough room alone, lightest first; then the heaviest. */
  private leavers(job: number, option: number, blocked: ReadonlySet<number>): number[] {
    const agent = this.agentOf(option);
    const missing = this.loadWith(job, option) - this.problem.ceiling[agent] - OBJECTIVE_TOLERANCE;
    const weight = (other: number): number => weightWith(this.problem, other, this.assignment[other]);
    const others = [...this.held[agent]].filter((other) => !blocked.has(other));
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
    const elsewhere = this.options(job).filter((option) => this.agentOf(option) !== from);
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
    const group = this.problem.classOf[job];
    const first = this.problem.optionStart[group];
    return Array.from({ length: this.problem.optionStart[group + 1] - first }, (_, i) => first + i);
  }

  private agentOf(option: number): number {
    return this.problem.optionAgent[option];
  }

  /** Whether a job that is unplaced just now can go there. */
  private fits(job: number, option: number): boolean {
    const { problem, holdings } = this;
    if (isMoved(problem, job, option) && this.moves + problem.itemCount[job] > problem.maxMoves) return false;
    const agent = this.agentOf(option);
    // Making room for new work must not push another agent above its ceiling.
    if (isMoved(problem, job, option) && this.loadWith(job, option) > problem.ceiling[agent] + OBJECTIVE_TOLERANCE)
      return false;
    addToHoldings(holdings, problem, job, option, 1);
    const safe = infeasibilityOf(problem, holdings, agent) <= OBJECTIVE_TOLERANCE;
    addToHoldings(holdings, problem, job, option, -1);
    return safe;
  }

  private loadWith(job: number, option: number): number {
    return this.holdings.load[this.agentOf(option)] + weightWith(this.problem, job, option);
  }

  private set(job: number, option: number): void {
    this.trail.push({ job, before: this.assignment[job] });
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
    const itemCount = problem.itemCount[job];
    const own = this.assignment[job];
    if (own !== UNPLACED) {
      addToHoldings(holdings, problem, job, own, -1);
      this.held[this.agentOf(own)]?.delete(job);
      if (isMoved(problem, job, own)) this.moves -= itemCount;
    }
    this.assignment[job] = option;
    if (option === UNPLACED) return;
    addToHoldings(holdings, problem, job, option, 1);
    this.held[this.agentOf(option)]?.add(job);
    if (isMoved(problem, job, option)) this.moves += itemCount;
  }
}
