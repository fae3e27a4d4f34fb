import { defineMessages } from "@evenkeel/messages";
import { counted } from "@evenkeel/messages";

const weeks = (days: number): string => counted(Math.floor(days / 7), "week", "weeks");
/** A service that counts in days reads days. */
const time = (days: number): string =>
  days >= 14 || (days > 0 && days % 7 === 0) ? weeks(days) : counted(days, "day", "days");
const limit = (days: number): string => (days % 7 === 0 && days > 0 ? weeks(days) : counted(days, "day", "days"));

/** What is red, and who does what about it by when: in its sheet, on the command line and in the pane. */
export const alertMessages = defineMessages("alerts", {
  sheet: "Actions",
  title: "What is red, and who does what by when",
  note: "One row an alert. Owner, date and step only: no client, and never a reason of health or capability. Such reasons belong in the private workbook.",
  columns: {
    kind: "Alert",
    about: "About",
    step: "Step",
    owner: "Owner",
    by: "By",
    state: "State",
    notedOn: "Noted on",
  },
  team: "The team",
  kinds: {
    "over-capacity": "Over capacity",
    "reviews-overdue": "Reviews overdue",
    unallocated: "Work without a clinician",
    "reduction-ended": "Reduction has ended",
    "plan-review-due": "Job plan review due",
  },
  says: {
    "over-capacity": (percent: string, isAboveAll: boolean) =>
      isAboveAll
        ? `${percent} of what they have is used`
        : `${percent} of what they have is used, which is in your highest band`,
    "reviews-overdue": (cases: number, longest: number) =>
      `${counted(cases, "review", "reviews")} overdue, the longest by ${time(longest)}`,
    unallocated: (cases: number, longest: number, after: number) =>
      `${counted(cases, "case has", "cases have")} had nobody for over ${limit(after)}, the longest ${time(longest)}`,
    "reduction-ended": (date: string) => `Ended on ${date} and still in the staff table`,
    "plan-review-due": (date: string) => `Due since ${date}`,
  },
  steps: {
    "review-cases": "Go through the cases in supervision",
    "stop-allocating": "No new cases for now",
    reallocate: "Share out or cover some of the work",
    "agree-hours": "Agree hours or plan anew",
    "correct-workbook": "Correct the workbook",
    escalate: "Take it to the service manager",
  },
  states: { open: "Open", "under-way": "Under way", done: "Done" },
  changeTitle: (kind: string, about: string) => `Owner and date for: ${kind}, ${about}`,
  notATeam: (why: string) => (why === "" ? "This workbook has no team in it, so there is nothing to alert to." : why),
  noSuchAlert: (known: readonly string[]) =>
    known.length === 0
      ? "Options, about: nothing of this kind is red today, and nothing is on record."
      : `Options, about: this is not red today, and not on record. Red are ${known.join("; ")}.`,
  noOwner: "Options, owner: say who looks after it.",
  noDate: "Options, by: say by when, as in 2026-12-31.",
  client: "Options, owner: this text names a client. Give the name of the colleague who looks after it.",
  options: {
    notAnObject: 'Options: expected a list of options such as {"alert": "over-capacity", "about": "Grace Reid"}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    wrong: (name: string, wanted: string) => `Options, ${name}: expected ${wanted}.`,
    alert: (codes: readonly string[]) => `one of ${codes.join(", ")}`,
    about: "a clinician's name, or null for the whole team",
    text: "a text",
    date: "a date such as 2026-12-31",
  },
});
