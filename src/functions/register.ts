import type { engineFunctions } from "./balancing/balancing";
import { quickFunctions, type TeamFunction } from ".";

type Engine = typeof engineFunctions;

let engine: Engine | null = null;

/** Resolves when every function answers at once: from then on all of them are synchronous. */
export async function engineReady(): Promise<Engine> {
  engine ??= (await import(/* webpackChunkName: "engine" */ "./balancing/balancing")).engineFunctions;
  return engine;
}

/** The first time in a workbook that asks for it, Excel is given a promise while the engine is fetched. */
function onceReady(id: keyof Engine): (...given: never[]) => unknown[][] | Promise<unknown[][]> {
  return (...given) => {
    const answer = (functions: Engine): unknown[][] => {
      const fn: TeamFunction = functions[id];
      return fn(...given);
    };
    return engine === null ? engineReady().then(answer) : answer(engine);
  };
}

/*
 * The first script of the page: Excel waits for these before it calculates a single cell, so the engine comes when asked.
 * Each function stands under its id in functions.json, which is what people's files hold.
 */
CustomFunctions.associate({
  ...quickFunctions,
  BALANCE_TEAM: onceReady("BALANCE_TEAM"),
  MENTOR_MATCH: onceReady("MENTOR_MATCH"),
});
