import { allocationRate, availablePoints, capacityBand, capacityUsed, usedAfter } from "./capacity";
import { weightedCaseload, weightedCaseloads } from "./caseloads";
import { casePoints } from "./casePoints";
import { fitWeights } from "./fitWeights";
import { wholeTargets } from "./wholeTargets";

/** In the order of the documentation. */
export const weighting = [
  casePoints,
  weightedCaseload,
  weightedCaseloads,
  availablePoints,
  capacityUsed,
  capacityBand,
  usedAfter,
  allocationRate,
  wholeTargets,
  fitWeights,
] as const;
