import { ActionRefusal } from "../actions/action";
import { tell } from "../actions/notices";
import { undoLast } from "../actions/undo";
import { actionMessages } from "../messages/actions";

/** Undo last change, pressed in the ribbon: undoes, and opens the pane only where there is something to say. */
export async function undoFromRibbon(): Promise<void> {
  try {
    const { restored, skipped } = await undoLast();
    const why = skipped.map((each) => `${each.cell}: ${each.why}`);
    tell({ kind: skipped.length > 0 ? "problem" : "done", message: actionMessages.undone(restored, why) });
    if (restored > 0 && skipped.length === 0) return;
  } catch (error) {
    if (!(error instanceof ActionRefusal)) throw error;
    tell({ kind: "problem", message: error.message });
  }
  await Office.addin.showAsTaskpane();
}
