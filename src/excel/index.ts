/**
 * The face of the only room that speaks Office.js. Everything here answers with plain data and throws `ExcelFailure`,
 * whose message is a sentence for the user.
 */
export { applyChangePlan, type ApplyOptions } from "./applyChangePlan";
export { readBaselinePart, saveBaselinePart } from "./baseline";
export { capabilities, type Capabilities } from "./requests/capabilities";
export { saveMapping } from "./mapping";
export { formulasElsewhere, type FormulaElsewhere } from "./read/formulasElsewhere";
export { openAsNewWorkbook } from "./newWorkbook";
export type { ApplyOutcome, UndoOutcome } from "./outcome";
export { readWorkbook, type StandingChange, type WorkbookReading } from "./read/readWorkbook";
export { ExcelFailure, setRetryPolicy, watchWaiting, type FailureKind, type RetryPolicy } from "./requests/request";
export { insertFormula, selectCell } from "./sheetView";
export { spillAreas, type FormulaPlace } from "./read/spills";
export { lastChange, previewUndo, undoLastChange } from "./undo";
export { watchWorkbook, type WorkbookChange, type WorkbookListener } from "./watch";
