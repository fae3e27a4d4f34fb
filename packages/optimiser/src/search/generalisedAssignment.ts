import { anneal, defaultSchedule, type AnnealingSchedule } from "./annealing";
import { reducedProblem, reducedCost } from "../lagrangian/reducedProblem";
import { cardinalityCuts } from "../lagrangian/cardinalityCuts";
import type { SearchBudget, SearchResult } from "./types";
import { compareObjectives, objectiveOf } from "../objective";
import { type Assignment, type BandAssignmentProblem } from "../problem";
import { lagrangianBound, type Multipliers } from "../lagrangian/lagrangianBound";
import { INTEGRALITY_TOLERANCE } from "../tolerances";

/** Whether no job has a holder and no agent a least load: the classical generalised assignment problem. */
export function isGeneralisedAssignment(problem: BandAssignmentProblem): boolean {
  return problem.holder.every((holder) => holder < 0) && problem.lo.every((least) => least === -Infinity);
}

/** This share of the multipliers guides the search: with all of them, leaving room unused would cost nothing. */
const GUIDED = 0.95;
/** An option is searched when its reduced cost is at most so many typical regrets above its job's best. */
const REACH = 5;

/**
 * Solves a generalised assignment problem. There is no present assignment worth searching from, so each round starts
 * where the multipliers make every job cheapest, which breaks a few limits, and anneals from there into the limits.
 */
export function solveGeneralisedAssignment(
  problem: BandAssignmentProblem,
  start: Assignment,
  budget: SearchBudget,
): SearchResult {
  const cuts = cardinalityCuts(problem, 0);
  const stopping = budget.stop === undefined ? {} : { stop: budget.stop };
  let objective = objectiveOf(problem, start);
  let best = start;
  let bound = lagrangianBound(problem, { rounds: budget.lagrangianRounds, known: null, cuts, slack: 0, ...stopping });
  const done = (): boolean =>
    objective.bandViolation === 0 && objective.cost <= Math.ceil(bound.value - INTEGRALITY_TOLERANCE);
  for (let round = 0; round < budget.rounds && !done() && budget.stop?.() !== true; round++) {
    const reduced = reducedProblem(
      problem,
      start,
      bound.multipliers,
      REACH * meanRegret(problem, bound.multipliers),
      bound.relaxed,
    );
    const from = reduced.project(bound.relaxed);
    if (from === null || reduced.problem.jobs === 0) break;
    const found = reduced.lift(
      anneal(reduced.problem, from, {
        // Short searches first, so that a small budget gives an answer too.
        steps: Math.ceil(budget.guidedSteps / Math.max(1, 8 >> round)),
        seed: budget.seed + round,
        guide: bound.multipliers.load.map((multiplier) => multiplier * GUIDED),
        target: -Infinity,
        schedule: scheduleAt(problem, bound.multipliers, round),
        ...stopping,
      }).assignment,
    );
    const theirs = objectiveOf(problem, found);
    const better = compareObjectives(theirs, objective) < 0;
    if (better) {
      best = found;
      objective = theirs;
    }
    if (objective.bandViolation > 0 || (!better && round > 0)) continue;
    const next = lagrangianBound(problem, {
      rounds: budget.lagrangianRounds,
      known: objective.cost,
      cuts,
      slack: 0,
      from: bound.multipliers,
      ...stopping,
    });
    if (next.value > bound.value) bound = next;
  }
  return {
    assignment: best,
    objective,
    bound: Math.ceil(bound.value - INTEGRALITY_TOLERANCE),
    multipliers: bound.multipliers,
    cuts,
    assignmentMultipliers: null,
    slack: 0,
    enumerated: false,
  };
}

/** The mean regret: by how much the second-best reduced cost of a job exceeds its best. The natural scale of a step. */
function meanRegret(problem: BandAssignmentProblem, multipliers: Multipliers): number {
  let sum = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const group = problem.classOf[job];
    let first = Infinity;
    let second = Infinity;
    const end = problem.optionStart[group + 1];
    for (let option = problem.optionStart[group]; option < end; option++) {
      const value = reducedCost(problem, multipliers, job, option);
      if (value < first) {
        second = first;
        first = value;
      } else if (value < second) second = value;
    }
    if (second < Infinity) sum += second - first;
  }
  return Math.max(sum / Math.max(1, problem.jobs), 1e-3);
}

/** Bold and careful searches in turn. Tuned on the OR-Library's problems: see docs/benchmarks.md. */
function scheduleAt(problem: BandAssignmentProblem, multipliers: Multipliers, round: number): AnnealingSchedule {
  const distance = meanRegret(problem, multipliers);
  const mean =
    multipliers.load.reduce((sum, multiplier) => sum + Math.abs(multiplier), 0) / Math.max(1, problem.agents);
  const unit = Math.max(mean, 0.02);
  const bold = round % 3 === 0 ? 1.5 : round % 3 === 1 ? 0.6 : 3;
  return {
    ...defaultSchedule(problem),
    startTemperature: bold * distance,
    endTemperature: bold * 0.05 * distance,
    exchangeShare: 0.5,
    minPenalty: 0.3 * unit,
    maxPenalty: 6 * unit,
    penaltyGrowth: 1.15,
    penaltyDecay: 0.93,
    epochLength: 300,
  };
}
