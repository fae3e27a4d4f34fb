import { appointments, halfDays, hours, ratio, weeks } from "../units";

/**
 * CAPA's published figures. Its authors insist that they are a place to start from ("CAPA says it must be 3" is named
 * as an error), so every one of them can be changed wherever it is used. Source: capa.co.uk, camhsnetwork.co.uk.
 */
export const CAPA = {
  /** 45 worked weeks of 52, by quarters: leave is already inside the Core numbers. */
  workedWeeksPerQuarter: weeks(11.25),
  weeksPerQuarter: weeks(13),
  /** Half-days that a full-timer has. */
  halfDaysPerWte: halfDays(10),
  hoursPerHalfDay: hours(3.5),
  apptsPerHalfDay: appointments(2),
  /** Average appointments of a Core Partnership. */
  apptsPerCase: appointments(7.5),
  /** New Core cases a quarter for each half-day a week: 2 x 11.25 / 7.5. */
  multiplier: 3,
  /** Share of Choice that goes on to Core: two-thirds, published as 0.66 to 0.70. */
  transferRate: ratio(0.66),
  /** Weekly Choice slots lost to leave; not for the 13-week quota, where absences are made good. */
  choiceLeaveReduction: ratio(0.1),
  /** Share of a team's half-days in Choice and Core: 0.3 to 0.4. */
  choiceCoreShare: ratio(0.3),
  /** 1 h of Choice and two-thirds of 7.5 h of Core are about 6 h: 3 half-days of 2 appointments. */
  halfDaysPerReferral: halfDays(3),
  timeWorked: ratio(45 / 52),
  /** New Core a quarter over referrals a week that is published as broadly in balance. */
  balance: { low: 8, high: 9 },
} as const;
