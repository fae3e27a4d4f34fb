import { alerts } from "../../../src/domain/alerts/alerts";
import type { PlanVersion } from "../../../src/domain/jobPlan/planVersions";
import type { TeamData } from "../../../src/domain/team";
import { day, halfDays, hours, points, ratio } from "../../../src/domain/units";
import { teamLoads } from "../../../src/domain/weighting/teamLoads";
import { caseOf, caseWorth, clinician, teamOf } from "../../support/teamBuilder";

const TODAY = day(46347);
const alertsOf = (team: TeamData, plans: readonly PlanVersion[] = []) =>
  alerts(team, teamLoads(team, TODAY), plans, TODAY);

const plan = (name: string, reviewDue: number): PlanVersion => ({
  quarter: day(46204),
  keptOn: day(46204),
  clinician: name,
  halfDays: { choice: halfDays(1), core: halfDays(2), specific: halfDays(0), other: halfDays(1) },
  reviewDue: day(reviewDue),
  agreedByPractitioner: null,
  agreedByManager: null,
});

describe("what is red today", () => {
  it("is somebody in the top band, not somebody merely full", () => {
    const team = teamOf({
      clinicians: [clinician("Grace Reid", 37.5), clinician("Tom Okafor", 37.5)],
      cases: [caseWorth("A1", "Grace Reid", 60), caseWorth("A2", "Tom Okafor", 50)],
      settings: { fullTimePoints: points(50) },
    });
    expect(alertsOf(team)).toEqual([{ code: "over-capacity", clinician: "Grace Reid", used: 1.2 }]);
  });

  it("is somebody in a top band that begins below all they have, as a service may let it", () => {
    const team = teamOf({
      clinicians: [clinician("Grace Reid", 37.5), clinician("Tom Okafor", 37.5)],
      cases: [caseWorth("A1", "Grace Reid", 47), caseWorth("A2", "Tom Okafor", 45)],
      settings: {
        fullTimePoints: points(50),
        bands: [
          { label: "Green", upTo: ratio(0.9) },
          { label: "Red", upTo: null },
        ],
      },
    });
    expect(alertsOf(team)).toEqual([{ code: "over-capacity", clinician: "Grace Reid", used: 0.94 }]);
  });

  it("waits as many days as the service has agreed", () => {
    const cases = [
      caseOf("A1", "Grace Reid", { reviewDue: day(TODAY - 8) }),
      caseOf("A2", null, { opened: day(TODAY - 12) }),
    ];
    const clinicians = [clinician("Grace Reid", 37.5)];
    expect(alertsOf(teamOf({ clinicians, cases }))).toEqual([]);
    const settings = { alertAfter: { reviewOverdue: 7, unallocated: 10, noEntry: 14 } };
    expect(alertsOf(teamOf({ clinicians, cases, settings }))).toEqual([
      { code: "reviews-overdue", clinician: "Grace Reid", cases: 1, longest: 8 },
      { code: "unallocated", clinician: null, cases: 1, longest: 12, after: 10 },
    ]);
  });

  it("is a review more than four weeks overdue, one line a person", () => {
    const due = (days: number) => ({ reviewDue: day(TODAY - days) });
    const team = teamOf({
      clinicians: [clinician("Grace Reid", 37.5)],
      cases: [
        caseOf("A1", "grace reid", due(29)),
        caseOf("A2", "Grace Reid", due(60)),
        caseOf("A3", "Grace Reid", due(28)),
        caseOf("A4", "Grace Reid", { ...due(90), status: "closed" }),
      ],
    });
    expect(alertsOf(team)).toEqual([{ code: "reviews-overdue", clinician: "Grace Reid", cases: 2, longest: 60 }]);
  });

  it("is work that nobody has had for more than four weeks", () => {
    const team = teamOf({
      clinicians: [clinician("Grace Reid", 37.5)],
      cases: [caseOf("A1", null, { opened: day(TODAY - 40) }), caseOf("A2", null, { opened: day(TODAY - 5) })],
    });
    expect(alertsOf(team)).toEqual([{ code: "unallocated", clinician: null, cases: 1, longest: 40, after: 28 }]);
  });

  it("is a reduction that has run out, and a job plan whose review is due", () => {
    const ended = { reductionHours: hours(7.5), reductionUntil: day(TODAY - 1) };
    const team = teamOf({ clinicians: [clinician("Grace Reid", 37.5, ended), clinician("Tom Okafor", 37.5)] });
    expect(alertsOf(team, [plan("Tom Okafor", TODAY), plan("Somebody Gone", TODAY)])).toEqual([
      { code: "reduction-ended", clinician: "Grace Reid", on: TODAY - 1 },
      { code: "plan-review-due", clinician: "Tom Okafor", on: TODAY },
    ]);
  });

  it("is nothing in a team that has no reds", () => {
    const team = teamOf({ clinicians: [clinician("Grace Reid", 37.5, { reductionUntil: day(TODAY + 1) })] });
    expect(alertsOf(team)).toEqual([]);
  });
});
