export {
  type Holdings,
  type Objective,
  addToHoldings,
  bandViolationOf,
  compareObjectives,
  holdingsOf,
  infeasibilityOf,
  objectiveOf,
} from "./objective";
export {
  type Assignment,
  type BandAssignmentProblem,
  UNPLACED,
  isMoved,
  optionOf,
  optionTable,
  stayOption,
  weightWith,
} from "./problem";
export { type IntegerScale, integerScale } from "./integerScale";
export { seededRandom } from "./random";

export { placeByPriority } from "./search/placement";
export { defaultBudget, solveBandAssignment } from "./search/solveBandAssignment";
export type { SearchBudget, SearchResult } from "./search/types";
export { isGeneralisedAssignment, solveGeneralisedAssignment } from "./search/generalisedAssignment";
export { anneal, defaultSchedule } from "./search/annealing";
export { levelLoads } from "./search/levelling";

export { fairShares } from "./bounds/fairShares";
export { leastBandViolation, leastOverload } from "./bounds/leastViolations";
export { leastRange } from "./bounds/leastRange";
export { type Multipliers, lagrangianBound } from "./lagrangian/lagrangianBound";
export { cardinalityCuts } from "./lagrangian/cardinalityCuts";
export { assignmentRelaxationBound } from "./lagrangian/assignmentRelaxation";
export { type ReducedProblem, placedSubproblem, reducedProblem } from "./lagrangian/reducedProblem";
export { type Certificate, verifyCertificate } from "./certificate";

export { type BandGoal, bandModel } from "./solver/bandModel";
export { type LinearModel, LinearModelBuilder } from "./solver/linearModel";
export { createSolver } from "./solver/createSolver";
export type { Solution, SolveOptions, Solver } from "./solver/types";
