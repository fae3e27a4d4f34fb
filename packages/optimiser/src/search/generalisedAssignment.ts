import { anneal, defaultSchedule, type AnnealingSchedule } from "./annealing";
import { reducedProblem, reducedCost } from "../lagrangian/reducedProblem";
import { cardinalityCuts } from "../lagrangian/cardinalityCuts";
import type { SearchBudget, SearchResult } from "./types";
import { compareObjectives, objectiveOf, type Assignment, type BandAssignmentProblem } from "../problem";
import { lagrangianBound, type Multipliers } from "../lagrangian/lagrangianBound";
import { INTEGRALITY_TOLERANCE } from "../tolerances";

/**
 * Work that nobody holds yet, among agents who have room but no least share: the generalised assignment problem.
 * There is no present state worth searching from, so it begins with the multipliers: every job where they make it cheapest,
 * which breaks a few limits, and from there into what keeps them.
 */
export function isGeneralisedAssignment(problem: BandAssignmentProblem): boolean {
  return problem.holder.every((holder) => holder < 0) && problem.lo.every((least) => least === -Infinity);
}

/** Of the multipliers, this much guides the search: with all of them, leaving room unused would cost nothing. */
const OBEYED = 0.95;
/** An option is looked at when it is at most so many usual distances between a job's two best options dearer. */
const NEAR = 5;

export function solveGeneralisedAssignment(
  problem: BandAssignmentProblem,
  start: Assignment,
  effort: SearchBudget,
): SearchResult {
  const cuts = cardinalityCuts(problem, 0);
  const stopping = effort.stop === undefined ? {} : { stop: effort.stop };
  let objective = objectiveOf(problem, start);
  let best = start;
  let bound = lagrangianBound(problem, { rounds: effort.lagrangianRounds, known: null, cuts, slack: 0, ...stopping });
  const done = (): boolean =>
    objective.bandViolation === 0 && objective.cost <= Math.ceil(bound.value - INTEGRALITY_TOLERANCE);
  for (let round = 0; round < effort.rounds && !done() && effort.stop?.() !== true; round++) {
    const core = reducedProblem(
      problem,
      start,
      bound.multipliers,
      NEAR * distanceOf(problem, bound.multipliers),
      bound.relaxed,
    );
    const from = core.project(bound.relaxed);
    if (from === null || core.problem.jobs === 0) break;
    const found = core.lift(
      anneal(core.problem, from, {
        // Short searches first: whoever has little time has an answer all the same.
        steps: Math.ceil(effort.guidedSteps / Math.max(1, 8 >> round)),
        seed: effort.seed + round,
        guide: bound.multipliers.load.map((price) => price * OBEYED),
        target: -Infinity,
        schedule: styleAt(problem, bound.multipliers, round),
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
      rounds: effort.lagrangianRounds,
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

/** How much dearer a job's second option usually is than its best, at these multipliers: the natural size of a step. */
function distanceOf(problem: BandAssignmentProblem, multipliers: Multipliers): number {
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
function styleAt(problem: BandAssignmentProblem, multipliers: Multipliers, round: number): AnnealingSchedule {
  const distance = distanceOf(problem, multipliers);
  const mean = multipliers.load.reduce((sum, price) => sum + Math.abs(price), 0) / Math.max(1, problem.agents);
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
