import { defineMessages } from "@evenkeel/messages";

export const formulaViewMessages = defineMessages("pane.teamFormulas", {
  freeze: {
    title: "Turn formulas into values",
    body: "Replaces TEAM formulas by the figures they show. Other formulas stay. Undo brings the formulas back.",
  },
  repair: {
    title: "Repair #NAME?",
    body: "Enters TEAM formulas again where Excel has lost them.",
  },
});
