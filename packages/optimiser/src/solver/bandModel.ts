import {
  costOf,
  isMoved,
  stayOption,
  UNPLACED,
  weightWith,
  type Assignment,
  type BandAssignmentProblem,
} from "../problem";
import { LinearModelBuilder, type LinearModel } from "./linearModel";
import { BOUND_TOLERANCE } from "../tolerances";

/** What to make as small as possible, and what the levels before it must keep to. */
export interface BandGoal {
  readonly level: "overload" | "bandViolation" | "cost";
  /** Units of overload, and outside the band, over all agents at most; Infinity: any. */
  readonly overload: number;
  readonly bandViolation: number;
}

/** A balance problem as a linear model: a column for each job and option. */
export interface BandModel {
  readonly model: LinearModel;
  /** The column values of an assignment, to start from; null where it uses options that the model leaves out. */
  readonly start: (assignment: Assignment) => Float64Array | null;
  readonly assignmentOf: (values: Float64Array) => Assignment;
}

/**
 * Writes a band assignment problem as a mixed-integer programme.
 * @param base jobs that are UNPLACED here have no columns; the options of the others are kept
 * @param keeps which further options of a job to offer; absent: all
 */
export function bandModel(
  problem: BandAssignmentProblem,
  base: Assignment,
  goal: BandGoal,
  keeps: (job: number, option: number) => boolean = () => true,
): BandModel {
  return new BandModelBuilder(problem, base, goal, keeps).build();
}

type Entry = readonly [column: number, value: number];

class BandModelBuilder {
  private readonly builder = new LinearModelBuilder();
  private readonly columnJob: (number | undefined)[] = [];
  private readonly columnOption: (number | undefined)[] = [];
  private readonly loads: Entry[][];
  private readonly itemCount: Entry[][];
  private readonly received: Entry[][];
  private readonly newcomers: Entry[][];
  private readonly moved: Entry[] = [];
  /** For each slack column: what it measures, so that a start can be worked out. */
  private readonly slacks: {
    readonly column: number;
    readonly agent: number;
    readonly kind: "over" | "under" | "overload" | "open";
  }[] = [];

  constructor(
    private readonly problem: BandAssignmentProblem,
    private readonly base: Assignment,
    private readonly goal: BandGoal,
    private readonly keeps: (job: number, option: number) => boolean,
  ) {
    const lists = (): Entry[][] => Array.from({ length: problem.agents }, () => []);
    this.loads = lists();
    this.itemCount = lists();
    this.received = lists();
    this.newcomers = lists();
  }

  build(): BandModel {
    this.addJobs();
    for (let agent = 0; agent < this.problem.agents; agent++) this.addAgent(agent);
    this.addTotals();
    if (this.problem.maxMoves !== Infinity) this.builder.row(-Infinity, this.problem.maxMoves, this.moved);
    const model = this.builder.build();
    return {
      model,
      start: (assignment) => this.start(model, assignment),
      assignmentOf: (values) => this.assignmentOf(values),
    };
  }

  private addJobs(): void {
    const { problem, builder, goal } = this;
    for (let job = 0; job < problem.jobs; job++) {
      if (this.base[job] === UNPLACED) continue;
      const one: Entry[] = [];
      const group = problem.classOf[job];
      const itemCount = problem.itemCount[job];
      for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
        if (option !== this.base[job] && option !== stayOption(problem, job) && !this.keeps(job, option)) continue;
        const column = builder.column(goal.level === "cost" ? costOf(problem, job, option) : 0, 0, 1, true);
        this.columnJob[column] = job;
        this.columnOption[column] = option;
        const agent = problem.optionAgent[option];
        one.push([column, 1]);
        this.loads[agent]?.push([column, weightWith(problem, job, option)]);
        this.itemCount[agent]?.push([column, itemCount]);
        if (problem.holder[job] !== agent) this.received[agent]?.push([column, itemCount]);
        if (problem.holder[job] < 0) this.newcomers[agent]?.push([column, itemCount]);
        if (isMoved(problem, job, option)) this.moved.push([column, itemCount]);
      }
      builder.row(1, 1, one);
    }
  }

  private addAgent(agent: number): void {
    const { problem, builder, goal } = this;
    const loads = this.loads[agent];
    const fixed = problem.fixedLoad[agent];
    const lo = problem.lo[agent];
    const hi = problem.hi[agent];
    if (goal.level !== "overload" && (lo !== -Infinity || hi !== Infinity)) {
      const soft: Entry[] = [];
      if (goal.level === "bandViolation" || goal.bandViolation > 0) {
        const cost = goal.level === "bandViolation" ? 1 : 0;
        soft.push([this.slack(agent, "under", cost), 1], [this.slack(agent, "over", cost), -1]);
      }
      builder.row(lo - fixed, hi - fixed, [...loads, ...soft]);
    }
    const capacity = problem.capacity[agent];
    if (capacity !== Infinity) {
      const soft: Entry[] = [];
      if (goal.level === "overload" || goal.overload > 0) {
        soft.push([this.slack(agent, "overload", goal.level === "overload" ? 1 : 0), -1]);
      }
      builder.row(-Infinity, capacity - fixed, [...loads, ...soft]);
    }
    this.addLimits(agent, loads, fixed);
  }

  private addLimits(agent: number, loads: readonly Entry[], fixed: number): void {
    const { problem, builder } = this;
    const received = this.received[agent];
    if (received.length === 0) return;
    const maxReceived = problem.maxReceived[agent];
    if (maxReceived !== Infinity) builder.row(-Infinity, maxReceived, received);
    const itemCount = this.itemCount[agent];
    const every = itemCount.reduce((sum, [, count]) => sum + count, problem.fixedItems[agent]);
    const maxHeads = problem.maxItems[agent];
    // An agent above the limit already may stay so if it receives nothing: the limit binds once something is received.
    if (maxHeads < every) {
      const open = this.slack(agent, "open", 0);
      const most = received.reduce((sum, [, count]) => sum + count, 0);
      builder.row(-Infinity, 0, [...received, [open, -most]]);
      builder.row(-Infinity, every - problem.fixedItems[agent], [...itemCount, [open, every - maxHeads]]);
    }
    const newcomers = this.newcomers[agent];
    const ceiling = problem.ceiling[agent];
    const whole = loads.reduce((sum, [, weight]) => sum + weight, fixed);
    if (newcomers.length > 0 && ceiling < whole) {
      const open = this.slack(agent, "open", 0);
      const most = newcomers.reduce((sum, [, count]) => sum + count, 0);
      builder.row(-Infinity, 0, [...newcomers, [open, -most]]);
      builder.row(-Infinity, whole - fixed, [...loads, [open, whole - ceiling]]);
    }
  }

  private addTotals(): void {
    const { goal, builder } = this;
    const of = (kinds: readonly string[]): Entry[] =>
      this.slacks.filter((slack) => kinds.includes(slack.kind)).map((slack) => [slack.column, 1] as const);
    const outside = of(["over", "under"]);
    if (goal.level === "cost" && outside.length > 0 && goal.bandViolation !== Infinity) {
      builder.row(-Infinity, goal.bandViolation + BOUND_TOLERANCE, outside);
    }
    const overload = of(["overload"]);
    if (goal.level !== "overload" && overload.length > 0 && goal.overload !== Infinity) {
      builder.row(-Infinity, goal.overload + BOUND_TOLERANCE, overload);
    }
  }

  private slack(agent: number, kind: "over" | "under" | "overload" | "open", cost: number): number {
    const open = kind === "open";
    const column = this.builder.column(cost, 0, open ? 1 : Infinity, open);
    this.slacks.push({ column, agent, kind });
    return column;
  }

  private start(model: LinearModel, assignment: Assignment): Float64Array | null {
    const values = new Float64Array(model.columns);
    const taken = new Set<number>();
    for (let column = 0; column < this.columnJob.length; column++) {
      const job = this.columnJob[column];
      if (job !== undefined && assignment[job] === this.columnOption[column]) {
        values[column] = 1;
        taken.add(job);
      }
    }
    for (let job = 0; job < this.problem.jobs; job++) {
      if (this.base[job] !== UNPLACED && !taken.has(job)) return null;
    }
    const sum = (entries: readonly Entry[]): number =>
      entries.reduce((total, [column, value]) => total + value * values[column], 0);
    for (const { column, agent, kind } of this.slacks) {
      const load = this.problem.fixedLoad[agent] + sum(this.loads[agent]);
      if (kind === "over") values[column] = Math.max(0, load - this.problem.hi[agent]);
      else if (kind === "under") values[column] = Math.max(0, this.problem.lo[agent] - load);
      else if (kind === "overload") values[column] = Math.max(0, load - this.problem.capacity[agent]);
      else values[column] = sum(this.received[agent]) > 0 ? 1 : 0;
    }
    return values;
  }

  private assignmentOf(values: Float64Array): Assignment {
    const assignment = Int32Array.from(this.base);
    for (let column = 0; column < this.columnJob.length; column++) {
      const job = this.columnJob[column];
      const option = this.columnOption[column];
      if (job !== undefined && option !== undefined && values[column] > 0.5) assignment[job] = option;
    }
    return assignment;
  }
}
