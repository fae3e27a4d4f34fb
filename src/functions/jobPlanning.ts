import { CAPA } from "../domain/jobPlan/capaDefaults";
import * as choice from "../domain/jobPlan/choice";
import * as core from "../domain/jobPlan/core";
import { largestRemainder, roundHalfUp, wholeTargets as wholeTargetsOf } from "../domain/jobPlan/wholeNumbers";
import * as year from "../domain/jobPlan/year";
import { TOLERANCE, appointments, halfDays, hours, ratio, weeks, wte } from "../domain/units";
import { functionMessages } from "../messages/functions";
import { aboveZero, atLeastZero, share, shareBelowOne, wholeBetween } from "./arguments";
import { answer, badInput, noCapacity } from "./fault";
import { amounts, sideBySide, single } from "./lists";
import { finished, spreading, spreadingRows, type Answer } from "./spread";

const { capa } = functionMessages;

const multiplierOf = spreading(
  {
    appts_per_half_day: atLeastZero(CAPA.apptsPerHalfDay),
    weeks_per_quarter: atLeastZero(CAPA.workedWeeksPerQuarter),
    appts_per_case: aboveZero(CAPA.apptsPerCase),
  },
  (x) =>
    core.coreMultiplier(appointments(x.appts_per_half_day), weeks(x.weeks_per_quarter), appointments(x.appts_per_case)),
);

/**
 * New Core Partnership cases that one half-day a week starts in a quarter: appointments a half-day times worked weeks, over appointments a case. CAPA's own figures give 3.
 * @customfunction CORE_MULTIPLIER
 * @param [appts_per_half_day] Appointments in a half-day; 2 if left out.
 * @param [weeks_per_quarter] Weeks actually worked in a quarter, leave taken out; 11.25 if left out.
 * @param [appts_per_case] Average appointments of a Core case; 7.5 if left out.
 * @returns New Core cases a quarter for each half-day a week.
 */
export function coreMultiplier(
  appts_per_half_day?: unknown[][],
  weeks_per_quarter?: unknown[][],
  appts_per_case?: unknown[][],
): unknown[][] {
  return multiplierOf([appts_per_half_day, weeks_per_quarter, appts_per_case]);
}

const perQuarterOf = spreading({ half_days: atLeastZero(0), multiplier: atLeastZero(CAPA.multiplier) }, (x) =>
  core.corePerQuarter(halfDays(x.half_days), x.multiplier),
);

/**
 * New Core Partnership cases to begin in a quarter.
 * @customfunction CORE_APPTS_PER_QUARTER
 * @param half_days Core half-days a week.
 * @param [multiplier] New cases a quarter for each half-day a week; 3 if left out.
 * @returns New Core cases a quarter.
 */
export function coreApptsPerQuarter(half_days: unknown[][], multiplier?: unknown[][]): unknown[][] {
  return perQuarterOf([half_days, multiplier]);
}

const perWeekOf = spreading(
  { half_days: atLeastZero(0), multiplier: atLeastZero(CAPA.multiplier), weeks: aboveZero(CAPA.weeksPerQuarter) },
  (x) => core.corePerWeek(halfDays(x.half_days), x.multiplier, weeks(x.weeks)),
);

/**
 * New Core Partnership cases to begin each week, averaged over the quarter.
 * @customfunction CORE_APPTS_PER_WEEK
 * @param half_days Core half-days a week.
 * @param [multiplier] New cases a quarter for each half-day a week; 3 if left out.
 * @param [weeks] Calendar weeks in the quarter; 13 if left out (leave is already inside the multiplier).
 * @returns New Core cases a week.
 */
export function coreApptsPerWeek(half_days: unknown[][], multiplier?: unknown[][], weeks?: unknown[][]): unknown[][] {
  return perWeekOf([half_days, multiplier, weeks]);
}

const fromHoursOf = spreading({ hours: atLeastZero(), hours_per_half_day: aboveZero(CAPA.hoursPerHalfDay) }, (x) =>
  core.halfDaysFromHours(hours(x.hours), hours(x.hours_per_half_day)),
);

/**
 * Half-days a week for somebody who counts in hours.
 * @customfunction HALF_DAYS_FROM_HOURS
 * @param hours Hours a week.
 * @param [hours_per_half_day] Hours in a half-day; 3.5 if left out.
 * @returns Half-days a week.
 */
export function halfDaysFromHours(hours: unknown[][], hours_per_half_day?: unknown[][]): unknown[][] {
  return fromHoursOf([hours, hours_per_half_day]);
}

const coreHalfDaysOf = spreading(
  {
    wte: atLeastZero(),
    choice: atLeastZero(0),
    specific: atLeastZero(0),
    other: atLeastZero(0),
    half_days_per_wte: aboveZero(CAPA.halfDaysPerWte),
  },
  (x) => {
    const committed = { choice: halfDays(x.choice), specific: halfDays(x.specific), other: halfDays(x.other) };
    const left = core.coreHalfDaysLeft(wte(x.wte), committed, halfDays(x.half_days_per_wte));
    if (left < -TOLERANCE) throw badInput(capa.overCommitted(plain(-left)));
    return Math.max(0, left);
  },
);

/**
 * Half-days a week left for Core in a job plan. A plan that is over-committed is an error that says by how much.
 * @customfunction CORE_HALF_DAYS
 * @param wte Whole-time equivalent, such as 0.6.
 * @param choice Half-days a week of Choice.
 * @param specific Half-days a week of Specific work.
 * @param other Half-days a week of everything else: meetings, supervision, travel, admin.
 * @param [half_days_per_wte] Half-days a week of a full-timer; 10 if left out.
 * @returns Half-days a week left for Core.
 */
export function coreHalfDays(
  wte: unknown[][],
  choice: unknown[][],
  specific: unknown[][],
  other: unknown[][],
  half_days_per_wte?: unknown[][],
): unknown[][] {
  return coreHalfDaysOf([wte, choice, specific, other, half_days_per_wte]);
}

/**
 * Choice appointments to offer a week: the mean of the weekly accepted referrals, made up for leave.
 * @customfunction CHOICE_APPTS_PER_WEEK
 * @param accepted_referrals Accepted referrals a week: one number, or a range of weeks to take the mean of (blank weeks are left out).
 * @param [leave_reduction] Share of weekly slots lost to leave; 0 if left out, as in the 13-week quota method.
 * @returns Choice appointments a week.
 */
export function choiceApptsPerWeek(accepted_referrals: unknown[][], leave_reduction?: unknown[][]): unknown[][] {
  return answer((): Answer => {
    const accepted = amounts("accepted_referrals", accepted_referrals, "skip");
    const reduction = single("leave_reduction", shareBelowOne(0), leave_reduction);
    return [[finished(choice.choicePerWeek(accepted.values, ratio(reduction)) ?? 0)]];
  });
}

/**
 * Choice appointments a week that the team really supplies when people give fixed weekly slots.
 * @customfunction CHOICE_SUPPLY
 * @param staff Numbers of staff, one a group.
 * @param choice_per_week Choice appointments a week that each person of the group gives.
 * @param [leave_reduction] Share lost to leave; 0.1 if left out.
 * @returns Choice appointments a week.
 */
export function choiceSupply(
  staff: unknown[][],
  choice_per_week: unknown[][],
  leave_reduction?: unknown[][],
): unknown[][] {
  return answer((): Answer => {
    const pairs = sideBySide(amounts("staff", staff, "zero"), amounts("choice_per_week", choice_per_week, "zero"));
    const reduction = single("leave_reduction", share(CAPA.choiceLeaveReduction), leave_reduction);
    const offers = pairs.map(([people, perWeek]) => ({ staff: people, perWeek }));
    return [[finished(choice.choiceSupply(offers, ratio(reduction)))]];
  });
}

/**
 * Shares a quarter's Choice appointments out in whole numbers that add up exactly (largest remainder; of equal remainders the earlier row comes first).
 * @customfunction CHOICE_QUOTA
 * @param accepted_per_week Accepted referrals a week.
 * @param shares One number a person: WTE, or any agreed weight; blank or 0 for those who do no Choice.
 * @param [weeks] Weeks in the quarter; 13 if left out.
 * @returns A column of whole appointments, one a person.
 */
export function choiceQuota(accepted_per_week: unknown[][], shares: unknown[][], weeks?: unknown[][]): unknown[][] {
  return answer((): Answer => {
    const accepted = single("accepted_per_week", atLeastZero(), accepted_per_week);
    const weights = amounts("shares", shares, "zero");
    const total = roundHalfUp(accepted * single("weeks", aboveZero(CAPA.weeksPerQuarter), weeks));
    if (!Number.isSafeInteger(total)) throw badInput(functionMessages.tooLarge);
    const quota = largestRemainder(total, weights.values);
    if (quota === null) throw badInput(capa.nobodyShares);
    return quota.map((one) => [finished(one)]);
  });
}

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

const choiceCoreDemandOf = spreading(
  {
    accepted: atLeastZero(),
    choice_hours: atLeastZero(1),
    transfer_rate: share(CAPA.transferRate),
    core_hours: atLeastZero(CAPA.apptsPerCase),
    cotherapy_rate: share(0),
  },
  (x) =>
    core.choiceCoreDemand(
      appointments(x.accepted),
      hours(x.choice_hours),
      ratio(x.transfer_rate),
      hours(x.core_hours),
      ratio(x.cotherapy_rate),
    ),
);

/**
 * Hours of Choice and Core that accepted referrals take (CAPA's maths model), in the period that the referrals are counted in.
 * @customfunction CHOICE_CORE_DEMAND
 * @param accepted Accepted referrals.
 * @param [choice_hours] Hours of Choice for each; 1 if left out.
 * @param [transfer_rate] Share of Choice that goes on to Core; 0.66 if left out.
 * @param [core_hours] Hours of Core for each case; 7.5 if left out.
 * @param [cotherapy_rate] Share of Core done by two clinicians; 0 if left out.
 * @returns Hours.
 */
export function choiceCoreDemand(
  accepted: unknown[][],
  choice_hours?: unknown[][],
  transfer_rate?: unknown[][],
  core_hours?: unknown[][],
  cotherapy_rate?: unknown[][],
): unknown[][] {
  return choiceCoreDemandOf([accepted, choice_hours, transfer_rate, core_hours, cotherapy_rate]);
}

const choiceCoreCapacityOf = spreading(
  {
    wte: atLeastZero(),
    choice_core_share: share(),
    appts_per_half_day: atLeastZero(CAPA.apptsPerHalfDay),
    time_worked: share(CAPA.timeWorked),
  },
  (x) =>
    core.choiceCoreCapacity(
      wte(x.wte),
      ratio(x.choice_core_share),
      appointments(x.appts_per_half_day),
      ratio(x.time_worked),
    ),
);

/**
 * Appointments a week that a team has for Choice and Core (CAPA's maths model).
 * @customfunction CHOICE_CORE_CAPACITY
 * @param wte The team's whole-time equivalents.
 * @param choice_core_share Share of the team's half-days in Choice and Core, such as 0.35.
 * @param [appts_per_half_day] Appointments in a half-day; 2 if left out.
 * @param [time_worked] Share of the year that is worked; 45/52 if left out.
 * @returns Appointments a week.
 */
export function choiceCoreCapacity(
  wte: unknown[][],
  choice_core_share: unknown[][],
  appts_per_half_day?: unknown[][],
  time_worked?: unknown[][],
): unknown[][] {
  return choiceCoreCapacityOf([wte, choice_core_share, appts_per_half_day, time_worked]);
}

const demandHoursOf = spreading(
  { referrals: atLeastZero(), book_in_rate: share(), hours_per_case: atLeastZero() },
  (x) => core.demandHours(x.referrals, ratio(x.book_in_rate), hours(x.hours_per_case)),
);

/**
 * Hours that referrals take: referrals times the share that books in times hours a case.
 * @customfunction DEMAND_HOURS
 * @param referrals Referrals in the period, such as a year.
 * @param book_in_rate Share of them that books in.
 * @param hours_per_case Hours that a case takes.
 * @returns Hours in the same period.
 */
export function demandHours(
  referrals: unknown[][],
  book_in_rate: unknown[][],
  hours_per_case: unknown[][],
): unknown[][] {
  return demandHoursOf([referrals, book_in_rate, hours_per_case]);
}

const capacityHoursOf = spreading(
  {
    wte: atLeastZero(),
    clinical_half_days: atLeastZero(),
    appts_per_half_day: atLeastZero(CAPA.apptsPerHalfDay),
    weeks: atLeastZero(45),
    utilisation: share(1),
  },
  (x) =>
    core.capacityHours(
      wte(x.wte),
      halfDays(x.clinical_half_days),
      appointments(x.appts_per_half_day),
      weeks(x.weeks),
      ratio(x.utilisation),
    ),
);

/**
 * Hours of appointments that a team has in a year.
 * @customfunction CAPACITY_HOURS
 * @param wte The team's whole-time equivalents.
 * @param clinical_half_days Clinical half-days a week of a full-timer.
 * @param [appts_per_half_day] Appointments (of about an hour) in a half-day; 2 if left out.
 * @param [weeks] Weeks worked in a year; 45 if left out.
 * @param [utilisation] Share of the appointments that gets used; 1 if left out.
 * @returns Hours a year.
 */
export function capacityHours(
  wte: unknown[][],
  clinical_half_days: unknown[][],
  appts_per_half_day?: unknown[][],
  weeks?: unknown[][],
  utilisation?: unknown[][],
): unknown[][] {
  return capacityHoursOf([wte, clinical_half_days, appts_per_half_day, weeks, utilisation]);
}

const flexShortfallOf = spreading(
  { vacant_next_6_weeks: atLeastZero(0), accepted_last_week: atLeastZero(0), not_yet_opted_in: atLeastZero(0) },
  (x) => choice.flexShortfall(x.vacant_next_6_weeks, x.accepted_last_week, x.not_yet_opted_in),
);

/**
 * Choice slots to add this week: enough that the vacant slots of the next six weeks are more than those who need one.
 * @customfunction FLEX_SHORTFALL
 * @param vacant_next_6_weeks Vacant Choice slots in the next six weeks.
 * @param accepted_last_week Referrals accepted last week.
 * @param not_yet_opted_in Families of the week before who have not opted in yet.
 * @returns Slots to add; 0 when there are enough.
 */
export function flexShortfall(
  vacant_next_6_weeks: unknown[][],
  accepted_last_week: unknown[][],
  not_yet_opted_in: unknown[][],
): unknown[][] {
  return flexShortfallOf([vacant_next_6_weeks, accepted_last_week, not_yet_opted_in]);
}

const specificOf = spreading(
  {
    half_days: atLeastZero(0),
    appts_per_case: aboveZero(),
    appts_per_half_day: atLeastZero(CAPA.apptsPerHalfDay),
    weeks_per_quarter: atLeastZero(CAPA.workedWeeksPerQuarter),
  },
  (x) =>
    core.specificPerQuarter(
      halfDays(x.half_days),
      appointments(x.appts_per_case),
      appointments(x.appts_per_half_day),
      weeks(x.weeks_per_quarter),
    ),
);

/**
 * New cases a quarter of a Specific stream, which has its own appointments a case.
 * @customfunction SPECIFIC_PER_QUARTER
 * @param half_days Half-days a week in this stream.
 * @param appts_per_case Average appointments of a case of this stream.
 * @param [appts_per_half_day] Appointments in a half-day; 2 if left out.
 * @param [weeks_per_quarter] Weeks actually worked in a quarter; 11.25 if left out.
 * @returns New cases a quarter.
 */
export function specificPerQuarter(
  half_days: unknown[][],
  appts_per_case: unknown[][],
  appts_per_half_day?: unknown[][],
  weeks_per_quarter?: unknown[][],
): unknown[][] {
  return specificOf([half_days, appts_per_case, appts_per_half_day, weeks_per_quarter]);
}

const weeksAvailableOf = spreading(
  {
    annual_leave_days: atLeastZero(0),
    bank_holidays: atLeastZero(0),
    study_days: atLeastZero(0),
    other_days: atLeastZero(0),
    days_per_week: aboveZero(5),
  },
  (x) => {
    const daysOff = x.annual_leave_days + x.bank_holidays + x.study_days + x.other_days;
    const left = year.weeksAvailable(daysOff, x.days_per_week);
    if (left < -TOLERANCE) throw badInput(capa.moreThanAYear);
    return Math.max(0, left);
  },
);

/**
 * Weeks of the year left for work after leave.
 * @customfunction WEEKS_AVAILABLE
 * @param annual_leave_days Days of annual leave a year.
 * @param bank_holidays Bank holidays a year.
 * @param [study_days] Study days a year; 0 if left out.
 * @param [other_days] Other days away a year, as a plan for everybody; 0 if left out.
 * @param [days_per_week] Days worked a week; 5 if left out.
 * @returns Weeks a year.
 */
export function weeksAvailable(
  annual_leave_days: unknown[][],
  bank_holidays: unknown[][],
  study_days?: unknown[][],
  other_days?: unknown[][],
  days_per_week?: unknown[][],
): unknown[][] {
  return weeksAvailableOf([annual_leave_days, bank_holidays, study_days, other_days, days_per_week]);
}

const contactsOf = spreading(
  {
    weekly_hours: atLeastZero(),
    weeks: atLeastZero(),
    clinical_share: share(),
    hours_per_contact: aboveZero(),
    non_contact_share: share(0),
    dna_rate: share(0),
  },
  (x) =>
    year.contactsPerYear({
      weeklyHours: hours(x.weekly_hours),
      weeks: weeks(x.weeks),
      clinicalShare: ratio(x.clinical_share),
      hoursPerContact: hours(x.hours_per_contact),
      nonContactShare: ratio(x.non_contact_share),
      dnaRate: ratio(x.dna_rate),
    }),
);

/**
 * Contacts that somebody's clinical time has room for in a year.
 * @customfunction CONTACTS_PER_YEAR
 * @param weekly_hours Contracted hours a week.
 * @param weeks Weeks worked in a year.
 * @param clinical_share Share of the hours that is direct clinical care, such as 0.75.
 * @param hours_per_contact Hours that a contact takes.
 * @param [non_contact_share] Share of the clinical time that goes into notes, travel and liaison; 0 if left out.
 * @param [dna_rate] Share of contacts that people do not attend; 0 if left out.
 * @returns Contacts a year.
 */
export function contactsPerYear(
  weekly_hours: unknown[][],
  weeks: unknown[][],
  clinical_share: unknown[][],
  hours_per_contact: unknown[][],
  non_contact_share?: unknown[][],
  dna_rate?: unknown[][],
): unknown[][] {
  return contactsOf([weekly_hours, weeks, clinical_share, hours_per_contact, non_contact_share, dna_rate]);
}

/** As many columns as a sheet has. */
const MOST_PERIODS = 16_384;

const wholeTargetsRow = spreadingRows({ per_period: atLeastZero(), periods: wholeBetween(1, MOST_PERIODS, 4) }, (x) =>
  wholeTargetsOf(x.per_period, x.periods),
);

/**
 * Whole targets for each period, so that what people are asked adds up: 9.43 a quarter becomes 9, 10, 9, 10.
 * @customfunction WHOLE_TARGETS
 * @param per_period The exact target for each period, such as new Core cases a quarter.
 * @param [periods] How many periods; 4 if left out.
 * @returns A row of whole numbers, one a period.
 */
export function wholeTargets(per_period: unknown[][], periods?: unknown[][]): unknown[][] {
  return wholeTargetsRow([per_period, periods]);
}

/** Two decimals at most, without trailing noughts. */
function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}
