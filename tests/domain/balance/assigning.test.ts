import fc from "fast-check";
import { assign, isAssigning } from "@evenkeel/optimiser";
import { check } from "@evenkeel/optimiser";
import { effortFor } from "@evenkeel/optimiser";
import { optionTable, standingOf, type BandProblem } from "@evenkeel/optimiser";

/** Work that nobody holds: what each job costs and uses with each person, and how much each has room for. */
function assignment(
  cost: readonly (readonly number[])[],
  use: readonly (readonly number[])[],
  room: number,
): BandProblem {
  const people = cost.length;
  const jobs = cost[0]?.length ?? 0;
  const optionStart = Int32Array.from({ length: jobs + 1 }, (_, job) => job * people);
  const optionPerson = Int32Array.from({ length: jobs * people }, (_, option) => option % people);
  const by = (table: readonly (readonly number[])[]): Float64Array =>
    Float64Array.from(optionPerson, (person, option) => table[person]?.[Math.floor(option / people)] ?? 0);
  const unlimited = new Float64Array(people).fill(Infinity);
  return {
    people,
    jobs,
    classes: jobs,
    classOf: Int32Array.from({ length: jobs }, (_, job) => job),
    weight: new Float64Array(jobs),
    heads: new Int32Array(jobs).fill(1),
    holder: new Int32Array(jobs).fill(-1),
    moveCost: new Float64Array(jobs),
    optionStart,
    optionPerson,
    optionExtra: by(use),
    optionCost: by(cost),
    optionAt: optionTable(people, optionStart, optionPerson),
    fixedLoad: new Float64Array(people),
    fixedHeads: new Float64Array(people),
    lo: new Float64Array(people).fill(-Infinity),
    hi: new Float64Array(people).fill(room),
    capacity: unlimited,
    ceiling: unlimited,
    maxHeads: unlimited,
    maxReceived: unlimited,
    maxMoves: Infinity,
  };
}

function leastCost(problem: BandProblem): number {
  const left = Array.from(problem.hi);
  const from = (job: number): number => {
    if (job === problem.jobs) return 0;
    let least = Infinity;
    for (let person = 0; person < problem.people; person++) {
      const option = job * problem.people + person;
      const use = problem.optionExtra[option] as number;
      if (use > (left[person] as number)) continue;
      left[person] = (left[person] as number) - use;
      least = Math.min(least, (problem.optionCost[option] as number) + from(job + 1));
      left[person] = (left[person] as number) + use;
    }
    return least;
  };
  return from(0);
}

const table = (people: number, jobs: number, min: number, max: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.integer({ min, max }), { minLength: jobs, maxLength: jobs }), {
    minLength: people,
    maxLength: people,
  });

describe("work that nobody holds yet", () => {
  it("goes where it costs least within everybody's room, with a bound that holds", () => {
    let reached = 0;
    let possible = 0;
    fc.assert(
      fc.property(table(3, 7, 10, 25), table(3, 7, 5, 25), (cost, use) => {
        const room = Math.floor((0.85 * use.flat().reduce((a, b) => a + b, 0)) / 9);
        const problem = assignment(cost, use, room);
        expect(isAssigning(problem)).toBe(true);
        const start = Int32Array.from({ length: 7 }, (_, job) => job * 3);
        const least = leastCost(problem);
        const found = assign(problem, start, { ...effortFor(problem), rounds: 4, mayExhaust: false });
        expect(found.standing).toEqual(standingOf(problem, found.assignment));
        if (least === Infinity) return;
        possible++;
        expect(found.bound).toBeLessThanOrEqual(least);
        if (found.standing.excess === 0) expect(found.standing.cost).toBeGreaterThanOrEqual(least);
        if (found.standing.excess === 0 && found.standing.cost === least) reached++;
        if (found.standing.excess === 0) {
          expect(check(problem, { ...found, ...found.standing, bound: found.bound }).failures).toEqual([]);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(reached / possible).toBeGreaterThan(0.95);
  });
});
