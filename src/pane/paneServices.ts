import type { ActionContext, AnyAction, UndoOutcome } from "../actions/action";
import type { Notice } from "../actions/notices";
import type { ActionWorkbook } from "../actions/runner";
import type { StandingChange } from "../actions/workbook";
import type { Baseline } from "../domain/changes/changes";
import type { Day } from "../domain/units";
import type { Connection } from "../workbook/connect/connection";
import type { LazyAction } from "./feature";

/**
 * All of the world that views can reach. The real services stand on `src/actions` (see `src/taskpane/services.ts`); tests
 * and the gallery give fakes, so that every state of every view can be shown without a workbook.
 */
export interface PaneServices {
  readonly clock: { readonly today: () => Day };
  readonly workbook: WorkbookServices;
  readonly files: FileServices;
  readonly appearance: AppearanceServices;
  readonly actions: ActionServices;
}

export interface ActionServices {
  /** Fetches an action of the list. */
  load<Of extends AnyAction>(lazy: LazyAction<Of>): Promise<Of>;
}

export interface WorkbookServices extends ActionWorkbook {
  /** Keeps what was found and answered in the workbook, so that it is not asked again. */
  remember(connection: Connection): Promise<void>;
  /** Calls back after an edit that is not the add-in's own. Resolves to the way to stop. */
  watch(listener: () => void): Promise<() => Promise<void>>;
  /** Tells when Excel waits for the manager to leave a cell (a sentence), and when the wait is over (null). */
  watchWaiting(listener: (message: string | null) => void): () => void;
  /** Tells what a ribbon command did. */
  watchNotices(listener: (notice: Notice) => void): () => void;
  showCell(sheet: string, cell: string): Promise<void>;
  /** The cells that the manager has selected in Excel: "A4:H60" of a sheet. */
  selectedArea(): Promise<{ readonly sheet: string; readonly area: string }>;
  /** Puts a formula into the selected cell, if that is empty, and says which cell that was. */
  insertFormula(formula: string): Promise<{ readonly sheet: string; readonly cell: string }>;
  lastChange(): Promise<StandingChange | null>;
  undoLast(): Promise<UndoOutcome>;
  /** The team as the manager last saw it; null: never. */
  readBaseline(): Promise<Baseline | null>;
  /** Keeps the team as it is now as the new baseline; no cell is touched. */
  saveBaseline(connection: Connection, context: Pick<ActionContext, "today">): Promise<Baseline | null>;
}

export interface FileServices {
  /** Lets the manager choose a file; null: they chose none. It is read here and goes nowhere. */
  choose(accept: string): Promise<ChosenFile | null>;
  /** Opens a file as a new workbook. */
  open(file: Uint8Array): Promise<void>;
  copyText(text: string): Promise<void>;
}

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AppearanceServices {
  readonly isDark: () => boolean;
  /** Calls back when it gets dark or light. Gives back the way to stop. */
  readonly watch: (listener: () => void) => () => void;
}
