import fc from "fast-check";
import { check } from "@evenkeel/optimiser";
import { solveBand } from "@evenkeel/optimiser";
import { compareStandings, standingOf, type Assignment, type BandProblem, type Standing } from "@evenkeel/optimiser";

/** A small question in which everything that can matter does: skills, travel, limits, kept work, new work. */
const smallProblem = fc
  .record({
    people: fc.integer({ min: 1, max: 4 }),
    jobs: fc.integer({ min: 0, max: 5 }),
    seed: fc.array(fc.nat(1000), { minLength: 120, maxLength: 120 }),
    limited: fc.boolean(),
    tight: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ people, jobs, seed, limited, tight }) => {
    let at = 0;
    const draw = (most: number): number => (seed[at++ % seed.length] as number) % (most + 1);
    const lists = Array.from({ length: Math.max(1, jobs) }, () => {
      const able = Array.from({ length: people }, (_, i) => i).filter(() => draw(3) > 0);
      return able.length > 0 ? able : [draw(people - 1)];
    });
    const optionStart = [0];
    const optionPerson: number[] = [];
    for (const list of lists) {
      optionPerson.push(...list);
      optionStart.push(optionPerson.length);
    }
    const optionAt = new Int32Array(lists.length * people).fill(-1);
    lists.forEach((list, group) =>
      list.forEach((person, i) => (optionAt[group * people + person] = (optionStart[group] as number) + i)),
    );
    const centre = Array.from({ length: people }, () => 2 + draw(9));
    const holder = Int32Array.from({ length: jobs }, (_, job) => {
      const list = lists[job] as number[];
      return draw(3) === 0 ? -1 : (list[draw(list.length - 1)] as number);
    });
    const problem: BandProblem = {
      people,
      jobs,
      classes: lists.length,
      classOf: Int32Array.from({ length: jobs }, (_, job) => job),
      weight: Float64Array.from({ length: jobs }, () => draw(6)),
      heads: Int32Array.from({ length: jobs }, () => 1 + (draw(5) === 0 ? 1 : 0)),
      holder,
      moveCost: Float64Array.from({ length: jobs }, () => 10 + draw(3)),
      optionStart: Int32Array.from(optionStart),
      optionPerson: Int32Array.from(optionPerson),
      optionExtra: Float64Array.from(optionPerson, () => (draw(3) === 0 ? 1 : 0)),
      optionCost: Float64Array.from(optionPerson, () => draw(1)),
      optionAt,
      fixedLoad: Float64Array.from({ length: people }, () => draw(4)),
      fixedHeads: Float64Array.from({ length: people }, () => draw(2)),
      lo: Float64Array.from(centre, (own) => own - tight),
      hi: Float64Array.from(centre, (own) => own + tight),
      capacity: Float64Array.from(centre, (own) => (draw(1) === 0 ? own + 0.5 : Infinity)),
      ceiling: new Float64Array(people).fill(Infinity),
      maxHeads: Float64Array.from({ length: people }, () => (limited ? 3 + draw(3) : Infinity)),
      maxReceived: Float64Array.from({ length: people }, () => (limited ? draw(3) : Infinity)),
      maxMoves: limited ? draw(4) : Infinity,
    };
    return problem;
  });

function everyAssignment(problem: BandProblem): Assignment[] {
  let all: number[][] = [[]];
  for (let job = 0; job < problem.jobs; job++) {
    const group = problem.classOf[job] as number;
    const options: number[] = [];
    for (let o = problem.optionStart[group] as number; o < (problem.optionStart[group + 1] as number); o++)
      options.push(o);
    all = all.flatMap((start) => options.map((option) => [...start, option]));
  }
  return all.map((one) => Int32Array.from(one));
}

function bestOf(problem: BandProblem): { best: Standing; start: Assignment } | null {
  let best: { best: Standing; start: Assignment } | null = null;
  let start: Assignment | null = null;
  for (const assignment of everyAssignment(problem)) {
    const standing = standingOf(problem, assignment);
    if (standing.breach > 0) continue;
    start ??= assignment;
    if (best === null || compareStandings(standing, best.best) < 0) best = { best: standing, start };
  }
  return best;
}

/** A search that may not simply look at everything. */
const searching = { first: 4000, guided: 4000, rounds: 2, pricing: 120, worths: 20, seed: 7, mayExhaust: false };

describe("on every small team", () => {
  it("the engine's bound is never above the best there is, and its answer never claims to be better than it is", () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const known = bestOf(problem);
        fc.pre(known !== null);
        if (known === null) return;
        const found = solveBand(problem, known.start, searching);
        expect(compareStandings(found.standing, standingOf(problem, found.assignment))).toBe(0);
        expect(found.standing.breach).toBe(0);
        expect(compareStandings(found.standing, known.best)).toBeGreaterThanOrEqual(0);
        if (found.slack >= known.best.excess) expect(found.bound).toBeLessThanOrEqual(known.best.cost);
        const checked = check(problem, {
          ...found,
          ...found.standing,
          bound: Math.min(found.bound, found.standing.cost),
        });
        expect(checked.failures).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it("searching nearly always reaches the best there is", () => {
    let missed = 0;
    let tried = 0;
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const known = bestOf(problem);
        fc.pre(known !== null);
        if (known === null) return;
        tried++;
        if (compareStandings(solveBand(problem, known.start, searching).standing, known.best) !== 0) missed++;
      }),
      { numRuns: 600, seed: 1 },
    );
    expect(missed / tried).toBeLessThan(0.05);
  });

  it("looking at everything finds the best there is", () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const known = bestOf(problem);
        fc.pre(known !== null);
        if (known === null) return;
        const found = solveBand(problem, known.start);
        expect(found.exhausted).toBe(true);
        expect(compareStandings(found.standing, known.best)).toBe(0);
      }),
      { numRuns: 600 },
    );
  });
});
