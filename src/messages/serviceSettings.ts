import { defineMessages } from "./catalogue";

/** What the service-settings action says and writes. */
export const serviceSettingsMessages = defineMessages("serviceSettings", {
  progress: "Reading the workbook",
  title: (changes: number) =>
    changes === 1 ? "Settings: 1 figure" : `Settings: ${changes.toLocaleString("en-GB")} figures`,
  notATeam: "This workbook has no team yet, so there is nothing to set. Connect a workbook with a staff table first.",
  noRow: (name: string, sheet: string) =>
    `${sheet} is the settings table, and it has no columns for names and figures where "${name}" could go. Head them Name and Value, then read the workbook again.`,
  sheetName: "Settings",
  otherSheetName: "Evenkeel settings",
  options: {
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    notAnObject: 'Options: expected figures such as {"fullTimePoints": 45}.',
    wrong: (name: string) => `Options, ${name}: expected a number above 0.`,
    wrongHours: (name: string) => `Options, ${name}: expected hours a week, from 0 to 60.`,
    wrongJobPlan: (name: string) =>
      name === "streams"
        ? 'Options, streams: expected a list such as [{"name": "EMDR", "apptsPerCase": 16}].'
        : 'Options, jobPlan: expected figures such as {"apptsPerCase": 8, "transferRate": 0.6}; null goes back to the published one.',
    wrongShare: (name: string) =>
      name === "ceiling"
        ? "Options, ceiling: expected a share above 0 and up to 2, such as 1 for all of what somebody has; null goes back to the published one."
        : "Options, tolerance: expected a share from 0 to 1, such as 0.05 for plus or minus 5%; null goes back to the published one.",
    wrongBands: "Options, bands: expected shares such as 0.8 that rise from band to band.",
  },
});
