import { clinicianPlans } from "../../../src/domain/jobPlan/clinicianPlan";
import { caseTimeShare, nhsClassOf, nhsPlans } from "../../../src/domain/jobPlan/nhs";
import { defaultJobPlanParameters as published } from "../../../src/domain/jobPlan/parameters";
import { halfDays, hours, ratio } from "../../../src/domain/units";
import { clinician, teamOf } from "../../support/teamBuilder";

const year = {
  annualLeaveDays: 33,
  bankHolidays: 8,
  studyDays: 10,
  daysPerWeek: 5,
  hoursPerContact: hours(1.5),
  nonContactShare: ratio(0),
  dnaRate: ratio(0),
};
const half = (choice: number, core: number, specific: number, other: number) => ({
  choice: halfDays(choice),
  core: halfDays(core),
  specific: halfDays(specific),
  other: halfDays(other),
});

describe("the NHS view of a job plan", () => {
  it("weighting.md W38: 33 + 8 + 10 days off leave 41.8 weeks", () => {
    const team = teamOf({ clinicians: [clinician("A", 37.5, { halfDays: half(1, 5, 1.5, 2.5) })] });
    const [view] = nhsPlans(clinicianPlans(team, published), team, year);
    expect(view?.weeksAvailable).toBeCloseTo(41.8, 12);
    expect(view?.shares?.dcc).toBeCloseTo(0.75, 12);
    expect(view?.contactsPerYear).toBeCloseTo((37.5 * 41.8 * 0.75) / 1.5, 9);
  });

  it("does not guess what other work is when the workbook does not say", () => {
    const team = teamOf({ clinicians: [clinician("A", 37.5, { halfDays: half(1, 3, 0, 6) })] });
    const [view] = nhsPlans(clinicianPlans(team, published), team, year);
    expect(view?.halfDays).toEqual({ dcc: 4, spa: 0, anr: 0, ed: 0, notSplit: 6 });
  });

  it("splits a JobPlan table by what each activity is called", () => {
    const line = (activity: string, amount: number) => ({
      index: 0,
      clinician: "A",
      activity,
      halfDays: halfDays(amount),
      category: null,
    });
    const team = teamOf({
      clinicians: [clinician("A", 37.5)],
      jobPlan: [
        line("Core", 5),
        line("Clinical supervision", 1),
        line("Safeguarding lead", 1),
        line("University teaching day", 1),
        line("Gardening", 1),
      ],
    });
    const [view] = nhsPlans(clinicianPlans(team, published), team, year);
    expect(view?.halfDays).toEqual({ dcc: 5, spa: 1, anr: 1, ed: 1, notSplit: 1 });
  });

  it("weighting.md W41: with 6 fixed hours a half-timer has 40.5 % of a full-timer's case time, not 50 %", () => {
    const team = teamOf({
      clinicians: [clinician("Half", 18.75, { fixedHours: hours(6), halfDays: half(0, 5, 0, 0) })],
      settings: { standardFixedHours: hours(6) },
    });
    const [plan] = clinicianPlans(team, published);
    expect(plan && caseTimeShare(plan, team)).toBeCloseTo(0.405, 3);
  });

  it.each([
    ["Team meeting", "spa"],
    ["Travel between sites", "dcc"],
    ["Lunch", null],
  ])("%s is %s", (activity, expected) => {
    expect(nhsClassOf(activity)).toBe(expected);
  });
});
