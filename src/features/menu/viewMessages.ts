import { defineMessages } from "@evenkeel/messages";

export const moreMessages = defineMessages("pane.more", {
  title: "More",
  groups: {
    week: "Week by week",
    think: "Look ahead and back",
    tell: "Tell others",
    workbook: "This workbook",
  },
  allocate: {
    title: "Allocate",
    about: "One new case at a time, agreed on both sides",
  },
  whatIf: {
    title: "What if?",
    about: "Somebody leaves, joins, is away or changes hours",
  },
  review: {
    title: "Still open?",
    about: "Cases to talk about in supervision, and what closing them frees",
  },
  functions: {
    title: "Functions",
    about: "Formulas you can use in any cell",
  },
  share: {
    title: "Share",
    about: "A safe copy for commissioners",
  },
  weights: {
    title: "Weights",
    about: "What a case counts, its versions, starter schemes to compare",
  },
  settings: {
    title: "Settings",
    about: "Full-time points, bands, ceiling, tolerance, alerts",
  },
  connect: {
    title: "Your workbook",
    about: "What was found in it, and things to look at",
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
