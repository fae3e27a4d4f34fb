/**
 * The face of the only room that speaks Office.js. Everything here answers with plain data and throws `ExcelFailure`,
 * whose message is a sentence for the user.
 */
export { applyChangePlan } from "./applyChangePlan";
export type { StandingChange } from "./journal/entries";
export { openAsNewWorkbook } from "./newWorkbook";
export type { UndoOutcome } from "./outcome";
export { formulasElsewhere, type FormulaElsewhere } from "./read/formulasElsewhere";
export { readWorkbook } from "./read/readWorkbook";
export { spillAreas } from "./read/spills";
export { capabilities } from "./requests/capabilities";
export { ExcelFailure } from "./requests/failures";
export { setRetryPolicy, watchWaiting, type RetryPolicy } from "./requests/retry";
export { insertFormula, selectCell, selectedArea } from "./sheetView";
export { lastChange, previewUndo, undoLastChange } from "./undo";
export { watchWorkbook, type WorkbookChange, type WorkbookListener } from "./watch";
export { readBaselinePart, saveBaselinePart, saveMapping } from "./xmlParts";
