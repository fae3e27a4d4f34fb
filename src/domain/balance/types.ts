import type { Assignment, BandAssignmentProblem, ReducedProblem, SearchResult } from "@evenkeel/optimiser";
import type { TeamData } from "../team";
import type { BalanceOptions } from "./options";
import type { TeamProblem } from "./teamProblem";

/** A question with its immediate answer, and all that a solver needs to prove or improve it. */
export interface BalanceRun {
  readonly team: TeamData;
  readonly options: BalanceOptions;
  readonly asked: TeamProblem;
  /** New work as it was placed, existing work where it is. */
  readonly placed: Assignment;
  /** The question without what stays unplaced, with each person's band. */
  readonly reduced: ReducedProblem;
  readonly problem: BandAssignmentProblem;
  readonly found: SearchResult;
  /** Of each person in units a unit of room; NaN: stays out. */
  readonly shares: Float64Array;
  readonly room: Float64Array;
  /** Every job that stays unplaced could be placed nowhere, whatever else happens. */
  readonly placementProven: boolean;
  readonly leastOverload: number;
  readonly leastBandViolation: number;
}

/** What a solver found. Its assignment is still evaluated and verified by our own code. */
export interface SolverResult {
  readonly assignment: Assignment;
  /** True: the solver has shown that nothing better exists, on every level. */
  readonly optimal: boolean;
}
