import fc from "fast-check";
import { choiceRota } from "../../../src/domain/jobPlan/choiceRota";
import { categoryOfActivity, clinicianPlans } from "../../../src/domain/jobPlan/clinicianPlan";
import { defaultJobPlanParameters as published, multiplierOf } from "../../../src/domain/jobPlan/parameters";
import { teamPlan } from "../../../src/domain/jobPlan/teamPlan";
import type { Clinician, JobPlanLine, ReferralWeek } from "../../../src/domain/team";
import { appointments, halfDays, ratio, weeks, wte } from "../../../src/domain/units";
import { clinician, teamOf } from "../../support/teamBuilder";

const planned = (
  name: string,
  whole: number,
  choice: number,
  core: number,
  specific: number,
  other: number,
): Clinician =>
  clinician(name, whole * 37.5, {
    wte: wte(whole),
    halfDays: { choice: halfDays(choice), core: halfDays(core), specific: halfDays(specific), other: halfDays(other) },
  });

const referrals = (...accepted: number[]): ReferralWeek[] =>
  accepted.map((count, index) => ({
    index,
    week: null,
    accepted: count,
    received: null,
    choiceAttended: null,
    didNotAttend: null,
    toCore: null,
    waiting: null,
  }));

describe("an individual job plan", () => {
  it("capa.md W03 (S3, S4): 3 half-days of Core beside 1 of Choice and 6 of other work are 9 new cases a quarter", () => {
    const [plan] = clinicianPlans(teamOf({ clinicians: [planned("Andrew Down", 1, 1, 3, 0, 6)] }), published);
    expect(plan?.core.perQuarter).toBe(9);
    expect(plan?.halfDays.total).toBe(10);
    expect(plan?.overBy).toBe(0);
  });

  it("capa.md W06 (S2): 9.43 a quarter is 9 in two quarters and 10 in the other two", () => {
    const [plan] = clinicianPlans(teamOf({ clinicians: [planned("Karen Peters", 1, 0, 11 / 3.5, 0, 0)] }), published);
    expect(plan?.core.perQuarter).toBeCloseTo(9.4, 1);
    expect(plan?.core.targets).toEqual([9, 10, 9, 10]);
  });

  it("capa.md W07 (S0): half of a full-timer's week in Core is just over one new case a week", () => {
    const [plan] = clinicianPlans(teamOf({ clinicians: [planned("A", 1, 0, 5, 0, 5)] }), published);
    expect(plan?.core.perWeek).toBeCloseTo(15 / 13, 12);
  });

  it("says by how many half-days a plan is over-committed, and what it leaves free", () => {
    const team = teamOf({ clinicians: [planned("Over", 0.6, 1, 4, 1, 1), planned("Free", 0.8, 1, 3, 1, 1)] });
    expect(clinicianPlans(team, published).map(({ overBy, free }) => [overBy, free])).toEqual([
      [1, 0],
      [0, 2],
    ]);
  });

  it("takes the lines of the JobPlan table before the columns of Team, by what the activity is called", () => {
    const line = (activity: string, amount: number, category: JobPlanLine["category"] = null): JobPlanLine => ({
      index: 0,
      clinician: "amy  bell",
      activity,
      halfDays: halfDays(amount),
      category,
    });
    const team = teamOf({
      clinicians: [planned("Amy Bell", 1, 9, 0, 0, 0), clinician("Nobody planned", 37.5)],
      jobPlan: [
        line("Choice clinic", 1),
        line("Core Partnership", 4),
        line("Specific: EMDR", 2),
        line("Team meeting", 1),
        line("Groups", 1, "specific"),
      ],
    });
    const plans = clinicianPlans(team, published);
    expect(plans).toHaveLength(1);
    expect(plans[0]?.halfDays).toEqual({ choice: 1, core: 4, specific: 3, other: 1, total: 9 });
  });

  it.each([
    ["Specific Partnership", "specific"],
    ["Partnership work", "core"],
    ["Supervision", "other"],
    ["Scored reports", "other"],
  ])("calls %s %s work", (activity, category) => {
    expect(categoryOfActivity(activity)).toBe(category);
  });
});

describe("is the service in balance?", () => {
  it("capa.md W27 to W29 (S13): 12 half-days of Core meet 4 referrals a week at two-thirds", () => {
    const team = teamOf({ clinicians: [planned("All", 4, 2.3, 12, 0, 0)], referrals: referrals(4, 4, 4) });
    const plan = teamPlan(team, { ...published, transferRate: ratio(2 / 3) });
    expect(plan.core.offered).toBe(36);
    expect(plan.core.needed).toBeCloseTo(34.7, 1);
    expect(plan.core.ratio).toBe(9);
    expect(plan.inBalance).toBe(true);
    expect(plan.gap?.cases).toBeCloseTo(-4 / 3, 9);
  });

  it("capa.md W14 (S5): 7 Choice a week less 10 % cover 6 accepted referrals", () => {
    const team = teamOf({ clinicians: [planned("All", 7.6, 3.5, 30, 0, 0)], referrals: referrals(6) });
    const { choice } = teamPlan(team, published);
    expect(choice.offeredBeforeLeave).toBe(7);
    expect(choice.offered).toBeCloseTo(6.3, 12);
    expect(choice.needed).toBe(6);
    expect(choice.quota.needed).toBe(78);
  });

  it("is out of balance when Choice alone is short", () => {
    const team = teamOf({ clinicians: [planned("All", 4, 1, 30, 0, 0)], referrals: referrals(6) });
    const plan = teamPlan(team, published);
    expect(plan.inBalance).toBe(false);
    expect(plan.choiceGap?.appointments).toBeCloseTo(6 - 1.8, 12);
    expect(plan.choiceGap?.halfDays).toBeCloseTo(4.2 / 1.8, 12);
  });

  it("uses the team's own transfer rate where it is recorded, and says where the rate comes from", () => {
    const recorded = referrals(8, 8).map((week) => ({ ...week, choiceAttended: 8, toCore: 4 }));
    const team = teamOf({ clinicians: [planned("All", 4, 6, 20, 0, 0)], referrals: recorded });
    expect(teamPlan(team, published).transferRate).toEqual({ value: 0.5, source: "own", recorded: 0.5 });
    expect(teamPlan(team, { ...published, transferRate: ratio(0.7) }).transferRate).toEqual({
      value: 0.7,
      source: "given",
      recorded: 0.5,
    });
    expect(teamPlan({ ...team, referrals: referrals(8) }, published).transferRate).toEqual({
      value: 0.66,
      source: "published",
      recorded: null,
    });
  });

  it("does not claim balance without referrals", () => {
    const plan = teamPlan(teamOf({ clinicians: [planned("All", 4, 6, 20, 0, 0)] }), published);
    expect(plan).toMatchObject({ acceptedPerWeek: null, inBalance: null, gap: null, choiceGap: null, levers: [] });
  });

  it("counts only the latest weeks when asked", () => {
    const team = teamOf({ clinicians: [planned("All", 4, 6, 20, 0, 0)], referrals: referrals(2, 4, 6, 8) });
    expect(teamPlan(team, { ...published, referralWeeks: 2 }).acceptedPerWeek).toBe(7);
    expect(teamPlan(team, published).acceptedPerWeek).toBe(5);
  });

  it("every lever that a team could use closes the gap on its own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 60 }), (accepted, core) => {
        const team = teamOf({ clinicians: [planned("All", 10, 50, core, 0, 0)], referrals: referrals(accepted) });
        const given = { ...published, transferRate: ratio(0.66), cotherapyRate: ratio(0.2) };
        const shortWith = (parameters: typeof given, of = team): number => teamPlan(of, parameters).gap?.cases ?? NaN;
        for (const lever of teamPlan(team, given).levers.filter((each) => each.possible)) {
          const changed = {
            "core-half-days": () =>
              shortWith(
                given,
                teamOf({ clinicians: [planned("All", 10, 50, lever.needed, 0, 0)], referrals: referrals(accepted) }),
              ),
            "transfer-rate": () => shortWith({ ...given, transferRate: ratio(lever.needed) }),
            "appointments-a-case": () => shortWith({ ...given, apptsPerCase: appointments(lever.needed) }),
            "worked-weeks": () => shortWith({ ...given, workedWeeksPerQuarter: weeks(lever.needed) }),
            cotherapy: () => shortWith({ ...given, cotherapyRate: ratio(lever.needed) }),
            "referrals-accepted": () =>
              shortWith(given, teamOf({ clinicians: team.clinicians, referrals: referrals(lever.needed) })),
          }[lever.code]();
          expect(changed).toBeCloseTo(0, 6);
        }
      }),
    );
  });

  it("keeps the identity of the multiplier: cases x appointments = half-days x appointments x weeks (capa.md F23)", () => {
    expect(9 * published.apptsPerCase).toBe(3 * published.apptsPerHalfDay * published.workedWeeksPerQuarter);
    expect(multiplierOf(published)).toBe(3);
  });
});

describe("who offers Choice", () => {
  const plans = clinicianPlans(
    teamOf({ clinicians: [planned("A", 1, 1, 3, 0, 6), planned("B", 0.5, 1, 3, 0, 1), planned("C", 1, 0, 5, 0, 5)] }),
    published,
  );

  it("shares whole appointments over those who do Choice, adding up exactly", () => {
    const rota = choiceRota(plans, 6, 13, "wte");
    expect(rota?.map((offer) => [offer.plan.clinician.name, offer.perQuarter])).toEqual([
      ["A", 52],
      ["B", 26],
    ]);
    expect(choiceRota(plans, 6, 13, "agreed")?.map((offer) => offer.perQuarter)).toEqual([39, 39]);
  });

  it("says so when nobody does Choice", () => {
    expect(choiceRota(plans.slice(2), 6, 13, "wte")).toBeNull();
  });
});
