import {
  bandViolationOf,
  holdingsOf,
  optionOf,
  stayOption,
  type Assignment,
  type BandAssignmentProblem,
} from "@evenkeel/optimiser";

const MOST_MOVES = 5_000;

/**
 * What a manager does with a sorted list: whoever is furthest above the band gives a case to whoever is furthest below
 * and may take it, the heaviest that leaves neither on the wrong side, until nobody can help anybody any more.
 */
export function byHand(problem: BandAssignmentProblem, start: Assignment): Assignment {
  const assignment = Int32Array.from(start);
  const { load } = holdingsOf(problem, assignment);
  const centre = (person: number): number => ((problem.lo[person] as number) + (problem.hi[person] as number)) / 2;
  const order = Array.from({ length: problem.agents }, (_, person) => person);
  for (let move = 0; move < MOST_MOVES; move++) {
    const away = (person: number): number => ((load[person] as number) - centre(person)) / Math.max(1, centre(person));
    order.sort((a, b) => away(b) - away(a) || a - b);
    const step = firstStep(problem, assignment, load, order);
    if (step === null) return assignment;
    const from = problem.optionAgent[assignment[step.job] as number] as number;
    load[from] = (load[from] as number) - weightOf(problem, step.job, assignment[step.job] as number);
    const to = problem.optionAgent[step.option] as number;
    load[to] = (load[to] as number) + weightOf(problem, step.job, step.option);
    assignment[step.job] = step.option;
  }
  return assignment;
}

interface Step {
  readonly job: number;
  readonly option: number;
}

function firstStep(
  problem: BandAssignmentProblem,
  assignment: Assignment,
  load: Float64Array,
  order: readonly number[],
): Step | null {
  for (const giver of order) {
    for (const taker of [...order].reverse()) {
      if (giver === taker) continue;
      const outside =
        bandViolationOf(problem, giver, load[giver] as number) + bandViolationOf(problem, taker, load[taker] as number);
      if (outside === 0) continue;
      const step = heaviestThatHelps(problem, assignment, load, giver, taker, outside);
      if (step !== null) return step;
    }
  }
  return null;
}

function heaviestThatHelps(
  problem: BandAssignmentProblem,
  assignment: Assignment,
  load: Float64Array,
  giver: number,
  taker: number,
  outside: number,
): Step | null {
  let best: Step | null = null;
  let heaviest = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const own = assignment[job] as number;
    if (problem.optionAgent[own] !== giver) continue;
    const option = optionOf(problem, problem.classOf[job] as number, taker);
    if (option < 0) continue;
    const weight = weightOf(problem, job, own);
    if (weight <= heaviest) continue;
    const after =
      bandViolationOf(problem, giver, (load[giver] as number) - weight) +
      bandViolationOf(problem, taker, (load[taker] as number) + weightOf(problem, job, option));
    if (after >= outside) continue;
    best = { job, option };
    heaviest = weight;
  }
  return best;
}

/** Everybody keeps what they may; what someone may not hold goes to the first who may. */
export function asItIs(problem: BandAssignmentProblem): Assignment {
  return Int32Array.from({ length: problem.jobs }, (_, job) => {
    const stay = stayOption(problem, job);
    return stay >= 0 ? stay : (problem.optionStart[problem.classOf[job] as number] as number);
  });
}

function weightOf(problem: BandAssignmentProblem, job: number, option: number): number {
  return (problem.weight[job] as number) + (problem.optionExtra[option] as number);
}
