import { differenceInCalendarDays } from "date-fns";
import { day, type Day } from "../domain/units";

/** The day on the wall as Excel counts days. Only the pane looks at a clock; everything below takes the day as given. */
export function today(now: Date = new Date()): Day {
  return day(differenceInCalendarDays(now, new Date(1899, 11, 30)));
}
