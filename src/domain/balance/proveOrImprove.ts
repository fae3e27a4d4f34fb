import {
  bandModel,
  cardinalityCuts,
  compareObjectives,
  lagrangianBound,
  objectiveOf,
  reducedProblem,
  UNPLACED,
  type Assignment,
  type BandAssignmentProblem,
  type BandGoal,
  type Multipliers,
  type Objective,
  type SearchResult,
  type Solution,
  type SolveOptions,
  type Solver,
} from "@evenkeel/optimiser";
import { at } from "./at";
import type { BalanceRun, SolverResult } from "./types";

/** How far the work has come: the cost so far in moves, and what cannot be avoided. */
export interface ProveOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly cost: number; readonly bound: number }) => void;
}

/** A problem and what the search found out about it, as far as proving needs it. */
export interface SearchedProblem extends Pick<BalanceRun, "problem" | "leastOverload" | "leastBandViolation"> {
  readonly found: Pick<SearchResult, "assignment" | "multipliers" | "slack" | "bound">;
}

/** Models with more columns than this are not written out whole. */
const MAX_COLUMNS = 50_000;
/** Costs are whole numbers: a smaller gap than one is a proof. */
const LESS_THAN_ONE = 0.999;
const ANY_ANSWER = 1e9;
const MOST_BRANCHES = 5_000;
/** Where the band cannot be met, how far it is missed is the hardest to prove and the least worth waiting for. */
const MOST_LEVEL_BRANCHES = 300;
/** A level so little above its bound has met it. */
const BOUND_TOLERANCE = 1e-6;

/** When to stop. */
export interface Limits {
  /** Altogether. */
  readonly seconds: number;
  /** Of each model. Counted, so that slow and fast machines give the same answer. Absent: more would not be waited for. */
  readonly branches?: number;
}

/** What is left to prove of a problem, and with what. */
interface Task {
  readonly solver: Solver;
  readonly problem: BandAssignmentProblem;
  readonly following: ProveOptions;
  readonly until: number;
  readonly branches: number;
  readonly now: () => number;
}

/**
 * Goes on from the engine's answer, level by level, until a better one is found or it is shown that there is none:
 * overload, then the band, then the cost. For the cost only the options remain that a better answer could use,
 * by the multipliers of the bound, which is what makes it quick.
 */
export async function proveOrImprove(
  solver: Solver,
  run: SearchedProblem,
  limits: Limits,
  following: ProveOptions = {},
): Promise<SolverResult> {
  const clock = (): number => performance.now() / 1000;
  const task: Task = {
    solver,
    problem: run.problem,
    following,
    until: clock() + limits.seconds,
    branches: limits.branches ?? MOST_BRANCHES,
    now: clock,
  };
  const { problem } = run;
  let best = run.found.assignment;
  let proven = true;
  for (const level of ["overload", "bandViolation"] as const) {
    const least = level === "overload" ? run.leastOverload : run.leastBandViolation;
    const objective = objectiveOf(problem, best);
    if (objective[level] <= least + BOUND_TOLERANCE) continue;
    const step = await improveLevel(task, best, level, objective);
    const now = objectiveOf(problem, step.assignment)[level];
    const worthwhile = now <= least + BOUND_TOLERANCE || now <= objective[level] * WORTHWHILE;
    if (worthwhile) best = step.assignment;
    proven &&= step.optimal && (worthwhile || now >= objective[level] - BOUND_TOLERANCE);
  }
  const step = await improveCost(task, best, run);
  return { assignment: step.assignment, optimal: proven && step.optimal };
}

/**
 * Whether work that found no place could have one after all, if everything else were arranged differently.
 * @param urgency the new jobs, most urgent first
 * @returns the placement, and whether every job without a place is shown to have none
 */
export async function improvePlacement(
  solver: Solver,
  problem: BandAssignmentProblem,
  placed: Assignment,
  urgency: readonly number[],
  seconds: number,
  following: ProveOptions = {},
): Promise<SolverResult> {
  const now = (): number => performance.now() / 1000;
  const until = now() + seconds;
  let best = placed;
  let optimal = true;
  // New work never makes overload worse: that is the ceiling's point, also where existing cases may make room.
  const overload = objectiveOf(problem, withoutNew(problem, placed)).overload;
  for (const job of urgency) {
    if (best[job] !== UNPLACED) continue;
    const left = until - now();
    const group = at(problem.classOf, job);
    const base = Int32Array.from(best);
    base[job] = at(problem.optionStart, group);
    const less = urgency.slice(urgency.indexOf(job) + 1);
    // Less urgent work gives way; it is tried again when its turn comes.
    for (const other of less) base[other] = UNPLACED;
    if (left <= 0 || following.signal?.aborted === true || columnsOf(problem, base) > MAX_COLUMNS) {
      return { assignment: best, optimal: false };
    }
    const whole = bandModel(problem, base, { level: "cost", overload, bandViolation: Infinity });
    const result = await solver.solve(
      { model: whole.model, start: null, seconds: left, branches: MOST_BRANCHES, gap: ANY_ANSWER },
      solveOptions(following),
    );
    if (result.values !== null) {
      best = whole.assignmentOf(result.values);
    } else if (result.status !== "infeasible") optimal = false;
  }
  return { assignment: best, optimal };
}

function withoutNew(problem: BandAssignmentProblem, placed: Assignment): Assignment {
  return placed.map((option, job) => (at(problem.holder, job) < 0 ? UNPLACED : option));
}

async function improveLevel(
  task: Task,
  start: Assignment,
  level: "overload" | "bandViolation",
  objective: Objective,
): Promise<SolverResult> {
  const goal: BandGoal = { level, overload: objective.overload, bandViolation: Infinity };
  return solveOn(
    task,
    task.problem,
    start,
    goal,
    level === "bandViolation" ? LESS_THAN_ONE : 1e-4,
    MOST_LEVEL_BRANCHES,
  );
}

async function improveCost(task: Task, start: Assignment, run: SearchedProblem): Promise<SolverResult> {
  const { problem } = task;
  const objective = objectiveOf(problem, start);
  const slack = Math.round(objective.bandViolation);
  const cuts = cardinalityCuts(problem, slack);
  const bound = lagrangianBound(problem, {
    rounds: 300,
    known: objective.cost,
    cuts,
    slack,
    ...(slack === run.found.slack ? { from: run.found.multipliers } : {}),
  });
  // The search's bound holds as long as the answer is no further outside the band than its slack.
  const least = Math.max(
    Math.ceil(bound.value - BOUND_TOLERANCE),
    slack <= run.found.slack ? run.found.bound : -Infinity,
  );
  if (least >= objective.cost) return { assignment: start, optimal: true };
  task.following.onProgress?.({ cost: objective.cost, bound: least });
  let best = start;
  for (const few of OPTIONS_PER_JOB) {
    const exact = exactAllowance(objectiveOf(problem, best), bound.value);
    const promising = promisingAllowance(problem, best, bound.multipliers, exact, few);
    if (promising >= exact) break;
    best = (await solveReduced(task, best, bound.multipliers, promising, NEAR_SHARE)).assignment;
    if (least >= objectiveOf(problem, best).cost) return { assignment: best, optimal: true };
  }
  if (compareObjectives(objectiveOf(problem, best), objective) < 0) return improveCost(task, best, run);
  return solveReduced(task, start, bound.multipliers, exactAllowance(objective, bound.value), 1);
}

/** A better answer than this one can only use options that are at most so much dearer than their job's best. */
function exactAllowance(objective: Objective, bound: number): number {
  return objective.cost - 1 - bound;
}

/** Part of the time left that each search among the promising options alone may take. */
const NEAR_SHARE = 0.3;
/** A little nearer to a band that cannot be met is not worth many more moves: an answer has to come this much nearer. */
const WORTHWHILE = 0.8;
/** So many options a job are quick to solve with, and few already hold a good answer; with little more, all are looked at. */
const OPTIONS_PER_JOB = [1.3, 2.5];
/** With no more columns than this, all that can matter is looked at in one go. */
const SMALL_MODEL = 600;

/** The allowance that leaves so many options a job; at most `exact`, which leaves all that can matter. */
function promisingAllowance(
  problem: BandAssignmentProblem,
  start: Assignment,
  multipliers: Multipliers,
  exact: number,
  few: number,
): number {
  const jobs = Math.max(1, problem.jobs);
  if (reducedProblem(problem, start, multipliers, exact, start).options <= Math.max(SMALL_MODEL, few * 2 * jobs))
    return exact;
  let allowance = exact;
  for (let halvings = 0; halvings < 12; halvings++) {
    allowance /= 2;
    if (reducedProblem(problem, start, multipliers, allowance, start).options <= few * jobs) break;
  }
  return allowance;
}

async function solveReduced(
  task: Task,
  start: Assignment,
  multipliers: Multipliers,
  allowance: number,
  share: number,
): Promise<SolverResult> {
  const { problem } = task;
  const objective = objectiveOf(problem, start);
  const reduced = reducedProblem(problem, start, multipliers, allowance, start);
  const within = reduced.project(start);
  if (within === null) throw new Error("The known answer always lies within its own reduced.");
  if (reduced.problem.jobs === 0) return { assignment: start, optimal: true };
  const goal: BandGoal = {
    level: "cost",
    overload: objective.overload,
    bandViolation: Math.round(objective.bandViolation),
  };
  const until = task.now() + (task.until - task.now()) * share;
  const solved = await solveOn({ ...task, until }, reduced.problem, within, goal, LESS_THAN_ONE);
  return { assignment: reduced.lift(solved.assignment), optimal: solved.optimal };
}

async function solveOn(
  task: Task,
  problem: BandAssignmentProblem,
  start: Assignment,
  goal: BandGoal,
  gap: number,
  branches = task.branches,
): Promise<SolverResult> {
  const left = task.until - task.now();
  if (left <= 0 || task.following.signal?.aborted === true || columnsOf(problem, start) > MAX_COLUMNS) {
    return { assignment: start, optimal: false };
  }
  const whole = bandModel(problem, start, goal);
  const result: Solution = await task.solver.solve(
    { model: whole.model, start: whole.start(start), seconds: left, branches, gap },
    solveOptions(task.following),
  );
  if (result.values === null) return { assignment: start, optimal: result.status === "infeasible" };
  const found = whole.assignmentOf(result.values);
  const better = compareObjectives(objectiveOf(problem, found), objectiveOf(problem, start)) < 0;
  return { assignment: better ? found : start, optimal: result.status === "optimal" };
}

function columnsOf(problem: BandAssignmentProblem, placed: Assignment): number {
  let columns = 0;
  for (let job = 0; job < problem.jobs; job++) {
    if (placed[job] === UNPLACED) continue;
    const group = at(problem.classOf, job);
    columns += at(problem.optionStart, group + 1) - at(problem.optionStart, group);
  }
  return columns;
}

function solveOptions(following: ProveOptions): SolveOptions {
  const { signal, onProgress } = following;
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : { onProgress: (progress) => onProgress({ cost: progress.objective, bound: progress.bound }) }),
  };
}
