import { assignmentRelaxationBound, type AssignmentBound } from "../lagrangian/assignmentRelaxation";
import { cardinalityCuts } from "../lagrangian/cardinalityCuts";
import { lagrangianBound, type LagrangianBound, type Multipliers } from "../lagrangian/lagrangianBound";
import { reducedProblem } from "../lagrangian/reducedProblem";
import { compareObjectives, objectiveOf, type Objective } from "../objective";
import { meanMoveCost, type Assignment, type BandAssignmentProblem } from "../problem";
import { anneal, defaultSchedule, type AnnealingSchedule } from "./annealing";
import { canEnumerate, enumerate } from "./enumerate";
import { isGeneralisedAssignment, solveGeneralisedAssignment } from "./generalisedAssignment";
import { isLargeScale, largeScaleSearch } from "./largeScaleSearch";
import type { SearchBudget, SearchResult } from "./types";
import { INTEGRALITY_TOLERANCE } from "../tolerances";

/** A budget that answers at once for a team and stays bounded for a large problem. */
export function defaultBudget(problem: BandAssignmentProblem): SearchBudget {
  const size = Math.max(1, problem.jobs);
  return {
    firstSteps: Math.min(1_500_000, 20_000 + 400 * size),
    guidedSteps: Math.min(2_500_000, 20_000 + 1500 * size),
    rounds: 2,
    lagrangianRounds: 300,
    assignmentRounds: 40,
    seed: 7,
    mayEnumerate: true,
  };
}

/** A promising option costs at most this share of a mean move more than its job's best. */
const PROMISING = 0.5;

/**
 * Improves a feasible assignment. A short search finds what can be reached, Lagrangian multipliers then prove a bound and
 * show where anything better must lie, and guided searches look there. Deterministic: same problem, start and budget,
 * same answer.
 * @param start feasible: it breaks no hard limit
 */
export function solveBandAssignment(
  problem: BandAssignmentProblem,
  start: Assignment,
  budget: SearchBudget = defaultBudget(problem),
): SearchResult {
  if (isGeneralisedAssignment(problem) && !(budget.mayEnumerate && canEnumerate(problem, start)))
    return solveGeneralisedAssignment(problem, start, budget);
  if (isLargeScale(problem)) return largeScaleSearch(problem, start, budget);
  const schedule = defaultSchedule(problem);
  let best = start;
  let objective = objectiveOf(problem, start);
  const consider = (candidate: Assignment): void => {
    const theirs = objectiveOf(problem, candidate);
    if (compareObjectives(theirs, objective) < 0) {
      best = candidate;
      objective = theirs;
    }
  };
  const least = leastCost(problem, start);
  const done = (bound: number): boolean =>
    objective.infeasibility === 0 &&
    objective.overload === 0 &&
    objective.bandViolation === 0 &&
    objective.cost <= bound + INTEGRALITY_TOLERANCE;
  const stop = budget.stop;
  const enumerated = budget.mayEnumerate && canEnumerate(problem, start);
  if (enumerated) consider(enumerate(problem, start));
  else if (!done(least)) {
    consider(
      anneal(problem, best, {
        steps: budget.firstSteps,
        seed: budget.seed,
        guide: null,
        target: least,
        schedule,
        ...(stop === undefined ? {} : { stop }),
      }).assignment,
    );
  }
  let slack = objective.bandViolation;
  let cuts = cardinalityCuts(problem, slack);
  let bound = lagrangianBound(problem, {
    rounds: done(least) ? 1 : budget.lagrangianRounds,
    known: objective.cost,
    cuts,
    slack,
    ...(stop === undefined ? {} : { stop }),
  });
  let byAssignment = null as AssignmentBound | null;
  const proven = (): number =>
    Math.max(least, Math.ceil(Math.max(bound.value, byAssignment?.value ?? -Infinity) - INTEGRALITY_TOLERANCE));
  const tighten = (): void => {
    if (
      byAssignment !== null ||
      slack > 0 ||
      enumerated ||
      budget.assignmentRounds === 0 ||
      done(proven()) ||
      stop?.() === true
    )
      return;
    byAssignment = assignmentRelaxationBound(problem, bound.multipliers, objective.cost, budget.assignmentRounds);
  };
  tighten();
  for (let round = 0; round < budget.rounds && !enumerated && !done(proven()) && stop?.() !== true; round++) {
    consider(searchReduced(problem, best, objective, bound, schedule, budget, round));
    if (objective.bandViolation < slack) {
      slack = objective.bandViolation;
      cuts = cardinalityCuts(problem, slack);
    }
    bound = lagrangianBound(problem, {
      rounds: budget.lagrangianRounds >> 1,
      known: objective.cost,
      cuts,
      slack,
      from: bound.multipliers,
      ...(stop === undefined ? {} : { stop }),
    });
    tighten();
  }
  if (objective.bandViolation > 0 && !enumerated && stop?.() !== true)
    consider(repair(problem, best, bound.multipliers, budget));
  return {
    assignment: best,
    objective,
    bound: proven(),
    multipliers: bound.multipliers,
    cuts,
    assignmentMultipliers: byAssignment?.multipliers ?? null,
    slack,
    enumerated,
  };
}

/** Some agent is left outside its band: anneals at a low temperature with a penalty above any saving in moves. */
function repair(
  problem: BandAssignmentProblem,
  best: Assignment,
  multipliers: Multipliers,
  budget: SearchBudget,
): Assignment {
  const move = meanMoveCost(problem);
  const schedule: AnnealingSchedule = {
    ...defaultSchedule(problem),
    startTemperature: 0.05 * move,
    endTemperature: 0.01 * move,
    minPenalty: 0.3 * move,
    maxPenalty: 4 * move,
    penaltyGrowth: 1.1,
    penaltyDecay: 0.95,
  };
  return anneal(problem, best, {
    steps: Math.ceil(budget.guidedSteps / 2),
    seed: budget.seed,
    guide: multipliers.load,
    target: -Infinity,
    schedule,
    ...(budget.stop === undefined ? {} : { stop: budget.stop }),
  }).assignment;
}

function searchReduced(
  problem: BandAssignmentProblem,
  best: Assignment,
  objective: Objective,
  { value: bound, multipliers }: LagrangianBound,
  schedule: AnnealingSchedule,
  budget: SearchBudget,
  round: number,
): Assignment {
  const options = {
    steps: budget.guidedSteps,
    seed: budget.seed + 1 + round,
    guide: multipliers.load,
    target: -Infinity,
    schedule,
    ...(budget.stop === undefined ? {} : { stop: budget.stop }),
  };
  const exact = objective.bandViolation > 0 || objective.overload > 0 ? Infinity : objective.cost - 1 - bound;
  const reduced = reducedProblem(
    problem,
    best,
    multipliers,
    Math.max(0, Math.min(exact, PROMISING * meanMoveCost(problem))),
    best,
  );
  const start = reduced.project(best);
  if (start === null || reduced.problem.jobs === 0) return best;
  return reduced.lift(anneal(reduced.problem, start, options).assignment);
}

/** A bound from costs alone: every job at its cheapest option. */
function leastCost(problem: BandAssignmentProblem, start: Assignment): number {
  let least = 0;
  for (let job = 0; job < problem.jobs; job++) {
    if (start[job] < 0) continue;
    const group = problem.classOf[job];
    const holder = problem.holder[job];
    let cheapest = Infinity;
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const moved = holder >= 0 && problem.optionAgent[option] !== holder;
      const cost = problem.optionCost[option] + (moved ? problem.moveCost[job] : 0);
      cheapest = Math.min(cheapest, cost);
    }
    least += cheapest;
  }
  return least;
}
