import { counted, defineMessages } from "@evenkeel/messages";

export const weeklyChangesViewMessages = defineMessages("pane.weeklyChanges", {
  since: (day: string) => `Since you last looked on ${day}.`,
  never:
    "This is the first look, so there is nothing to compare with yet. Mark it as read, and next time new, closed and moved cases stand here.",
  looking: "Looking at what has changed",
  quiet: "Nothing has changed since.",
  cases: "Cases",
  fresh: (cases: number, list: string) => `${counted(cases, "new case", "new cases")}: ${list}`,
  closed: (cases: number, list: string) => `${counted(cases, "case", "cases")} closed: ${list}`,
  gone: (cases: number, list: string) => `${counted(cases, "case is", "cases are")} no longer in the workbook: ${list}`,
  moved: (id: string, from: string, to: string) => `${id}: ${from}, now ${to}`,
  byUs: (move: string, day: string) => `${move}, moved with Evenkeel on ${day}`,
  moreMoves: (moves: number) => `${counted(moves, "more case has", "more cases have")} changed hands.`,
  nobody: "nobody",
  reviews: (cases: number, list: string) => `${counted(cases, "review has", "reviews have")} fallen due: ${list}`,
  people: "People",
  newlyOver: (name: string) => `${name} is over capacity now, and was not before.`,
  noLongerOver: (name: string) => `${name} is no longer over capacity.`,
  week: "This week",
  news: {
    "reduction-ends": (name: string, day: string) => `${name}: reduction ends ${day}`,
    "absence-starts": (name: string, day: string) => `${name}: away from ${day}`,
    "absence-ends": (name: string, day: string) => `${name}: away until ${day}`,
    starts: (name: string, day: string) => `${name} starts ${day}`,
    leaves: (name: string, day: string) => `${name} leaves ${day}`,
  },
  noNews: "No reduction or absence starts or ends, and nobody starts or leaves.",
  stale: (day: string, weeks: number) =>
    `The newest entry is of ${day}${weeks < 1 ? "" : `, ${counted(weeks, "week", "weeks")} ago`}. Is the caseload up to date?`,
  more: (list: string, rest: number) => `${list} and ${rest} more`,
  mark: "Mark as read",
  marked: "Marked as read. Next time you see what is new from here on.",
});
