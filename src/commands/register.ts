/**
 * The ribbon's buttons that work without the pane. This file stays tiny: what a button does is fetched when it is pressed.
 * The names are those of the manifest.
 */
export const UNDO_COMMAND = "undoLastChange";

Office.actions.associate(UNDO_COMMAND, async (event: Office.AddinCommands.Event) => {
  try {
    const { undoFromRibbon } = await import(/* webpackChunkName: "commands-work" */ "./undoFromRibbon");
    await undoFromRibbon();
  } finally {
    // Excel waits for this before it lets another button work.
    event.completed();
  }
});
