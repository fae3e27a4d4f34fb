import { counted, defineMessages, wholeNumber } from "@evenkeel/messages";

export const shareMessages = defineMessages("pane.share", {
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
      ? "No figure was so small that it had to be held back or blurred."
      : `${counted(count, "small figure was", "small figures were")} held back or blurred to protect people.`,
  frozen: (count: number) =>
    count === 0
      ? "Your workbook has no add-in formulas."
      : `${wholeNumber(count)} add-in formulas of your workbook are not in it; figures are.`,
  statement: "The summary, in your words",
  statementHint: "One sentence a line. Change it and make the copy again.",
  again: "Make it again",
  contents: "What is in it",
  sheet: (name: string, rows: number, held: number) =>
    [
      rows === 0 ? name : `${name}: ${counted(rows, "row", "rows")}`,
      ...(held === 0 ? [] : [`${wholeNumber(held)} held back`]),
    ].join(", "),
  figure: (header: string, figure: string) => `${header}: ${figure}`,
  chart: (title: string) => `With a chart: ${title}.`,
  leftOut: (count: number) =>
    counted(count, "line of your template was left out", "lines of your template were left out"),
  words: "Change the template",
  checks: (passed: number) => `Checked by reading the copy: ${counted(passed, "check", "checks")} passed`,
  open: "Open as a new workbook",
  download: "Download",
  fileName: (date: string) => `Evenkeel copy ${date}.xlsx`,
  opened: "It is open as a new workbook. Save it from there.",
  downloaded: "It was handed to your browser to save.",
  blocked: "If Excel does not open it, your organisation may not allow that: download it instead.",
});
