import fc from "fast-check";
import { balanceCurve, defaultBalanceOptions, type CurvePoint } from "../../../src/domain/balance";
import type { TeamData } from "../../../src/domain/team";
import { points } from "../../../src/domain/units";
import { caseWorth, clinician, teamOf } from "../../support/teamBuilder";

const curveOf = (team: TeamData): readonly CurvePoint[] => [...balanceCurve(team, defaultBalanceOptions)];
const fullTime = { settings: { fullTimePoints: points(20) } };

describe("fewer moves or more even", () => {
  it("begins with everything left as it is", () => {
    const team = teamOf({
      ...fullTime,
      clinicians: [clinician("Asha", 37.5), clinician("Ben", 37.5)],
      cases: Array.from({ length: 12 }, (_, i) => caseWorth(`A${i}`, "Asha", 1)),
    });
    const curve = curveOf(team);
    expect(curve[0]).toMatchObject({ tolerance: null, moves: 0 });
    expect(curve[0]?.range).toBeCloseTo(0.6);
    expect(curve[curve.length - 1]).toMatchObject({ moves: 6, range: 0 });
  });

  it("begins so where somebody is beyond a limit of cases too: a limit stops receiving, it takes nothing away", () => {
    const team = teamOf({
      ...fullTime,
      clinicians: [clinician("Asha", 37.5, { maxCases: 2 }), clinician("Ben", 37.5)],
      cases: Array.from({ length: 6 }, (_, i) => caseWorth(`A${i}`, "Asha", 2)),
    });
    expect(curveOf(team)[0]).toMatchObject({ tolerance: null, moves: 0 });
  });

  it("has one point where no move makes the team more even", () => {
    const team = teamOf({
      ...fullTime,
      clinicians: [clinician("Asha", 37.5), clinician("Ben", 37.5)],
      cases: [caseWorth("A1", "Asha", 4), caseWorth("B1", "Ben", 4)],
    });
    expect(curveOf(team)).toMatchObject([{ tolerance: null, moves: 0, range: 0 }]);
  });

  it("is more even from point to point, whatever the team holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 5 })), { maxLength: 8 }),
        (held) => {
          const names = ["Asha", "Ben", "Carys"];
          const cases = held.map(([who, weight], i) => caseWorth(`C${i}`, names[who] ?? null, weight));
          const curve = curveOf(teamOf({ ...fullTime, clinicians: names.map((name) => clinician(name, 37.5)), cases }));
          expect(curve[0]?.moves).toBe(0);
          curve.slice(1).forEach((point, i) => expect(point.range).toBeLessThan(curve[i]?.range ?? 0));
        },
      ),
      { numRuns: 4 },
    );
  });
});
