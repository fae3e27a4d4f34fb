import { TOLERANCE, weeks, type Ratio, type Weeks } from "../units";

/*
 * Vocabulary, formulas and results follow the public R package NHSRwaitinglist, after Fong, Walton et al.,
 * "Understanding waiting lists pressures" (medRxiv 2022.08.23.22279117). Demand and capacity are people a week.
 */

/**
 * Demand over capacity; from 1 up the list grows without limit.
 * @returns null when there is demand and no capacity at all
 */
export function queueLoad(demand: number, capacity: number): Ratio | null {
  if (capacity > 0) return (demand / capacity) as Ratio;
  return demand > 0 ? null : (0 as Ratio);
}

/** People on a list that keeps its target, by Little's law: `demand x target wait / factor`. */
export function targetQueueSize(demand: number, targetWait: Weeks, factor: number): number {
  return (demand * targetWait) / factor;
}

/** The mean wait at which nearly everybody (98 % at factor 4) waits less than the target. */
export function targetMeanWait(targetWait: Weeks, factor: number): Weeks {
  return weeks(targetWait / factor);
}

/** Capacity a week that brings a list down to its target size in so many weeks; never below demand. */
export function reliefCapacity(demand: number, queue: number, targetQueue: number, weeksToTarget: Weeks): number {
  return Math.max(demand, demand + (queue - targetQueue) / weeksToTarget);
}

/** Capacity a week that keeps a list at its target size, given how much demand and capacity vary (CV). */
export function targetCapacity(
  demand: number,
  targetWait: Weeks,
  factor: number,
  cvDemand: number,
  cvCapacity: number,
): number {
  return demand + ((cvDemand ** 2 + cvCapacity ** 2) / 2) * (factor / targetWait);
}

/** Above 1 the target is likely to be missed: `2 x mean wait / target wait`. */
export function waitingListPressure(meanWait: Weeks, targetWait: Weeks): number {
  return (2 * meanWait) / targetWait;
}

/**
 * Weeks until nobody waits.
 * @returns null when the list never clears
 */
export function weeksToClear(queue: number, capacity: number, demand: number): Weeks | null {
  if (queue <= TOLERANCE) return weeks(0);
  const net = capacity - demand;
  return net > TOLERANCE ? weeks(queue / net) : null;
}

export interface ForecastWeek {
  /** From 1. */
  readonly week: number;
  /** People waiting at its end. */
  readonly waiting: number;
  /** Weeks that they wait at this week's capacity; null: nobody is seen. */
  readonly wait: Weeks | null;
}

/** The list week by week. It never falls below nobody, and unused capacity is not carried over. */
export function forecast(
  queue: number,
  demandOf: (week: number) => number,
  capacityOf: (week: number) => number,
  numberOfWeeks: number,
): ForecastWeek[] {
  let waiting = queue;
  return Array.from({ length: numberOfWeeks }, (_, i) => {
    const week = i + 1;
    const capacity = capacityOf(week);
    waiting = Math.max(0, waiting + demandOf(week) - capacity);
    const load = queueLoad(waiting, capacity);
    return { week, waiting, wait: load === null ? null : weeks(load) };
  });
}
