import fc from "fast-check";
import { day, hours, points, type Points } from "../../../src/domain/units";
import { compareSchemes, type WeighedBy } from "../../../src/features/schemes/model/compareSchemes";
import { findScheme, type StarterScheme } from "../../../src/features/schemes/model";
import { compareOnCaseload } from "../../../src/features/schemes/model/onCaseload";
import { caseOf, caseWorth, clinician, teamOf, weightRule } from "../../support/teamBuilder";

const TODAY = day(46347);
const numbered = (rules: ReturnType<typeof weightRule>[], fullTimePoints: number | null): WeighedBy => ({
  rules: rules.map((rule, index) => ({ ...rule, index })),
  fullTimePoints: fullTimePoints === null ? null : points(fullTimePoints),
});
const byRisk = numbered([weightRule("Risk", "Low", 1), weightRule("Risk", "High", 4)], 10);
const byHead = numbered([weightRule("Case", null, 1)], 5);

const team = teamOf({
  clinicians: [clinician("Asha", 37.5), clinician("Ben", 37.5), clinician("Cai", null)],
  cases: [
    caseOf("C1", "Asha", { levels: { Risk: "High" } }),
    caseOf("C2", "Asha", { levels: { Risk: "High" } }),
    caseOf("C3", "Ben", { levels: { Risk: "Low" } }),
    caseOf("C4", "Ben", { levels: { Risk: "Low" } }),
    caseOf("C5", "Ben", { levels: { Risk: "Low" } }),
    caseOf("C6", "Ben", { status: "closed", levels: { Risk: "High" } }),
  ],
  weights: [...byRisk.rules],
  settings: { fullTimePoints: points(10) },
});

describe("two schemes on the same caseload", () => {
  const compared = compareSchemes(team, TODAY, byRisk, byHead);

  it("give each person's points, capacity and rank under both", () => {
    expect(compared.people.map(({ a, b, rankA, rankB }) => [a.points, a.used, rankA, b.points, b.used, rankB])).toEqual(
      [
        [8, 0.8, 1, 2, 0.4, 2],
        [3, 0.3, 2, 3, 0.6, 1],
        [0, null, null, 0, null, null],
      ],
    );
  });

  it("put the cases first that the schemes see most differently, as times an average case", () => {
    const [first] = compared.work;
    expect(first).toMatchObject({ name: "C1", a: 4, b: 1, timesB: 1 });
    expect(first?.timesA).toBeCloseTo(4 / 2.2, 12);
    expect(compared.work).toHaveLength(5);
  });

  it("keep a person's own full-time points in proportion", () => {
    const half = teamOf({
      clinicians: [clinician("Asha", 37.5, { fullTimePoints: points(5) })],
      cases: [caseOf("C1", "Asha", { levels: { Risk: "Low" } })],
      settings: { fullTimePoints: points(10) },
    });
    expect(compareSchemes(half, TODAY, byRisk, byHead).people[0]?.b.available).toBe(2.5);
  });

  it("say how many cases have points that no scheme changes", () => {
    const given = teamOf({ clinicians: [clinician("Asha", 37.5)], cases: [caseWorth("C1", "Asha", 3)] });
    expect(compareSchemes(given, TODAY, byRisk, byHead)).toMatchObject({ given: 1, work: [] });
  });

  it("compare categories of a team that keeps counts", () => {
    const counts = teamOf({
      clinicians: [clinician("Kemi", 37.5)],
      counts: [
        { clinician: "Kemi", category: "Complex", cases: 1 },
        { clinician: "Kemi", category: "Review", cases: 3 },
      ],
    });
    const own = numbered([weightRule("Category", "Complex", 4), weightRule("Category", "Review", 1)], null);
    expect(
      compareSchemes(counts, TODAY, own, byHead).work.map(({ name, timesA, timesB }) => [name, timesA, timesB]),
    ).toEqual([
      ["Complex", 16 / 7, 1],
      ["Review", 4 / 7, 1],
    ]);
  });

  it("say the same of everybody when a scheme is only another scale", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.array(fc.tuple(fc.constantFrom("Asha", "Ben", null), fc.constantFrom("Low", "High")), { maxLength: 20 }),
        (factor, held) => {
          const caseload = {
            ...team,
            clinicians: team.clinicians.map((one) => ({ ...one, fixedHours: hours(5) })),
            cases: held.map(([who, risk], index) => ({
              ...caseOf(`C${index}`, who, { levels: { Risk: risk } }),
              index,
            })),
          };
          const scaled: WeighedBy = {
            rules: byRisk.rules.map((rule) => ({ ...rule, points: rule.points * factor })),
            fullTimePoints: points((byRisk.fullTimePoints as Points) * factor),
          };
          const same = compareSchemes(caseload, TODAY, byRisk, scaled);
          for (const { a, b, rankA, rankB } of same.people) {
            expect(b.used ?? -1).toBeCloseTo(a.used ?? -1, 9);
            expect(rankB).toBe(rankA);
          }
          for (const { timesA, timesB } of same.work) expect(timesB).toBeCloseTo(timesA, 9);
        },
      ),
    );
  });
});

describe("a scheme whose source does not say what a full-timer can hold", () => {
  const wish = { scheme: findScheme("four-factors") as StarterScheme, against: null, factors: {} };

  it("takes the points with which the caseload fills as much of a full-timer as now", () => {
    const doubled = { ...team, weights: byRisk.rules.map((rule) => ({ ...rule, points: rule.points * 2 })) };
    const { fullTimePoints, result } = compareOnCaseload(doubled, TODAY, { ...wish, fullTimePoints: null });
    expect(fullTimePoints).toEqual({ a: 10, b: 5 });
    expect(result.people.map(({ a, b }) => [a.used, b.used])).toEqual([
      [1.6, 1.6],
      [0.6, 0.6],
      [null, null],
    ]);
  });

  it("goes by the manager's figure where there is one, and by fair shares where nothing is known", () => {
    expect(compareOnCaseload(team, TODAY, { ...wish, fullTimePoints: 7 }).fullTimePoints.b).toBe(7);
    const relative = { ...team, settings: { ...team.settings, fullTimePoints: null } };
    const { fullTimePoints, result } = compareOnCaseload(relative, TODAY, { ...wish, fullTimePoints: null });
    expect(fullTimePoints).toEqual({ a: null, b: null });
    expect(result.people[0]?.b).toMatchObject({ used: null, available: null });
  });
});
