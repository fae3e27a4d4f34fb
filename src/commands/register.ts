import { tell } from "../actions/notices";
import { ribbonMessages } from "./messages";

/**
 * The ribbon's buttons that work without the pane. This file stays tiny: what a button does is fetched when it is pressed.
 * The names are those of the manifest.
 */
export const UNDO_COMMAND = "undoLastChange";

Office.actions.associate(UNDO_COMMAND, (event: Office.AddinCommands.Event) => void undoPressed(event));

/** Nobody waits for this promise, so it never fails: what there is to say is told as a notice. */
async function undoPressed(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const undone = await undo();
    if (!undone) await Office.addin.showAsTaskpane();
  } catch {
    // The pane cannot be opened from here. The notice waits until the manager opens it.
  } finally {
    // Excel waits for this before it lets another button work.
    event.completed();
  }
}

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
