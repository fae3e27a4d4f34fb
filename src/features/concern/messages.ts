import { ownSheetMessages as own } from "../../workbook/messages/ownSheets";
import { counted, defineMessages } from "@evenkeel/messages";

/** The record of capacity concerns: in its sheet, on the command line and in the pane. */
export const concernMessages = defineMessages("concern", {
  sheet: own.concerns,
  title: "Capacity concerns and what was decided",
  note: "One row a statement, with the figures of its day. No client, and no reason why anybody is away: hours and dates are enough.",
  columns: {
    number: "No",
    date: "Date",
    about: "About",
    statement: "Statement",
    effect: "Effect",
    cases: "Cases",
    pointsHeld: "Points held",
    pointsAvailable: "Points available",
    used: "Capacity used",
    unallocated: "Without a clinician",
    reviewsOverdue: "Reviews overdue",
    coreHalfDaysShort: "Core half-days short",
    choiceShort: "Choice short",
    stopAllocating: "Stop allocating",
    until: "Until",
    escalation: "Escalation",
    state: "State",
    response: "Response",
    respondedBy: "Responded by",
    respondedOn: "Responded on",
  },
  page: {
    sheet: own.concern,
    title: own.concernTitle,
    figures: "Figures behind it",
    onTheDay: "On the day",
    decided: "What was decided",
  },
  states: { open: "Open", answered: "Answered" },
  yes: "Yes",
  no: "No",
  stopped: (about: string, until: string | null) =>
    until === null ? `${about}: no new cases for now.` : `${about}: no new cases until ${until}.`,
  changeTitle: (about: string) => `Concern recorded: ${about}`,
  answerTitle: (number: number) => `Concern ${number} answered`,
  notATeam: (why: string) =>
    why === "" ? "This workbook has no team in it, so there are no figures for a concern." : why,
  noSuchPerson: (name: string) => `Options, about: ${name} is not in the staff table. Leave it out for the whole team.`,
  fallsShort: (about: string) => `${about}: what there is to do does not fit into the hours there are.`,
  noStatement: "The statement is empty. Say in a sentence what does not fit.",
  noResponse: "The response is empty. Say what was decided.",
  noSuchConcern: (number: number, known: readonly number[]) =>
    known.length === 0
      ? `Options, answers: there is no concern ${number}: none has been recorded in this workbook.`
      : `Options, answers: there is no concern ${number}. There are: ${known.join(", ")}.`,
  namesClient: (what: string) =>
    `${what}: this text names a client. Take the reference out: the statement is about capacity, and the record may be passed on.`,
  cautions: {
    health: (what: string, words: readonly string[]) =>
      `${what}: '${words.join("', '")}' could tell why somebody is away or works less. Leave reasons out; hours and dates are enough.`,
    noShortfall:
      "The figures of today show no shortfall: nobody asked about is above capacity, and no plan falls short.",
    unknown:
      "Capacity is not known, because full-time points are not set or hours are missing. The statement has fewer figures.",
    leftOut: (lines: number) =>
      `${counted(lines, "line of the template was", "lines of the template were")} left out, since the figures in them are not known.`,
  },
  parts: { statement: "Statement", effect: "Effect", escalation: "Escalation", response: "Response" },
  options: {
    notAnObject: 'Options: expected a list of options such as {"about": null}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    wrong: (name: string, wanted: string) => `Options, ${name}: expected ${wanted}.`,
    text: "a text",
    yesOrNo: "true or false",
    date: "a date such as 2026-12-31, or null",
    number: "the number of a concern",
  },
});
