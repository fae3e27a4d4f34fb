import * as fairness from "./fairness";
import * as jobPlanning from "./jobPlanning";
import * as waitingLists from "./waitingLists";
import * as weighting from "./weighting";

/** A function as Excel calls it: arguments as they come, null where left out, and rows of values back. */
export type TeamFunction = (...given: never[]) => unknown[][];

/** The TEAM functions by id, but for those of ./balancing, which bring the engine. Ids never change once shipped. */
export const quickFunctions: Readonly<Record<string, TeamFunction>> = {
  CASE_POINTS: weighting.casePoints,
  WEIGHTED_CASELOAD: weighting.weightedCaseload,
  WEIGHTED_CASELOADS: weighting.weightedCaseloads,
  AVAILABLE_POINTS: weighting.availablePoints,
  CAPACITY_USED: weighting.capacityUsed,
  CAPACITY_BAND: weighting.capacityBand,
  USED_AFTER: weighting.usedAfter,
  ALLOCATION_RATE: weighting.allocationRate,
  WHOLE_TARGETS: jobPlanning.wholeTargets,
  FIT_WEIGHTS: weighting.fitWeights,
  CORE_MULTIPLIER: jobPlanning.coreMultiplier,
  CORE_APPTS_PER_QUARTER: jobPlanning.coreApptsPerQuarter,
  CORE_APPTS_PER_WEEK: jobPlanning.coreApptsPerWeek,
  HALF_DAYS_FROM_HOURS: jobPlanning.halfDaysFromHours,
  CORE_HALF_DAYS: jobPlanning.coreHalfDays,
  CHOICE_APPTS_PER_WEEK: jobPlanning.choiceApptsPerWeek,
  CHOICE_SUPPLY: jobPlanning.choiceSupply,
  CHOICE_QUOTA: jobPlanning.choiceQuota,
  CORE_DEMAND_PER_QUARTER: jobPlanning.coreDemandPerQuarter,
  BALANCE_RATIO: jobPlanning.balanceRatio,
  CORE_GAP: jobPlanning.coreGap,
  REFERRALS_SUPPORTED: jobPlanning.referralsSupported,
  CHOICE_CORE_SHARE_NEEDED: jobPlanning.choiceCoreShareNeeded,
  CHOICE_CORE_DEMAND: jobPlanning.choiceCoreDemand,
  CHOICE_CORE_CAPACITY: jobPlanning.choiceCoreCapacity,
  DEMAND_HOURS: jobPlanning.demandHours,
  CAPACITY_HOURS: jobPlanning.capacityHours,
  FLEX_SHORTFALL: jobPlanning.flexShortfall,
  SPECIFIC_PER_QUARTER: jobPlanning.specificPerQuarter,
  WEEKS_AVAILABLE: jobPlanning.weeksAvailable,
  CONTACTS_PER_YEAR: jobPlanning.contactsPerYear,
  QUEUE_LOAD: waitingLists.queueLoad,
  TARGET_QUEUE_SIZE: waitingLists.targetQueueSize,
  TARGET_MEAN_WAIT: waitingLists.targetMeanWait,
  RELIEF_CAPACITY: waitingLists.reliefCapacity,
  TARGET_CAPACITY: waitingLists.targetCapacity,
  WAITING_LIST_PRESSURE: waitingLists.waitingListPressure,
  WEEKS_TO_CLEAR: waitingLists.weeksToClear,
  WAITING_LIST_FORECAST: waitingLists.waitingListForecast,
  EQUITY: fairness.equity,
  SAFE_COUNT: fairness.safeCount,
  SAFE_PERCENT: fairness.safePercent,
};
