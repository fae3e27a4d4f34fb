import { defineMessages } from "./catalogue";

export const moreMessages = defineMessages("pane.more", {
  title: "More",
  connect: {
    title: "Your workbook",
    about: "What was found in it, questions, and things to look at",
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
