import { capacityHours, choiceCoreCapacity, choiceCoreDemand, demandHours } from "./capacityModels";
import { choiceApptsPerWeek, choiceQuota, choiceSupply, flexShortfall } from "./choice";
import { balanceRatio, choiceCoreShareNeeded, coreDemandPerQuarter, coreGap, referralsSupported } from "./coreBalance";
import {
  coreApptsPerQuarter,
  coreApptsPerWeek,
  coreHalfDays,
  coreMultiplier,
  halfDaysFromHours,
  specificPerQuarter,
} from "./coreStarts";
import { contactsPerYear, weeksAvailable } from "./year";

/** In the order of the documentation. */
export const jobPlanning = [
  coreMultiplier,
  coreApptsPerQuarter,
  coreApptsPerWeek,
  halfDaysFromHours,
  coreHalfDays,
  choiceApptsPerWeek,
  choiceSupply,
  choiceQuota,
  coreDemandPerQuarter,
  balanceRatio,
  coreGap,
  referralsSupported,
  choiceCoreShareNeeded,
  choiceCoreDemand,
  choiceCoreCapacity,
  demandHours,
  capacityHours,
  flexShortfall,
  specificPerQuarter,
  weeksAvailable,
  contactsPerYear,
] as const;
