import { day } from "../../../src/domain/units";
import { weightCoverage } from "../../../src/domain/weighting/coverage";
import { caseOf, caseWorth, teamOf, weightRule } from "../../support/teamBuilder";

const TODAY = day(46347);

describe("what the weights reach", () => {
  const team = teamOf({
    weights: [
      weightRule("Risk", "Low", 1),
      weightRule("Risk", "High", 4),
      weightRule("Risk", "Severe", 9),
      weightRule("Travel", null, 0),
      weightRule("Travel", "Home", 1),
      weightRule("Travel", "Abroad", 3, { to: day(46000) }),
    ],
    cases: [
      caseOf("C1", "Asha", { levels: { Risk: "low", Travel: null } }),
      caseOf("C2", "Asha", { levels: { Risk: "Hihg", Travel: "Home" } }),
      caseOf("C3", "Asha", { levels: { Risk: null, Travel: "Abroad" } }),
      caseOf("C4", null, { levels: { Risk: "Very high", Travel: "Abroad" } }),
      caseOf("C5", "Asha", { status: "closed", levels: { Risk: "Severe", Travel: "Home" } }),
      caseWorth("C6", "Asha", 5, { levels: { Risk: "High", Travel: "Home" } }),
    ],
  });

  it("names each level without a weight once, with its cases, and what somebody may have meant", () => {
    expect(weightCoverage(team, TODAY).unweighted).toEqual([
      { factor: "Travel", level: "Abroad", cases: 2, didYouMean: null },
      { factor: "Risk", level: "Hihg", cases: 1, didYouMean: "High" },
      { factor: "Risk", level: null, cases: 1, didYouMean: null },
      { factor: "Risk", level: "Very high", cases: 1, didYouMean: null },
    ]);
  });

  it("names weights that no open case has, but not the row for blank levels", () => {
    expect(weightCoverage(team, TODAY).unused.map(({ factor, level }) => [factor, level])).toEqual([
      ["Risk", "High"],
      ["Risk", "Severe"],
    ]);
  });

  it("counts the cases of a row", () => {
    expect([...weightCoverage(team, TODAY).cases]).toEqual([
      [0, 1],
      [3, 1],
      [4, 1],
    ]);
  });

  it("reads categories of a team that keeps counts", () => {
    const counts = teamOf({
      counts: [
        { clinician: "Kemi", category: "Complex", cases: 7 },
        { clinician: "Lowri", category: "Complex", cases: 4 },
        { clinician: "Kemi", category: "Review", cases: 16 },
      ],
      weights: [weightRule("Category", "complex", 4)],
    });
    expect(weightCoverage(counts, TODAY).unweighted).toEqual([
      { factor: "Category", level: "Review", cases: 16, didYouMean: null },
    ]);
    expect([...weightCoverage(counts, TODAY).cases]).toEqual([[0, 11]]);
  });
});
