import { counted, defineMessages, withNoun } from "@evenkeel/messages";

export const allocateViewMessages = defineMessages("pane.allocate", {
  lead: "One case at a time, agreed on both sides.",
  none: "Every case has somebody.",
  noRows: "This workbook keeps numbers of cases and not single cases, so there is none to allocate one by one.",
  caseTitle: (id: string) => `Allocate ${id}`,
  gone: "Somebody has this case now.",
  points: (points: string) => withNoun(points, "point", "points"),
  notWeighted: "not weighted",
  needs: (needs: string) => `Needs ${needs}`,
  waiting: (days: number) => `waiting ${counted(days, "day", "days")}`,
  who: "Who",
  goes: (before: string, after: string) => `${before}, then ${after}`,
  sameLocality: "same locality",
  cannot: (count: number) => `${counted(count, "person", "people")} cannot take it`,
  reason: "Why this person",
  reasonHint: "Kept in the workbook. Nothing about anybody's health.",
  reasonMissing: "Give a reason, so that both sides can look it up later.",
  agreedByPractitioner: "The practitioner has agreed",
  agreedByManager: "I have agreed, as manager",
  preview: "Show what would change",
  working: "Looking through the workbook",
});
