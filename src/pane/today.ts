import { localDay, type Day } from "@evenkeel/spreadsheet";

/** The day on the wall as Excel counts days. Only the pane looks at a clock; everything below takes the day as given. */
export function today(now: Date = new Date()): Day {
  return localDay(now);
}
