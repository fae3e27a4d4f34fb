import type { ICommandInfo, IUnitRange } from "@univerjs/core";
import { ErrorType, FormulaDataModel, ICalculateFormulaService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { saveWorkbook, type WorkbookDocument, type WorkbookEdits } from "@evenkeel/xlsx";
import { engine as engineMessages } from "./messages";
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
import { needsRewriting, type ReferenceSurroundings, renameTable, rewriteReferences } from "./structuredReferences";
import { structurePart, toArea } from "./structure";
import { Tables } from "./tables";
import { unknownFunction } from "./unknownFunctions";
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
  /** The file that was opened with all that has changed since, once everything is calculated. */
  saveInto(file: Uint8Array): Promise<Uint8Array>;
}

export async function createEngine(document: WorkbookDocument, options: EngineOptions = {}): Promise<Engine> {
  const running = startUniver(toSnapshot(document), options.surface);
  const spills = new Spills(running);
  const tables = new Tables(running);
  const formulaAt = formulaReader(running);
  registerOwnFunctions(running.injector);

  const around = (): ReferenceSurroundings => {
    const known = tables.referenced();
    const meant = (name: string | null, own: string) =>
      name === null ? running.workbook.getSheetBySheetId(own) : running.workbook.getSheetBySheetName(name);
    return {
      tables: known,
      spillArea: (sheetName, ownSheetId, row, column) => {
        const sheetId = meant(sheetName, ownSheetId)?.getSheetId();
        return sheetId ? spills.areaFrom(sheetId, row, column) : null;
      },
      rowCount: (sheetName, ownSheetId) => meant(sheetName, ownSheetId)?.getRowCount() ?? Infinity,
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
  const cells = cellPart(running, spills, formulaAt);
  const edits = (): WorkbookEdits => editsSince(document, running, spills, tables, stores, formulaAt);
  const engine: Engine = {
    ...structure,
    ...stores,
    ...cells,
    tables: () => tables.tables(),
    addTable(sheetId, area, name, hasHeaders) {
      running.calculation.reread();
      return tables.addTable(sheetId, area, name, hasHeaders);
    },
    changeTable(tableId, change) {
      const before = tables.tables().find((table) => table.id === tableId)?.name;
      tables.changeTable(tableId, change);
      if (before !== undefined && change.name !== undefined) followRename(before, change.name);
      running.calculation.reread();
    },
    removeTable(tableId) {
      running.calculation.reread();
      tables.removeTable(tableId);
    },
    names: () => names.names(),
    setName(name) {
      running.calculation.reread();
      names.setName(name);
    },
    removeName(name, sheetId) {
      running.calculation.reread();
      names.removeName(name, sheetId);
    },
    settle: () => running.calculation.settle(),
    dispose() {
      running.calculation.dispose();
      running.univer.dispose();
    },
    onEdit: (listener) => listenToEdits(running, listener),
    onSelect: (listener) => {
      const listening = running.commands.onCommandExecuted((command) => {
        if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id) listener();
      });
      return () => listening.dispose();
    },
    registerFunctions,
    errorMessage(sheetId, row, column) {
      const message = messages.get(`${sheetId}:${row}:${column}`);
      const shown = valueOf(sheetOf(running, sheetId).getCellRaw(row, column));
      return message !== undefined && typeof shown === "string" && shown.startsWith("#") ? message : null;
    },
    evaluate,
    edits,
    async saveInto(file) {
      await running.calculation.settle();
      return saveWorkbook(file, edits());
    },
  };

  /** Formulas and names that refer to a table go on doing so under its new name. */
  function followRename(from: string, to: string): void {
    for (const cell of formulaCells(running, (formula) => renameTable(formula, from, to) !== formula)) {
      const { sheetId, range } = cell;
      const area = toArea(range);
      const written = formulaAt(
        sheetId,
        area.top,
        area.left,
        sheetOf(running, sheetId).getCellRaw(area.top, area.left),
      );
      if (written !== null) cells.write(sheetId, area, [[renameTable(written, from, to)]]);
    }
    for (const name of names.names()) {
      const formula = renameTable(name.formula, from, to);
      if (formula !== name.formula) names.setName({ ...name, formula });
    }
  }

  async function evaluate(formula: string): Promise<Evaluation> {
    await running.calculation.settle();
    const sheetId = structure.activeSheetId();
    const typed = formula.startsWith("=") ? formula : `=${formula}`;
    const text = rewriteReferences(typed, { sheetId, row: -1, column: -1 }, around());
    // It is calculated as if it stood in A1, where there is most room to spill; a message that A1 has of its own stays.
    const place = `${sheetId}:0:0`;
    const kept = messages.get(place);
    messages.delete(place);
    const answers = await running.injector
      .get(ICalculateFormulaService)
      .executeFormulas({ [running.unitId]: { [sheetId]: { 0: { 0: [text] } } } });
    const message = messages.get(place) ?? "";
    if (kept === undefined) messages.delete(place);
    else messages.set(place, kept);
    const value = answers[running.unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value ?? null;
    if (value === null) return { error: ErrorType.NAME, message: engineMessages.unreadable(formula) };
    if (Array.isArray(value)) return { value: value.map((row) => row.map((cell) => valueOf({ v: cell }))) };
    const shown = valueOf({ v: value });
    if (typeof shown === "string" && errorTexts.has(shown)) {
      const isUnnamed = shown === "#NAME?" && message === "";
      return { error: shown, message: isUnnamed ? unknownFunction(running.injector, typed) : message };
    }
    return { value: shown };
  }

  return engine;
}

const errorTexts: ReadonlySet<string> = new Set(Object.values(ErrorType));
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
