import { defineMessages, listed, withNoun } from "@evenkeel/messages";

const cases = (count: number): string => withNoun(String(count), "case", "cases");

const wrongOption =
  "csv is text, bytes a file, takeClinicians true or false, columns a header of the export (or null) for each column, leave a list of columns, answers what you say to each question by its id.";

/** Refreshing the cases from the clinical system's export. */
export const refreshMessages = defineMessages("refresh", {
  progress: "Comparing the export with the cases",
  title: (changes: number, fresh: number) =>
    `Refresh from the clinical system: ${[
      ...(fresh > 0 ? [`${cases(fresh)} added`] : []),
      ...(changes > 0 ? [`${withNoun(String(changes), "cell", "cells")} changed`] : []),
    ].join(", ")}`,
  listsOnly: "Refresh from the clinical system: lists made",
  noTeam: "There are no cases in this workbook to refresh. Connect the workbook first, or start from the template.",
  noCases:
    "The export holds no list of cases that can be read: it needs a row of headers with a column of references, such as NHS number or Case ID. Export it again with its headers.",
  noMatch: (exported: number) =>
    `None of the ${cases(exported)} in the export is in this workbook. Is it the export of another team?`,
  noFile: "Choose the export: a .csv or .xlsx file.",
  oldFormat:
    "This is the old .xls format. Open the export in Excel, save it as .xlsx or .csv, and choose that file instead.",
  options: {
    notAnObject: wrongOption,
    unknown: (name: string, known: readonly string[]) => `There is no option "${name}". Known are ${known.join(", ")}.`,
    wrong: () => wrongOption,
  },
  formula: (place: string) => `${place}: a formula stands there, so the export's value is not written.`,
  zeros: (count: number, here: string, there: string) =>
    `${withNoun(String(count), "reference differs", "references differ")} from the export's by leading zeros only (${here} here, ${there} there): taken for the same ${count === 1 ? "case" : "cases"}.`,
  doubts: {
    notYet: "Not said yet",
    wholeCaseload: (present: number, all: number) =>
      `The export has ${present} of the ${cases(all)} in this workbook. Is it the whole caseload?`,
    whole: "Yes, the whole caseload",
    part: "No, a part of it",
    whichReference: (here: string, there: readonly string[]) =>
      `${there.length === 1 ? `Is ${listed(there)} in the export ${here} here?` : `Which of ${listed(there)} in the export is ${here} here?`} They differ by leading zeros only. Until you say, none of them is changed or added.`,
    noneOfThem: "None of them",
    unknownLevel: (header: string, level: string, count: number, known: readonly string[], nearest: string | null) =>
      `${header}: the export says '${level}' for ${cases(count)}, and no weight knows it (known: ${listed(known)}). ${nearest === null ? "Which one is meant?" : `Did you mean ${nearest}?`}`,
    leaveLevel: "Leave these cells as they are",
    levelInstead: (level: string) => `Write ${level} instead`,
    takeLevel: (level: string) => `Write '${level}' all the same: these cases cannot be weighted then`,
  },
  several: (reference: string) => `${reference} stands more than once in the export; only its first row is used.`,
});
