import * as list from "../../domain/waitingList/waitingList";
import { sources } from "../help/sources";
import { functionMessages } from "../messages";
import { atLeastZero, wholeBetween } from "../runtime/arguments";
import type { CellRange } from "../runtime/cells";
import { defineFunction, defineTableFunction } from "../runtime/defineFunction";
import { excelError, missing, noCapacity } from "../runtime/fault";
import { amounts, anyCells } from "../runtime/ranges";
import { toCellValue } from "../runtime/results";

const { waiting } = functionMessages;

export const weeksToClear = defineFunction(
  {
    id: "WEEKS_TO_CLEAR",
    help: {
      summary: "Weeks until nobody waits any more; an error if capacity is not above demand.",
      formula: "queue_size / (capacity - demand)",
      units: "weeks",
      errors: "#N/A when the list never clears.",
      source: "Findlay, clearance time.",
      examples: [
        { given: [39, 13, 10], asks: "39 wait, 13 are seen and 10 join a week: when is the list cleared?" },
        { given: [39, 10, 10], asks: "And if only as many are seen as join?" },
      ],
    },
    parameters: {
      queue_size: { accepts: atLeastZero(), help: "People waiting now." },
      capacity: { accepts: atLeastZero(), help: "People who can be seen a week." },
      demand: { accepts: atLeastZero(0), optional: true, help: "People who join the list a week; 0 if left out." },
    },
  },
  (x) => {
    const time = list.weeksToClear(x.queue_size, x.capacity, x.demand);
    if (time === null) throw missing(waiting.neverClears);
    return time;
  },
);

/** As many rows as a sheet has, less the header. */
const MOST_WEEKS = 1_048_575;

/** @returns A table: Week, Waiting (at its end), Wait (in weeks, at that week's capacity). */
export const waitingListForecast = defineTableFunction(
  {
    id: "WAITING_LIST_FORECAST",
    help: {
      summary:
        "The waiting list week by week. It never falls below nobody waiting, and unused capacity is not carried over.",
      formula: "waiting = max(0, waiting + demand - capacity), week by week; wait = waiting / capacity",
      units: "people; Wait in weeks",
      errors: "Wait holds #DIV/0! in a week where people wait and nobody is seen.",
      source: sources.nhsrWaitingList,
      examples: [
        {
          given: [40, 10, { column: [10, 15, 0, 15] }, 4],
          asks: "What becomes of the list with a blitz week and a closed week?",
        },
      ],
    },
    parameters: {
      queue_size: { accepts: atLeastZero(), help: "People waiting now." },
      demand: { accepts: anyCells, help: "People who join the list a week: one number, or a range with one a week." },
      capacity: { accepts: anyCells, help: "People who can be seen a week: one number, or a range with one a week." },
      weeks: { accepts: wholeBetween(1, MOST_WEEKS), help: "How many weeks to look ahead." },
    },
  },
  (x) => {
    const demandOf = byWeek("demand", x.demand, x.weeks);
    const capacityOf = byWeek("capacity", x.capacity, x.weeks);
    const rows = list
      .forecast(x.queue_size, demandOf, capacityOf, x.weeks)
      .map((one): unknown[] => [
        one.week,
        toCellValue(one.waiting),
        one.wait === null ? excelError(noCapacity(waiting.noCapacity)) : toCellValue(one.wait),
      ]);
    return [["Week", "Waiting", "Wait"], ...rows];
  },
);

/** One value for all weeks, or the week's own; a range has to reach to the last week, and what lies beyond is not read. */
function byWeek(name: string, given: CellRange | null, weeksAhead: number): (week: number) => number {
  const { values } = amounts(name, given, "missing", (position) => position < weeksAhead);
  const only = values[0];
  if (values.length === 1 && only !== undefined) return () => only;
  if (values.length < weeksAhead) throw missing(waiting.weekMissing(name, values.length + 1));
  return (week) => values[week - 1] as number;
}
