import { counted, defineMessages } from "@evenkeel/messages";

/** The view that takes the clinical system's export. */
export const refreshViewMessages = defineMessages("pane.refresh", {
  lead: "Choose the export of your caseload from RiO, SystmOne, Mosaic, Liquidlogic or another system: a .csv or .xlsx file with one row a case. You see what is new before anything is written.",
  privacy: "The file is read here in the pane. Nothing of it leaves this computer.",
  choose: "Choose the export",
  another: "Another file",
  reading: "Comparing the export with your cases",
  preview: "See the changes",
  found: (file: string, matched: number) =>
    `${file}: ${counted(matched, "of your cases is", "of your cases are")} in it.`,
  nothing: "The export says nothing new. Nothing needs to be written.",
  fresh: {
    title: (count: number) => `New: ${counted(count, "case", "cases")}`,
    about: "They are added beneath your list.",
  },
  closed: {
    title: (count: number) => `Closed: ${counted(count, "case", "cases")}`,
    about: "Closed in the clinical system and still open here.",
  },
  changed: {
    title: (count: number) => `Changed: ${counted(count, "cell", "cells")}`,
    about: "Untick a column to keep what stands here.",
    column: (header: string, count: number) => `${header}: ${counted(count, "cell", "cells")}`,
    kept: (header: string) => `${header}: stays as it is here`,
    cell: (id: string, from: string, to: string) => `${id}: ${from} → ${to}`,
    blank: "blank",
  },
  vanished: {
    title: (count: number) => `Not in the export: ${counted(count, "case", "cases")}`,
    about: "Open here and not in the export. They stay as they are: look whether they were closed or transferred.",
  },
  doubts: {
    title: (count: number) => counted(count, "question for you", "questions for you"),
  },
  unsure: {
    about: "Not known to be gone: the export may be a part of your caseload. Answer above, or tick here.",
    gone: "They are gone: the export is the whole caseload",
  },
  keyIn: {
    title: (count: number) => `To key in: ${counted(count, "move", "moves")}`,
    about:
      "Agreed here and not yet in the clinical system. They are kept on the sheet \u201cMoves to key in\u201d, ready to print; the next export ticks them off.",
    move: (id: string, from: string, to: string) => `${id}: ${from} → ${to}`,
    nobody: "nobody",
    copy: "Copy the list",
    copied: "The list is copied. Paste it where you need it.",
    notCopied:
      "The list could not be copied here. See the changes, apply them, and print the sheet \u201cMoves to key in\u201d.",
    headings: { case: "Case", from: "In the system", to: "Agreed here" },
    systemIsRight: "The clinical system is right about these too",
  },
  keyedIn: {
    title: (count: number) => `Keyed in: ${counted(count, "move", "moves")}`,
    about: "The export shows them done. They are ticked off.",
  },
  left: {
    title: (count: number) => `Left as they are: ${counted(count, "place", "places")}`,
  },
  more: (count: number) => `${count} more`,
  columns: {
    title: (taken: number, all: number) => `Columns: ${taken} of ${all} are in the export`,
    about: "Which column of the export fills which of yours. Your choice is kept in the workbook.",
    none: "not in the export",
  },
  applied: "Next: key the listed moves into the clinical system.",
});
