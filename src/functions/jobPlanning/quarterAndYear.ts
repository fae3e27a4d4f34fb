import { CAPA } from "../../domain/jobPlan/capaDefaults";
import * as choice from "../../domain/jobPlan/choice";
import * as core from "../../domain/jobPlan/core";
import { wholeTargets as wholeTargetsOf } from "../../domain/jobPlan/wholeNumbers";
import * as year from "../../domain/jobPlan/year";
import { TOLERANCE, appointments, halfDays, hours, ratio, weeks } from "../../domain/units";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero, share, wholeBetween } from "../runtime/arguments";
import { badInput } from "../runtime/fault";
import { spreading, spreadingRows } from "../runtime/broadcast";

const { capa } = functionMessages;

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
