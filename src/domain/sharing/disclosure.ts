import { ratio, type Ratio } from "../units";

/** A figure that may be shown, or why it may not: too small a group, or the workbook does not say. */
export type SharedFigure = number | "suppressed" | "unknown";

/** Counts of 1 to 7 could point to a person. */
export const SMALLEST_SAFE = 8;

/**
 * A count that may be shown: 0 stays 0, 1 to 7 gives 5, anything else the nearest 5.
 * Source: NHS England's rule for sub-national counts (HES, maternity dashboards).
 * @param count whole, 0 or more
 */
export function safeCount(count: number): number {
  if (count === 0) return 0;
  return count < SMALLEST_SAFE ? 5 : Math.round(count / 5) * 5;
}

/**
 * Points that may be shown, to the nearest 5: exact ones would tell, from one month's copy to the next, what a single case
 * weighs and so how high its risk is. What is worked out of points starts from these.
 */
export function safePoints(held: number): number {
  return Math.round(held / 5) * 5;
}

/**
 * A share that may be shown, from the rounded figures.
 * @returns null when the denominator is too small to show any share of it
 */
export function safePercent(numerator: number, denominator: number): Ratio | null {
  if (denominator < SMALLEST_SAFE) return null;
  return ratio(safeCount(numerator) / safeCount(denominator));
}
