import { counted, defineMessages, wholeNumber, withNoun } from "@evenkeel/messages";

export const reviewViewMessages = defineMessages("pane.review", {
  lead: "Cases to talk about in supervision: review overdue, or not seen for eight weeks.",
  none: "No review is overdue, and everybody has been seen in the last eight weeks.",
  noDates: "The workbook has no dates of reviews or of last contact, so there is nothing to go by.",
  filter: "Whose cases",
  everybody: "Everybody's",
  tick: "Tick those that could close:",
  overdue: (days: number) => `Review overdue by ${duration(days)}`,
  notSeen: (days: number) => `Not seen for ${duration(days)}`,
  points: (points: string) => withNoun(points, "point", "points"),
  notWeighted: "not weighted",
  dividend: {
    ticked: (cases: number, points: string) =>
      `Closing ${counted(cases, "ticked case", "ticked cases")} frees ${points} points.`,
    all: (cases: number, points: string) =>
      `Closing all ${wholeNumber(cases)} would free ${withNoun(points, "point", "points")}.`,
    placed: (cases: number) => `That is room for about ${counted(cases, "new case", "new cases")} of average weight.`,
  },
});

function duration(days: number): string {
  return days < 14 ? counted(days, "day", "days") : counted(Math.floor(days / 7), "week", "weeks");
}
