import { defineMessages } from "@evenkeel/messages";

export const menuMessages = defineMessages("pane.menu", {
  groups: {
    week: "Week by week",
    think: "Look ahead and back",
    tell: "Tell others",
    workbook: "This workbook",
  },
  undo: {
    title: "Last change",
    none: "Evenkeel has not changed this workbook.",
    on: (title: string, day: string) => `${title}, ${day}`,
    action: "Undo last change",
  },
  privacy: {
    title: "Privacy",
    body: "Everything stays in this workbook. Evenkeel sends nothing anywhere, keeps nothing elsewhere, and counts nothing.",
  },
});
