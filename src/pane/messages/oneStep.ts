import { defineMessages } from "@evenkeel/messages";

/** The page of an action without choices. */
export const oneStepMessages = defineMessages("pane.oneStep", {
  preview: "Show what would change",
  working: "Looking through the workbook",
});
