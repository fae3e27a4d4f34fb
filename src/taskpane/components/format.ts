import type { Day } from "../../domain/units";

const decimals = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const fine = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** Rounding -0.02 must not show "-0". */
const say = (formatter: Intl.NumberFormat, value: number): string => {
  const text = formatter.format(value);
  return text === "-0" ? "0" : text;
};

/** 33.5 -> "33.5", 12 -> "12". Points and hours are not known more precisely than a tenth. */
export const amount = (value: number): string => say(decimals, value);
/** 0.85 -> "0.85": WTE is spoken of in hundredths. */
export const hundredths = (value: number): string => say(fine, value);
/** 0.964 -> "96%". */
export const percent = (ratio: number): string => `${say(whole, ratio * 100)}%`;
/** 0.025 -> "2.5%": where half a per cent matters. */
export const finePercent = (ratio: number): string => `${say(decimals, ratio * 100)}%`;

/** Excel's day 25569 is 1 January 1970; a day has no time zone, so all of it happens in UTC. */
const EPOCH = 25_569;
const MS_A_DAY = 86_400_000;
const dates = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** An Excel day number as "3 Jan 2027". */
export const dayText = (day: Day): string => dates.format(new Date((day - EPOCH) * MS_A_DAY));

/** Column number from 0 to its letters: 0 -> "A", 27 -> "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a cell, counted from 0. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
