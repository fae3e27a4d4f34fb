import { CAPA } from "../../domain/jobPlan/capaDefaults";
import * as core from "../../domain/jobPlan/core";
import { appointments, halfDays, ratio, weeks, wte } from "../../domain/units";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero, share } from "../runtime/arguments";
import { noCapacity } from "../runtime/fault";
import { spreading, spreadingRows } from "../runtime/broadcast";

const { capa } = functionMessages;

const coreDemandOf = spreading(
  {
    accepted_per_week: atLeastZero(),
    transfer_rate: share(CAPA.transferRate),
    weeks: aboveZero(CAPA.weeksPerQuarter),
  },
  (x) => core.coreDemandPerQuarter(appointments(x.accepted_per_week), ratio(x.transfer_rate), weeks(x.weeks)),
);

/**
 * Core cases that accepted referrals turn into, a quarter.
 * @customfunction CORE_DEMAND_PER_QUARTER
 * @param accepted_per_week Accepted referrals a week.
 * @param [transfer_rate] Share of Choice that goes on to Core; 0.66 if left out.
 * @param [weeks] Weeks in the quarter; 13 if left out.
 * @returns Core cases a quarter.
 */
export function coreDemandPerQuarter(
  accepted_per_week: unknown[][],
  transfer_rate?: unknown[][],
  weeks?: unknown[][],
): unknown[][] {
  return coreDemandOf([accepted_per_week, transfer_rate, weeks]);
}

const balanceRatioOf = spreading({ core_per_quarter: atLeastZero(), accepted_per_week: atLeastZero() }, (x) => {
  const quotient = core.balanceRatio(appointments(x.core_per_quarter), appointments(x.accepted_per_week));
  if (quotient === null) throw noCapacity(capa.noReferrals);
  return quotient;
});

/**
 * New Core a quarter over accepted referrals a week. 8 to 9 is published as broadly in balance; with a known transfer rate compare with 13 times that rate.
 * @customfunction BALANCE_RATIO
 * @param core_per_quarter New Core cases that the team can begin in a quarter.
 * @param accepted_per_week Accepted referrals a week.
 * @returns The ratio.
 */
export function balanceRatio(core_per_quarter: unknown[][], accepted_per_week: unknown[][]): unknown[][] {
  return balanceRatioOf([core_per_quarter, accepted_per_week]);
}

const coreGapOf = spreadingRows(
  {
    core_per_quarter: atLeastZero(),
    accepted_per_week: atLeastZero(),
    transfer_rate: share(CAPA.transferRate),
    multiplier: aboveZero(CAPA.multiplier),
    core_half_days_per_wte: aboveZero(CAPA.halfDaysPerWte),
  },
  (x) => {
    const gap = core.coreGap(
      appointments(x.core_per_quarter),
      appointments(x.accepted_per_week),
      ratio(x.transfer_rate),
      x.multiplier,
      halfDays(x.core_half_days_per_wte),
    );
    return [gap.cases, gap.halfDays, gap.wte];
  },
);

/**
 * What Core is short of (negative: spare), in three cells: cases a quarter, half-days a week, WTE.
 * @customfunction CORE_GAP
 * @param core_per_quarter New Core cases that the team can begin in a quarter.
 * @param accepted_per_week Accepted referrals a week.
 * @param [transfer_rate] Share of Choice that goes on to Core; 0.66 if left out.
 * @param [multiplier] New cases a quarter for each half-day a week; 3 if left out.
 * @param [core_half_days_per_wte] Core half-days of one WTE; 10 if left out, which is somebody doing nothing but Core. Real recruits do 3 to 5.
 * @returns A row: cases a quarter, half-days, WTE.
 */
export function coreGap(
  core_per_quarter: unknown[][],
  accepted_per_week: unknown[][],
  transfer_rate?: unknown[][],
  multiplier?: unknown[][],
  core_half_days_per_wte?: unknown[][],
): unknown[][] {
  return coreGapOf([core_per_quarter, accepted_per_week, transfer_rate, multiplier, core_half_days_per_wte]);
}

const referralsOf = spreading(
  {
    wte: atLeastZero(),
    choice_core_share: share(CAPA.choiceCoreShare),
    half_days_per_referral: aboveZero(CAPA.halfDaysPerReferral),
  },
  (x) => core.referralsSupported(wte(x.wte), ratio(x.choice_core_share), halfDays(x.half_days_per_referral)),
);

/**
 * Referrals a week that a team can accept, by CAPA's rule of thumb: about as many as it has WTE.
 * @customfunction REFERRALS_SUPPORTED
 * @param wte The team's whole-time equivalents.
 * @param [choice_core_share] Share of the team's half-days in Choice and Core; 0.3 if left out.
 * @param [half_days_per_referral] Half-days that an accepted referral takes; 3 if left out.
 * @returns Accepted referrals a week.
 */
export function referralsSupported(
  wte: unknown[][],
  choice_core_share?: unknown[][],
  half_days_per_referral?: unknown[][],
): unknown[][] {
  return referralsOf([wte, choice_core_share, half_days_per_referral]);
}

const shareNeededOf = spreading(
  {
    accepted_per_week: atLeastZero(),
    wte: atLeastZero(),
    half_days_per_referral: aboveZero(CAPA.halfDaysPerReferral),
  },
  (x) => {
    const needed = core.choiceCoreShareNeeded(
      appointments(x.accepted_per_week),
      wte(x.wte),
      halfDays(x.half_days_per_referral),
    );
    if (needed === null) throw noCapacity(capa.noStaff);
    return needed;
  },
);

/**
 * Share of the team's half-days that Choice and Core need, by CAPA's rule of thumb. 0.3 to 0.4 is usual.
 * @customfunction CHOICE_CORE_SHARE_NEEDED
 * @param accepted_per_week Accepted referrals a week.
 * @param wte The team's whole-time equivalents.
 * @param [half_days_per_referral] Half-days that an accepted referral takes; 3 if left out.
 * @returns A share: 0.36 is 36%.
 */
export function choiceCoreShareNeeded(
  accepted_per_week: unknown[][],
  wte: unknown[][],
  half_days_per_referral?: unknown[][],
): unknown[][] {
  return shareNeededOf([accepted_per_week, wte, half_days_per_referral]);
}
