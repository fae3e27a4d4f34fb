import { anyWorkbook, defineAction, type Preview } from "../../actions/action";
import { actionMessages } from "../../actions/messages";
import { noOptions } from "../../actions/options";
import { undoLast, withActionErrors } from "../../actions/workbook";
import { previewUndo, type StandingChange, type UndoOutcome } from "../../excel";
import { warning } from "../../workbook/problems/warning";

/** What undo would put back. */
export interface UndoPreview extends Preview, UndoOutcome {
  /** null: there is nothing to undo. */
  readonly change: StandingChange | null;
}

/**
 * Puts back what the last change overwrote, from the record that the workbook keeps of it. This is the command line's way;
 * the pane (`UndoButton`) and the ribbon undo at once, without a preview.
 */
export const undo = defineAction({
  name: "undo",
  options: noOptions("undo"),
  needs: anyWorkbook,
  async preview(connection): Promise<UndoPreview> {
    const { change, restored, skipped } = await withActionErrors(previewUndo());
    const nothing = change === null ? [warning("nothing-to-undo", actionMessages.nothingToUndo)] : [];
    return { connection, problems: [...nothing, ...connection.problems], change, restored, skipped };
  },
  // The record in the workbook says what to write; there is no plan to look at.
  plan: () => null,
  report: ({ restored, skipped, problems }) => ({ restored, skipped, problems }),
  async apply() {
    const { restored, skipped } = await undoLast();
    return { status: "done", written: restored, skipped };
  },
});
