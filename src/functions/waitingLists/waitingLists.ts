import { weeks } from "../../domain/units";
import * as list from "../../domain/waitingList/waitingList";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero, wholeBetween } from "../runtime/arguments";
import { answer, excelError, missing, noCapacity } from "../runtime/fault";
import { amounts, single } from "../runtime/lists";
import { finished, spreading, type Answer } from "../runtime/broadcast";

const { waiting } = functionMessages;

/** Exponential waits: 98% of people wait less than 4 times the mean. */
const FACTOR = 4;

const loadOf = spreading({ demand: atLeastZero(), capacity: atLeastZero() }, (x) => {
  const load = list.queueLoad(x.demand, x.capacity);
  if (load === null) throw noCapacity(waiting.noCapacity);
  return load;
});

/**
 * Demand over capacity. From 1 up, the waiting list grows without limit.
 * @customfunction QUEUE_LOAD
 * @param demand People who join the list a week.
 * @param capacity People who can be seen a week.
 * @returns The ratio.
 */
export function queueLoad(demand: unknown[][], capacity: unknown[][]): unknown[][] {
  return loadOf([demand, capacity]);
}

const targetSizeOf = spreading({ demand: atLeastZero(), target_wait: atLeastZero(), factor: aboveZero(FACTOR) }, (x) =>
  list.targetQueueSize(x.demand, weeks(x.target_wait), x.factor),
);

/**
 * People on a waiting list that keeps its target wait.
 * @customfunction TARGET_QUEUE_SIZE
 * @param demand People who join the list a week.
 * @param target_wait Longest wait aimed at, in weeks.
 * @param [factor] How many mean waits fit into the target; 4 if left out (98% within target), up to 6.
 * @returns People.
 */
export function targetQueueSize(demand: unknown[][], target_wait: unknown[][], factor?: unknown[][]): unknown[][] {
  return targetSizeOf([demand, target_wait, factor]);
}

const targetMeanOf = spreading({ target_wait: atLeastZero(), factor: aboveZero(FACTOR) }, (x) =>
  list.targetMeanWait(weeks(x.target_wait), x.factor),
);

/**
 * The mean wait at which nearly everybody waits less than the target.
 * @customfunction TARGET_MEAN_WAIT
 * @param target_wait Longest wait aimed at, in weeks.
 * @param [factor] How many mean waits fit into the target; 4 if left out.
 * @returns Weeks.
 */
export function targetMeanWait(target_wait: unknown[][], factor?: unknown[][]): unknown[][] {
  return targetMeanOf([target_wait, factor]);
}

const reliefOf = spreading(
  { demand: atLeastZero(), queue_size: atLeastZero(), target_queue_size: atLeastZero(), weeks: aboveZero(26) },
  (x) => list.reliefCapacity(x.demand, x.queue_size, x.target_queue_size, weeks(x.weeks)),
);

/**
 * People to see a week so that a long list comes down to its target size in time. Never below demand.
 * @customfunction RELIEF_CAPACITY
 * @param demand People who join the list a week.
 * @param queue_size People waiting now.
 * @param target_queue_size People who may wait.
 * @param [weeks] Weeks to get there; 26 if left out.
 * @returns People a week.
 */
export function reliefCapacity(
  demand: unknown[][],
  queue_size: unknown[][],
  target_queue_size: unknown[][],
  weeks?: unknown[][],
): unknown[][] {
  return reliefOf([demand, queue_size, target_queue_size, weeks]);
}

const targetCapacityOf = spreading(
  {
    demand: atLeastZero(),
    target_wait: aboveZero(),
    factor: aboveZero(FACTOR),
    cv_demand: atLeastZero(1),
    cv_capacity: atLeastZero(1),
  },
  (x) => list.targetCapacity(x.demand, weeks(x.target_wait), x.factor, x.cv_demand, x.cv_capacity),
);

/**
 * People to see a week so that a list of the right size stays there.
 * @customfunction TARGET_CAPACITY
 * @param demand People who join the list a week.
 * @param target_wait Longest wait aimed at, in weeks.
 * @param [factor] How many mean waits fit into the target; 4 if left out.
 * @param [cv_demand] How much demand varies (standard deviation over mean); 1 if left out.
 * @param [cv_capacity] How much capacity varies; 1 if left out.
 * @returns People a week.
 */
export function targetCapacity(
  demand: unknown[][],
  target_wait: unknown[][],
  factor?: unknown[][],
  cv_demand?: unknown[][],
  cv_capacity?: unknown[][],
): unknown[][] {
  return targetCapacityOf([demand, target_wait, factor, cv_demand, cv_capacity]);
}

const pressureOf = spreading({ mean_wait: atLeastZero(), target_wait: aboveZero() }, (x) =>
  list.waitingListPressure(weeks(x.mean_wait), weeks(x.target_wait)),
);

/**
 * How hard a waiting list presses on its target. Above 1 the target is likely to be missed.
 * @customfunction WAITING_LIST_PRESSURE
 * @param mean_wait Mean wait now, in weeks.
 * @param target_wait Longest wait aimed at, in weeks.
 * @returns Twice the mean wait over the target.
 */
export function waitingListPressure(mean_wait: unknown[][], target_wait: unknown[][]): unknown[][] {
  return pressureOf([mean_wait, target_wait]);
}

const clearOf = spreading({ queue_size: atLeastZero(), capacity: atLeastZero(), demand: atLeastZero(0) }, (x) => {
  const time = list.weeksToClear(x.queue_size, x.capacity, x.demand);
  if (time === null) throw missing(waiting.neverClears);
  return time;
});

/**
 * Weeks until nobody waits any more; an error if capacity is not above demand.
 * @customfunction WEEKS_TO_CLEAR
 * @param queue_size People waiting now.
 * @param capacity People who can be seen a week.
 * @param [demand] People who join the list a week; 0 if left out.
 * @returns Weeks.
 */
export function weeksToClear(queue_size: unknown[][], capacity: unknown[][], demand?: unknown[][]): unknown[][] {
  return clearOf([queue_size, capacity, demand]);
}

/** As many rows as a sheet has, less the header. */
const MOST_WEEKS = 1_048_575;

/**
 * The waiting list week by week. It never falls below nobody waiting, and unused capacity is not carried over.
 * @customfunction WAITING_LIST_FORECAST
 * @param queue_size People waiting now.
 * @param demand People who join the list a week: one number, or a range with one a week.
 * @param capacity People who can be seen a week: one number, or a range with one a week.
 * @param weeks How many weeks to look ahead.
 * @returns A table: Week, Waiting (at its end), Wait (in weeks, at that week's capacity).
 */
export function waitingListForecast(
  queue_size: unknown[][],
  demand: unknown[][],
  capacity: unknown[][],
  weeks: unknown[][],
): unknown[][] {
  return answer((): Answer => {
    const queue = single("queue_size", atLeastZero(), queue_size);
    const weeksAhead = single("weeks", wholeBetween(1, MOST_WEEKS), weeks);
    const demandOf = byWeek("demand", demand, weeksAhead);
    const capacityOf = byWeek("capacity", capacity, weeksAhead);
    const rows = list
      .forecast(queue, demandOf, capacityOf, weeksAhead)
      .map((one): unknown[] => [
        one.week,
        finished(one.waiting),
        one.wait === null ? excelError(noCapacity(waiting.noCapacity)) : finished(one.wait),
      ]);
    return [["Week", "Waiting", "Wait"], ...rows];
  });
}

/** One value for all weeks, or the week's own; a range has to reach to the last week, and what lies beyond is not read. */
function byWeek(name: string, given: unknown, weeksAhead: number): (week: number) => number {
  const { values } = amounts(name, given, "missing", (position) => position < weeksAhead);
  const only = values[0];
  if (values.length === 1 && only !== undefined) return () => only;
  if (values.length < weeksAhead) throw missing(waiting.weekMissing(name, values.length + 1));
  return (week) => values[week - 1] as number;
}
