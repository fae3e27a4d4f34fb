import { at, breachOf, costOf, excessOf, holdingsOf, UNPLACED, type Assignment, type BandProblem } from "./instance";
import { give } from "./placement";

const EQUAL = 1e-7;
const MOST_PASSES = 40;
const MOST_EXCHANGED = 400;

/**
 * Among equally good assignments, a more even one: jobs that are on their way anyway (new work, and cases that leave
 * their holder in any event) shift or change places while the squared loads over room come down. No earlier objective
 * gets worse. The first better step in order is taken, so the answer is one and the same.
 */
export function level(problem: BandProblem, start: Assignment, room: ArrayLike<number>): Assignment {
  const assignment = Int32Array.from(start);
  const holdings = holdingsOf(problem, assignment);
  const loose = looseJobs(problem, assignment);
  const square = (person: number, load: number): number => {
    const own = at(room, person);
    return own > 0 ? (load * load) / own : load > 0 ? Infinity : 0;
  };
  const overload = (person: number, load: number): number => Math.max(0, load - at(problem.capacity, person));

  /** Whether going through with the changes is better; leaves the holdings changed only if so. */
  const settle = (changes: readonly (readonly [job: number, option: number])[]): boolean => {
    const people = new Set<number>();
    let cost = 0;
    for (const [job, option] of changes) {
      const own = at(assignment, job);
      cost += costOf(problem, job, option) - costOf(problem, job, own);
      people.add(at(problem.optionPerson, option)).add(at(problem.optionPerson, own));
    }
    if (cost > EQUAL) return false;
    const sum = (measure: (person: number, load: number) => number): number => {
      let total = 0;
      for (const person of people) total += measure(person, at(holdings.load, person));
      return total;
    };
    const excess = (person: number, load: number): number => excessOf(problem, person, load);
    const before = [sum(overload), sum(excess), sum(square)] as const;
    for (const [job, option] of changes) {
      give(holdings, problem, job, at(assignment, job), -1);
      give(holdings, problem, job, option, 1);
    }
    const safe = [...people].every((person) => breachOf(problem, holdings, person) <= EQUAL);
    const better =
      safe &&
      sum(overload) <= before[0] + EQUAL &&
      sum(excess) <= before[1] + EQUAL &&
      (cost < -EQUAL || sum(square) < before[2] - EQUAL * Math.max(1, before[2]));
    for (const [job, option] of changes) {
      if (better) continue;
      give(holdings, problem, job, option, -1);
      give(holdings, problem, job, at(assignment, job), 1);
    }
    if (better) for (const [job, option] of changes) assignment[job] = option;
    return better;
  };

  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let changed = false;
    for (const job of loose) {
      const group = at(problem.classOf, job);
      for (let option = at(problem.optionStart, group); option < at(problem.optionStart, group + 1); option++) {
        if (option !== at(assignment, job) && settle([[job, option]])) changed = true;
      }
    }
    if (changed || loose.length > MOST_EXCHANGED) {
      if (!changed) break;
      continue;
    }
    for (let i = 0; i < loose.length; i++) {
      for (let j = i + 1; j < loose.length; j++) {
        const [a, b] = [loose[i] as number, loose[j] as number];
        const aNext = optionWith(problem, a, at(problem.optionPerson, at(assignment, b)));
        const bNext = optionWith(problem, b, at(problem.optionPerson, at(assignment, a)));
        if (aNext < 0 || bNext < 0 || aNext === at(assignment, a)) continue;
        if (
          settle([
            [a, aNext],
            [b, bNext],
          ])
        )
          changed = true;
      }
    }
    if (!changed) break;
  }
  return assignment;
}

/** New work, and cases that have left their holder. */
function looseJobs(problem: BandProblem, assignment: Assignment): number[] {
  const loose: number[] = [];
  for (let job = 0; job < problem.jobs; job++) {
    const option = at(assignment, job);
    if (option !== UNPLACED && at(problem.optionPerson, option) !== at(problem.holder, job)) loose.push(job);
  }
  return loose;
}

function optionWith(problem: BandProblem, job: number, person: number): number {
  return at(problem.optionAt, at(problem.classOf, job) * problem.people + person);
}
