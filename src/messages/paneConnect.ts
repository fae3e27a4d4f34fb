import { defineMessages } from "./catalogue";
import { counted, wholeNumber } from "./paneWords";

export const connectMessages = defineMessages("pane.connect", {
  title: "Your workbook",
  firstTitle: "Connect your workbook",
  lead: "This is what Evenkeel found. It has only looked; nothing has been changed.",
  nothingLead: "Evenkeel looked at every sheet and did not find a team in it.",
  found: "Found",
  table: {
    Team: "Staff",
    Cases: "Cases",
    Counts: "Case counts",
    Weights: "Weights",
    JobPlan: "Job plans",
    Referrals: "Referrals",
    Settings: "Settings",
  },
  rows: {
    Team: (rows: number) => counted(rows, "person", "people"),
    Cases: (rows: number) => counted(rows, "case", "cases"),
    Counts: (rows: number) => counted(rows, "row", "rows"),
    Weights: (rows: number) => counted(rows, "weight", "weights"),
    JobPlan: (rows: number) => counted(rows, "activity", "activities"),
    Referrals: (rows: number) => counted(rows, "week", "weeks"),
    Settings: (rows: number) => counted(rows, "setting", "settings"),
  },
  place: (sheet: string, range: string) => `${sheet}, ${range}`,
  columnOf: (header: string, column: string) => `${header} (column ${column})`,
  columnsUsed: (table: string, count: number) => `${table}: ${counted(count, "column", "columns")} used`,
  questions: (count: number) => counted(count, "question for you", "questions for you"),
  questionsLead: "The best guess is already chosen. Change it only where it is wrong.",
  problems: (count: number) => counted(count, "thing to look at", "things to look at"),
  problemsNone: "Nothing in the workbook needs your attention.",
  problemGroup: {
    error: (count: number) => counted(count, "mistake", "mistakes"),
    warning: (count: number) => counted(count, "warning", "warnings"),
    question: (count: number) => counted(count, "question", "questions"),
  },
  use: "Use this team",
  done: "Go to the team",
  readAgain: "Read again",
  remembered: "Your answers are kept in the workbook, so you are asked only once.",
  emptyTitle: "No team found here",
  emptyBody:
    "Evenkeel needs one table with the staff (a name and hours or WTE for each) and one with the cases (a reference each) or with case counts.",
  privacy: "Everything stays in this workbook. Nothing is sent anywhere.",
  more: (count: number) => `Show ${wholeNumber(count)} more`,
});
