import { CAPA } from "../../domain/jobPlan/capaDefaults";
import * as core from "../../domain/jobPlan/core";
import { TOLERANCE, appointments, halfDays, hours, weeks, wte } from "../../domain/units";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero } from "../runtime/arguments";
import { badInput } from "../runtime/fault";
import { spreading } from "../runtime/broadcast";

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

/** Two decimals at most, without trailing noughts. */
function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}
