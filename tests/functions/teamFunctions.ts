import { engineFunctions } from "../../src/functions/balancing/balancing";
import { quickFunctions, type TeamFunction } from "../../src/functions";

/** Every TEAM function by its id. */
export const teamFunctions: Readonly<Record<string, TeamFunction>> = { ...quickFunctions, ...engineFunctions };
