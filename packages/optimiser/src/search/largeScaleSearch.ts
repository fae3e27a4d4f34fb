import { anneal, defaultSchedule, type AnnealingSchedule } from "./annealing";
import { reducedProblem } from "../lagrangian/reducedProblem";
import { cardinalityCuts } from "../lagrangian/cardinalityCuts";
import type { SearchBudget, SearchResult } from "./types";
import { compareObjectives, objectiveOf } from "../objective";
import { meanMoveCost, type Assignment, type BandAssignmentProblem } from "../problem";
import { lagrangianBound, type LagrangianBound, type Multipliers } from "../lagrangian/lagrangianBound";
import { INTEGRALITY_TOLERANCE } from "../tolerances";

/** With more jobs than this, the multipliers' own choice is nearer to the best than a search from the present gets. */
const MANY = 5_000;

export function isLargeScale(problem: BandAssignmentProblem): boolean {
  return problem.jobs > MANY && problem.holder.some((holder) => holder >= 0);
}

/** Allowances in mean moves: first few options for each job, then more; nearly all if need be. */
const FEW = 0.08;
const SOME = 0.15;
const MORE = 0.3;
const NEARLY_ALL = 0.8;
/** The first climb over, the bound aims this much above itself: about where the best answer lies. */
const ABOVE = 1.02;
/** Share of a search's steps for bringing the last few agents into the band. */
const REPAIR_SHARE = 0.3;

/**
 * Improves a large problem. The multipliers settle nearly everything; what is left is searched among the few options that
 * they leave promising, from the multipliers' own choice where it keeps the hard limits, else from the present.
 */
export function largeScaleSearch(
  problem: BandAssignmentProblem,
  start: Assignment,
  budget: SearchBudget,
): SearchResult {
  const stopping = budget.stop === undefined ? {} : { stop: budget.stop };
  let best = start;
  let objective = objectiveOf(problem, start);
  let slack = 0;
  let cuts = cardinalityCuts(problem, slack);
  let bound = lagrangianBound(problem, { rounds: budget.lagrangianRounds, known: null, cuts, slack, ...stopping });
  const climb = (known: number): void => {
    const next = lagrangianBound(problem, {
      rounds: budget.lagrangianRounds,
      known,
      cuts,
      slack,
      from: bound.multipliers,
      ...stopping,
    });
    if (next.value > bound.value) bound = next;
  };
  climb(bound.value * ABOVE);
  for (let round = 0; round < budget.rounds && budget.stop?.() !== true; round++) {
    const from = round === 0 ? firstChoice(problem, bound, start) : best;
    const found = search(problem, from, bound.multipliers, budget, round);
    const theirs = objectiveOf(problem, found);
    if (compareObjectives(theirs, objective) < 0 || (round === 0 && objective.infeasibility > 0)) {
      best = found;
      objective = theirs;
    }
    if (objective.bandViolation === 0 && objective.cost <= Math.ceil(bound.value - INTEGRALITY_TOLERANCE)) break;
    if (round === 0 && objective.bandViolation === 0) climb(objective.cost);
  }
  if (objective.bandViolation > 0) {
    slack = objective.bandViolation;
    cuts = cardinalityCuts(problem, slack);
    bound = lagrangianBound(problem, {
      rounds: budget.lagrangianRounds,
      known: objective.cost,
      cuts,
      slack,
      from: bound.multipliers,
    });
  }
  const proven = Math.ceil(bound.value - INTEGRALITY_TOLERANCE);
  return {
    assignment: best,
    objective,
    bound: proven,
    multipliers: bound.multipliers,
    cuts,
    assignmentMultipliers: null,
    slack,
    enumerated: false,
  };
}

function firstChoice(problem: BandAssignmentProblem, bound: LagrangianBound, start: Assignment): Assignment {
  return objectiveOf(problem, bound.relaxed).infeasibility === 0 ? bound.relaxed : start;
}

/** At low temperature among few options, then with a high penalty among many, which may be what the band needs. */
function search(
  problem: BandAssignmentProblem,
  from: Assignment,
  multipliers: Multipliers,
  budget: SearchBudget,
  round: number,
): Assignment {
  const move = meanMoveCost(problem);
  const schedule = defaultSchedule(problem);
  const cool: AnnealingSchedule = {
    ...schedule,
    startTemperature: (round === 0 ? 0.06 : 0.045) * move,
    endTemperature: 0.006 * move,
    exchangeShare: 0.6,
    minPenalty: 0.15 * move,
    maxPenalty: 2 * move,
    penaltyGrowth: 1.1,
    penaltyDecay: 0.95,
    epochLength: 5_000,
  };
  const strict: AnnealingSchedule = {
    ...cool,
    startTemperature: 0.02 * move,
    endTemperature: 0.004 * move,
    minPenalty: 0.3 * move,
    maxPenalty: 4 * move,
  };
  const passes = [
    { schedule: cool, allowance: (round % 2 === 0 ? FEW : SOME) * move, steps: budget.guidedSteps },
    { schedule: strict, allowance: MORE * move, steps: Math.ceil(budget.guidedSteps * REPAIR_SHARE) },
    { schedule: strict, allowance: NEARLY_ALL * move, steps: Math.ceil(budget.guidedSteps * REPAIR_SHARE) },
  ];
  let best = from;
  for (const [place, pass] of passes.entries()) {
    if (pass.allowance === NEARLY_ALL * move && objectiveOf(problem, best).bandViolation === 0) continue;
    const reduced = reducedProblem(problem, best, multipliers, pass.allowance, best);
    const within = reduced.project(best);
    if (within === null || reduced.problem.jobs === 0) continue;
    const options = {
      steps: pass.steps,
      seed: budget.seed + 2 * round + place,
      guide: multipliers.load,
      target: -Infinity,
      schedule: pass.schedule,
      ...(budget.stop === undefined ? {} : { stop: budget.stop }),
    };
    best = reduced.lift(anneal(reduced.problem, within, options).assignment);
  }
  return best;
}
