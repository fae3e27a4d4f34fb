import { defineMessages, withNoun } from "@evenkeel/messages";

/** A case's own page, with the sum behind its points in words. */
export const caseViewMessages = defineMessages("pane.case", {
  title: (id: string) => `Case ${id}`,
  gone: "This case is no longer in the workbook.",
  heldBy: (name: string) => `With ${name}`,
  nobody: "Nobody has this case yet",
  points: (points: string) => withNoun(points, "point", "points"),
  provisional: "Not weighted yet",
  why: {
    title: "Why this number?",
    given: (points: string) =>
      `The workbook gives ${withNoun(points, "point", "points")} for this case; weights are not used.`,
    closed: "Closed cases weigh nothing.",
    add: (factor: string, level: string, points: string) => `${factor}, ${level}: ${points}`,
    times: (factor: string, level: string, points: string) => `${factor}, ${level}: times ${points}`,
    blank: "left blank",
    total: (points: string) => `Total: ${points}`,
    overlap: (group: string) => `Of ${group}, only the highest counts.`,
    unknownLevel: (factor: string, level: string) =>
      `${factor}: "${level}" is not in Weights. Correct the case, or add the level to Weights.`,
    blankLevel: (factor: string) =>
      `${factor} is blank, and Weights has no row for a blank level. Fill it in, or add a default row to Weights.`,
    overlappingVersions: (factor: string) =>
      `${factor} has two weights valid on the same day. Give them From and To dates in Weights.`,
  },
  facts: "About this case",
  fact: {
    status: "Status",
    needs: "Needs",
    locality: "Locality",
    opened: "Opened",
    lastSeen: "Last seen",
    reviewDue: "Review due",
    keep: "Keep with clinician",
    linked: "Linked with",
    joint: "Joint with",
    registrant: "Registrant",
  },
  status: { open: "Open", waiting: "Waiting", closed: "Closed", questioned: "To check" },
  yes: "Yes",
  showRow: "Show in sheet",
  keep: "Keep with clinician",
  release: "No longer keep",
  overdue: (day: string) => `${day} (overdue)`,
});
