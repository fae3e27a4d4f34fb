export { createEngine, type Engine, type EngineOptions, type Evaluation } from "./engine";
export type { CustomFunctionMetadata, FunctionMetadata } from "./customFunctions";
export type { GridSurface, PluginEntry } from "./univer";
