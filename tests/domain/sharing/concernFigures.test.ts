import { absenceWordsIn } from "../../../src/domain/sharing/absenceWords";
import { concernFigures, showsShortfall } from "../../../src/domain/sharing/concernFigures";
import { jobPlanParameters } from "../../../src/domain/jobPlan/parameters";
import { defaultSettings } from "../../../src/domain/settings";
import type { CaseRecord, TeamData } from "../../../src/domain/team";
import { day, halfDays, points, wte } from "../../../src/domain/units";
import { caseOf, clinician } from "../../support/teamBuilder";

const today = day(46347);
const worth = (id: string, holder: string | null, weight: number, more: Partial<CaseRecord> = {}): CaseRecord =>
  caseOf(id, holder, { givenPoints: points(weight), ...more });

const team: TeamData = {
  clinicians: [
    clinician("Ann", 37.5, {
      wte: wte(1),
      halfDays: { choice: halfDays(2), core: halfDays(6), specific: halfDays(2), other: halfDays(2) },
    }),
    clinician("Ben", 18.75),
  ],
  cases: [
    worth("A1", "Ann", 8, { reviewDue: day(today - 1) }),
    worth("A2", "ann", 6, { reviewDue: today }),
    worth("A3", "Ann", 9, { status: "closed", reviewDue: day(today - 90) }),
    worth("B1", "Ben", 2),
    worth("N1", null, 3, { opened: day(today - 28) }),
    worth("N2", null, 3, { opened: day(today - 14) }),
    worth("N3", null, 3),
  ],
  counts: null,
  weights: [],
  referrals: [],
  jobPlan: [],
  settings: { ...defaultSettings, fullTimePoints: points(10) },
};
const parameters = jobPlanParameters(team.settings.jobPlan);

describe("the figures behind a concern", () => {
  it("of the whole team: what it holds against what it can hold, who waits, which reviews are late", () => {
    const figures = concernFigures(team, parameters, today, null);
    expect(figures).toMatchObject({
      cases: 3,
      pointsHeld: 16,
      pointsAvailable: 15,
      unallocated: 3,
      meanWait: 3,
      reviewsOverdue: 1,
      overBy: null,
    });
    expect(figures.used).toBeCloseTo(16 / 15);
    expect(showsShortfall(figures)).toBe(true);
  });

  it("of one clinician: their own work and plan, and nothing of anybody else's", () => {
    expect(concernFigures(team, parameters, today, "ann")).toMatchObject({
      cases: 2,
      pointsHeld: 14,
      pointsAvailable: 10,
      used: 1.4,
      unallocated: null,
      meanWait: null,
      coreHalfDaysShort: null,
      overBy: 2,
      reviewsOverdue: 1,
    });
  });

  it("say so where nothing falls short", () => {
    expect(showsShortfall(concernFigures(team, parameters, today, "Ben"))).toBe(false);
  });
});

describe("words that tell why somebody is away", () => {
  it.each([
    ["Ann is off sick until May, with stress.", ["off sick", "stress"]],
    ["Her Maternity leave starts soon", ["Maternity"]],
    ["Hours are reduced until 1 May.", []],
    ["We have capability for EMDR", ["capability"]],
    ["The operational plan", []],
  ])("%s", (text, words) => {
    expect(absenceWordsIn(text)).toEqual(words);
  });
});
