import type { Points } from "../units";

/** Ways to say how evenly work is shared. */
export const EQUITY_MEASURES = ["range", "cv", "gini", "jain", "max_over_mean", "unfairness"] as const;
export type EquityMeasure = (typeof EQUITY_MEASURES)[number];

export interface LoadAndCapacity {
  readonly load: Points;
  /** Above 0. */
  readonly available: Points;
}

/**
 * How evenly used capacity (load over available) is shared. All measures are 0 when everybody's is the same, but
 * `jain` and `max_over_mean`, which are 1. `gini` weighs people by what they have available; `cv` is of the population.
 * @param people at least one
 * Source: weighting.md C; `unfairness` as in Timefold-family solvers.
 */
export function equity(people: readonly LoadAndCapacity[], measure: EquityMeasure): number {
  const used = people.map((one) => one.load / one.available);
  const mean = sum(used) / used.length;
  const squares = sum(used.map((u) => (u - mean) ** 2));
  switch (measure) {
    case "range":
      return highest(used) - used.reduce((a, b) => Math.min(a, b), Infinity);
    case "cv":
      return mean <= 0 ? 0 : Math.sqrt(squares / used.length) / mean;
    case "gini":
      return gini(people);
    case "jain":
      return mean <= 0 ? 1 : (used.length * mean) ** 2 / (used.length * sum(used.map((u) => u ** 2)));
    case "max_over_mean":
      return mean <= 0 ? 1 : highest(used) / mean;
    case "unfairness":
      return Math.sqrt(squares);
  }
}

/** Twice the area between the Lorenz curve of load over availability and the straight line. */
function gini(people: readonly LoadAndCapacity[]): number {
  const loads = sum(people.map((one) => one.load));
  const room = sum(people.map((one) => one.available));
  if (loads <= 0) return 0;
  const sorted = [...people].sort((a, b) => a.load / a.available - b.load / b.available);
  let below = 0;
  let area = 0;
  for (const one of sorted) {
    const share = one.load / loads;
    area += (one.available / room) * (2 * below + share);
    below += share;
  }
  return Math.max(0, 1 - area);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const highest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
