import {
  compareObjectives,
  defaultBudget,
  objectiveOf,
  solveBandAssignment,
  verifyCertificate,
  type Assignment,
  type BandAssignmentProblem,
  type SearchResult,
  type Solver,
} from "@evenkeel/optimiser";
import { proveOrImprove } from "../src/domain/balance/proveOrImprove";
import { asBandProblem, type PublishedAssignment } from "./assignmentFiles";

/** What the command prints of a problem. */
export interface SolvedLine {
  readonly instance: string;
  /** null: nothing feasible was found. */
  readonly value: number | null;
  readonly bound: number;
  readonly proven: boolean;
  readonly assignment: readonly number[] | null;
  readonly ms: number;
}

/** The engine has this part of the time, and no more than that; the rest goes to the exact solver. */
const ENGINE_SHARE = 0.5;
const ENGINE_MS = 1000;
/** The solver looks at its clock now and then only: it is given a little less than there is. */
const LEAST_SECONDS = 0.02;
/** The time ends the solver, not a count of branches. */
const ANY_BRANCHES = 1e9;

/** Solves a small problem, so that the first one asked for is not charged with loading and compiling. */
export async function warmUp(solver: Solver | null): Promise<void> {
  const [agents, jobs] = [4, 20];
  const row = (seed: number): number[] => Array.from({ length: jobs }, (_, job) => 5 + ((job * 7 + seed * 11) % 21));
  const rows = (seed: number): number[][] => Array.from({ length: agents }, (_, agent) => row(seed + agent));
  const name = "warm-up";
  await solveAssignment(
    { name, agents, jobs, cost: rows(1), use: rows(7), capacity: [62, 62, 62, 62] },
    false,
    400,
    solver,
  );
}

export async function solveAssignment(
  published: PublishedAssignment,
  maximise: boolean,
  ms: number,
  solver: Solver | null,
): Promise<SolvedLine> {
  const started = performance.now();
  const { problem, base } = asBandProblem(published, maximise);
  const start = cheapestThatFits(problem);
  const found = engineAlone(problem, start, started + (solver === null ? ms : Math.min(ms * ENGINE_SHARE, ENGINE_MS)));
  const { assignment, optimal } = await withSolver(problem, found, solver, (started + ms - performance.now()) / 1000);
  const objective = objectiveOf(problem, assignment);
  const checked = verifyCertificate(problem, {
    ...found,
    ...objective,
    assignment,
    bound: Math.min(found.bound, objective.cost),
  });
  const feasible = objective.bandViolation === 0 && checked.failures.length === 0;
  const proven = feasible && (optimal || checked.bound >= objective.cost);
  const least = proven ? objective.cost : Math.max(checked.bound, found.bound);
  return {
    instance: published.name,
    value: feasible ? (maximise ? base - objective.cost : objective.cost) : null,
    bound: maximise ? base - least : least,
    proven,
    assignment: feasible ? Array.from(assignment, (option) => problem.optionAgent[option] as number) : null,
    ms: Math.round(performance.now() - started),
  };
}

/** The button's engine counts rounds; here it goes on until the time is over. */
function engineAlone(problem: BandAssignmentProblem, start: Assignment, until: number): SearchResult {
  const effort = defaultBudget(problem);
  return solveBandAssignment(problem, start, {
    ...effort,
    rounds: 10_000,
    mayEnumerate: false,
    stop: () => performance.now() > until,
  });
}

async function withSolver(
  problem: BandAssignmentProblem,
  found: SearchResult,
  solver: Solver | null,
  seconds: number,
): Promise<{ readonly assignment: Assignment; readonly optimal: boolean }> {
  const settled = found.objective.bandViolation === 0 && found.bound >= found.objective.cost;
  if (solver === null || settled || seconds <= LEAST_SECONDS) return { assignment: found.assignment, optimal: false };
  const word = await proveOrImprove(
    solver,
    { problem, found, leastOverload: 0, leastBandViolation: 0 },
    {
      seconds: seconds - LEAST_SECONDS,
      branches: ANY_BRANCHES,
    },
  );
  const better = compareObjectives(objectiveOf(problem, word.assignment), found.objective) < 0;
  return { assignment: better ? word.assignment : found.assignment, optimal: word.optimal };
}

/** Jobs with most to lose first, each to the cheapest agent who still has room; to the roomiest where nobody has. */
function cheapestThatFits(problem: BandAssignmentProblem): Assignment {
  const assignment = new Int32Array(problem.jobs);
  const left = Float64Array.from(problem.hi);
  const options = (job: number): number[] =>
    Array.from({ length: problem.agents }, (_, agent) => job * problem.agents + agent).sort(
      (a, b) => (problem.optionCost[a] as number) - (problem.optionCost[b] as number) || a - b,
    );
  const regret = (job: number): number => {
    const [first, second] = options(job);
    if (first === undefined || second === undefined) return 0;
    return (problem.optionCost[second] as number) - (problem.optionCost[first] as number);
  };
  const order = Array.from({ length: problem.jobs }, (_, job) => ({ job, regret: regret(job) })).sort(
    (a, b) => b.regret - a.regret || a.job - b.job,
  );
  for (const { job } of order) {
    const sorted = options(job);
    const room = (option: number): number =>
      (left[problem.optionAgent[option] as number] as number) - (problem.optionExtra[option] as number);
    const chosen =
      sorted.find((option) => room(option) >= 0) ??
      sorted.reduce((best, option) => (room(option) > room(best) ? option : best));
    assignment[job] = chosen;
    left[problem.optionAgent[chosen] as number] = room(chosen);
  }
  return assignment;
}
