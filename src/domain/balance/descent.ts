import { at, compareStandings, standingOf, UNPLACED, type Assignment, type BandProblem } from "./instance";

/** Betters an assignment one job at a time, the best step first, until no single step helps. */
export function descend(problem: BandProblem, start: Assignment): Assignment {
  const assignment = Int32Array.from(start);
  let standing = standingOf(problem, assignment);
  for (;;) {
    let bestJob = -1;
    let bestOption = UNPLACED;
    let best = standing;
    for (let job = 0; job < problem.jobs; job++) {
      const own = at(assignment, job);
      if (own === UNPLACED) continue;
      const group = at(problem.classOf, job);
      for (let option = at(problem.optionStart, group); option < at(problem.optionStart, group + 1); option++) {
        if (option === own) continue;
        assignment[job] = option;
        const next = standingOf(problem, assignment);
        if (compareStandings(next, best) < 0) {
          best = next;
          bestJob = job;
          bestOption = option;
        }
      }
      assignment[job] = own;
    }
    if (bestJob < 0) return assignment;
    assignment[bestJob] = bestOption;
    standing = best;
  }
}
