import { counted, defineMessages } from "@evenkeel/messages";

export const supervisionViewMessages = defineMessages("pane.supervision", {
  who: "Whose page",
  make: "Make the page",
  making: "Making the page",
  raise: "What to raise",
  reviews: "Cases by review",
  review: {
    overdue: (cases: number) => `${counted(cases, "review", "reviews")} overdue`,
    soon: (cases: number) => `${counted(cases, "review", "reviews")} within four weeks`,
    later: (cases: number) => `${counted(cases, "review", "reviews")} later`,
    undated: (cases: number) => `${counted(cases, "case", "cases")} without a review date`,
  },
  noCases: "No open cases.",
  readers:
    "It becomes a sheet of this workbook: everybody who may open the workbook can read it. Its cases are never in a copy for commissioners.",
});
