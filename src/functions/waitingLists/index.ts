import { waitingListForecast, weeksToClear } from "./forecast";
import {
  queueLoad,
  reliefCapacity,
  targetCapacity,
  targetMeanWait,
  targetQueueSize,
  waitingListPressure,
} from "./targets";

/** In the order of the documentation. */
export const waitingLists = [
  queueLoad,
  targetQueueSize,
  targetMeanWait,
  reliefCapacity,
  targetCapacity,
  waitingListPressure,
  weeksToClear,
  waitingListForecast,
] as const;
