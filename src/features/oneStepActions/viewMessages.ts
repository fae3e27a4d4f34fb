import { defineMessages } from "@evenkeel/messages";

/** Actions that need no choices: a page that says what they do, then the preview. */
export const toolMessages = defineMessages("pane.tools", {
  preview: "Show what would change",
  working: "Looking through the workbook",
  snapshot: {
    title: "Keep this month's figures",
    about: "A line of measures a month, so that a trend shows",
    body: "Adds this month's measures to a sheet of snapshots: cases, points, evenness, reviews on time. Take one a month, and the copy for commissioners shows the trend.",
  },
  "freeze-formulas": {
    title: "Turn formulas into values",
    about: "For people who open this workbook without Evenkeel",
    body: "Replaces TEAM formulas by the figures they show. Other formulas stay. Undo brings the formulas back.",
  },
  "repair-formulas": {
    title: "Repair #NAME?",
    about: "For a workbook that comes back from somebody without Evenkeel",
    body: "Enters TEAM formulas again where Excel has lost them.",
  },
});
