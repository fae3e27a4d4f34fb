import { balanceTeam, defaultBalanceOptions, type BalanceOptions } from "../../../src/domain/balance";
import { points, ratio } from "../../../src/domain/units";
import { caseWorth, clinician, teamOf } from "../../support/teamBuilder";

const asked = (more: Partial<BalanceOptions> = {}): BalanceOptions => ({ ...defaultBalanceOptions, ...more });
const moving = (more: Partial<BalanceOptions> = {}): BalanceOptions => asked({ moveExisting: true, ...more });
const fullTime = { settings: { fullTimePoints: points(20) } };

describe("placing new work", () => {
  it("gives a case nobody holds to the person with most room", () => {
    const team = teamOf({
      ...fullTime,
      clinicians: [clinician("Asha", 37.5), clinician("Ben", 37.5)],
      cases: [caseWorth("A1", "Asha", 10), caseWorth("B1", "Ben", 4), caseWorth("N1", null, 3)],
    });
    const answer = balanceTeam(team, asked());
    expect(answer.moves).toMatchObject([{ case: "N1", from: null, to: "Ben", points: 3 }]);
    expect(answer.after.clinicians.map((person) => person.points)).toEqual([10, 7]);
  });

  it("leaves a case unplaced that would take everybody above what they have available, and says how much is free", () => {
    const team = teamOf({
      ...fullTime,
      clinicians: [clinician("Asha", 37.5), clinician("Ben", 37.5)],
      cases: [caseWorth("A1", "Asha", 18), caseWorth("B1", "Ben", 19), caseWorth("N1", null, 3)],
    });
    const answer = balanceTeam(team, asked());
    expect(answer.moves).toEqual([]);
    expect(answer.notDone).toMatchObject([
      { case: "N1", cause: { code: "no-room", eligible: ["Asha", "Ben"], most: 2 } },
    ]);
  });

  it("names the limit of cases that stops each person, and what more urgent work has left", () => {
    const team = teamOf({
      ...fullTime,
      clinicians: [clinician("Asha", 37.5, { maxCases: 1 }), clinician("Ben", 37.5, { maxNewPerWeek: 1 })],
      cases: [
        caseWorth("A1", "Asha", 1),
        caseWorth("B1", "Ben", 1),
        caseWorth("N1", null, 3),
        caseWorth("N2", null, 3),
      ],
    });
    expect(balanceTeam(team, asked()).notDone).toMatchObject([
      {
        case: "N2",
        cause: {
          code: "no-place-left",
          limits: [
            { clinician: "Asha", code: "cases", has: 1, most: 1 },
            { clinician: "Ben", code: "new-cases", has: 1, most: 1 },
          ],
        },
      },
    ]);
  });
});

describe("moving existing cases", () => {
  it("does not claim unevenness that cannot be helped where work stays with somebody who has no room", () => {
    const team = teamOf({
      ...fullTime,
      clinicians: [clinician("Asha", 1.875), clinician("Ben", 0), clinician("Carys", 1.875, { doNotAllocate: true })],
      cases: [caseWorth("B1", "Ben", 1)],
    });
    const answer = balanceTeam(team, moving({ maxMoves: 0 }));
    expect(answer.moves).toEqual([]);
    expect(answer.bounds.range).toBeLessThanOrEqual(answer.after.range);
  });

  it("moves as few cases as bring everybody into the band", () => {
    const team = teamOf({
      ...fullTime,
      clinicians: [clinician("Asha", 37.5), clinician("Ben", 37.5)],
      cases: [...Array.from({ length: 12 }, (_, i) => caseWorth(`A${i}`, "Asha", 1)), caseWorth("B1", "Ben", 4)],
    });
    const answer = balanceTeam(team, moving({ tolerance: ratio(0.05) }));
    expect(answer.moves).toHaveLength(3);
    expect(answer.after.clinicians.map((person) => person.points)).toEqual([9, 7]);
  });
});
