import { defineMessages } from "@evenkeel/messages";

/** What keeping the service's figures in the workbook says and writes. */
export const settingsPlanMessages = defineMessages("settingsPlan", {
  noRow: (name: string, sheet: string) =>
    `${sheet} is the settings table, and it has no columns for names and figures where "${name}" could go. Head them Name and Value, then read the workbook again.`,
  sheetName: "Settings",
  otherSheetName: "Evenkeel settings",
});
