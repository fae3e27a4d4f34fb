import { CAPA } from "../../../src/domain/jobPlan/capaDefaults";
import { choiceSupply } from "../../../src/domain/jobPlan/choice";
import { clinicianPlans } from "../../../src/domain/jobPlan/clinicianPlan";
import {
  balanceRatio,
  capacityHours,
  coreDemandPerQuarter,
  coreHalfDaysLeft,
  coreMultiplier,
  corePerQuarter,
  demandHours,
  halfDaysFromHours,
  specificPerQuarter,
} from "../../../src/domain/jobPlan/core";
import { jobPlanParameters } from "../../../src/domain/jobPlan/parameters";
import { teamPlan, type TeamPlan } from "../../../src/domain/jobPlan/teamPlan";
import { wholeTargets } from "../../../src/domain/jobPlan/wholeNumbers";
import { appointments, halfDays, hours, ratio, weeks, wte } from "../../../src/domain/units";
import { clinician, teamOf } from "../../support/teamBuilder";

const { multiplier } = CAPA;

/** Published, or derived from what is published, with its id and source in the notes on CAPA; at the printed precision. */
const figures: readonly (readonly [id: string, value: () => number, expected: number, decimals: number])[] = [
  [
    "W01 (S3): 2 appointments, 11.25 weeks, 7.5 a case",
    () => coreMultiplier(appointments(2), weeks(11.25), appointments(7.5)),
    3,
    12,
  ],
  [
    "W01 (S3): appointments of a half-day in a quarter",
    () => CAPA.apptsPerHalfDay * CAPA.workedWeeksPerQuarter,
    22.5,
    12,
  ],
  ["W02 (S3): worked weeks in a quarter", () => 45 / 4, CAPA.workedWeeksPerQuarter, 12],
  [
    "W03 (S3, S4): Andrew Down has 3 half-days left for Core",
    () =>
      coreHalfDaysLeft(wte(1), { choice: halfDays(1), specific: halfDays(0), other: halfDays(6) }, CAPA.halfDaysPerWte),
    3,
    12,
  ],
  ["W03 (S3, S4): and begins 9 cases a quarter", () => corePerQuarter(halfDays(3), multiplier), 9, 12],
  ["W04 (S2): Karen Peters's 11 hours", () => halfDaysFromHours(hours(11), CAPA.hoursPerHalfDay), 3.14, 2],
  ["W04 (S2): a quarter", () => corePerQuarter(halfDaysFromHours(hours(11), CAPA.hoursPerHalfDay), multiplier), 9.4, 1],
  ["W06 (S2): four quarters together", () => wholeTargets(9.428571, 4).reduce((a, b) => a + b, 0), 38, 12],
  [
    "W09 (S11): rural, with the 11.5 weeks of the example",
    () => coreMultiplier(appointments(1.5), weeks(11.5), appointments(7.5)),
    2.3,
    12,
  ],
  [
    "W13 (S12): an average of 8.2 (the authors say 2.6 or so)",
    () => coreMultiplier(appointments(2), weeks(11.25), appointments(8.2)),
    2.744,
    3,
  ],
  [
    "W14 (S5): 4 full-timers and 6 part-timers, less leave",
    () =>
      choiceSupply(
        [
          { staff: 4, perWeek: 1 },
          { staff: 6, perWeek: 0.5 },
        ],
        ratio(0.1),
      ),
    6.3,
    12,
  ],
  [
    "W26 (S7): Core for each weekly referral at two-thirds",
    () => coreDemandPerQuarter(appointments(1), ratio(2 / 3), weeks(13)),
    8.67,
    2,
  ],
  ["W29 (derived): 36 Core for 4 referrals", () => balanceRatio(appointments(36), appointments(4)) ?? NaN, 9, 12],
  ["W30 (S30, S38): 800 referrals, 60 % book in, 9 hours each", () => demandHours(800, ratio(0.6), hours(9)), 4320, 9],
  [
    "W32 (S17): 7 full-timers in a year",
    () => capacityHours(wte(7), halfDays(8), appointments(2), weeks(45), ratio(1)),
    5040,
    9,
  ],
  // The page prints 730 hours; 5040 - 4320 is 720, which is its own 80 cases of 9 hours.
  [
    "W33 (S17): cases that the spare hours are worth",
    () =>
      (capacityHours(wte(7), halfDays(8), appointments(2), weeks(45), ratio(1)) -
        demandHours(800, ratio(0.6), hours(9))) /
      9,
    80,
    9,
  ],
  [
    "F21: 2 half-days of a stream of 15 appointments",
    () => specificPerQuarter(halfDays(2), appointments(15), appointments(2), weeks(11.25)),
    3,
    12,
  ],
];

it.each(figures)("capa.md %s", (_, value, expected, decimals) => {
  expect(value()).toBeCloseTo(expected, decimals);
});

/** A team of so many WTE in one row, with half-days of Choice and Core, and weekly accepted referrals. */
function planOf(whole: number, choice: number, core: number, accepted: number, transferRate = 2 / 3): TeamPlan {
  const team = teamOf({
    clinicians: [
      clinician("All", whole * 37.5, {
        wte: wte(whole),
        halfDays: {
          choice: halfDays(choice),
          core: halfDays(core),
          specific: halfDays(0),
          other: halfDays(whole * 10 - choice - core),
        },
      }),
    ],
  });
  const kept = { figures: { acceptedPerWeek: accepted, transferRate }, streams: [] };
  return teamPlan({ ...team, settings: { ...team.settings, jobPlan: kept } }, jobPlanParameters(kept));
}

describe("the published routes for a whole team", () => {
  it("W23 (S10): 12 referrals a week need 36 half-days, which is 30 % of 12 full-timers by the rule of thumb", () => {
    expect(planOf(12, 6, 30, 12).shareNeeded.byRuleOfThumb).toBeCloseTo(36 / 120, 12);
  });

  it("W24 (S8, S10): the same example with 10 full-timers is 36 %", () => {
    expect(planOf(10, 6, 30, 12).shareNeeded.byRuleOfThumb).toBeCloseTo(0.36, 12);
  });

  it("section 6: the multiplier counts leave and the rule of thumb does not, so it says 34.4 %", () => {
    expect(planOf(12, 6, 30, 12).shareNeeded.byMultiplier).toBeCloseTo(0.344, 3);
  });

  it.each([
    [48, 8],
    [54, 9],
  ])("W25 (S7): for 6 referrals a week, %d new Core a quarter is a ratio of %d", (cases, expected) => {
    expect(planOf(8, 4, cases / 3, 6).core.ratio).toBeCloseTo(expected, 12);
  });

  it("W28, W29 (S13, derived): 14 free half-days, 2 for Choice, leave 12 for Core: Core meets 4 referrals a week", () => {
    const plan = planOf(4, 2, 12, 4);
    expect(plan.core.offered).toBe(36);
    expect(plan.core.needed).toBeCloseTo(34.7, 1);
    // Leave takes 10 % of the 4 weekly Choice appointments: the quota method is met, the weekly one is not.
    expect(plan.choice.quota.offered).toBe(plan.choice.quota.needed);
    expect(plan.choice.offered).toBeCloseTo(3.6, 12);
    expect(plan.inBalance).toBe(false);
  });

  it("W16 (S6): plans as many Choice as referrals are accepted, whatever week was busy", () => {
    expect(planOf(11, 6, 40, 11).choice.needed).toBe(11);
  });

  it("W07 (S0): half of a full-timer's week in Core is just over one new case a week", () => {
    const team = teamOf({
      clinicians: [
        clinician("A", 37.5, {
          halfDays: { choice: halfDays(0), core: halfDays(5), specific: halfDays(0), other: halfDays(5) },
        }),
      ],
    });
    expect(clinicianPlans(team, jobPlanParameters(team.settings.jobPlan))[0]?.core.perWeek).toBeCloseTo(15 / 13, 12);
  });
});
