import { timeOfSerial, type Day } from "@evenkeel/spreadsheet";

/** A day as documents write it: "21 November 2026". */
export function longDate(on: Day): string {
  return new Date(timeOfSerial(on)).toLocaleDateString("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}
