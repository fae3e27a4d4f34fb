import type { Day } from "../../domain/units";

export { amount, finePercent, hundredths, percent, pointsText } from "../../messages/numbers";

/** Excel's day 25569 is 1 January 1970; a day has no time zone, so all of it happens in UTC. */
const EPOCH = 25_569;
const MS_A_DAY = 86_400_000;
const dateOf = (day: Day): Date => new Date((day - EPOCH) * MS_A_DAY);

function writer(parts: Intl.DateTimeFormatOptions): (day: Day) => string {
  // Made when first asked for: the first view need not wait for it.
  let format: Intl.DateTimeFormat | null = null;
  return (day) => (format ??= new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" })).format(dateOf(day));
}

/** An Excel day number as "3 Jan 2027". */
export const dayText = writer({ day: "numeric", month: "short", year: "numeric" });

/** An Excel day number as "Jan 2027". */
export const monthText = writer({ month: "short", year: "numeric" });

/** An Excel day number as a date field has it: "2027-01-03". */
export const isoDay = (day: Day): string => dateOf(day).toISOString().slice(0, 10);
