import { overAt, suggestFullTimePoints } from "../../../src/domain/weighting/suggestFullTimePoints";
import { day, hours, points } from "../../../src/domain/units";
import { caseOf, caseWorth, clinician, teamOf } from "../../support/teamBuilder";

const team = teamOf({
  clinicians: [clinician("Amy Bell", 37.5), clinician("Ben Cole", 18.75), clinician("Cy Dunn", null)],
  cases: [caseWorth("A1", "Amy Bell", 80), caseWorth("A2", "Ben Cole", 25), caseWorth("A3", "Cy Dunn", 400)],
});

describe("full-time points that the team's own figures suggest", () => {
  it("are the points held for each full-time post, over people with hours and cases", () => {
    expect(suggestFullTimePoints(team, null)).toBe(70);
    const withSpare = { ...team, clinicians: [...team.clinicians, clinician("Dee Ellis", 37.5)] };
    expect(suggestFullTimePoints(withSpare, null)).toBe(70);
  });

  it("count a reduction and fixed commitments as less of a post", () => {
    const [amy, ben] = [clinician("Amy Bell", 37.5, { reductionHours: hours(18.75) }), clinician("Ben Cole", 18.75)];
    expect(suggestFullTimePoints({ ...team, clinicians: [amy, ben] }, null)).toBe(105);
    const until = { ...amy, reductionUntil: day(46000) };
    expect(suggestFullTimePoints({ ...team, clinicians: [until, ben] }, day(46001))).toBe(70);
  });

  it("are not said where nobody has hours and points, or most cases have no points", () => {
    expect(suggestFullTimePoints({ ...team, clinicians: [clinician("Amy Bell", null)] }, null)).toBeNull();
    expect(suggestFullTimePoints({ ...team, cases: [] }, null)).toBeNull();
    const unknown = [caseOf("A4", "Amy Bell"), caseOf("A5", "Amy Bell"), caseOf("A6", "Ben Cole")];
    const indexed = [...team.cases, ...unknown].map((record, index) => ({ ...record, index }));
    expect(suggestFullTimePoints({ ...team, cases: indexed }, null)).toBeNull();
  });

  it("show who would be over before they are taken, fullest first", () => {
    expect(overAt(team, points(70), null)).toEqual({
      people: 2,
      over: [{ name: "Amy Bell", used: expect.closeTo(80 / 70, 9) as number }],
    });
    expect(overAt(team, points(40), null).over.map(({ name }) => name)).toEqual(["Amy Bell", "Ben Cole"]);
    expect(overAt(team, points(100), null).over).toEqual([]);
  });
});
