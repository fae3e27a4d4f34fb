import { defineMessages } from "@evenkeel/messages";
import { counted, wholeNumber, withNoun } from "@evenkeel/messages";

/** A clinician's and a case's own page, with the sums behind their figures in words. */
export const personMessages = defineMessages("pane.person", {
  alerts: "To act on",
  supervision: "For supervision",
  gone: "This person is no longer in the staff table.",
  used: (percent: string, word: string) => `${percent} of what they have is used: ${word}.`,
  share: (percent: string, word: string) => `They hold ${percent} of their fair share by hours: ${word}.`,
  why: {
    title: "Why this number?",
    held: (cases: number, points: string) => `Points held: ${counted(cases, "case", "cases")} add up to ${points}.`,
    notWeighted: (cases: number) =>
      `${counted(cases, "of them", "of them")} cannot be weighted, so the true figure is higher.`,
    hours: (weekly: string) => `Hours a week in the contract: ${weekly}.`,
    reduction: (hours: string) => `Less a reduction of ${withNoun(hours, "hour", "hours")}.`,
    reductionUntil: (hours: string, day: string) =>
      `Less a reduction of ${withNoun(hours, "hour", "hours")} until ${day}.`,
    left: (day: string) => `Left on ${day}: no hours since.`,
    reductionEnded: (hours: string, day: string) =>
      `The reduction of ${withNoun(hours, "hour", "hours")} ended on ${day} and counts no more.`,
    fixed: (hours: string) => `Less fixed commitments of ${withNoun(hours, "hour", "hours")}.`,
    caseHours: (hours: string) => `Hours left for cases: ${hours}.`,
    available: (points: string, full: string, hours: string, fullHours: string) =>
      `Points available: a full-timer's ${full} for ${withNoun(fullHours, "hour", "hours")}, so ${points} for ${withNoun(hours, "hour", "hours")}.`,
    experience: (percent: string) => `Counted at ${percent} because of experience.`,
    experienceEnded: (percent: string, day: string) =>
      `The factor of ${percent} for experience ended on ${day}; full points count again.`,
    experienceUntil: (percent: string, day: string) => `Counted at ${percent} because of experience, until ${day}.`,
    divided: (held: string, available: string, percent: string) => `${held} divided by ${available} is ${percent}.`,
    fairShare: (fair: string) => `Fair share by hours of all the points that the team holds: ${fair}.`,
    dividedShare: (held: string, fair: string, percent: string) => `${held} divided by ${fair} is ${percent}.`,
    noFullTimePoints: "The service has not set full-time points, so capacity is not known.",
    noHours: "The workbook does not say this person's hours.",
  },
  cases: (count: number) => `Cases (${wholeNumber(count)})`,
  noCases: "No open cases.",
  case: {
    points: (points: string) => withNoun(points, "point", "points"),
    notWeighted: "not weighted",
    overdue: (day: string) => `Review overdue since ${day}`,
    keep: "Keep",
    waiting: "Waiting",
    questioned: "Status to check",
    joint: "Joint",
  },
  showRow: "Show in sheet",
});

export const caseMessages = defineMessages("pane.case", {
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
  keep: "Keep with clinician",
  release: "No longer keep",
  overdue: (day: string) => `${day} (overdue)`,
});
