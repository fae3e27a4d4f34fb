import { defineMessages } from "./catalogue";
import { counted, wholeNumber } from "./paneWords";

export const shareMessages = defineMessages("pane.share", {
  title: "Share",
  lead: "A separate copy for commissioners: figures only, no clients, small numbers protected. Your workbook stays as it is.",
  service: "Name of the service",
  serviceHint: "As it should stand on the cover.",
  clinicians: "Clinicians are shown",
  cliniciansChoice: {
    none: "Not at all",
    roles: "By role, never fewer than three together",
    names: "By name",
  },
  namesWarning: "Ask your colleagues first: a named caseload is personal data.",
  make: "Make the copy",
  making: "Making the copy",
  ready: "The copy is ready",
  sheets: (count: number) => counted(count, "sheet", "sheets"),
  suppressed: (count: number) =>
    count === 0
      ? "No figure had to be held back."
      : `${counted(count, "figure was", "figures were")} held back to protect people.`,
  frozen: (count: number) =>
    count === 0
      ? "Your workbook has no add-in formulas."
      : `${wholeNumber(count)} add-in formulas of your workbook are not in it; figures are.`,
  statement: "The summary, in your words",
  statementHint: "One sentence a line. Change it and make the copy again.",
  again: "Make it again",
  contents: "What is in it",
  rows: (name: string, rows: number) => `${name}: ${counted(rows, "row", "rows")}`,
  checks: (passed: number) => `Checked by reading the copy: ${counted(passed, "check", "checks")} passed`,
  open: "Open as a new workbook",
  download: "Download",
  fileName: (date: string) => `Evenkeel copy ${date}.xlsx`,
  opened: "It is open as a new workbook. Save it from there.",
  downloaded: "It was handed to your browser to save.",
});
