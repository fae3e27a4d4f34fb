import { fairness } from "./fairness";
import { jobPlanning } from "./jobPlanning";
import { sharing } from "./sharing";
import { waitingLists } from "./waitingLists";
import { weighting } from "./weighting";

/** All TEAM functions but those of ./balancing, which bring the engine. */
export const quickFunctions = [...weighting, ...jobPlanning, ...waitingLists, ...fairness, ...sharing] as const;
