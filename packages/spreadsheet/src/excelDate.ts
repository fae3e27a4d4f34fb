declare const excelDay: unique symbol;

/**
 * A calendar day as Excel counts them: whole days since 30 December 1899, without time of day or time zone.
 * Exact from day 61, 1 March 1900. Excel counts a 29 February 1900 that never was, so the days before it are one off.
 */
export type Day = number & { readonly [excelDay]: true };

/** A day of the Gregorian calendar; `month` and `date` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Days between Excel's two calendars: 1 January 1904 is day 0 of one and day 1462 of the other. */
export const DAYS_TO_1904 = 1462;

const MILLISECONDS_A_DAY = 86_400_000;
/** 1 January 1970, from which JavaScript counts. */
const UNIX_EPOCH = 25_569;
const MONTHS_A_QUARTER = 3;

/** The number as a day; that it is a whole one is the caller's word. */
export const day = (value: number): Day => value as Day;

/** Excel's serial number, with the time of day as its fraction, of a JavaScript time in UTC. */
export function serialOfTime(milliseconds: number): number {
  return milliseconds / MILLISECONDS_A_DAY + UNIX_EPOCH;
}

/** The other way round: the JavaScript time, in UTC, of Excel's serial number. */
export function timeOfSerial(serial: number): number {
  return (serial - UNIX_EPOCH) * MILLISECONDS_A_DAY;
}

/** The day of a calendar date, or null where there is no such date: 31 February, a 13th month. */
export function dayOfDate(year: number, month: number, date: number): Day | null {
  const time = new Date(Date.UTC(year, month - 1, date));
  const exists = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return exists ? day(serialOfTime(time.getTime())) : null;
}

/** The calendar date of a day. */
export function calendarDate(on: Day): CalendarDate {
  const time = new Date(timeOfSerial(on));
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate() };
}

/** A day as programs write it: "2026-11-21". */
export function isoDay(on: Day): string {
  const { year, month, date } = calendarDate(on);
  return [String(year).padStart(4, "0"), twoDigits(month), twoDigits(date)].join("-");
}

/** The day that "2026-11-21" names, or null where the text is no such date. */
export function dayOfIso(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? null : dayOfDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Whether a text names a calendar date as programs write it: "2026-02-31" does not. */
export function isIsoDay(text: string): boolean {
  return dayOfIso(text) !== null;
}

/** The day that a clock shows where it hangs: in the local time zone, not in UTC. */
export function localDay(now: Date): Day {
  return day(serialOfTime(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

/** Calendar months since January of year 0, so that months can be counted and compared. */
export function monthIndex(on: Day): number {
  const { year, month } = calendarDate(on);
  return year * 12 + month - 1;
}

/** The other way round: the first day of such a month. */
export function firstDayOfMonth(index: number): Day {
  return day(serialOfTime(Date.UTC(Math.floor(index / 12), index % 12, 1)));
}

/** The first day of the calendar month that a day is in. */
export function startOfMonth(on: Day): Day {
  return firstDayOfMonth(monthIndex(on));
}

/** The first day of the calendar quarter that a day is in. */
export function startOfQuarter(on: Day): Day {
  const month = monthIndex(on);
  return firstDayOfMonth(month - (month % MONTHS_A_QUARTER));
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
