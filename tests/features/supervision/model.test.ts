import { jobPlanParameters } from "../../../src/domain/jobPlan/parameters";
import type { PlanVersion } from "../../../src/domain/jobPlan/planVersions";
import { defaultSettings } from "../../../src/domain/settings";
import { supervisionOf } from "../../../src/features/supervision/model";
import type { TeamData } from "../../../src/domain/team";
import { day, halfDays, hours, points, wte } from "../../../src/domain/units";
import { caseOf, clinician } from "../../support/teamBuilder";

const today = day(46347);
const at = (days: number) => day(today + days);
const team: TeamData = {
  clinicians: [
    clinician("Ann Lee", 37.5, {
      wte: wte(1),
      reductionHours: hours(7.5),
      reductionUntil: at(10),
      halfDays: { choice: halfDays(1), core: halfDays(6), specific: halfDays(2), other: halfDays(2) },
    }),
    clinician("Ben", 18.75),
  ],
  cases: [
    caseOf("later", "Ann Lee", { givenPoints: points(2), reviewDue: at(90), lastSeen: at(-3) }),
    caseOf("undated", "Ann Lee", { givenPoints: points(2), lastSeen: at(-57) }),
    caseOf("soon", "ann lee", { givenPoints: points(2), reviewDue: at(28) }),
    caseOf("late", "Ann Lee", { givenPoints: points(5), reviewDue: at(-1), lastSeen: at(-56) }),
    caseOf("closed", "Ann Lee", { status: "closed", reviewDue: at(-100) }),
    caseOf("other", "Ben", { givenPoints: points(2), reviewDue: at(-100) }),
  ],
  counts: null,
  weights: [],
  referrals: [],
  jobPlan: [],
  settings: { ...defaultSettings, fullTimePoints: points(10) },
};
const parameters = jobPlanParameters(team.settings.jobPlan);
const version: PlanVersion = {
  quarter: day(46296),
  keptOn: day(46300),
  clinician: "Ann Lee",
  halfDays: { choice: halfDays(1), core: halfDays(6), specific: halfDays(2), other: halfDays(2) },
  reviewDue: at(20),
  agreedByPractitioner: day(46301),
  agreedByManager: null,
};

describe("a page for supervision", () => {
  const page = supervisionOf(team, "ANN LEE", [version], parameters, today);

  it("lists one's own open cases, the most pressing first", () => {
    expect(page?.cases.map(({ record, review, notSeen }) => [record.id, review, notSeen])).toEqual([
      ["late", "overdue", false],
      ["soon", "soon", false],
      ["later", "later", false],
      ["undated", "undated", true],
    ]);
  });

  it("says what there is to raise", () => {
    expect(page?.toRaise.map((one) => one.code)).toEqual([
      "over-capacity",
      "over-planned",
      "reviews-overdue",
      "reviews-soon",
      "not-seen",
      "reduction-ends",
      "plan-review-due",
      "plan-not-agreed",
    ]);
  });

  it("takes the latest plan that was kept", () => {
    const earlier = { ...version, quarter: day(46204), reviewDue: at(-70) };
    expect(supervisionOf(team, "Ann Lee", [version, earlier], parameters, today)?.kept).toBe(version);
  });

  it("is nobody's where nobody is called so", () => {
    expect(supervisionOf(team, "Zoe", [], parameters, today)).toBeNull();
  });
});
