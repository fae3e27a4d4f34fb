import type { CardinalityCuts } from "../lagrangian/cardinalityCuts";
import type { AssignmentMultipliers } from "../lagrangian/assignmentRelaxation";
import type { Multipliers } from "../lagrangian/lagrangianBound";
import type { Objective } from "../objective";
import type { Assignment } from "../problem";

/** How long to search, counted in steps and not in time, so that every machine gives the same answer. */
export interface SearchBudget {
  /** Annealing proposals of the first, unguided search. */
  readonly firstSteps: number;
  /** Annealing proposals of each search that the Lagrangian multipliers guide. */
  readonly guidedSteps: number;
  /** Guided searches. */
  readonly rounds: number;
  /** Subgradient rounds of the Lagrangian bound. */
  readonly lagrangianRounds: number;
  /** Subgradient rounds of the assignment relaxation, each dearer than a Lagrangian one; 0: leave it out. */
  readonly assignmentRounds: number;
  readonly seed: number;
  /** False: search even where every assignment could be looked at. */
  readonly mayEnumerate: boolean;
  /** Called now and then; true ends the search. For benches, which limit milliseconds. */
  readonly stop?: () => boolean;
}

/** The best assignment found, and the multipliers that prove how good it is. */
export interface SearchResult {
  readonly assignment: Assignment;
  readonly objective: Objective;
  /** No assignment with at most `slack` units outside the band costs less. */
  readonly bound: number;
  readonly multipliers: Multipliers;
  readonly cuts: CardinalityCuts;
  /** Of the assignment relaxation, where it proves more than the Lagrangian bound; null: it does not. */
  readonly assignmentMultipliers: AssignmentMultipliers | null;
  /** Units outside the band, over all agents, that the bound allows for. */
  readonly slack: number;
  /** Every assignment has been looked at, so this one is best. */
  readonly enumerated: boolean;
}
