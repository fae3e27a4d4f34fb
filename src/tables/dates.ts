import type { Day } from "../domain/units";

const MILLISECONDS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A day as people write it: "21 November 2026". */
export function dayText(day: Day): string {
  return new Date(DAY_ZERO + day * MILLISECONDS_A_DAY).toLocaleDateString("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}
