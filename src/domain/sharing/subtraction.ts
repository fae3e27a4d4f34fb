import { safeCount, SMALLEST_SAFE, type SharedFigure } from "./disclosure";

interface Range {
  readonly low: number;
  readonly high: number;
}

/** The true numbers that a published one may stand for. */
function behind(published: number): Range {
  if (published === 0) return { low: 0, high: 0 };
  if (published === 5) return { low: 1, high: SMALLEST_SAFE - 1 };
  return { low: Math.max(SMALLEST_SAFE, published - 2), high: published + 2 };
}

/**
 * Published numbers of people for the parts of a published total. Rounding leaves each part a choice of true numbers; where
 * the total and the other parts leave a small one no choice (four parts of 7 add up to "30"), it and the smallest other part
 * are held back, so that nobody can take the rest from the total. What is held back may be any number, 0 too.
 * @param parts whole numbers, 0 or more; the total is their sum
 */
export function publishedParts(parts: readonly number[]): readonly SharedFigure[] {
  const total = behind(safeCount(parts.reduce((sum, part) => sum + part, 0)));
  const hidden = new Set<number>();
  const rangeOf = (i: number): Range =>
    hidden.has(i) ? { low: 0, high: total.high } : behind(safeCount(parts[i] ?? 0));
  for (;;) {
    const ranges = parts.map((_part, i) => rangeOf(i));
    const pinned = parts.findIndex((part, i) => {
      if (hidden.has(i) || part === 0 || part >= SMALLEST_SAFE) return false;
      const others = ranges.filter((_range, j) => j !== i);
      const low = total.low - others.reduce((sum, range) => sum + range.high, 0);
      const high = total.high - others.reduce((sum, range) => sum + range.low, 0);
      const { low: least, high: most } = rangeOf(i);
      return Math.min(high, most) - Math.max(low, least) < 1;
    });
    if (pinned < 0) return parts.map((part, i) => (hidden.has(i) ? "suppressed" : safeCount(part)));
    hidden.add(pinned);
    const next = parts
      .map((part, i) => ({ part, i }))
      .filter(({ i }) => !hidden.has(i))
      .sort((a, b) => a.part - b.part || a.i - b.i)[0];
    if (next !== undefined) hidden.add(next.i);
  }
}
