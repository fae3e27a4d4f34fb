import { startOfQuarter } from "@evenkeel/spreadsheet";
import { clinicianPlans } from "../../../src/domain/jobPlan/clinicianPlan";
import { defaultJobPlanParameters as published } from "../../../src/domain/jobPlan/parameters";
import { changesSince, keepPlans, reviewsDue } from "../../../src/domain/jobPlan/planVersions";
import { day, halfDays } from "../../../src/domain/units";
import { clinician, teamOf } from "../../support/teamBuilder";

/** 21 November 2026, and the first days of that quarter and the next. */
const november = day(46347);
const october = day(46296);
const january = day(46388);

const plansWith = (core: number) =>
  clinicianPlans(
    teamOf({
      clinicians: [
        clinician("Amy Bell", 37.5, {
          halfDays: { choice: halfDays(1), core: halfDays(core), specific: halfDays(2), other: halfDays(3) },
        }),
      ],
    }),
    published,
  );

describe("versions of job plans", () => {
  it("belong to the calendar quarter", () => {
    expect(startOfQuarter(november)).toBe(october);
    expect(startOfQuarter(january)).toBe(january);
    expect(startOfQuarter(day(january - 1))).toBe(october);
  });

  it("keep one version a person and quarter, the later one", () => {
    const first = keepPlans([], plansWith(4), november);
    const again = keepPlans(first, plansWith(5), day(november + 3));
    expect(again.map((version) => [version.quarter, version.halfDays.core])).toEqual([[october, 5]]);
    const next = keepPlans(again, plansWith(5), day(january + 10));
    expect(next.map((version) => version.quarter)).toEqual([october, january]);
  });

  it("keep an agreement while the plan stays as agreed, and ask again when it changes", () => {
    const agreed = keepPlans([], plansWith(4), november).map((version) => ({
      ...version,
      agreedByPractitioner: november,
      agreedByManager: november,
    }));
    expect(keepPlans(agreed, plansWith(4), day(november + 1))[0]?.agreedByManager).toBe(november);
    expect(keepPlans(agreed, plansWith(5), day(november + 1))[0]?.agreedByManager).toBeNull();
  });

  it("tell what changed since the last one, and whose review is due", () => {
    const kept = keepPlans([], plansWith(4), november);
    expect(changesSince(kept, plansWith(4))).toEqual([]);
    expect(changesSince(kept, plansWith(5))).toEqual([
      { clinician: "Amy Bell", since: november, category: "core", from: 4, to: 5 },
    ]);
    expect(reviewsDue(kept, day(november + 90))).toEqual([]);
    expect(reviewsDue(kept, day(november + 91)).map((version) => version.clinician)).toEqual(["Amy Bell"]);
  });
});
