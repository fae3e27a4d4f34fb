import type { Day } from "../domain/units";
import {
  applyChangePlan,
  ExcelFailure,
  insertFormula as insert,
  lastChange as standing,
  openAsNewWorkbook,
  readWorkbook,
  undoLastChange,
  saveMapping,
  selectCell,
  selectedArea as selected,
  watchWorkbook as watch,
  type StandingChange,
  type WorkbookListener,
} from "../excel";
import type { ApplyOutcome, UndoOutcome } from "../excel/outcome";
import { actionMessages } from "./messages";
import { connect } from "../workbook/connect/connect";
import { isNewerMapping, parseMapping, rememberMapping, serialiseMapping } from "../workbook/connect/mapping";
import type { ChangePlan } from "../workbook/changePlan/changePlan";
import type { Connection, Problem } from "../workbook/connect/connection";
import { ActionRefusal, type ReadingOptions } from "./action";
import type { ActionWorkbook } from "./runner";

export { watchWaiting } from "../excel";
export type { StandingChange, WorkbookChange, WorkbookListener } from "../excel";

/** Reads the workbook and finds the team in it. What was interrupted earlier is listed as its first problem. */
export async function connectWorkbook(options: ReadingOptions): Promise<Connection> {
  const { grid, remembered, lastChange, written } = await withActionErrors(readWorkbook());
  const { today, mapping, answers } = options;
  const found = connect(grid, {
    today,
    ...(mapping === undefined ? {} : { mapping }),
    ...(answers === undefined ? {} : { answers }),
    remembered: remembered === null ? null : parseMapping(remembered),
  });
  const connection: Connection = {
    ...found,
    // What came with an export was not decided here.
    written: written.filter(({ action }) => action !== "refresh"),
    isRemembered: remembered !== null,
  };
  if (lastChange?.interrupted !== true) return connection;
  const interrupted: Problem = {
    code: "interrupted-change",
    severity: "error",
    sheet: null,
    cell: null,
    value: null,
    message: actionMessages.interrupted(lastChange.title),
  };
  return { ...connection, problems: [interrupted, ...connection.problems] };
}

/** Carries out what the manager has seen and ticked. */
export async function applyPlan(plan: ChangePlan, options: { readonly today: Day }): Promise<ApplyOutcome> {
  return withActionErrors(applyChangePlan(plan, { today: options.today }));
}

/** The workbook that is open in Excel. */
export const excelWorkbook: ActionWorkbook = { connect: connectWorkbook, apply: applyPlan };

/** Puts back what the last change overwrote. */
export async function undoLast(): Promise<UndoOutcome> {
  return withActionErrors(undoLastChange());
}

/** What undo would take back; null: nothing. */
export async function lastChange(): Promise<StandingChange | null> {
  return withActionErrors(standing());
}

/** Keeps in the workbook what the manager confirmed, so that it is not asked again. */
export async function rememberAnswers(connection: Connection): Promise<void> {
  const isNewer = (present: string): boolean => {
    const mapping = parseMapping(present);
    return mapping !== null && isNewerMapping(mapping);
  };
  await withActionErrors(saveMapping(serialiseMapping(rememberMapping(connection)), isNewer));
}

/** Shows a cell or range to the manager. */
export async function showCell(sheet: string, cell: string): Promise<void> {
  await withActionErrors(selectCell(sheet, cell));
}

/** The cells that the manager has selected. */
export async function selectedArea(): Promise<{ readonly sheet: string; readonly area: string }> {
  return withActionErrors(selected());
}

/** Opens a file that an action made as a new, unsaved workbook. */
export async function openFile(file: Uint8Array): Promise<void> {
  await withActionErrors(openAsNewWorkbook(file));
}

/** Puts a formula into the selected cell, if that is empty. */
export async function insertFormula(formula: string): Promise<{ readonly sheet: string; readonly cell: string }> {
  return withActionErrors(insert(formula));
}

/** Tells of changes by anyone but the add-in itself. Gives back the way to stop. */
export async function watchWorkbook(listener: WorkbookListener): Promise<() => Promise<void>> {
  return withActionErrors(watch(listener));
}

/** Excel's failures as every action tells them: a code and a sentence. */
export async function withActionErrors<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ExcelFailure) {
      throw new ActionRefusal(`excel-${error.kind}`, error.message, { cause: error });
    }
    throw error;
  }
}
