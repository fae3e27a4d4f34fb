import type { ICommandInfo, IUnitRange } from "@univerjs/core";
import { FormulaDataModel, ICalculateFormulaService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetSelectionsOperation } from "@univerjs/sheets";
import type { WorkbookDocument, WorkbookEdits } from "../../files/document";
import type { CustomFunctionCaller, HostEdit, HostName, HostValue, HostWorkbook } from "../host/model";
import { isSingleCell, parseArea } from "./addresses";
import { cellRange } from "./calculation";
import { cellPart, formulaReader, sheetOf, Spills, valueOf } from "./cells";
import { functionNamespace, type FunctionMetadata, registerCustomFunctions } from "./customFunctions";
import { editsSince } from "./edits";
import { sheetIdAt, toSnapshot } from "./load";
import { Names } from "./names";
import { registerOwnFunctions } from "./ownFunctions";
import { storePart } from "./stores";
import { needsRewriting, type ReferenceSurroundings, rewriteReferences } from "./structuredReferences";
import { structurePart, toArea } from "./structure";
import { Tables } from "./tables";
import { type GridSurface, type RunningUniver, startUniver } from "./univer";

export interface EngineOptions {
  /** The add-in's custom functions as its metadata lists them, and how to call one. */
  readonly functions?: FunctionMetadata;
  readonly caller?: CustomFunctionCaller;
  /** Univer's plugins for a visible grid; without them the engine runs headless. */
  readonly surface?: GridSurface;
}

export type Evaluation =
  | { readonly value: HostValue | readonly (readonly HostValue[])[] }
  | { readonly error: string; readonly message: string };

/** A workbook that calculates. It is what the host, the page and the command line work on. */
export interface Engine extends HostWorkbook {
  registerFunctions(metadata: FunctionMetadata, caller: CustomFunctionCaller): void;
  /** Calculates a formula beside the workbook's cells; arrays come row by row. */
  evaluate(formula: string): Promise<Evaluation>;
  /** The sentence that a custom function gave with its error, or null. */
  errorMessage(sheetId: string, row: number, column: number): string | null;
  /** What changed since the file was opened, as saving needs it. Await `settle()` before. */
  edits(): WorkbookEdits;
}

export async function createEngine(document: WorkbookDocument, options: EngineOptions = {}): Promise<Engine> {
  const running = startUniver(toSnapshot(document), options.surface);
  const spills = new Spills(running);
  const tables = new Tables(running);
  const formulaAt = formulaReader(running);
  registerOwnFunctions(running.injector);

  const around = (): ReferenceSurroundings => {
    const known = tables.referenced();
    return {
      tables: known,
      spillArea: (sheetName, row, column) => {
        const sheet = sheetName === null ? null : running.workbook.getSheetBySheetName(sheetName);
        return sheet ? spills.areaFrom(sheet.getSheetId(), row, column) : null;
      },
    };
  };
  const names = new Names(running, (formula) => {
    const surroundings = around();
    if (!needsRewriting(formula, surroundings.tables)) return null;
    return rewriteReferences(formula, { sheetId: "", row: -1, column: -1 }, surroundings);
  });
  addTablesAndNames(document, tables, names);
  running.calculation.readFormulasWith(() => {
    names.refresh();
    const surroundings = around();
    return (formula, sheetId, row, column) => {
      if (!needsRewriting(formula, surroundings.tables)) return null;
      return rewriteReferences(formula, { sheetId, row, column }, surroundings);
    };
  });

  const messages = new Map<string, string>();
  const keepMessage = (sheetId: string, row: number, column: number, message: string | null): void => {
    const key = `${sheetId}:${row}:${column}`;
    if (message === null) messages.delete(key);
    else messages.set(key, message);
  };
  const registerFunctions = (metadata: FunctionMetadata, caller: CustomFunctionCaller): void => {
    registerCustomFunctions(running.injector, metadata, caller, keepMessage);
    running.calculation.markDirty(formulaCells(running, (formula) => callsAddIn.test(formula)));
  };
  if (options.functions && options.caller) registerFunctions(options.functions, options.caller);
  running.calculation.markDirty(uncalculated(document, running));
  await running.calculation.settle();

  const structure = structurePart(running, veryHiddenSheets(document));
  const stores = storePart(document);
  const engine: Engine = {
    ...structure,
    ...stores,
    ...cellPart(running, spills, formulaAt),
    tables: () => tables.tables(),
    addTable: (sheetId, area, name, hasHeaders) => tables.addTable(sheetId, area, name, hasHeaders),
    changeTable: (tableId, change) => tables.changeTable(tableId, change),
    removeTable: (tableId) => tables.removeTable(tableId),
    names: () => names.names(),
    setName: (name) => names.setName(name),
    removeName: (name, sheetId) => names.removeName(name, sheetId),
    settle: () => running.calculation.settle(),
    dispose() {
      running.calculation.dispose();
      running.univer.dispose();
    },
    onEdit: (listener) => listenToEdits(running, listener),
    onSelect: (listener) => {
      const listening = running.commands.onCommandExecuted((command) => {
        if (command.id === SetSelectionsOperation.id) listener();
      });
      return () => listening.dispose();
    },
    registerFunctions,
    errorMessage(sheetId, row, column) {
      const message = messages.get(`${sheetId}:${row}:${column}`);
      const shown = valueOf(sheetOf(running, sheetId).getCellRaw(row, column));
      return message !== undefined && typeof shown === "string" && shown.startsWith("#") ? message : null;
    },
    evaluate: (formula) => evaluate(formula),
    edits: () => editsSince(document, running, spills, tables, stores, formulaAt),
  };

  async function evaluate(formula: string): Promise<Evaluation> {
    await running.calculation.settle();
    const sheetId = structure.activeSheetId();
    const place = { row: sheetOf(running, sheetId).getRowCount() - 1, column: 0 };
    const typed = formula.startsWith("=") ? formula : `=${formula}`;
    const surroundings = around();
    const text = rewriteReferences(typed, { sheetId, ...place }, surroundings);
    const answers = await running.injector
      .get(ICalculateFormulaService)
      .executeFormulas({ [running.unitId]: { [sheetId]: { [place.row]: { [place.column]: [text] } } } });
    const value = answers[running.unitId]?.[sheetId]?.[place.row]?.[place.column]?.[0]?.value ?? "";
    const key = `${sheetId}:${place.row}:${place.column}`;
    const message = messages.get(key);
    messages.delete(key);
    if (Array.isArray(value)) return { value: value.map((row) => row.map((cell) => cell ?? "")) };
    if (typeof value === "string" && errorText.test(value)) return { error: value, message: message ?? "" };
    return { value };
  }

  return engine;
}

const errorText = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CYCLE!|ERROR!|GETTING_DATA|CONNECT!)$/;
const callsAddIn = new RegExp(`\\b${functionNamespace}\\.`, "i");

function addTablesAndNames(document: WorkbookDocument, tables: Tables, names: Names): void {
  document.sheets.forEach((sheet, index) => {
    for (const table of sheet.tables) {
      tables.add(sheetIdAt(index), parseArea(table.area), table.name, {
        hasHeaders: table.hasHeaders,
        hasTotals: table.hasTotals,
        style: table.style ?? "",
      });
    }
  });
  for (const name of document.names) {
    const sheet = document.sheets.findIndex((candidate) => candidate.name === name.sheet);
    const entry: HostName = {
      name: name.name,
      formula: name.formula,
      sheetId: sheet < 0 ? null : sheetIdAt(sheet),
      visible: !name.hidden,
    };
    names.setName(entry);
  }
}

/**
 * Formulas to calculate at opening: those the file has no value for, those that spill (their values are not inputs),
 * and those that a program without the add-in marked #NAME?. All others keep what Excel calculated.
 */
function uncalculated(document: WorkbookDocument, running: RunningUniver): IUnitRange[] {
  return document.sheets.flatMap((sheet, index) =>
    sheet.cells
      .filter((cell) => {
        if (cell.formula === null) return false;
        const spills = cell.arrayArea !== null && !isSingleCell(parseArea(cell.arrayArea));
        return cell.value === null || spills || (cell.isError && cell.value === "#NAME?");
      })
      .map((cell) => cellRange(running.unitId, sheetIdAt(index), cell.row, cell.column)),
  );
}

function formulaCells(running: RunningUniver, wanted: (formula: string) => boolean): IUnitRange[] {
  const found: IUnitRange[] = [];
  const formulas = running.injector.get(FormulaDataModel).getFormulaData()[running.unitId] ?? {};
  for (const [sheetId, rows] of Object.entries(formulas)) {
    for (const [row, columns] of Object.entries(rows ?? {})) {
      for (const [column, item] of Object.entries(columns as Record<string, { readonly f: string } | null>)) {
        if (item && wanted(item.f)) found.push(cellRange(running.unitId, sheetId, Number(row), Number(column)));
      }
    }
  }
  return found;
}

function veryHiddenSheets(document: WorkbookDocument): Set<string> {
  const ids = document.sheets.flatMap((sheet, index) => (sheet.visibility === "VeryHidden" ? [sheetIdAt(index)] : []));
  return new Set(ids);
}

function listenToEdits(running: RunningUniver, listener: (edit: HostEdit) => void): () => void {
  const listening = running.commands.onCommandExecuted((command, options) => {
    if (options?.onlyLocal === true || !command.id.startsWith("sheet.mutation.")) return;
    const edit = editOf(command);
    if (edit !== null) listener(edit);
  });
  return () => listening.dispose();
}

interface MutationParams {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
  readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

const movesCells = /insert-row|insert-col|remove-rows|remove-col|reorder-range|move-r/;

function editOf(command: Readonly<ICommandInfo>): HostEdit | null {
  const { subUnitId, cellValue, range } = (command.params ?? {}) as MutationParams;
  if (subUnitId === undefined) return null;
  if (command.id === SetRangeValuesMutation.id && cellValue !== undefined) {
    const rows = Object.keys(cellValue).map(Number);
    const columns = Object.values(cellValue).flatMap((row) => Object.keys(row).map(Number));
    if (rows.length === 0 || columns.length === 0) return null;
    const area = {
      top: Math.min(...rows),
      left: columns.reduce((least, column) => Math.min(least, column)),
      bottom: Math.max(...rows),
      right: columns.reduce((most, column) => Math.max(most, column)),
    };
    return { sheetId: subUnitId, area };
  }
  return movesCells.test(command.id) && range ? { sheetId: subUnitId, area: toArea(range) } : null;
}
