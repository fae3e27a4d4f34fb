import { counted, defineMessages, wholeNumber, withNoun } from "@evenkeel/messages";

/** A clinician's own page, with the sum behind their figure in words. */
export const personViewMessages = defineMessages("pane.person", {
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
});
