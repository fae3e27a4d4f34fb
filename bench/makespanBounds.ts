/** With more jobs than this the average already says all that these bounds could. */
const MOST_JOBS = 400;
/** Parts that a whole is divided into, and thresholds tried, at most. */
const MOST_PARTS = 30;
const MOST_THRESHOLDS = 40;

/**
 * The least that the fullest person can have, by jobs that do not fit together: for a limit, each job is counted as the
 * share of a person's whole that it takes up at least (a dual feasible function), and where the shares of all jobs come
 * to more than the people there are, the limit cannot be kept.
 * Source: Fekete and Schepers (2001), New classes of fast lower bounds for bin packing problems.
 * @param descending whole weights, heaviest first
 * @param known a bound already proven
 * @param highest what an answer reaches: nothing above it is asked
 */
export function leastByShares(descending: readonly number[], people: number, known: number, highest: number): number {
  if (descending.length > MOST_JOBS) return known;
  let low = known;
  let high = highest;
  while (low < high) {
    const limit = Math.floor((low + high) / 2);
    if (cannotKeep(descending, people, limit)) low = limit + 1;
    else high = limit;
  }
  return low;
}

/** Whether no split keeps everybody at or below the limit. */
function cannotKeep(descending: readonly number[], people: number, limit: number): boolean {
  for (const threshold of thresholdsOf(descending, limit)) {
    for (let parts = 1; parts <= MOST_PARTS; parts++) {
      if (sharesInParts(descending, limit, threshold, parts) > people * parts * limit) return true;
    }
  }
  return false;
}

/** Jobs up to a threshold count nothing, those that leave no more than it count as whole: each such pair is one bound. */
function thresholdsOf(descending: readonly number[], limit: number): number[] {
  const short = [...new Set(descending.filter((weight) => 2 * weight <= limit))];
  const step = Math.max(1, Math.ceil(short.length / MOST_THRESHOLDS));
  return [0, ...short.filter((_, i) => i % step === 0)];
}

/** The shares of all jobs, counted in parts of a person's whole times the limit, so that all numbers are whole. */
function sharesInParts(descending: readonly number[], limit: number, threshold: number, parts: number): number {
  let sum = 0;
  for (const weight of descending) {
    let own = weight;
    if (threshold > 0) {
      if (weight > limit - threshold) own = limit;
      else if (weight < threshold) own = 0;
    }
    const scaled = (parts + 1) * own;
    sum += scaled % limit === 0 ? parts * own : scaled - (scaled % limit);
  }
  return sum;
}
