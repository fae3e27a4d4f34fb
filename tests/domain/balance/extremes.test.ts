import { balanceTeam, defaultBalanceOptions, type BalanceOptions } from "../../../src/domain/balance";
import { points } from "../../../src/domain/units";
import { caseOf, caseWorth, clinician, teamOf } from "../../support/teamBuilder";

const placing: BalanceOptions = defaultBalanceOptions;
const moving: BalanceOptions = { ...defaultBalanceOptions, moveExisting: true };
const twenty = { settings: { fullTimePoints: points(20) } };

describe("a team where nothing can be done is told why", () => {
  it("nobody has any capacity", () => {
    const team = teamOf({
      ...twenty,
      clinicians: [clinician("Asha", 0), clinician("Ben", 0)],
      cases: [caseWorth("N1", null, 3), caseWorth("A1", "Asha", 2)],
    });
    for (const options of [placing, moving]) {
      const answer = balanceTeam(team, options);
      expect(answer.moves).toEqual([]);
      expect(answer.notDone).toMatchObject([{ case: "N1", cause: { code: "nobody-receives" } }]);
      expect(answer.after.overload).toBe(2);
    }
  });

  it("there is no team at all", () => {
    const answer = balanceTeam(teamOf({ cases: [caseWorth("N1", null, 3)] }), moving);
    expect(answer.notDone).toMatchObject([{ case: "N1", cause: { code: "nobody-receives" } }]);
  });

  it("there is only one person", () => {
    const team = teamOf({
      clinicians: [clinician("Asha", 30)],
      cases: [caseWorth("N1", null, 3), caseWorth("A1", "Asha", 9)],
    });
    const answer = balanceTeam(team, moving);
    expect(answer.moves).toMatchObject([{ case: "N1", to: "Asha" }]);
    expect(answer.proven).toBe(true);
  });

  it("nobody has the skill, and what is missing is named with its size", () => {
    const team = teamOf({
      ...twenty,
      clinicians: [clinician("Asha", 37.5, { skills: ["CBT"] })],
      cases: [caseWorth("N1", null, 3, { needs: ["EMDR"] }), caseWorth("N2", null, 2, { needs: ["emdr"] })],
    });
    const answer = balanceTeam(team, placing);
    expect(answer.notDone.map((one) => one.cause.code)).toEqual(["no-skill", "no-skill"]);
    expect(answer.bottlenecks).toMatchObject([{ code: "skill", what: "EMDR", cases: 2, points: 5 }]);
  });

  it("everything is kept", () => {
    const team = teamOf({
      ...twenty,
      clinicians: [clinician("Asha", 37.5), clinician("Ben", 37.5)],
      cases: Array.from({ length: 10 }, (_, i) => caseWorth(`A${i}`, "Asha", 3, { keep: true })),
    });
    const answer = balanceTeam(team, moving);
    expect(answer.moves).toEqual([]);
    expect(answer.proven).toBe(true);
    expect(answer.bounds.overload).toBe(10);
  });

  it("cases weigh nothing", () => {
    const team = teamOf({
      ...twenty,
      clinicians: [clinician("Asha", 37.5), clinician("Ben", 37.5)],
      cases: [caseWorth("N1", null, 0), caseWorth("A1", "Asha", 0)],
    });
    const answer = balanceTeam(team, moving);
    expect(answer.moves.map((move) => move.case)).toEqual(["N1"]);
    expect(answer.after.range).toBe(0);
  });

  it("a case that cannot be weighted is left out and named, never counted as nothing", () => {
    const team = teamOf({
      ...twenty,
      clinicians: [clinician("Asha", 37.5)],
      weights: [
        {
          index: 0,
          factor: "Risk",
          level: "High",
          points: 4,
          kind: "add",
          group: null,
          scales: [],
          from: null,
          to: null,
        },
      ],
      cases: [caseOf("N1", null, { levels: { Risk: "Hihg" } })],
    });
    const answer = balanceTeam(team, placing);
    expect(answer.moves).toEqual([]);
    expect(answer.notDone).toMatchObject([{ case: "N1", points: null, cause: { code: "not-weighted" } }]);
  });

  it("everybody is within the band already: nobody moves, and that is proven", () => {
    const team = teamOf({
      ...twenty,
      clinicians: [clinician("Asha", 37.5), clinician("Ben", 37.5)],
      cases: Array.from({ length: 20 }, (_, i) => caseWorth(`C${i}`, i % 2 === 0 ? "Asha" : "Ben", 1)),
    });
    const answer = balanceTeam(team, moving);
    expect(answer.moves).toEqual([]);
    expect(answer).toMatchObject({ proven: true, bounds: { moves: 0, overload: 0, range: 0 } });
  });
});

describe("a large organisation", () => {
  const people = 100;
  const team = teamOf({
    ...twenty,
    clinicians: Array.from({ length: people }, (_, i) =>
      clinician(`P${i}`, 37.5 * (0.4 + (0.6 * ((i * 7) % 10)) / 9), {
        skills: i % 3 === 0 ? ["CBT", "EMDR"] : ["CBT"],
        fullTimePoints: points(600),
      }),
    ),
    cases: Array.from({ length: 20_000 }, (_, i) =>
      caseWorth(`C${i}`, i % 40 === 0 ? null : `P${(i * i + 3 * i) % people}`, 0.5 * (1 + ((i * 13) % 9)), {
        needs: i % 5 === 0 ? ["CBT"] : [],
        keep: i % 8 === 0,
      }),
    ),
  });

  it("has its new work placed without anybody going above capacity", () => {
    const answer = balanceTeam(team, placing);
    expect(answer.moves.length + answer.notDone.length).toBe(500);
    expect(answer.after.overload).toBeLessThanOrEqual(answer.before.overload);
  });

  it("is balanced, with a search that is no longer than a person waits for", () => {
    const answer = balanceTeam(team, moving);
    expect(answer.after.overload).toBeLessThanOrEqual(answer.before.overload);
    expect(answer.bounds.moves).toBeLessThanOrEqual(answer.moves.filter((move) => move.from !== null).length);
  });
});
