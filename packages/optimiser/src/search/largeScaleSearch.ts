import { anneal, defaultSchedule, type AnnealingSchedule } from "./annealing";
import { reducedProblem } from "../lagrangian/reducedProblem";
import { cardinalityCuts } from "../lagrangian/cardinalityCuts";
import type { SearchBudget, SearchResult } from "./types";
import { compareObjectives, meanMoveCost, objectiveOf, type Assignment, type BandAssignmentProblem } from "../problem";
import { lagrangianBound, type LagrangianBound, type Multipliers } from "../lagrangian/lagrangianBound";
import { INTEGRALITY_TOLERANCE } from "../tolerances";

/** With more jobs than this, the multipliers' own choice is nearer to the best than a search from today's gets. */
const MANY = 5_000;

export function isLargeScale(problem: BandAssignmentProblem): boolean {
  return problem.jobs > MANY && problem.holder.some((holder) => holder >= 0);
}

/** Dearer than a job's best by at most so much of a plain move: first few options, then more; all if need be. */
const FEW = 0.08;
const SOME = 0.15;
const MORE = 0.3;
const NEARLY_ALL = 0.8;
/** Aimed at once the multipliers are near: the best answer known to lie about so far above its bound. */
const ABOVE = 1.02;
/** Part of a search's steps that bringing the last few agents into the band may take. */
const MENDING = 0.3;

/**
 * Betters the work of a whole organisation. The multipliers settle nearly everything; what is left is searched among the few
 * options that they leave promising, from their own choice where that keeps the hard limits, else from today's.
 */
export function largeScaleSearch(
  problem: BandAssignmentProblem,
  start: Assignment,
  effort: SearchBudget,
): SearchResult {
  const stopping = effort.stop === undefined ? {} : { stop: effort.stop };
  let best = start;
  let objective = objectiveOf(problem, start);
  let slack = 0;
  let cuts = cardinalityCuts(problem, slack);
  let bound = lagrangianBound(problem, { rounds: effort.lagrangianRounds, known: null, cuts, slack, ...stopping });
  const climb = (known: number): void => {
    const next = lagrangianBound(problem, {
      rounds: effort.lagrangianRounds,
      known,
      cuts,
      slack,
      from: bound.multipliers,
      ...stopping,
    });
    if (next.value > bound.value) bound = next;
  };
  climb(bound.value * ABOVE);
  for (let round = 0; round < effort.rounds && effort.stop?.() !== true; round++) {
    const from = round === 0 ? firstChoice(problem, bound, start) : best;
    const found = search(problem, from, bound.multipliers, effort, round);
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
      rounds: effort.lagrangianRounds,
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

/** Coolly among few options, then strictly among many: what the few leave out may be just what the band needs. */
function search(
  problem: BandAssignmentProblem,
  from: Assignment,
  multipliers: Multipliers,
  effort: SearchBudget,
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
    { schedule: cool, allowance: (round % 2 === 0 ? FEW : SOME) * move, steps: effort.guidedSteps },
    { schedule: strict, allowance: MORE * move, steps: Math.ceil(effort.guidedSteps * MENDING) },
    { schedule: strict, allowance: NEARLY_ALL * move, steps: Math.ceil(effort.guidedSteps * MENDING) },
  ];
  let best = from;
  for (const [place, pass] of passes.entries()) {
    if (pass.allowance === NEARLY_ALL * move && objectiveOf(problem, best).bandViolation === 0) continue;
    const core = reducedProblem(problem, best, multipliers, pass.allowance, best);
    const within = core.project(best);
    if (within === null || core.problem.jobs === 0) continue;
    const options = {
      steps: pass.steps,
      seed: effort.seed + 2 * round + place,
      guide: multipliers.load,
      target: -Infinity,
      schedule: pass.schedule,
      ...(effort.stop === undefined ? {} : { stop: effort.stop }),
    };
    best = core.lift(anneal(core.problem, within, options).assignment);
  }
  return best;
}
