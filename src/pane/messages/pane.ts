import { defineMessages } from "@evenkeel/messages";
import { counted, wholeNumber } from "@evenkeel/messages";

/** The frame around every view: tabs, common verbs, what happens while something runs or fails. */
export const paneMessages = defineMessages("pane", {
  tabs: "Places",
  back: "Back",
  showMe: "Show me",
  showMeCell: (sheet: string, cell: string) => `Show me ${sheet}, ${cell}`,
  tryAgain: "Try again",
  cancel: "Cancel",
  takeAnswer: "Show me this answer",
  close: "Close",
  details: "Details for IT support",
  loading: "One moment",
  reading: {
    title: "Reading the workbook",
    body: "Nothing is changed by this.",
  },
  failure: {
    title: "That did not work",
    unexpected:
      "Something unexpected stopped it. Nothing more was written. Try again; if it happens again, save the workbook and reopen the pane.",
    reading: "The workbook could not be read",
    readingAdvice: "If you are in the middle of typing in a cell, press Enter first, then try again.",
    view: "This page could not be shown",
    viewAdvice: "Your workbook is untouched. Go to another page, or try again.",
  },
  interrupted: {
    title: "A change was cut off half-way",
    body: (title: string) => `"${title}" did not finish, perhaps because Excel closed. Undo puts back what was there.`,
  },
  stale: "The workbook could not be read again just now. This is how it was before.",
  cancelled: "Stopped. Nothing was changed.",
  changedOutside: "The workbook has changed since this was worked out.",
  notTeam: {
    title: "This does not look like a team's workbook yet",
    body: "Evenkeel needs a table of staff, and a table of cases or of case counts.",
    action: "See what was found",
  },
  bands: {
    room: "Room",
    steady: "Steady",
    full: "Full",
    over: "Over",
    act: "Act",
  },
  share: {
    below: "Below fair share",
    fair: "Fair share",
    above: "Above fair share",
  },
  showMore: (count: number) => `Show ${wholeNumber(count)} more`,
  beforeAfter: {
    change: (before: string, after: string) => `${before}, then ${after}`,
    nothing: "no hours for cases",
    unknown: "Hours not in the workbook",
  },
  undo: "Undo",
  undone: {
    all: (cells: number) => `Undone. ${counted(cells, "cell is", "cells are")} as before.`,
    some: (cells: number, skipped: number) =>
      `${counted(cells, "cell was", "cells were")} put back. ${counted(skipped, "cell was", "cells were")} left alone:`,
    none: "There was nothing to undo.",
  },
});
