import type { Day } from "../../domain/units";
import { dateWords } from "@evenkeel/messages";

export { amount, finePercent, hundredths, percent, pointsText } from "@evenkeel/messages";

/** Excel's day 25569 is 1 January 1970; a day has no time zone, so all of it happens in UTC. */
const EPOCH = 25_569;
const MS_A_DAY = 86_400_000;
const dateOf = (day: Day): Date => new Date((day - EPOCH) * MS_A_DAY);

// By hand: the first format of `Intl` costs a browser more than all the rest of a team's rows.
/** An Excel day number as "Jan 2027". */
export const monthText = (day: Day): string =>
  `${dateWords.months[dateOf(day).getUTCMonth()] ?? ""} ${dateOf(day).getUTCFullYear()}`;

/** An Excel day number as "3 Jan 2027". */
export const dayText = (day: Day): string => `${dateOf(day).getUTCDate()} ${monthText(day)}`;

/** An Excel day number as a date field has it: "2027-01-03". */
export const isoDay = (day: Day): string => dateOf(day).toISOString().slice(0, 10);
