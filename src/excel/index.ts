/**
 * The face of the only room that speaks Office.js. Everything here answers with plain data and throws `ExcelFailure`,
 * whose message is a sentence for the user.
 */
export { applyChangePlan, type ApplyOptions } from "./applyChangePlan";
export type { StandingChange } from "./journal/entries";
export { openAsNewWorkbook } from "./newWorkbook";
export type { ApplyOutcome, UndoOutcome } from "./outcome";
export { formulasElsewhere, type FormulaElsewhere } from "./read/formulasElsewhere";
export { readWorkbook, type WorkbookReading } from "./read/readWorkbook";
export { spillAreas, type FormulaPlace } from "./read/spills";
export { capabilities, type Capabilities } from "./requests/capabilities";
export { ExcelFailure, type FailureKind } from "./requests/failures";
export { setRetryPolicy, watchWaiting, type RetryPolicy } from "./requests/retry";
export { insertFormula, selectCell } from "./sheetView";
export { lastChange, previewUndo, undoLastChange } from "./undo";
export { watchWorkbook, type WorkbookChange, type WorkbookListener } from "./watch";
export { readBaselinePart, saveBaselinePart, saveMapping } from "./xmlParts";
