import { weeks } from "../../domain/units";
import * as list from "../../domain/waitingList/waitingList";
import { sources } from "../help/sources";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero } from "../runtime/arguments";
import { defineFunction } from "../runtime/defineFunction";
import { noCapacity } from "../runtime/fault";

const { waiting } = functionMessages;

/** Exponential waits: 98% of people wait less than 4 times the mean. */
const FACTOR = 4;

export const queueLoad = defineFunction(
  {
    id: "QUEUE_LOAD",
    help: {
      summary: "Demand over capacity. From 1 up, the waiting list grows without limit.",
      formula: "demand / capacity",
      units: "ratio; from 1 up the list grows without limit",
      errors: "#DIV/0! when people join and nobody can be seen.",
      source: sources.nhsrWaitingList,
      examples: [{ given: [30, 27], asks: "30 join a week and 27 are seen?", published: "1.1111" }],
    },
    parameters: {
      demand: { accepts: atLeastZero(), help: "People who join the list a week." },
      capacity: { accepts: atLeastZero(), help: "People who can be seen a week." },
    },
  },
  (x) => {
    const load = list.queueLoad(x.demand, x.capacity);
    if (load === null) throw noCapacity(waiting.noCapacity);
    return load;
  },
);

export const targetQueueSize = defineFunction(
  {
    id: "TARGET_QUEUE_SIZE",
    help: {
      summary: "People on a waiting list that keeps its target wait.",
      formula: "demand x target_wait / factor",
      units: "people",
      source: sources.nhsrWaitingList,
      examples: [
        {
          given: [30, 52],
          asks: "How many may wait if 30 join a week and nobody should wait over a year?",
          published: "390",
        },
      ],
    },
    parameters: {
      demand: { accepts: atLeastZero(), help: "People who join the list a week." },
      target_wait: { accepts: atLeastZero(), help: "Longest wait aimed at, in weeks." },
      factor: {
        accepts: aboveZero(FACTOR),
        optional: true,
        help: "How many mean waits fit into the target; 4 if left out (98% within target), up to 6.",
      },
    },
  },
  (x) => list.targetQueueSize(x.demand, weeks(x.target_wait), x.factor),
);

export const targetMeanWait = defineFunction(
  {
    id: "TARGET_MEAN_WAIT",
    help: {
      summary: "The mean wait at which nearly everybody waits less than the target.",
      formula: "target_wait / factor",
      units: "weeks",
      source: sources.nhsrWaitingList,
      examples: [
        {
          given: [52, { column: [4, 6] }],
          asks: "Which mean wait keeps nearly everybody within 52 weeks?",
          published: "13 and 8.67",
        },
      ],
    },
    parameters: {
      target_wait: { accepts: atLeastZero(), help: "Longest wait aimed at, in weeks." },
      factor: {
        accepts: aboveZero(FACTOR),
        optional: true,
        help: "How many mean waits fit into the target; 4 if left out.",
      },
    },
  },
  (x) => list.targetMeanWait(weeks(x.target_wait), x.factor),
);

export const reliefCapacity = defineFunction(
  {
    id: "RELIEF_CAPACITY",
    help: {
      summary: "People to see a week so that a long list comes down to its target size in time. Never below demand.",
      formula: "demand + (queue_size - target_queue_size) / weeks, never below demand",
      units: "people a week",
      source: sources.nhsrWaitingList,
      examples: [
        {
          given: [30, 1200, 390, 26],
          asks: "1200 wait where 390 may: how many to see a week, for half a year?",
          published: "61.153846",
        },
      ],
    },
    parameters: {
      demand: { accepts: atLeastZero(), help: "People who join the list a week." },
      queue_size: { accepts: atLeastZero(), help: "People waiting now." },
      target_queue_size: { accepts: atLeastZero(), help: "People who may wait." },
      weeks: { accepts: aboveZero(26), optional: true, help: "Weeks to get there; 26 if left out." },
    },
  },
  (x) => list.reliefCapacity(x.demand, x.queue_size, x.target_queue_size, weeks(x.weeks)),
);

export const targetCapacity = defineFunction(
  {
    id: "TARGET_CAPACITY",
    help: {
      summary: "People to see a week so that a list of the right size stays there.",
      formula: "demand + (cv_demand^2 + cv_capacity^2) / 2 x factor / target_wait",
      units: "people a week",
      source: sources.nhsrWaitingList,
      examples: [
        {
          given: [30, 52, 3, 1.1, 1.2],
          asks: "How many to see a week to keep a list that is the right size?",
          published: "30.076442",
        },
      ],
    },
    parameters: {
      demand: { accepts: atLeastZero(), help: "People who join the list a week." },
      target_wait: { accepts: aboveZero(), help: "Longest wait aimed at, in weeks." },
      factor: {
        accepts: aboveZero(FACTOR),
        optional: true,
        help: "How many mean waits fit into the target; 4 if left out.",
      },
      cv_demand: {
        accepts: atLeastZero(1),
        optional: true,
        help: "How much demand varies (standard deviation over mean); 1 if left out.",
      },
      cv_capacity: { accepts: atLeastZero(1), optional: true, help: "How much capacity varies; 1 if left out." },
    },
  },
  (x) => list.targetCapacity(x.demand, weeks(x.target_wait), x.factor, x.cv_demand, x.cv_capacity),
);

export const waitingListPressure = defineFunction(
  {
    id: "WAITING_LIST_PRESSURE",
    help: {
      summary: "How hard a waiting list presses on its target. Above 1 the target is likely to be missed.",
      formula: "2 x mean_wait / target_wait",
      units: "ratio; above 1 the target is likely to be missed",
      source: sources.nhsrWaitingList,
      examples: [
        { given: [63, 52], asks: "People wait 63 weeks on average where 52 is the target?", published: "2.42307692" },
      ],
    },
    parameters: {
      mean_wait: { accepts: atLeastZero(), help: "Mean wait now, in weeks." },
      target_wait: { accepts: aboveZero(), help: "Longest wait aimed at, in weeks." },
    },
  },
  (x) => list.waitingListPressure(weeks(x.mean_wait), weeks(x.target_wait)),
);
