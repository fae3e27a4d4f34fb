import { previewUndo, undoLastChange, type StandingChange, type UndoOutcome } from "../../excel";
import { actionMessages } from "../../actions/messages";
import type { Problem } from "../../workbook/connect/connection";
import { ActionRefusal, type Action, type Preview } from "../../actions/action";
import { connectWorkbook, refusing } from "../../actions/workbook";

/** What undo would put back. Nothing has been written. */
export interface UndoPreview extends Preview, UndoOutcome {
  /** null: there is nothing to undo. */
  readonly change: StandingChange | null;
}

/** Puts back what the last change overwrote. */
export async function undoLast(): Promise<UndoOutcome> {
  return refusing(undoLastChange());
}

type NoOptions = Readonly<Record<string, never>>;

export const undo: Action<NoOptions, UndoPreview> = {
  name: "undo",
  options: (raw) => noOptions("undo", raw),
  async preview(surroundings) {
    const connection = await connectWorkbook(surroundings);
    const { change, restored, skipped } = await refusing(previewUndo());
    const nothing: Problem = {
      code: "nothing-to-undo",
      severity: "warning",
      sheet: null,
      cell: null,
      value: null,
      message: actionMessages.nothingToUndo,
    };
    const problems = change === null ? [nothing, ...connection.problems] : connection.problems;
    return { connection, problems, change, restored, skipped };
  },
  // The record in the workbook says what to write; there is no plan to look at.
  plan: () => null,
  report: ({ restored, skipped, problems }) => ({ restored, skipped, problems }),
  async apply() {
    const { restored, skipped } = await undoLast();
    return { status: "done", written: restored, skipped };
  },
};

/** For actions without options: anything given is refused by name. */
export function noOptions(action: string, raw: unknown): NoOptions {
  if (raw === undefined || raw === null) return {};
  if (typeof raw !== "object" || Array.isArray(raw)) {
    throw new ActionRefusal("wrong-option", actionMessages.notAnObject(action));
  }
  const [given] = Object.keys(raw);
  if (given !== undefined) throw new ActionRefusal("wrong-option", actionMessages.noOptions(action, given));
  return {};
}
