import fc from "fast-check";
import type { TeamData } from "../../../src/domain/team";
import { hours, points } from "../../../src/domain/units";
import { teamLoads } from "../../../src/domain/weighting/teamLoads";
import { suppose, type Supposition } from "../../../src/features/whatIf/model";
import { cases, team as sample, TODAY } from "../../fixtures/pane/team";

const used = (team: TeamData, name: string): number | null =>
  teamLoads(team, TODAY).clinicians.find((load) => load.clinician.name === name)?.used ?? null;
const total = (team: TeamData): number => {
  const loads = teamLoads(team, TODAY);
  return loads.team.points + loads.unallocated.points;
};

describe("what if", () => {
  it("leaves a leaver's cases with nobody", () => {
    const after = suppose(sample, [{ code: "leaves", clinician: "grace reid" }]);
    const held = cases.filter((record) => record.clinician === "Grace Reid").length;
    expect(after.clinicians.map((person) => person.name)).not.toContain("Grace Reid");
    expect(teamLoads(after, TODAY).unallocated.cases).toBe(teamLoads(sample, TODAY).unallocated.cases + held);
  });

  it("halves what somebody has when they halve their hours", () => {
    const after = suppose(sample, [{ code: "hours", clinician: "Grace Reid", weeklyHours: hours(18.75) }]);
    expect(used(after, "Grace Reid")).toBeCloseTo((used(sample, "Grace Reid") ?? 0) * 2, 9);
  });

  it("takes a duty's hours from what is left for cases", () => {
    const settings = { ...sample.settings, fullTimePoints: points(45), standardFixedHours: hours(0) };
    const before = { ...sample, settings };
    const after = suppose(before, [{ code: "duty", clinician: "Grace Reid", fixedHours: hours(7.5) }]);
    expect(used(after, "Grace Reid")).toBeCloseTo((used(before, "Grace Reid") ?? 0) / 0.8, 9);
  });

  it("keeps an absent person's cases with them, with no hours to do them", () => {
    const after = suppose(sample, [{ code: "away", clinician: "Tom Okafor" }]);
    const tom = teamLoads(after, TODAY).clinicians.find((load) => load.clinician.name === "Tom Okafor");
    expect(tom).toMatchObject({ cases: 13, available: 0, used: null });
  });

  it("gives somebody who joins room and no cases", () => {
    const after = suppose(sample, [{ code: "joins", clinician: "New", weeklyHours: hours(37.5) }]);
    expect(teamLoads(after, TODAY).clinicians.find((load) => load.clinician.name === "New")).toMatchObject({
      cases: 0,
      available: 45,
    });
  });

  it("never loses or makes work, whatever is supposed, and leaves the team itself alone", () => {
    const names = fc.constantFrom(...sample.clinicians.map((person) => person.name));
    const anything: fc.Arbitrary<Supposition> = fc.oneof(
      fc.record({ code: fc.constant("leaves" as const), clinician: names }),
      fc.record({ code: fc.constant("away" as const), clinician: names }),
      fc.record({ code: fc.constant("hours" as const), clinician: names, weeklyHours: fc.nat(40).map(hours) }),
      fc.record({ code: fc.constant("duty" as const), clinician: names, fixedHours: fc.nat(10).map(hours) }),
      fc.record({ code: fc.constant("joins" as const), clinician: fc.string(), weeklyHours: fc.nat(40).map(hours) }),
    );
    const before = JSON.stringify(sample);
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (suppositions) => {
        expect(total(suppose(sample, suppositions))).toBeCloseTo(total(sample), 9);
      }),
    );
    expect(JSON.stringify(sample)).toBe(before);
  });
});
