import { assignmentRelaxationBound, type AssignmentBound } from "../lagrangian/assignmentRelaxation";
import { cardinalityCuts } from "../lagrangian/cardinalityCuts";
import { lagrangianBound, type LagrangianBound, type Multipliers } from "../lagrangian/lagrangianBound";
import { reducedProblem } from "../lagrangian/reducedProblem";
import {
  compareObjectives,
  meanMoveCost,
  objectiveOf,
  type Assignment,
  type BandAssignmentProblem,
  type Objective,
} from "../problem";
import { anneal, defaultSchedule, type AnnealingSchedule } from "./annealing";
import { canEnumerate, enumerate } from "./enumerate";
import { isGeneralisedAssignment, solveGeneralisedAssignment } from "./generalisedAssignment";
import { isLargeScale, largeScaleSearch } from "./largeScaleSearch";
import type { SearchBudget, SearchResult } from "./types";
import { INTEGRALITY_TOLERANCE } from "../tolerances";

/** Enough for a team at once, and bounded for an organisation. */
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

/** A promising option costs at most this much of a plain move more than its job's best. */
const PROMISING = 0.5;

/**
 * Betters a safe assignment: a short search finds what can be reached, multipliers then prove a bound and show where anything
 * better must lie, and further searches look there. Deterministic.
 */
export function solveBandAssignment(
  problem: BandAssignmentProblem,
  start: Assignment,
  effort: SearchBudget = defaultBudget(problem),
): SearchResult {
  if (isGeneralisedAssignment(problem) && !(effort.mayEnumerate && canEnumerate(problem, start)))
    return solveGeneralisedAssignment(problem, start, effort);
  if (isLargeScale(problem)) return largeScaleSearch(problem, start, effort);
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
  const stop = effort.stop;
  const exhausted = effort.mayEnumerate && canEnumerate(problem, start);
  if (exhausted) consider(enumerate(problem, start));
  else if (!done(least)) {
    consider(
      anneal(problem, best, {
        steps: effort.firstSteps,
        seed: effort.seed,
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
    rounds: done(least) ? 1 : effort.lagrangianRounds,
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
      exhausted ||
      effort.assignmentRounds === 0 ||
      done(proven()) ||
      stop?.() === true
    )
      return;
    byAssignment = assignmentRelaxationBound(problem, bound.multipliers, objective.cost, effort.assignmentRounds);
  };
  tighten();
  for (let round = 0; round < effort.rounds && !exhausted && !done(proven()) && stop?.() !== true; round++) {
    consider(searchReduced(problem, best, objective, bound, schedule, effort, round));
    if (objective.bandViolation < slack) {
      slack = objective.bandViolation;
      cuts = cardinalityCuts(problem, slack);
    }
    bound = lagrangianBound(problem, {
      rounds: effort.lagrangianRounds >> 1,
      known: objective.cost,
      cuts,
      slack,
      from: bound.multipliers,
      ...(stop === undefined ? {} : { stop }),
    });
    tighten();
  }
  if (objective.bandViolation > 0 && !exhausted && stop?.() !== true)
    consider(repair(problem, best, bound.multipliers, effort));
  return {
    assignment: best,
    objective,
    bound: proven(),
    multipliers: bound.multipliers,
    cuts,
    assignmentMultipliers: byAssignment?.multipliers ?? null,
    slack,
    enumerated: exhausted,
  };
}

/** Somebody is left outside the band: coolly, and at a price that no saved move is worth. */
function repair(
  problem: BandAssignmentProblem,
  best: Assignment,
  multipliers: Multipliers,
  effort: SearchBudget,
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
    steps: Math.ceil(effort.guidedSteps / 2),
    seed: effort.seed,
    guide: multipliers.load,
    target: -Infinity,
    schedule,
    ...(effort.stop === undefined ? {} : { stop: effort.stop }),
  }).assignment;
}

function searchReduced(
  problem: BandAssignmentProblem,
  best: Assignment,
  objective: Objective,
  { value: bound, multipliers }: LagrangianBound,
  schedule: AnnealingSchedule,
  effort: SearchBudget,
  round: number,
): Assignment {
  const options = {
    steps: effort.guidedSteps,
    seed: effort.seed + 1 + round,
    guide: multipliers.load,
    target: -Infinity,
    schedule,
    ...(effort.stop === undefined ? {} : { stop: effort.stop }),
  };
  const exact = objective.bandViolation > 0 || objective.overload > 0 ? Infinity : objective.cost - 1 - bound;
  const core = reducedProblem(
    problem,
    best,
    multipliers,
    Math.max(0, Math.min(exact, PROMISING * meanMoveCost(problem))),
    best,
  );
  const start = core.project(best);
  if (start === null || core.problem.jobs === 0) return best;
  return core.lift(anneal(core.problem, start, options).assignment);
}

/** Every job at the cheapest that it can be, whatever that does to loads. */
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
