import { addToHoldings, infeasibilityOf, bandViolationOf, holdingsOf, type Holdings } from "../objective";
import { costOf, optionOf, UNPLACED, weightWith, type Assignment, type BandAssignmentProblem } from "../problem";
import { OBJECTIVE_TOLERANCE } from "../tolerances";

/** Steps to try: enough for a team to settle, and soon over for a large problem. */
const MOST_STEPS = 2_000_000;
const MOST_EXCHANGED = 600;

/**
 * Among equally good assignments, a more even one: jobs that do not stay with a holder anyway (new work, and jobs that
 * leave their holder in any event) shift or change places as long as the sum of squared loads over room falls. No level
 * of the objective gets worse. The first improving step in order is taken, so the answer is deterministic.
 * @param room by agent, what it can carry, in any one measure
 */
export function levelLoads(problem: BandAssignmentProblem, start: Assignment, room: ArrayLike<number>): Assignment {
  return new Leveller(problem, start, room).run();
}

class Leveller {
  private readonly assignment: Int32Array;
  private readonly holdings: Holdings;
  private readonly displaced: readonly number[];
  private steps = 0;

  constructor(
    private readonly problem: BandAssignmentProblem,
    start: Assignment,
    private readonly room: ArrayLike<number>,
  ) {
    this.assignment = Int32Array.from(start);
    this.holdings = holdingsOf(problem, this.assignment);
    this.displaced = displacedJobs(problem, this.assignment);
  }

  run(): Assignment {
    while (this.shiftAll() || (this.displaced.length <= MOST_EXCHANGED && this.exchangeAll()));
    return this.assignment;
  }

  private shiftAll(): boolean {
    const { problem } = this;
    let changed = false;
    for (const job of this.displaced) {
      const group = problem.classOf[job];
      const end = problem.optionStart[group + 1];
      for (let option = problem.optionStart[group]; option < end; option++) {
        if (++this.steps > MOST_STEPS) return false;
        if (option !== this.assignment[job] && this.shift(job, option)) changed = true;
      }
    }
    return changed;
  }

  private exchangeAll(): boolean {
    let changed = false;
    for (let i = 0; i < this.displaced.length; i++) {
      for (let j = i + 1; j < this.displaced.length; j++) {
        if (++this.steps > MOST_STEPS) return false;
        if (this.exchange(this.displaced[i], this.displaced[j])) changed = true;
      }
    }
    return changed;
  }

  private shift(job: number, next: number): boolean {
    const { problem, assignment } = this;
    const own = assignment[job];
    const cost = costOf(problem, job, next) - costOf(problem, job, own);
    const from = problem.optionAgent[own];
    const to = problem.optionAgent[next];
    if (!this.isBetter(from, -weightWith(problem, job, own), to, weightWith(problem, job, next), cost)) return false;
    return this.settle([[job, next]], from, to);
  }

  private exchange(job: number, other: number): boolean {
    const { problem, assignment } = this;
    const own = assignment[job];
    const otherOwn = assignment[other];
    const from = problem.optionAgent[own];
    const to = problem.optionAgent[otherOwn];
    if (from === to) return false;
    const next = optionWith(problem, job, to);
    const back = optionWith(problem, other, from);
    if (next < 0 || back < 0) return false;
    const cost =
      costOf(problem, job, next) -
      costOf(problem, job, own) +
      costOf(problem, other, back) -
      costOf(problem, other, otherOwn);
    const change = weightWith(problem, other, back) - weightWith(problem, job, own);
    const theirs = weightWith(problem, job, next) - weightWith(problem, other, otherOwn);
    if (!this.isBetter(from, change, to, theirs, cost)) return false;
    return this.settle(
      [
        [job, next],
        [other, back],
      ],
      from,
      to,
    );
  }

  private isBetter(a: number, aChange: number, b: number, bChange: number, cost: number): boolean {
    if (cost > OBJECTIVE_TOLERANCE) return false;
    const { problem, holdings } = this;
    const aLoad = holdings.load[a];
    const bLoad = holdings.load[b];
    const before = this.square(a, aLoad) + this.square(b, bLoad);
    const after = this.square(a, aLoad + aChange) + this.square(b, bLoad + bChange);
    if (cost >= -OBJECTIVE_TOLERANCE && !(after < before - OBJECTIVE_TOLERANCE * Math.max(1, before))) return false;
    const overload = (agent: number, load: number): number => Math.max(0, load - problem.capacity[agent]);
    return (
      overload(a, aLoad + aChange) + overload(b, bLoad + bChange) <=
        overload(a, aLoad) + overload(b, bLoad) + OBJECTIVE_TOLERANCE &&
      bandViolationOf(problem, a, aLoad + aChange) + bandViolationOf(problem, b, bLoad + bChange) <=
        bandViolationOf(problem, a, aLoad) + bandViolationOf(problem, b, bLoad) + OBJECTIVE_TOLERANCE
    );
  }

  /** Makes the changes unless they break a limit. */
  private settle(changes: readonly (readonly [job: number, option: number])[], a: number, b: number): boolean {
    const { problem, holdings, assignment } = this;
    for (const [job, option] of changes) {
      addToHoldings(holdings, problem, job, assignment[job], -1);
      addToHoldings(holdings, problem, job, option, 1);
    }
    const safe =
      infeasibilityOf(problem, holdings, a) <= OBJECTIVE_TOLERANCE &&
      infeasibilityOf(problem, holdings, b) <= OBJECTIVE_TOLERANCE;
    for (const [job, option] of changes) {
      if (safe) assignment[job] = option;
      else {
        addToHoldings(holdings, problem, job, option, -1);
        addToHoldings(holdings, problem, job, assignment[job], 1);
      }
    }
    return safe;
  }

  private square(agent: number, load: number): number {
    const own = this.room[agent];
    if (own > 0) return (load * load) / own;
    return load > 0 ? Number.MAX_SAFE_INTEGER : 0;
  }
}

/** New work, and jobs that have left their holder. */
function displacedJobs(problem: BandAssignmentProblem, assignment: Assignment): number[] {
  const displaced: number[] = [];
  for (let job = 0; job < problem.jobs; job++) {
    const option = assignment[job];
    if (option !== UNPLACED && problem.optionAgent[option] !== problem.holder[job]) displaced.push(job);
  }
  return displaced;
}

function optionWith(problem: BandAssignmentProblem, job: number, agent: number): number {
  return optionOf(problem, problem.classOf[job], agent);
}
