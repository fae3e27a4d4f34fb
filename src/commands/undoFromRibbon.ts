import { ActionRefusal } from "../actions/action";
import { tell } from "../actions/notices";
import { undoLast } from "../actions/workbook";
import { actionMessages } from "../actions/messages";

/**
 * Undo last change, pressed in the ribbon.
 * @returns true where all of it was put back; false where the manager should read why not
 */
export async function undoFromRibbon(): Promise<boolean> {
  try {
    const { restored, skipped } = await undoLast();
    const why = skipped.map((each) => `${each.cell}: ${each.why}`);
    tell({ kind: skipped.length > 0 ? "problem" : "done", message: actionMessages.undone(restored, why) });
    return restored > 0 && skipped.length === 0;
  } catch (error) {
    if (!(error instanceof ActionRefusal)) throw error;
    tell({ kind: "problem", message: error.message });
    return false;
  }
}
