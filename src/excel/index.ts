/**
 * The face of the only room that speaks Office.js. Everything here answers with plain data and throws `ExcelFailure`,
 * whose message is a sentence for the user.
 */
export { applyChangePlan, type ApplyOptions } from "./applyChangePlan";
export { readBaselinePart, saveBaselinePart } from "./baseline";
export { capabilities, type Capabilities } from "./capabilities";
export { saveMapping } from "./mapping";
export { formulasElsewhere, type FormulaElsewhere } from "./formulasElsewhere";
export { openAsNewWorkbook } from "./newWorkbook";
export type { ApplyOutcome, UndoOutcome } from "./outcome";
export { readWorkbook, type StandingChange, type WorkbookReading } from "./readWorkbook";
export { ExcelFailure, setPatience, watchWaiting, type FailureKind, type Patience } from "./requests";
export { insertFormula, selectCell } from "./sheetView";
export { spillAreas, type FormulaPlace } from "./spills";
export { lastChange, previewUndo, undoLastChange } from "./undo";
export { watchWorkbook, type WorkbookChange, type WorkbookListener } from "./watch";
