import type { Day } from "../domain/units";
import type { ApplyOutcome } from "../excel/outcome";
import type { ConnectedTable, Connection, Problem, TableKind } from "../workbook/connect/connection";
import type { ChangePlan } from "../workbook/changePlan/changePlan";

export type { ApplyOutcome, UndoOutcome } from "../excel/outcome";

/** What an action may use besides the workbook itself, which it reaches through `src/excel`. */
export interface ActionSurroundings {
  readonly today: Day;
  /** A mapping that overrides what connecting would find (command line: --map). */
  readonly mapping?: Readonly<Partial<Record<TableKind, ConnectedTable>>>;
  /** The manager's choices by question id, before they are kept in the workbook. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ActionProgress) => void;
}

export interface ActionProgress {
  readonly message: string;
  /** 0 to 1, or null while it cannot be known. */
  readonly done: number | null;
  /** True: an answer stands already, and stopping now keeps it. */
  readonly answerStands?: boolean;
}

/** What every preview carries, whatever the action. */
export interface Preview {
  readonly connection: Connection;
  readonly problems: readonly Problem[];
}

/**
 * Something a manager can do. The pane, the ribbon and the command line all serve the one list in `./index`;
 * a new action joins them, and the fault matrix of the tests, by standing in that list.
 */
export interface Action<Options, Result extends Preview, Choice = void> {
  /** As on the command line: "balance-team". */
  readonly name: string;
  /** Checks options from anywhere; a wrong one is refused with a sentence (`ActionRefusal`). */
  options(raw: unknown): Options;
  /** Reads the workbook and works out what would change. Writes nothing. */
  preview(surroundings: ActionSurroundings, options: Options): Promise<Result>;
  /** The changes of a preview, or of the part the manager ticked; null: nothing to write. */
  plan(preview: Result, choice?: Choice): ChangePlan | null;
  /** The preview as the command line prints it. */
  report(preview: Result): Readonly<Record<string, unknown>>;
  /** Carries the plan out; absent where the action only shows something. The default is `applyChangePlan` of src/excel. */
  apply?(surroundings: ActionSurroundings, preview: Result, choice?: Choice): Promise<ApplyOutcome>;
  /** The file that the action makes beside the workbook; absent where it makes none. */
  file?(preview: Result, choice?: Choice): Promise<Uint8Array>;
}

/** Any action, for those who serve the whole list: they pass on what `options` and `preview` gave, and look into neither. */
export type AnyAction = Action<unknown, Preview, unknown>;

/** Something cannot be done, said in a sentence that a manager can act on. */
export class ActionRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "ActionRefusal";
  }
}
