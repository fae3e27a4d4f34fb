import { saveWorkbook, type WorkbookDocument, type WorkbookEdits } from "@evenkeel/xlsx";
import type { CustomFunctionCaller, HostWorkbook } from "../host/model";
import { editsSince } from "./file/edits";
import { toSnapshot } from "./file/load";
import { addTablesAndNames, uncalculated, veryHiddenSheets } from "./file/opening";
import { AddInFunctions } from "./formulas/addInFunctions";
import type { FunctionMetadata } from "./formulas/customFunctions";
import { evaluate, type Evaluation } from "./formulas/evaluate";
import { registerOwnFunctions } from "./formulas/ownFunctions";
import { noCell, plainReferences, surroundingsOf } from "./formulas/plainReferences";
import type { ReferenceSurroundings } from "./formulas/structuredReferences";
import { listenToEdits } from "./univer/editListener";
import { type GridSurface, startUniver } from "./univer/startUniver";
import { cellReadingPart } from "./workbook/cellReading";
import { formulaReader, sheetOf, valueOf } from "./workbook/cells";
import { cellSortingPart, cellWritingPart } from "./workbook/cellWriting";
import { namedAreaPart } from "./workbook/namedAreas";
import { Names } from "./workbook/names";
import { movingPart, sizePart } from "./workbook/rowsAndColumns";
import { sheetPart } from "./workbook/sheets";
import { Spills } from "./workbook/spills";
import { storePart } from "./workbook/stores";
import { Tables } from "./workbook/tables";
import { viewPart } from "./workbook/view";

/** What an engine may be given beside its document. */
export interface EngineOptions {
  /** The add-in's custom functions as its metadata lists them, and how to call one. */
  readonly functions?: FunctionMetadata;
  readonly caller?: CustomFunctionCaller;
  /** Univer's plugins for a visible grid; without them the engine runs headless. */
  readonly surface?: GridSurface;
}

/** A workbook that calculates. It is what the host, a page with a grid and a command line work on. */
export interface Engine extends HostWorkbook {
  registerFunctions(metadata: FunctionMetadata, caller: CustomFunctionCaller): void;
  /** Calculates a formula beside the workbook's cells; arrays come row by row. */
  evaluate(formula: string): Promise<Evaluation>;
  /** The sentence that a custom function gave with its error, or null. */
  errorMessage(sheetId: string, row: number, column: number): string | null;
  /** What changed since the file was opened, as saving needs it. Await `settle()` before. */
  edits(): WorkbookEdits;
  /** The file that was opened with all that has changed since, once everything is calculated. */
  saveInto(file: Uint8Array): Promise<Uint8Array>;
}

/** Opens a document; its formulas without a value, and those that spill, are calculated when this resolves. */
export async function createEngine(document: WorkbookDocument, options: EngineOptions = {}): Promise<Engine> {
  const running = startUniver(toSnapshot(document), options.surface);
  const { calculation } = running;
  const spills = new Spills(running);
  const tables = new Tables(running);
  const functions = new AddInFunctions(running);
  const around = (): ReferenceSurroundings => surroundingsOf(running, tables, spills);
  const names = new Names(running, (formula) => plainReferences(formula, noCell(""), around()));
  registerOwnFunctions(running.injector);
  addTablesAndNames(document, tables, names);
  calculation.readFormulasWith(() => {
    names.refresh();
    const now = around();
    return (formula, sheetId, row, column) => plainReferences(formula, { sheetId, row, column }, now);
  });
  if (options.functions && options.caller) functions.register(options.functions, options.caller);
  calculation.markDirty(uncalculated(document, running.unitId));
  await calculation.settle();

  const formulaAt = formulaReader(running);
  const sheets = sheetPart(running, veryHiddenSheets(document));
  const stores = storePart(document);
  const writing = cellWritingPart(running);
  const edits = (): WorkbookEdits => editsSince(document, running, spills, tables, stores, formulaAt);
  return {
    ...sheets,
    ...movingPart(running),
    ...sizePart(running),
    ...viewPart(running),
    ...stores,
    ...cellReadingPart(running, spills, formulaAt),
    ...writing,
    ...cellSortingPart(running, spills),
    ...namedAreaPart(running, tables, names, writing.write, formulaAt),
    settle: () => calculation.settle(),
    dispose() {
      calculation.dispose();
      running.univer.dispose();
    },
    onEdit: (listener) => listenToEdits(running, listener),
    registerFunctions: (metadata, caller) => functions.register(metadata, caller),
    errorMessage(sheetId, row, column) {
      const shown = valueOf(sheetOf(running, sheetId).getCellRaw(row, column));
      return typeof shown === "string" && shown.startsWith("#") ? functions.messageAt(sheetId, row, column) : null;
    },
    async evaluate(formula) {
      await calculation.settle();
      return evaluate(formula, sheets.activeSheetId(), running, functions, around());
    },
    edits,
    async saveInto(file) {
      await calculation.settle();
      return saveWorkbook(file, edits());
    },
  };
}
