import { defineMessages, withNoun } from "@evenkeel/messages";

/** What actions in general say; each action's own sentences stand in its own area. */
export const actionMessages = defineMessages("actions", {
  unknownAction: (name: string, known: readonly string[]) =>
    `There is no action '${name}'. There are: ${known.join(", ")}.`,
  noOptions: (action: string, given: string) => `${action} takes no option '${given}'. Leave it out.`,
  notAnObject: (action: string) => `The options of ${action} must be an object such as {}.`,
  interrupted: (title: string) =>
    `'${title}' was cut off half-way. What was there before is recorded in this workbook: press Undo last change to put it back.`,
  nothingToUndo: "There is nothing to undo: this workbook holds no change made by Evenkeel.",
  undone: (restored: number, skipped: readonly string[]) =>
    restored === 0 && skipped.length === 0
      ? "There is nothing to undo: this workbook holds no change made by Evenkeel, or all of it is back as it was."
      : [`${withNoun(String(restored), "cell was", "cells were")} put back as before.`, ...skipped].join(" "),
});
