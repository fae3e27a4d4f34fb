import type { balancing } from "./balancing";
import { quickFunctions } from ".";
import type { ExcelResult, TeamFunction } from "./runtime/declaration";

type EngineId = (typeof balancing)[number]["id"];
type Evaluate = TeamFunction["evaluate"];

const byId = <Id extends string>(functions: readonly TeamFunction<Id>[]): Readonly<Record<Id, Evaluate>> =>
  Object.fromEntries(functions.map(({ id, evaluate }) => [id, evaluate])) as Record<Id, Evaluate>;

type Engine = Readonly<Record<EngineId, Evaluate>>;

let engine: Engine | null = null;

/** Resolves when every function answers at once: from then on all of them are synchronous. */
export async function engineReady(): Promise<Engine> {
  engine ??= byId((await import(/* webpackChunkName: "engine" */ "./balancing")).balancing);
  return engine;
}

/** The first time in a workbook that asks for it, Excel is given a promise while the engine is fetched. */
function onceReady(id: EngineId): (...given: readonly unknown[]) => ExcelResult | Promise<ExcelResult> {
  return (...given) => {
    if (engine !== null) return engine[id](...given);
    return engineReady().then((functions) => functions[id](...given));
  };
}

/** The compiler holds it in step with ./balancing. */
const engineFunctions: Readonly<Record<EngineId, ReturnType<typeof onceReady>>> = {
  BALANCE_TEAM: onceReady("BALANCE_TEAM"),
  MENTOR_MATCH: onceReady("MENTOR_MATCH"),
};

/*
 * The first script of the page: Excel waits for these before it calculates a single cell, so the engine comes when asked.
 * Each function stands under its id in functions.json, which is what people's files hold.
 */
CustomFunctions.associate({ ...byId(quickFunctions), ...engineFunctions });
