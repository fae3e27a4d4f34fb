import { balanceTeam, defaultBalanceOptions } from "../../../src/domain/balance";
import { halfDays, hours, points, wte } from "../../../src/domain/units";
import { byCaseHalfDays } from "../../../src/domain/weighting/caseHalfDays";
import { teamLoads } from "../../../src/domain/weighting/teamLoads";
import { caseWorth, clinician, teamOf } from "../../support/teamBuilder";

const planned = (name: string, core: number, other: number) =>
  clinician(name, 37.5, {
    wte: wte(1),
    halfDays: { choice: halfDays(0), core: halfDays(core), specific: halfDays(0), other: halfDays(other) },
  });

describe("fair shares by the half-days that job plans leave for cases", () => {
  const team = teamOf({
    clinicians: [planned("Manager", 2, 8), planned("Therapist", 8, 2)],
    cases: Array.from({ length: 10 }, (_, i) => caseWorth(`C${i}`, null, 2)),
  });

  it("gives a manager with a day of case work a day's share", () => {
    const measured = byCaseHalfDays(team);
    if (measured === null) throw new Error("The team has plans.");
    expect(measured.clinicians.map((one) => one.fixedHours)).toEqual([30, 7.5]);
    const loads = teamLoads(measured, null);
    expect(loads.clinicians.map((one) => one.caseHours)).toEqual([7.5, 30]);
  });

  it("places new work by it when the manager asks for that", () => {
    const held = (shareBy: "hours" | "case-half-days") =>
      balanceTeam(team, { ...defaultBalanceOptions, shareBy }).after.clinicians.map((person) => person.points);
    expect(held("hours")).toEqual([10, 10]);
    expect(held("case-half-days")).toEqual([4, 16]);
  });

  it("keeps full-time points what a typical full-timer can hold", () => {
    const measured = byCaseHalfDays({ ...team, settings: { ...team.settings, fullTimePoints: points(40) } });
    const available = measured === null ? [] : teamLoads(measured, null).clinicians.map((one) => one.available);
    expect(available).toEqual([16, 64]);
  });

  it("leaves people without a plan, and teams without any, as they are", () => {
    const mixed = teamOf({
      clinicians: [planned("Planned", 5, 5), clinician("Not planned", 37.5, { fixedHours: hours(3) })],
    });
    expect(byCaseHalfDays(mixed)?.clinicians[1]?.fixedHours).toBe(3);
    expect(byCaseHalfDays(teamOf({ clinicians: [clinician("Nobody planned", 37.5)] }))).toBeNull();
  });
});
