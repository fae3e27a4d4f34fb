/** What runs in a browser and in Node alike. What needs Node stands in `@evenkeel/excel-simulator/node`. */
export { createEngine, type Engine, type EngineOptions } from "./engine/engine";
export type { FunctionMetadata } from "./engine/formulas/customFunctions";
export type { GridSurface, PluginEntry } from "./engine/univer/startUniver";
export { DirectFunctionCaller, type FunctionDescription } from "./host/customFunctions";
export { ExcelHost } from "./host/excelHost";
export { type ColleagueEdit, type Fault, namedFaults, parseFault } from "./host/faults";
export { install } from "./host/install";
export type { HostWorkbook } from "./host/model";
