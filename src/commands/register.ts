import { tell } from "../actions/notices";
import { ribbonMessages } from "./messages";

/**
 * The ribbon's buttons that work without the pane. This file stays tiny: what a button does is fetched when it is pressed.
 * The names are those of the manifest.
 */
export const UNDO_COMMAND = "undoLastChange";

Office.actions.associate(UNDO_COMMAND, async (event: Office.AddinCommands.Event) => {
  try {
    const undone = await undo();
    if (!undone) await Office.addin.showAsTaskpane();
  } finally {
    // Excel waits for this before it lets another button work.
    event.completed();
  }
});

/** @returns false where there is something to read in the pane: also when not even the code could be fetched */
async function undo(): Promise<boolean> {
  try {
    const { undoFromRibbon } = await import(/* webpackChunkName: "commands-work" */ "./undoFromRibbon");
    return await undoFromRibbon();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    tell({ kind: "problem", message: ribbonMessages.undoFailed(detail) });
    return false;
  }
}
