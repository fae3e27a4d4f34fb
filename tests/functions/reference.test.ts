import { exampleResult } from "../../scripts/functionPages";
import { teamFunctions } from "../../src/functions/families";

/** What the sources print, or what our own arithmetic on paper gives, for examples that stand on the pages. */
const PRINTED: Readonly<Record<string, readonly unknown[]>> = {
  CASE_POINTS: [
    [[6], [1], [2.5], [4], [0]],
    [[4], [1], [3], [4], [0]],
    [[4], [1], [2], [4], [0]],
    [[15], [6], [""]],
  ],
  WEIGHTED_CASELOAD: [13.5, 7, [[7], [2.5]]],
  CORE_MULTIPLIER: [3, 2.3],
  CORE_APPTS_PER_QUARTER: [9],
  CORE_HALF_DAYS: [3, expect.stringMatching(/^#VALUE! .*over-committed by 1 half-days/)],
  CHOICE_APPTS_PER_WEEK: [11],
  CHOICE_SUPPLY: [6.3],
  CHOICE_QUOTA: [[[30], [30], [18], [0]]],
  BALANCE_RATIO: [[[8], [9]]],
  WHOLE_TARGETS: [[[9, 10, 9, 10]]],
  DEMAND_HOURS: [4320],
  CAPACITY_HOURS: [5040],
  FLEX_SHORTFALL: [1],
  WEEKS_TO_CLEAR: [13, expect.stringMatching(/^#N\/A .*never clears/)],
  RELIEF_CAPACITY: [61.15384615],
  TARGET_CAPACITY: [30.07644231],
  WAITING_LIST_PRESSURE: [2.42307692],
  SAFE_COUNT: [[[0], [5], [5], [10], [10], [15]]],
  SAFE_PERCENT: [0.25, "*"],
};

describe.each(teamFunctions)("the page of $id", (described) => {
  const { id, help } = described;

  it("has an example that works, and says where the formula comes from", () => {
    expect(help.examples.length).toBeGreaterThan(0);
    expect(help.source).toMatch(/\S.{10,}/);
    const first = exampleResult(described, help.examples[0] as (typeof help.examples)[number]);
    expect(String(first[0]?.[0])).not.toMatch(/^#/);
  });

  it("shows what the sources print", () => {
    PRINTED[id]?.forEach((printed, i) => {
      const rows = exampleResult(described, help.examples[i] as (typeof help.examples)[number]);
      expect(rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows).toEqual(printed);
    });
  });
});
