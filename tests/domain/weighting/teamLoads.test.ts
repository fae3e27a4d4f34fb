import { teamLoads } from "../../../src/domain/weighting/teamLoads";
import { day, hours, points, ratio } from "../../../src/domain/units";
import { caseOf, caseWorth, clinician, teamOf, weightRule } from "../../support/teamBuilder";

describe("who holds how much", () => {
  const team = teamOf({
    clinicians: [clinician("Amy Bell", 37.5), clinician("Ben Cole", 18.75)],
    cases: [
      caseWorth("A1", "amy  BELL", 40),
      caseWorth("A2", "Amy Bell", 100, { status: "closed" }),
      caseWorth("A3", "Ben Cole", 20, { status: "waiting" }),
      caseWorth("A4", null, 7, { status: "waiting" }),
      caseWorth("A5", "Ben Cole", 10, { status: "questioned" }),
    ],
    settings: { fullTimePoints: points(100) },
  });

  it("counts waiting cases for the clinician they wait for, and without one as unallocated", () => {
    const loads = teamLoads(team, null);
    expect(loads.clinicians.map(({ cases, points }) => [cases, points])).toEqual([
      [1, 40],
      [2, 30],
    ]);
    expect(loads.unallocated).toEqual({ cases: 1, points: 7, notWeighted: 0 });
  });

  it("measures the team by sum over sum, and its people against their own hours", () => {
    const loads = teamLoads(team, null);
    expect(loads.clinicians.map((one) => one.available)).toEqual([100, 50]);
    expect(loads.clinicians.map((one) => one.used)).toEqual([0.4, 0.6]);
    expect(loads.clinicians.map((one) => one.band)).toEqual(["Room", "Room"]);
    expect(loads.team).toMatchObject({ cases: 3, points: 70, available: 150, used: 70 / 150, band: "Room" });
  });

  it("knows fair shares, but no overload, before full-time points are agreed", () => {
    const loads = teamLoads({ ...team, settings: { ...team.settings, fullTimePoints: null } }, null);
    expect(loads.clinicians.map((one) => one.available)).toEqual([null, null]);
    expect(loads.clinicians.map((one) => one.share)).toEqual([
      expect.closeTo(40 / (70 * (2 / 3)), 12),
      expect.closeTo(30 / (70 / 3), 12),
    ]);
    expect(loads.team).toMatchObject({ available: null, used: null, band: null });
  });
});

describe("what somebody has available", () => {
  const available = (more: Parameters<typeof clinician>[2], asOf: number | null, weekly = 37.5) =>
    teamLoads(
      teamOf({ clinicians: [clinician("Amy", weekly, more)], settings: { fullTimePoints: points(100) } }),
      asOf === null ? null : day(asOf),
    ).clinicians[0]?.available;

  it("loses a reduction until its last day, and without a day to look from always", () => {
    const reduced = { reductionHours: hours(7.5), reductionUntil: day(46000) };
    expect(available(reduced, null)).toBe(80);
    expect(available(reduced, 46000)).toBe(80);
    expect(available(reduced, 46001)).toBe(100);
  });

  it("is nothing once somebody's last day is over, and fair shares go to those who are still here", () => {
    const leaver = { leaves: day(46000) };
    expect([available(leaver, null), available(leaver, 46000), available(leaver, 46001)]).toEqual([100, 100, 0]);
    const loads = (fullTimePoints: number | null) =>
      teamLoads(
        teamOf({
          clinicians: [clinician("Amy", 37.5, leaver), clinician("Ben", 37.5)],
          cases: [caseWorth("C1", "Amy", 9), caseWorth("C2", "Ben", 11)],
          settings: { fullTimePoints: fullTimePoints === null ? null : points(fullTimePoints) },
        }),
        day(46001),
      );
    expect(loads(null).clinicians.map(({ fairShare, caseHours }) => [fairShare, caseHours])).toEqual([
      [0, 0],
      [20, 37.5],
    ]);
    expect(loads(100).team).toMatchObject({ points: 20, available: 100, used: 0.2 });
  });

  it("is scaled by the experience factor", () => {
    expect(available({ experience: ratio(0.9) }, null)).toBe(90);
  });

  it("is scaled until the last day of a new starter's factor only, also where shares go by hours", () => {
    const starter = { experience: ratio(0.9), experienceUntil: day(46000) };
    expect([available(starter, null), available(starter, 46000), available(starter, 46001)]).toEqual([90, 90, 100]);
    const shares = (asOf: number) =>
      teamLoads(
        teamOf({
          clinicians: [clinician("Amy", 37.5, starter), clinician("Ben", 37.5)],
          cases: [caseWorth("C1", "Amy", 9), caseWorth("C2", "Ben", 10)],
        }),
        day(asOf),
      ).clinicians.map(({ fairShare }) => fairShare);
    expect(shares(46000)).toEqual([9, 10]);
    expect(shares(46001)).toEqual([9.5, 9.5]);
  });

  it("is 40.5 % and not 50 % for a half-timer with a full-timer's fixed commitments (weighting.md W41)", () => {
    expect(available({ fixedHours: hours(6) }, null, 18.75)).toBeCloseTo(40.476, 3);
  });
});

describe("cases that nobody can weigh", () => {
  it("are counted apart and never as zero points", () => {
    const loads = teamLoads(
      teamOf({
        clinicians: [clinician("Amy", 37.5)],
        weights: [weightRule("Risk", "High", 4)],
        cases: [
          caseOf("A1", "Amy", { levels: { Risk: "High" } }),
          caseOf("A2", "Amy", { levels: { Risk: "Hihg" } }),
          caseOf("A3", "Zoe", { levels: { Risk: "High" } }),
        ],
      }),
      null,
    );
    expect(loads.clinicians[0]).toMatchObject({ cases: 2, points: 4, notWeighted: 1 });
    expect(loads.unknown).toEqual([{ name: "Zoe", cases: 1, points: 4, notWeighted: 0 }]);
    expect(loads.team).toMatchObject({ cases: 3, points: 8, notWeighted: 1 });
  });
});

describe("a team kept as counts by category", () => {
  it("weighs so many cases at the points of their category", () => {
    const loads = teamLoads(
      teamOf({
        clinicians: [clinician("Amy", 37.5)],
        weights: [weightRule("Category", "Hand therapy", 2.5), weightRule("Category", "Home visit", 4)],
        counts: [
          { clinician: "Amy", category: "hand therapy", cases: 4 },
          { clinician: "Amy", category: "Home visit", cases: 1 },
          { clinician: null, category: "Home visit", cases: 2 },
        ],
      }),
      null,
    );
    expect(loads.clinicians[0]).toMatchObject({ cases: 5, points: 14 });
    expect(loads.unallocated).toMatchObject({ cases: 2, points: 8 });
  });
});
