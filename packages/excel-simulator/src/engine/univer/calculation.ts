import {
  ICommandService,
  type ICommandInfo,
  type Injector,
  type IUnitRange,
  requestImmediateMacroTask,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IDependencyManagerService,
  type IFormulaData,
  type IFormulaDataItem,
  SetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { BehaviorSubject } from "rxjs";
import { hiddenRows } from "./hiddenRows";
import { shareRepeatedFormulas } from "./sharedFormulas";

type Conversion = NonNullable<Exclude<ReturnType<IActiveDirtyManagerService["get"]>, void>>;
type DirtyData = ReturnType<Conversion["getDirtyData"]>;

/** What the calculation reads in place of the formula that a cell holds; the cell itself is never touched. */
export type FormulaRewriter = (formula: string, sheetId: string, row: number, column: number) => string | null;

/** Looks at the workbook as it is now and answers how to read its formulas until the next change. */
export type FormulaReading = () => FormulaRewriter;

/** A formula of the workbook as its cell holds it, and Univer's copy of it for one calculation. */
interface PlacedFormula {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** How far it stands from the cell that it was filled from. */
  readonly down: number;
  readonly across: number;
  readonly written: string;
  readonly item: IFormulaDataItem;
}

interface Progress {
  readonly done: number;
  readonly count: number;
}

const nothingRuns: Progress = { done: 0, count: 0 };

/**
 * Decides when Univer calculates. Univer's own trigger waits 100 ms after the last edit and tells nobody when it is
 * done; the host and the command line must read only finished values, and soon. So this one collects what changed,
 * calculates on `settle()` (or shortly after an edit in the grid), and knows whether anything is left.
 */
export class Calculation {
  private changes: ICommandInfo[] = [];
  private readAgain = false;
  private dirtyCells: IUnitRange[] = [];
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private disposed = false;
  private reading: FormulaReading = () => () => null;
  /** The rewritten formulas of the last run, by cell: one that differs makes its cell due. */
  private rewritten = new Map<string, string>();
  private readonly progress = new BehaviorSubject<Progress>(nothingRuns);

  constructor(private readonly injector: Injector) {}

  /** The face that Univer's own parts expect of its trigger. */
  forUniver(): { readonly progress$: BehaviorSubject<Progress>; clearProgress(): void; dispose(): void } {
    return { progress$: this.progress, clearProgress: () => this.progress.next(nothingRuns), dispose: () => undefined };
  }

  start(): void {
    this.injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (this.conversion(command.id) === null) return;
      if (command.id === SetRangeValuesMutation.id && options?.onlyLocal === true) return;
      this.changes.push(command);
      this.soon();
    });
  }

  /** Sets how formulas are read. Structured references are written as areas this way. */
  readFormulasWith(reading: FormulaReading): void {
    this.reading = reading;
  }

  /** Makes cells due although nothing in the workbook changed: a custom function came, a name changed. */
  markDirty(cells: readonly IUnitRange[]): void {
    if (cells.length === 0) return;
    this.dirtyCells.push(...cells);
    this.soon();
  }

  /** Makes all formulas be read afresh, because what they refer to by name has changed: a table, a name. */
  reread(): void {
    this.readAgain = true;
    this.soon();
  }

  /** Resolves when nothing is left to calculate. */
  async settle(): Promise<void> {
    // Univer reports some changes a few promises later than it makes them.
    await nextTurn();
    while (!this.disposed && (this.running !== null || this.isDue())) await this.run();
  }

  dispose(): void {
    this.disposed = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private isDue(): boolean {
    return this.changes.length > 0 || this.dirtyCells.length > 0 || this.readAgain;
  }

  private soon(): void {
    if (this.timer !== null || this.disposed) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.settle();
    }, 0);
  }

  private run(): Promise<void> {
    this.running ??= this.calculate().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async calculate(): Promise<void> {
    const model = this.injector.get(FormulaDataModel);
    const changed = this.changes.map((command) => this.conversion(command.id)?.getDirtyData(command) ?? {});
    const dirty: DirtyData = changed.reduce<DirtyData>((all, data) => merge(all, data), {});
    const cells = [...(dirty.dirtyRanges ?? []), ...this.dirtyCells];
    this.changes = [];
    this.dirtyCells = [];
    this.readAgain = false;
    const formulaData = model.getFormulaData();
    const formulas = formulasIn(formulaData);
    cells.push(...this.rewriteAll(formulas));
    for (const sheet of Object.values(formulaData).flatMap((sheets) => Object.values(sheets ?? {}))) {
      shareRepeatedFormulas(sheet ?? {});
    }
    const done = this.nextCompletion();
    const calculating = this.injector.get(ICalculateFormulaService).execute({
      formulaData,
      arrayFormulaCellData: model.getArrayFormulaCellData(),
      arrayFormulaRange: model.getArrayFormulaRange(),
      forceCalculate: dirty.forceCalculation ?? false,
      dirtyRanges: joinCells(cells),
      dirtyNameMap: dirty.dirtyNameMap ?? {},
      dirtyDefinedNameMap: dirty.dirtyDefinedNameMap ?? {},
      dirtySuperTableMap: dirty.dirtySuperTableMap ?? {},
      dirtyUnitFeatureMap: dirty.dirtyUnitFeatureMap ?? {},
      dirtyUnitOtherFormulaMap: dirty.dirtyUnitOtherFormulaMap ?? {},
      clearDependencyTreeCache: dirty.clearDependencyTreeCache ?? {},
      maxIteration: 1,
      rowData: hiddenRows(this.injector),
    });
    // Univer reports the end only of a calculation that it could begin: for another one `done` would wait for ever.
    await Promise.all([done, calculating]);
    // A spill may have grown under a "B4#": its readers are due once more.
    this.dirtyCells.push(...this.rewriteAll(formulas));
  }

  /** Puts the rewritten formulas into Univer's copy for this run; answers which cells now read something else. */
  private rewriteAll(formulas: readonly PlacedFormula[]): IUnitRange[] {
    const rewrite = this.reading();
    const before = this.rewritten;
    const now = new Map<string, string>();
    const due: IUnitRange[] = [];
    for (const { unitId, sheetId, row, column, down, across, written, item } of formulas) {
      const text = rewrite(written, sheetId, row - down, column - across);
      if (text === null) continue;
      const key = `${sheetId}:${row}:${column}`;
      now.set(key, text);
      item.f = text;
      if (before.get(key) === text) continue;
      this.forgetDependency(unitId, sheetId, row, column);
      due.push(cellRange(unitId, sheetId, row, column));
    }
    this.rewritten = now;
    return due;
  }

  private forgetDependency(unitId: string, sheetId: string, row: number, column: number): void {
    this.injector.get(IDependencyManagerService).removeFormulaDependency(unitId, sheetId, row, column);
  }

  private nextCompletion(): Promise<void> {
    return new Promise((resolve) => {
      const listening = this.injector.get(ICommandService).onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        const report = command.params as { readonly functionsExecutedState?: number };
        if (report.functionsExecutedState === undefined) return;
        listening.dispose();
        resolve();
      });
    });
  }

  private conversion(commandId: string): Conversion | null {
    return this.injector.get(IActiveDirtyManagerService).get(commandId) ?? null;
  }
}

function formulasIn(data: IFormulaData): PlacedFormula[] {
  const found: PlacedFormula[] = [];
  for (const [unitId, sheets] of Object.entries(data)) {
    for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, item] of Object.entries(columns as Record<string, IFormulaDataItem | null | undefined>)) {
          if (item === null || item === undefined || item.f === "") continue;
          const { f: written, x: across = 0, y: down = 0 } = item;
          found.push({ unitId, sheetId, row: Number(row), column: Number(column), down, across, written, item });
        }
      }
    }
  }
  return found;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    // Closing the channel behind it lets Node end.
    const close = requestImmediateMacroTask(() => {
      close();
      resolve();
    });
  });
}

export function cellRange(unitId: string, sheetId: string, row: number, column: number): IUnitRange {
  return { unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } };
}

/** Joins cells that stand below each other: Univer looks every formula up in every range. */
function joinCells(ranges: readonly IUnitRange[]): IUnitRange[] {
  const sorted = [...ranges].sort(
    (one, other) =>
      one.sheetId.localeCompare(other.sheetId) ||
      one.range.startColumn - other.range.startColumn ||
      one.range.endColumn - other.range.endColumn ||
      one.range.startRow - other.range.startRow,
  );
  const joined: IUnitRange[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    const follows =
      last !== undefined &&
      last.unitId === next.unitId &&
      last.sheetId === next.sheetId &&
      last.range.startColumn === next.range.startColumn &&
      last.range.endColumn === next.range.endColumn &&
      next.range.startRow <= last.range.endRow + 1;
    if (!follows) joined.push({ ...next, range: { ...next.range } });
    else last.range.endRow = Math.max(last.range.endRow, next.range.endRow);
  }
  return joined;
}

/** Joins what two edits made due: lists are put together, records merged to any depth. */
function merge<T>(one: T, other: T): T {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other] as T;
  if (!isRecord(one) || !isRecord(other)) return other === undefined ? one : other;
  const merged: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) merged[key] = key in merged ? merge(merged[key], value) : value;
  return merged as T;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
