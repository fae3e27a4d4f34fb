import { defineMessages } from "@evenkeel/messages";

export const formulaViewMessages = defineMessages("pane.teamFormulas", {
  freeze: "Replaces TEAM formulas by the figures they show. Other formulas stay. Undo brings the formulas back.",
  repair: "Enters TEAM formulas again where Excel has lost them.",
});
