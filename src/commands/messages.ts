import { defineMessages } from "@evenkeel/messages";

/** What the ribbon's buttons say by themselves. Kept apart, because it is loaded before anything else is. */
export const ribbonMessages = defineMessages("ribbon", {
  undoFailed: (detail: string) =>
    `Undo last change did not work (${detail}). What it has to put back is still recorded in this workbook: press it again. If that does not help, save the workbook and reopen it first.`,
});
