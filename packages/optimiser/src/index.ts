export { anneal, styleFor } from "./annealing";
export { assign, isAssigning } from "./assigning";
export { leastExcess, leastOverload, leastRange } from "./bounds";
export { type Claim, check } from "./check";
export { type Core, coreOf, placedPart } from "./core";
export { countCuts } from "./countCuts";
export { type Effort, type Found, effortFor, solveBand } from "./engine";
export { fairShares } from "./fairShares";
export {
  type Assignment,
  type BandProblem,
  type Holdings,
  type Standing,
  UNPLACED,
  at,
  breachOf,
  compareStandings,
  excessOf,
  holdingsOf,
  isMoved,
  optionOf,
  optionTable,
  standingOf,
  stayOption,
  weightWith,
} from "./instance";
export { level } from "./levelling";
export { give, placeByUrgency } from "./placement";
export { type Prices, bestPrices } from "./prices";
export { seededRandom } from "./random";
export { type BandGoal, bandModel } from "./solver/bandModel";
export {
  type LinearModel,
  ModelBuilder,
  type SolveFollowing,
  type SolveResult,
  type Solver,
  createSolver,
} from "./solver/index";
export { type Unit, wholeUnit } from "./unit";
export { boundByWorths } from "./worths";
