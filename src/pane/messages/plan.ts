import { defineMessages } from "@evenkeel/messages";
import { counted } from "@evenkeel/messages";

/** Preview, apply and what became of it, for every action that writes. */
export const planMessages = defineMessages("pane.plan", {
  nothing: "Nothing would change.",
  cells: (count: number) => counted(count, "cell would change", "cells would change"),
  sheets: (count: number) =>
    counted(count, "sheet would be made or brought up to date", "sheets would be made or brought up to date"),
  rows: (count: number) => counted(count, "row would be added", "rows would be added"),
  newRow: (sheet: string, cells: readonly { readonly header: string; readonly value: string }[]) =>
    `${sheet}, new row: ${cells.map(({ header, value }) => `${header} ${value}`).join(", ")}`,
  notYet: "Nothing has been written yet.",
  change: (place: string, before: string, after: string) => `${place}: ${before}, then ${after}`,
  places: "Where",
  blank: "blank",
  sheet: (name: string) => `Sheet "${name}"`,
  apply: "Apply",
  applying: "Writing to the workbook",
  back: "Change it",
  carryOn: "Carry on here",
  done: "Done",
  written: (cells: number) => `${counted(cells, "cell was", "cells were")} written and read back to check.`,
  skipped: (count: number) => `${counted(count, "change was", "changes were")} not made:`,
  /** @param cell "Caseload!D14", or the name of a sheet */
  leftAlone: (cell: string, why: string) => `${cell}: ${why}`,
  refused: "Nothing was written",
  refusedLead: "The workbook would not take this:",
  restored: "It was put back as it was",
});
