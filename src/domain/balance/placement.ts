import {
  at,
  breachOf,
  holdingsOf,
  stayOption,
  UNPLACED,
  weightWith,
  type Assignment,
  type BandProblem,
} from "./instance";

/**
 * Places new work by urgency: each job with the safe person who is left with the lowest share of their room used.
 * A job that finds nobody stays unplaced.
 * @param urgency the new jobs, most urgent first
 * @param room what each person can carry, in any one measure
 */
export function placeByUrgency(problem: BandProblem, urgency: readonly number[], room: ArrayLike<number>): Assignment {
  const assignment = new Int32Array(problem.jobs).fill(UNPLACED);
  for (let job = 0; job < problem.jobs; job++) assignment[job] = stayOption(problem, job);
  const holdings = holdingsOf(problem, assignment);
  for (const job of urgency) {
    const group = at(problem.classOf, job);
    let best = UNPLACED;
    let bestShare = Infinity;
    for (let option = at(problem.optionStart, group); option < at(problem.optionStart, group + 1); option++) {
      const person = at(problem.optionPerson, option);
      const load = at(holdings.load, person) + weightWith(problem, job, option);
      const share = load / at(room, person);
      if (share >= bestShare - 1e-12) continue;
      give(holdings, problem, job, option, 1);
      const safe = breachOf(problem, holdings, person) === 0;
      give(holdings, problem, job, option, -1);
      if (safe) {
        best = option;
        bestShare = share;
      }
    }
    if (best === UNPLACED) continue;
    assignment[job] = best;
    give(holdings, problem, job, best, 1);
  }
  return assignment;
}

/** Adds a job to (or with -1 takes it from) a person's holdings. */
export function give(
  holdings: ReturnType<typeof holdingsOf>,
  problem: BandProblem,
  job: number,
  option: number,
  sign: 1 | -1,
): void {
  const person = at(problem.optionPerson, option);
  const heads = sign * at(problem.heads, job);
  holdings.load[person] = at(holdings.load, person) + sign * weightWith(problem, job, option);
  holdings.heads[person] = at(holdings.heads, person) + heads;
  const holder = at(problem.holder, job);
  if (holder !== person) holdings.received[person] = at(holdings.received, person) + heads;
  if (holder < 0) holdings.receivedNew[person] = at(holdings.receivedNew, person) + heads;
}
