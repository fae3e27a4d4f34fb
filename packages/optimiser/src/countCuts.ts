import { at, stayOption, weightWith, type BandProblem } from "./instance";

/** How many jobs each person must at least give away, and take, to come into the band. */
export interface CountCuts {
  readonly gives: Int32Array;
  readonly takes: Int32Array;
}

/**
 * Counts by hand: whoever is above the band gives away at least as many jobs as their heaviest take to come into it;
 * whoever is below takes at least as many as the heaviest within reach. Rounded up to whole jobs, this says more than
 * any price does.
 * @param slack units that people together may end up outside the band
 */
export function countCuts(problem: BandProblem, slack: number): CountCuts {
  const { people, jobs } = problem;
  const load = Float64Array.from(problem.fixedLoad);
  const held: number[][] = Array.from({ length: people }, () => []);
  for (let job = 0; job < jobs; job++) {
    const stay = stayOption(problem, job);
    if (stay < 0) continue;
    const person = at(problem.holder, job);
    const weight = weightWith(problem, job, stay);
    (held[person] as number[]).push(weight);
    load[person] = at(load, person) + weight;
  }
  const gives = new Int32Array(people);
  const takes = new Int32Array(people);
  const below: number[] = [];
  for (let person = 0; person < people; person++) {
    const heaviest = (held[person] as number[]).sort((a, b) => b - a);
    let left = at(load, person);
    let count = 0;
    while (left > at(problem.hi, person) + slack && count < heaviest.length) left -= heaviest[count++] as number;
    gives[person] = count;
    if (at(load, person) < at(problem.lo, person) - slack) below.push(person);
  }
  if (below.length > 0) countTakes(problem, load, below, slack, takes);
  return { gives, takes };
}

function countTakes(
  problem: BandProblem,
  load: Float64Array,
  below: readonly number[],
  slack: number,
  takes: Int32Array,
): void {
  const within: Map<number, number>[] = below.map(() => new Map());
  const placeOf = new Map(below.map((person, place) => [person, place]));
  const perClass: (Map<number, number> | undefined)[] = [];
  for (let job = 0; job < problem.jobs; job++) {
    const group = at(problem.classOf, job);
    const weights = (perClass[group] ??= new Map<number, number>());
    const weight = at(problem.weight, job);
    weights.set(weight, (weights.get(weight) ?? 0) + 1);
  }
  for (let group = 0; group < problem.classes; group++) {
    for (let option = at(problem.optionStart, group); option < at(problem.optionStart, group + 1); option++) {
      const place = placeOf.get(at(problem.optionPerson, option));
      if (place === undefined) continue;
      const found = within[place] as Map<number, number>;
      for (const [weight, count] of perClass[group] ?? []) {
        const whole = weight + at(problem.optionExtra, option);
        found.set(whole, (found.get(whole) ?? 0) + count);
      }
    }
  }
  for (let job = 0; job < problem.jobs; job++) {
    const place = placeOf.get(at(problem.holder, job));
    const stay = stayOption(problem, job);
    if (place === undefined || stay < 0) continue;
    const found = within[place] as Map<number, number>;
    const own = weightWith(problem, job, stay);
    found.set(own, (found.get(own) ?? 0) - 1);
  }
  below.forEach((person, place) => {
    let missing = at(problem.lo, person) - slack - at(load, person);
    let count = 0;
    const heaviestFirst = [...(within[place] as Map<number, number>)].sort((a, b) => b[0] - a[0]);
    for (const [weight, number] of heaviestFirst) {
      if (missing <= 0 || weight <= 0) break;
      const taken = Math.min(number, Math.ceil(missing / weight));
      count += taken;
      missing -= taken * weight;
    }
    takes[person] = count;
  });
}
