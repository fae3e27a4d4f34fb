import { teamFunctions as all } from "../../src/functions/families";

/** What Excel calls, for every TEAM function by its id. */
export const teamFunctions: Readonly<Record<string, (...given: readonly unknown[]) => unknown[][]>> =
  Object.fromEntries(all.map(({ id, evaluate }) => [id, evaluate]));
