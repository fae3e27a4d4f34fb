import fc from "fast-check";
import { leastHighest, splitEvenly } from "../../bench/makespan";
import { leastByShares } from "../../bench/makespanBounds";

const descending = (weights: readonly number[]): number[] => [...weights].sort((a, b) => b - a);

/** The least that the fullest person can have, by trying everything. */
function best(weights: readonly number[], people: number): number {
  const load = new Array<number>(people).fill(0);
  let least = Infinity;
  const give = (job: number): void => {
    const weight = weights[job];
    if (weight === undefined) least = Math.min(least, Math.max(...load));
    else {
      const tried = new Set<number>();
      for (let person = 0; person < people; person++) {
        const before = load[person] as number;
        if (tried.has(before) || before + weight >= least) continue;
        tried.add(before);
        load[person] = before + weight;
        give(job + 1);
        load[person] = before;
      }
    }
  };
  give(0);
  return least;
}

const small = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 }),
  people: fc.integer({ min: 1, max: 4 }),
});

describe("an even split of whole weights", () => {
  it("is never better than its bounds say, and never called proven unless nothing is better", () => {
    fc.assert(
      fc.property(small, ({ weights, people }) => {
        const least = best(descending(weights), people);
        const simple = leastHighest(descending(weights), people);
        const split = splitEvenly(weights, people, { pairs: 2_000, seed: 3 });
        expect(simple).toBeLessThanOrEqual(least);
        expect(leastByShares(descending(weights), people, simple, split.highest)).toBeLessThanOrEqual(least);
        expect(split.bound).toBeLessThanOrEqual(least);
        expect(split.highest).toBeGreaterThanOrEqual(least);
        if (split.bound === split.highest) expect(split.highest).toBe(least);
      }),
      { numRuns: 1_500 },
    );
  });

  it.each([
    { what: "four of five people share the forty shortest of 49 long jobs", long: 49, each: 95, short: 13, bound: 950 },
    { what: "the average is the bound where jobs are short", long: 50, each: 2, short: 0, bound: 20 },
  ])("$what", ({ long, each, short, bound }) => {
    const weights = [...new Array<number>(long).fill(each), short].filter((weight) => weight > 0);
    expect(leastHighest(descending(weights), 5)).toBe(bound);
  });

  it("three thirds are a whole, to the last digit", () => {
    expect(leastByShares([16, 16, 16, 16, 15, 15, 15], 3, 45, 46)).toBe(45);
  });

  it("jobs of more than half a person's whole cannot share a person", () => {
    expect(leastByShares([60, 60, 60], 2, 90, 120)).toBe(120);
  });
});
