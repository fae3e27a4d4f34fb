import { balancing } from "./balancing";
import { fairness } from "./fairness";
import { jobPlanning } from "./jobPlanning";
import type { TeamFunction } from "./runtime/declaration";
import { sharing } from "./sharing";
import { waitingLists } from "./waitingLists";
import { weighting } from "./weighting";

/** A chapter of the documentation. */
export interface Family {
  readonly title: string;
  /** Of its pages, in docs/functions. */
  readonly folder: string;
  readonly functions: readonly TeamFunction[];
}

/** Every function in the order of the documentation. It brings the engine: what Excel waits for imports ./index. */
export const families: readonly Family[] = [
  { title: "Weighting", folder: "weighting", functions: weighting },
  { title: "Job planning", folder: "job-planning", functions: jobPlanning },
  { title: "Waiting lists", folder: "waiting-lists", functions: waitingLists },
  {
    title: "Fairness, balance, mentoring, sharing",
    folder: "fairness-and-sharing",
    functions: [...fairness, ...balancing, ...sharing],
  },
];

export const teamFunctions: readonly TeamFunction[] = families.flatMap(({ functions }) => functions);
