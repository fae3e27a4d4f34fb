export { formatArea } from "./engine/addresses";
export { type Engine, type FunctionMetadata, type GridSurface, type PluginEntry, createEngine } from "./engine/index";
export { columnNumber } from "./host/addresses";
export { DirectFunctionCaller, type FunctionDescription } from "./host/customFunctions";
export { ExcelHost } from "./host/excelHost";
export { type ColleagueEdit, type Fault, namedFaults, parseFault } from "./host/faults";
export { install } from "./host/install";
export { type HostArea, type HostWorkbook } from "./host/model";
