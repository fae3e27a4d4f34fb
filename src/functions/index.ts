import * as capacityModels from "./jobPlanning/capacityModels";
import * as choice from "./jobPlanning/choice";
import * as coreBalance from "./jobPlanning/coreBalance";
import * as coreStarts from "./jobPlanning/coreStarts";
import * as fairness from "./fairness/fairness";
import * as quarterAndYear from "./jobPlanning/quarterAndYear";
import * as waitingLists from "./waitingLists/waitingLists";
import * as weighting from "./weighting/weighting";

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
  WHOLE_TARGETS: quarterAndYear.wholeTargets,
  FIT_WEIGHTS: weighting.fitWeights,
  CORE_MULTIPLIER: coreStarts.coreMultiplier,
  CORE_APPTS_PER_QUARTER: coreStarts.coreApptsPerQuarter,
  CORE_APPTS_PER_WEEK: coreStarts.coreApptsPerWeek,
  HALF_DAYS_FROM_HOURS: coreStarts.halfDaysFromHours,
  CORE_HALF_DAYS: coreStarts.coreHalfDays,
  CHOICE_APPTS_PER_WEEK: choice.choiceApptsPerWeek,
  CHOICE_SUPPLY: choice.choiceSupply,
  CHOICE_QUOTA: choice.choiceQuota,
  CORE_DEMAND_PER_QUARTER: coreBalance.coreDemandPerQuarter,
  BALANCE_RATIO: coreBalance.balanceRatio,
  CORE_GAP: coreBalance.coreGap,
  REFERRALS_SUPPORTED: coreBalance.referralsSupported,
  CHOICE_CORE_SHARE_NEEDED: coreBalance.choiceCoreShareNeeded,
  CHOICE_CORE_DEMAND: capacityModels.choiceCoreDemand,
  CHOICE_CORE_CAPACITY: capacityModels.choiceCoreCapacity,
  DEMAND_HOURS: capacityModels.demandHours,
  CAPACITY_HOURS: capacityModels.capacityHours,
  FLEX_SHORTFALL: quarterAndYear.flexShortfall,
  SPECIFIC_PER_QUARTER: quarterAndYear.specificPerQuarter,
  WEEKS_AVAILABLE: quarterAndYear.weeksAvailable,
  CONTACTS_PER_YEAR: quarterAndYear.contactsPerYear,
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
