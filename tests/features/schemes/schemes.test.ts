import { day } from "../../../src/domain/units";
import { isWeighed, weighLevels, weightScheme } from "../../../src/domain/weighting/casePoints";
import { findScheme, starterSchemes, type StarterScheme } from "../../../src/features/schemes/model";
import { fitScheme, workLevels } from "../../../src/features/schemes/model/fitted";
import { caseOf, teamOf, weightRule } from "../../support/teamBuilder";

const TODAY = day(46347);
const scheme = (id: string): StarterScheme => findScheme(id) as StarterScheme;
const rulesOf = (id: string): ReturnType<typeof fitScheme>["rules"] => {
  const own = scheme(id);
  const work = new Map(
    own.factors.map(({ name, levels }) => [name, new Map(levels.map((one) => [one.name ?? "", 1] as const))]),
  );
  return fitScheme(own, work).rules;
};
const weigh = (id: string, levels: Readonly<Record<string, string>>): number | null => {
  const weighing = weighLevels(({ name }) => levels[name] ?? null, weightScheme(rulesOf(id), TODAY));
  return isWeighed(weighing) ? weighing.points : null;
};

describe("starter schemes", () => {
  it.each(starterSchemes.map((one) => [one.id, one] as const))(
    "%s has a public source and readable figures",
    (_, one) => {
      expect(one.source.url).toMatch(/^https?:\/\//);
      expect(one.source.title).not.toBe("");
      for (const { points } of one.factors.flatMap(({ levels }) => levels)) expect(points).toBeGreaterThanOrEqual(0);
      const names = one.factors.flatMap(({ name, levels }) => levels.map((level) => `${name}/${String(level.name)}`));
      expect(new Set(names).size).toBe(names.length);
    },
  );

  it.each([
    // Maine: seen fortnightly counts 1/2, monthly 1/4, quarterly 1/13 of a client; at most 20.
    ["maine-frequency", { Frequency: "Weekly" }, 1],
    ["maine-frequency", { Frequency: "Fortnightly" }, 0.5],
    ["maine-frequency", { Frequency: "Monthly" }, 0.25],
    ["maine-frequency", { Frequency: "Quarterly" }, 1 / 13],
    // HMPPS Workload Measurement Tool, V1_1__SEED_REF_DATA.sql.
    ["hmpps-workload", { Tier: "A3 community" }, 206],
    ["hmpps-workload", { Tier: "B2 licence" }, 132],
    ["hmpps-workload", { Tier: "D1 custody" }, 13],
    // hmpps-tier: the smaller of two overlapping risk measures is taken off again.
    ["hmpps-tier", { Risk: "High", RSR: "Medium", MAPPA: "Level 1" }, 25],
    ["hmpps-tier", { Risk: "Very high", RSR: "High" }, 150],
    ["florida-complexity", { Complexity: "7" }, 7],
    ["every-case", {}, 1],
    ["four-factors", { Risk: "High", Complexity: "Involved", Travel: "Near", Frequency: "Fortnightly" }, 3.25],
  ])("%s weighs %j at %d", (id, levels, points) => {
    expect(weigh(id, levels)).toBeCloseTo(points, 12);
  });

  it.each([
    ["maine-frequency", 20],
    ["hmpps-workload", 2176],
    ["every-case", 15],
    ["four-factors", null],
  ])("%s gives a full-timer %j points", (id, points) => {
    expect(scheme(id).fullTimePoints).toBe(points);
  });
});

describe("a scheme in the team's own words", () => {
  const team = teamOf({
    cases: [
      caseOf("C1", "Asha", { levels: { RAG: "Red", Contact: "weekly" } }),
      caseOf("C2", "Asha", { levels: { RAG: "Amber", Contact: "Every 2 weeks" } }),
      caseOf("C3", "Ben", { levels: { RAG: "purple", Contact: "monthly" } }),
      caseOf("C4", "Ben", { levels: { RAG: null, Contact: "monthly" } }),
      caseOf("C5", "Ben", { status: "closed", levels: { RAG: "beige", Contact: "monthly" } }),
    ],
  });

  it("knows factors and levels by what teams call them", () => {
    const fitted = fitScheme(scheme("four-factors"), workLevels(team));
    expect(fitted.factors).toEqual([
      { factor: "Risk", own: "RAG" },
      { factor: "Complexity", own: null },
      { factor: "Travel", own: null },
      { factor: "Frequency", own: "Contact" },
    ]);
    expect(fitted.rules.map(({ factor, level, points }) => [factor, level, points])).toEqual([
      ["RAG", "Low", 1],
      ["RAG", "Amber", 2],
      ["RAG", "Red", 4],
      ["Contact", "weekly", 1],
      ["Contact", "Every 2 weeks", 0.5],
      ["Contact", "monthly", 0.25],
      ["Contact", "Quarterly", 1 / 13],
    ]);
  });

  it("lists the levels that the scheme has no figure for, with their cases", () => {
    expect(fitScheme(scheme("four-factors"), workLevels(team)).unmapped).toEqual([
      { factor: "RAG", level: "purple", cases: 1 },
      { factor: "RAG", level: null, cases: 1 },
    ]);
  });

  it("counts a blank as the level that it counts as today, else as the lowest, where the team's own weights count one", () => {
    const own = [weightRule("RAG", null, 0), weightRule("Contact", null, 0.5, { kind: "multiply" })];
    const fitted = fitScheme(scheme("four-factors"), workLevels(team), {}, own);
    expect(fitted.blanks).toEqual([{ factor: "RAG", level: "Low" }]);
    const like = [...own, weightRule("RAG", "Amber", 0), weightRule("Contact", "Every 2 weeks", 0.5)];
    expect(fitScheme(scheme("four-factors"), workLevels(team), {}, like).blanks).toEqual([
      { factor: "RAG", level: "Medium" },
      { factor: "Contact", level: "Fortnightly" },
    ]);
    expect(fitted.rules).toContainEqual(expect.objectContaining({ factor: "RAG", level: null, points: 1 }));
    expect(fitted.unmapped).toEqual([{ factor: "RAG", level: "purple", cases: 1 }]);
  });

  it("goes by the levels where no name fits", () => {
    const renamed = teamOf({
      cases: ["Weekly", "Monthly", "Weekly"].map((level, i) => caseOf(`C${i}`, "Asha", { levels: { Rhythm: level } })),
    });
    expect(fitScheme(scheme("maine-frequency"), workLevels(renamed)).factors).toEqual([
      { factor: "Frequency", own: "Rhythm" },
    ]);
  });

  it("takes the manager's word for which column is meant", () => {
    const fitted = fitScheme(scheme("hmpps-tier"), workLevels(team), { Risk: "Contact" });
    expect(fitted.factors[0]).toEqual({ factor: "Risk", own: "Contact" });
  });

  it("does not take a column for a factor only because its levels could be anybody's", () => {
    const numbers = teamOf({ cases: [caseOf("C1", "Asha", { levels: { Band: "3" } })] });
    expect(fitScheme(scheme("florida-complexity"), workLevels(numbers)).rules).toEqual([]);
  });
});
