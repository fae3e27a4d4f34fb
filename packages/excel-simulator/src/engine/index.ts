export { createEngine, type Engine, type EngineOptions } from "./engine";
export type { Evaluation } from "./formulas/evaluate";
export type { CustomFunctionMetadata, FunctionMetadata } from "./formulas/customFunctions";
export type { GridSurface, PluginEntry } from "./univer/startUniver";
