import { counted, defineMessages } from "@evenkeel/messages";

export const throughputViewMessages = defineMessages("pane.throughput", {
  summary: (opened: number, closed: number, months: number) =>
    `In ${months === 1 ? "the last full month" : `the last ${months} full months`}, ${counted(opened, "case", "cases")} opened and ${closed} closed.`,
  grew: (net: number) => `The caseload grew by ${net}.`,
  shrank: (net: number) => `The caseload shrank by ${net}.`,
  level: "The caseload stayed level.",
  tooShort: "There is no full month to look at yet.",
  none: "The workbook has no dates of opening or closing, so there is nothing to count. A column such as Date opened is enough to begin.",
  counts: "This team keeps counts and not a row a case, so there is nothing to count by month.",
  table: "Month by month",
  columns: {
    month: "Month",
    opened: "Opened",
    closed: "Closed",
    net: "Net",
    stay: "Days open",
    rate: "New per WTE",
  },
  running: (month: string) => `${month}, so far`,
  unknown: "none",
  notes: "How it is counted",
  stayNote: "Days open: the middle case of those that closed in the month, from opening to closing.",
  rateNote: (wte: string) =>
    `New per WTE: cases opened in the month that somebody has, for each of today's ${wte} WTE.`,
  noWte: "Nobody's hours are in the workbook, so there is no rate per WTE.",
  noOpening: (cases: number) =>
    `${counted(cases, "case has", "cases have")} no opening date and ${cases === 1 ? "is" : "are"} in no month.`,
  noClosing: (cases: number) =>
    `${counted(cases, "closed case has", "closed cases have")} no closing date. A column Date closed beside Status tells it.`,
});
