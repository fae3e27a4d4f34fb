import { reducedCost } from "./reducedProblem";
import { costOf, stayOption, weightWith, type BandAssignmentProblem } from "../problem";
import type { Multipliers } from "./lagrangianBound";
import { INTEGRALITY_TOLERANCE } from "../tolerances";

/** By job: the multiplier of "this job is assigned once". Any multipliers prove a bound. */
export type AssignmentMultipliers = Float64Array;

export interface AssignmentBound {
  readonly value: number;
  readonly multipliers: AssignmentMultipliers;
}

/** Most additions in one round, and in all rounds together. */
const MAX_ROUND_WORK = 20_000_000;
const MAX_TOTAL_WORK = 80_000_000;
const SMOOTHING = 0.6;
const SHRINK = 0.7;
const PATIENCE = 3;
/** The steps aim so far above the best bound. */
const REACH = 0.005;

/**
 * A tighter bound than the Lagrangian one, where every agent can be within its band. It relaxes instead that each job is
 * assigned once: each agent chooses the set of whole jobs that pays best and brings it into its band (a knapsack). A job
 * chosen twice has too high a multiplier, one not chosen too low a one. It starts half-way between a job's best and
 * second-best reduced cost.
 * Source: Fisher, Jaikumar and Van Wassenhove (1986), A multiplier adjustment method for the generalized assignment
 * problem.
 * @param known the cost of the best assignment known, which the bound need not pass
 * @param rounds at most; fewer where a round is expensive
 * @returns null where the loads can take too many values for a knapsack
 */
export function assignmentRelaxationBound(
  problem: BandAssignmentProblem,
  multipliers: Multipliers,
  known: number,
  rounds: number,
): AssignmentBound | null {
  const work = workOfARound(problem);
  if (!Number.isFinite(work) || work > MAX_ROUND_WORK) return null;
  const affordable = Math.min(rounds, Math.ceil(MAX_TOTAL_WORK / Math.max(1, work)));
  return new AssignmentSubgradientSearch(problem, columnsOf(problem), initialMultipliers(problem, multipliers)).run(
    affordable,
    known,
  );
}

/** Additions of one round, counted by class: a large problem has too many columns to list them first. */
function workOfARound(problem: BandAssignmentProblem): number {
  const jobs = new Float64Array(problem.classes);
  const weights = new Float64Array(problem.classes);
  for (let job = 0; job < problem.jobs; job++) {
    const group = problem.classOf[job];
    jobs[group] += 1;
    weights[group] += problem.weight[job];
  }
  const columns = new Float64Array(problem.agents);
  const within = new Float64Array(problem.agents);
  for (let group = 0; group < problem.classes; group++) {
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const agent = problem.optionAgent[option];
      columns[agent] += jobs[group];
      within[agent] = within[agent] + weights[group] + jobs[group] * problem.optionExtra[option];
    }
  }
  let work = 0;
  for (let agent = 0; agent < problem.agents; agent++) {
    const top = Math.min(within[agent], problem.hi[agent] - problem.fixedLoad[agent]);
    work += columns[agent] * (Math.max(0, top) + 1);
  }
  return work;
}

/** The jobs that each agent may have, one agent after the other. */
interface Columns {
  readonly start: Int32Array;
  readonly job: Int32Array;
  readonly weight: Int32Array;
  readonly cost: Float64Array;
}

function columnsOf(problem: BandAssignmentProblem): Columns {
  const { agents, jobs, optionAgent } = problem;
  const start = new Int32Array(agents + 1);
  const each = (visit: (job: number, option: number, agent: number) => void): void => {
    for (let job = 0; job < jobs; job++) {
      const group = problem.classOf[job];
      for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++)
        visit(job, option, optionAgent[option]);
    }
  };
  each((_job, _option, agent) => (start[agent + 1] += 1));
  for (let agent = 0; agent < agents; agent++) start[agent + 1] = start[agent] + start[agent + 1];
  const size = start[agents];
  const next = start.slice();
  const columns = { start, job: new Int32Array(size), weight: new Int32Array(size), cost: new Float64Array(size) };
  each((job, option, agent) => {
    const place = next[agent];
    next[agent] = place + 1;
    columns.job[place] = job;
    columns.weight[place] = weightWith(problem, job, option);
    columns.cost[place] = costOf(problem, job, option);
  });
  return columns;
}

function initialMultipliers(problem: BandAssignmentProblem, lagrangian: Multipliers): AssignmentMultipliers {
  const multipliers = new Float64Array(problem.jobs);
  for (let job = 0; job < problem.jobs; job++) {
    const group = problem.classOf[job];
    let first = Infinity;
    let second = Infinity;
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const value = reducedCost(problem, lagrangian, job, option);
      if (value < first) {
        second = first;
        first = value;
      } else if (value < second) second = value;
    }
    const staying = stayOption(problem, job) < 0 ? 0 : lagrangian.release[problem.holder[job]];
    multipliers[job] = first + staying + (second === Infinity ? 0 : (second - first) / 2);
  }
  return multipliers;
}

class AssignmentSubgradientSearch {
  /** By job: 1 less the number of agents who chose it. */
  private readonly slope: Float64Array;
  private readonly direction: Float64Array;
  private cheapest = new Float64Array(1024);
  private chosen = new Uint8Array(65_536);
  private offered = new Int32Array(1024);

  constructor(
    private readonly problem: BandAssignmentProblem,
    private readonly columns: Columns,
    private readonly multipliers: AssignmentMultipliers,
  ) {
    this.slope = new Float64Array(problem.jobs);
    this.direction = new Float64Array(problem.jobs);
  }

  run(rounds: number, known: number): AssignmentBound | null {
    const { multipliers, slope, direction } = this;
    const best = Float64Array.from(multipliers);
    let bound = -Infinity;
    let step = 0.25;
    let stalled = 0;
    for (let round = 0; round < rounds; round++) {
      const value = this.evaluate();
      if (value > bound + INTEGRALITY_TOLERANCE) {
        bound = value;
        best.set(multipliers);
        stalled = 0;
      } else if (++stalled >= PATIENCE) {
        step *= SHRINK;
        stalled = 0;
        multipliers.set(best);
        direction.fill(0);
        continue;
      }
      if (Math.ceil(bound - INTEGRALITY_TOLERANCE) >= known) break;
      let length = 0;
      for (let job = 0; job < multipliers.length; job++) {
        const own = round === 0 ? slope[job] : SMOOTHING * direction[job] + (1 - SMOOTHING) * slope[job];
        direction[job] = own;
        length += own * own;
      }
      if (length < INTEGRALITY_TOLERANCE) break;
      const aim = Math.max(0.1, Math.min(known, bound * (1 + REACH)) - value);
      const stride = (step * aim) / length;
      for (let job = 0; job < multipliers.length; job++) multipliers[job] += stride * direction[job];
    }
    return Number.isFinite(bound) ? { value: bound, multipliers: best } : null;
  }

  /** The value of the relaxed problem: all multipliers, less what the best choice of each agent earns. Sets the subgradient. */
  private evaluate(): number {
    let total = 0;
    for (const multiplier of this.multipliers) total += multiplier;
    this.slope.fill(1);
    for (let agent = 0; agent < this.problem.agents; agent++) total += this.bestLoadOf(agent);
    return total;
  }

  private bestLoadOf(agent: number): number {
    const { problem, columns } = this;
    const own = problem.fixedLoad[agent];
    const least = Math.max(0, problem.lo[agent] - own);
    let within = 0;
    for (let place = columns.start[agent]; place < columns.start[agent + 1]; place++) within += columns.weight[place];
    const most = Math.min(within, problem.hi[agent] - own);
    if (most < least) return Infinity;
    return this.knapsack(agent, least, most, true) ?? this.knapsack(agent, least, most, false) ?? Infinity;
  }

  /**
   * The cheapest set of whole jobs that weighs from `least` to `most` units.
   * @param onlyPaying leave out jobs that earn nothing; null: the rest cannot reach `least` without them
   */
  private knapsack(agent: number, least: number, most: number, onlyPaying: boolean): number | null {
    const { columns, multipliers } = this;
    const first = columns.start[agent];
    const end = columns.start[agent + 1];
    const width = most + 1;
    this.makeRoom(end - first, width);
    const { cheapest, chosen, offered, slope } = this;
    let count = 0;
    for (let place = first; place < end; place++) {
      if (!onlyPaying || columns.cost[place] < multipliers[columns.job[place]]) offered[count++] = place;
    }
    cheapest.fill(Infinity, 0, width);
    cheapest[0] = 0;
    chosen.fill(0, 0, count * width);
    let top = 0;
    for (let row = 0; row < count; row++) {
      const place = offered[row];
      const weight = columns.weight[place];
      const cost = columns.cost[place] - multipliers[columns.job[place]];
      top = Math.min(most, top + weight);
      for (let load = top, mark = row * width + top; load >= weight; load--, mark--) {
        const value = cheapest[load - weight] + cost;
        if (value < cheapest[load]) {
          cheapest[load] = value;
          chosen[mark] = 1;
        }
      }
    }
    let best = onlyPaying ? 0 : least;
    for (let load = best + 1; load <= most; load++) if (cheapest[load] < cheapest[best]) best = load;
    if (best < least || cheapest[best] === Infinity) return null;
    const value = cheapest[best];
    for (let row = count - 1; row >= 0; row--) {
      if (chosen[row * width + best] === 0) continue;
      const place = offered[row];
      const job = columns.job[place];
      slope[job] -= 1;
      best -= columns.weight[place];
    }
    return value;
  }

  private makeRoom(count: number, width: number): void {
    if (this.cheapest.length < width) this.cheapest = new Float64Array(2 * width);
    if (this.offered.length < count) this.offered = new Int32Array(2 * count);
    if (this.chosen.length < count * width) this.chosen = new Uint8Array(count * width);
  }
}
