import { dateWords } from "@evenkeel/messages";
import { calendarDate, type Day } from "@evenkeel/spreadsheet";

export { amount, finePercent, hundredths, percent, pointsText } from "@evenkeel/messages";

// By hand: the first format of `Intl` costs a browser more than all the rest of a team's rows.
/** An Excel day number as "Jan 2027". */
export const monthText = (day: Day): string => {
  const { year, month } = calendarDate(day);
  return `${dateWords.months[month - 1] ?? ""} ${year}`;
};

/** An Excel day number as "3 Jan 2027". */
export const dayText = (day: Day): string => `${calendarDate(day).date} ${monthText(day)}`;
