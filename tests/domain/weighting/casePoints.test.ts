import { weighLevels, weightScheme } from "../../../src/domain/weighting/casePoints";
import type { WeightRule } from "../../../src/domain/team";

const rule = (factor: string, level: string | null, points: number, more: Partial<WeightRule> = {}): WeightRule => ({
  index: 0,
  factor,
  level,
  points,
  kind: "add",
  group: null,
  scales: [],
  from: null,
  to: null,
  ...more,
});

const weigh = (rules: WeightRule[], levels: Record<string, string | null>) =>
  weighLevels((factor) => levels[factor.name] ?? null, weightScheme(rules, null));

describe("the points of a case", () => {
  it("adds the points of each factor and scales the sum by frequency", () => {
    const rules = [
      rule("Risk", "High", 4),
      rule("Travel", "Home", 1),
      rule("Contact", "Monthly", 0.25, { kind: "multiply" }),
    ];
    expect(weigh(rules, { Risk: "high ", Travel: "HOME", Contact: "Monthly" })).toEqual({ points: 1.25 });
  });

  it("counts overlapping risks of one group once, the highest", () => {
    const rules = [rule("RSR", "High", 20, { group: "Risk" }), rule("ROSH", "Medium", 10, { group: "Risk" })];
    expect(weigh(rules, { RSR: "High", ROSH: "Medium" })).toEqual({ points: 20 });
  });

  it("lets frequency scale travel but not risk", () => {
    const rules = [
      rule("Risk", "High", 4),
      rule("Travel", "Home", 2),
      rule("Contact", "Monthly", 0.5, { kind: "multiply", scales: ["Travel"] }),
    ];
    expect(weigh(rules, { Risk: "High", Travel: "Home", Contact: "Monthly" })).toEqual({ points: 5 });
  });

  it("names the level that nobody weighted", () => {
    expect(weigh([rule("Risk", "High", 4)], { Risk: "Hihg" })).toEqual({
      notWeighted: { code: "unknown-level", factor: "Risk", level: "Hihg" },
    });
  });
});
