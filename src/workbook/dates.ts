import { day, type Day } from "../domain/units";

const MILLISECONDS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A day as people write it: "21 November 2026". */
export function dayText(on: Day): string {
  return new Date(DAY_ZERO + on * MILLISECONDS_A_DAY).toLocaleDateString("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

/** A day as programs write it: "2026-11-21". */
export function isoDay(on: Day): string {
  return new Date(DAY_ZERO + on * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The day that "2026-11-21" names; checked beforehand to be such a date. */
export function dayOfIso(text: string): Day {
  return day((Date.parse(`${text}T00:00:00Z`) - DAY_ZERO) / MILLISECONDS_A_DAY);
}
