import { TOLERANCE } from "../units";

/** The nearest whole number, halves up; a sum of decimals that misses a half by dust counts as the half. */
export function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + TOLERANCE);
}

/**
 * Whole numbers for so many periods whose running total stays nearest to the exact one:
 * 9.43 a quarter is 9, 10, 9, 10. Source: CAPA's "9 in two quarters, 10 in the other two" (capa.md F6).
 */
export function wholeTargets(perPeriod: number, periods: number): number[] {
  return Array.from({ length: periods }, (_, k) => roundHalfUp((k + 1) * perPeriod) - roundHalfUp(k * perPeriod));
}

/**
 * Shares a whole total out in whole numbers by largest remainder; of equal remainders the earlier comes first.
 * @param shares relative weights, 0 or more
 * @returns as many numbers as shares, adding up to `total`; null when there is something to share and nobody to take it
 */
export function largestRemainder(total: number, shares: readonly number[]): number[] | null {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (sum <= 0) return total === 0 ? shares.map(() => 0) : null;
  const exact = shares.map((share) => total * (share / sum));
  const whole = exact.map((value) => Math.floor(value + TOLERANCE));
  const left = total - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, remainder: Math.round((value - (whole[i] ?? 0)) / TOLERANCE) }))
    .filter(({ i }) => (shares[i] ?? 0) > 0)
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}
