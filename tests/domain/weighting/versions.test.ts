import fc from "fast-check";
import type { WeightRule } from "../../../src/domain/team";
import { day, points, type Day } from "../../../src/domain/units";
import { isWeighed, weighLevels, weightScheme } from "../../../src/domain/weighting/casePoints";
import { editWeights, isFault, type EditedWeights, type WeightEdit } from "../../../src/domain/weighting/versions";
import { weightRule } from "../../support/teamBuilder";

const TODAY = day(46347);
const from = day(46361);
const rules: readonly WeightRule[] = [
  weightRule("Risk", "Low", 1),
  weightRule("Risk", "High", 4, { from: day(46000) }),
  weightRule("Travel", "Home", 1, { from: day(46000), to: day(46300) }),
].map((rule, index) => ({ ...rule, index }));

const edit = (edits: readonly WeightEdit[], more: Partial<Parameters<typeof editWeights>[2]> = {}): EditedWeights => {
  const result = editWeights(rules, edits, { from, keepsHistory: true, dateNewLevels: false, ...more });
  if (isFault(result)) throw new Error(result.code);
  return result;
};
const fault = (edits: readonly WeightEdit[], more: Partial<Parameters<typeof editWeights>[2]> = {}): string => {
  const result = editWeights(rules, edits, { from, keepsHistory: true, dateNewLevels: false, ...more });
  return isFault(result) ? result.code : "none";
};
const weight = (factor: string, level: string | null, worth: number): Extract<WeightEdit, { code: "add" }> => ({
  code: "add",
  weight: { factor, level, points: worth, kind: "add", group: null, scales: [] },
});
const high: WeightEdit = { code: "change", factor: "risk", level: "HIGH", to: { points: 5 } };

function pointsOn(all: readonly WeightRule[], on: Day, factor: string, level: string): number | null {
  const weighing = weighLevels(
    () => level,
    weightScheme(
      all.filter((rule) => rule.factor === factor),
      on,
    ),
  );
  return isWeighed(weighing) ? weighing.points : null;
}

describe("weights are kept in versions", () => {
  it("ends the old points the day before the new ones begin", () => {
    const { altered, added } = edit([high]);
    expect(altered.map(({ after }) => [after.points, after.from, after.to])).toEqual([[4, 46000, 46360]]);
    expect(added.map((rule) => [rule.factor, rule.level, rule.points, rule.from, rule.to])).toEqual([
      ["Risk", "High", 5, 46361, null],
    ]);
  });

  it("weighs by the points of the day", () => {
    const after = edit([high]).rules;
    expect([TODAY, day(from - 1), from].map((on) => pointsOn(after, on, "Risk", "High"))).toEqual([4, 4, 5]);
  });

  it("puts a slip right in its own row, where that is asked for", () => {
    const { altered, added } = edit([high], { keepsHistory: false });
    expect(altered.map(({ after }) => [after.points, after.from, after.to])).toEqual([[5, 46000, null]]);
    expect(added).toEqual([]);
  });

  it("puts right what was made the same day, instead of a version of no day at all", () => {
    const once = edit([high]).rules;
    const again = editWeights(once, [{ ...high, to: { points: 6 } }], {
      from,
      keepsHistory: true,
      dateNewLevels: false,
    });
    expect(isFault(again) ? again.code : again.altered.map(({ after }) => after.points)).toEqual([6]);
  });

  it("retires a level from a day on and keeps its row", () => {
    const { rules: after, added } = edit([{ code: "retire", factor: "Risk", level: "Low" }]);
    expect(added).toEqual([]);
    expect([day(from - 1), from].map((on) => pointsOn(after, on, "Risk", "Low"))).toEqual([1, null]);
  });

  it("adds a level that was never there for all time, and one that was there from the day on", () => {
    expect(edit([weight("risk", "Medium", 2)]).added).toEqual([
      expect.objectContaining({ factor: "Risk", level: "Medium", from: null, to: null }),
    ]);
    expect(edit([weight("Travel", "Home", 2)]).added).toEqual([expect.objectContaining({ from: 46361, to: null })]);
    expect(edit([weight("Risk", "Medium", 2)], { dateNewLevels: true }).added).toEqual([
      expect.objectContaining({ from: 46361 }),
    ]);
  });

  it("lets a new version end where a later one stands already", () => {
    const later = editWeights(rules, [high], { from: day(46400), keepsHistory: true, dateNewLevels: false });
    if (isFault(later)) throw new Error(later.code);
    const between = editWeights(later.rules, [{ ...high, to: { points: 7 } }], {
      from,
      keepsHistory: true,
      dateNewLevels: false,
    });
    if (isFault(between)) throw new Error(between.code);
    expect([from, day(46399), day(46400)].map((on) => pointsOn(between.rules, on, "Risk", "High"))).toEqual([7, 7, 5]);
  });

  it.each([
    ["no-such-level", [{ ...high, level: "Hihg" }], {}],
    ["not-in-force", [{ code: "retire", factor: "Travel", level: "Home" }], {}],
    ["already-there", [weight("Risk", "low", 3)], {}],
    ["already-there", [weight("Travel", "Home", 3)], { keepsHistory: false }],
    ["began-that-day", [{ code: "retire", factor: "Risk", level: "High" }], { from: day(46000) }],
  ] as const)("finds fault: %s", (code, edits, more) => {
    expect(fault(edits as readonly WeightEdit[], more)).toBe(code);
  });

  it("says when two versions hold on the same day", () => {
    const twice = [...rules, { ...weightRule("Risk", "High", 3), index: 3 }];
    const result = editWeights(twice, [high], { from, keepsHistory: true, dateNewLevels: false });
    expect(isFault(result) && result.code).toBe("several-in-force");
  });

  it("changes nothing where nothing is new", () => {
    expect(edit([{ ...high, to: { points: 4 } }])).toEqual({ rules, altered: [], added: [] });
  });

  it("never changes what a level was worth on any day before", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom("Low", "High"), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 400 })),
          {
            maxLength: 6,
          },
        ),
        (changes) => {
          let now = rules;
          for (const [level, worth, after] of changes) {
            const start = day(TODAY + after);
            const next = editWeights(now, [{ code: "change", factor: "Risk", level, to: { points: points(worth) } }], {
              from: start,
              keepsHistory: true,
              dateNewLevels: false,
            });
            if (isFault(next)) throw new Error(next.code);
            for (const on of [TODAY, day(start - 1)]) {
              expect(pointsOn(next.rules, on, "Risk", level)).toBe(pointsOn(now, on, "Risk", level));
            }
            expect(pointsOn(next.rules, start, "Risk", level)).toBe(worth);
            now = next.rules;
          }
        },
      ),
    );
  });
});
