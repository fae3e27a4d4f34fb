import { counted, defineMessages } from "@evenkeel/messages";

/** What the service-settings action says and writes. */
export const serviceSettingsMessages = defineMessages("serviceSettings", {
  progress: "Reading the workbook",
  title: (changes: number) => `Settings: ${counted(changes, "figure", "figures")}`,
  notATeam: "This workbook has no team yet, so there is nothing to set. Connect a workbook with a staff table first.",
  options: {
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    notAnObject: 'Options: expected figures such as {"fullTimePoints": 45}.',
    /** Each option has a sentence of its own, for the whole of what may be wrong with it. */
    wrong: (_name: string, sentence: string) => sentence,
    wrongNumber: (name: string) => `Options, ${name}: expected a number above 0.`,
    wrongHours: (name: string) => `Options, ${name}: expected hours a week, from 0 to 60.`,
    wrongJobPlan: (name: string) =>
      name === "streams"
        ? 'Options, streams: expected a list such as [{"name": "EMDR", "apptsPerCase": 16}].'
        : 'Options, jobPlan: expected figures such as {"apptsPerCase": 8, "transferRate": 0.6}; null goes back to the published one.',
    wrongShare: (name: string) =>
      name === "ceiling"
        ? "Options, ceiling: expected a share above 0 and up to 2, such as 1 for all of what somebody has; null goes back to the published one."
        : "Options, tolerance: expected a share from 0 to 1, such as 0.05 for plus or minus 5%; null goes back to the published one.",
    wrongBands:
      'Options, bands: expected shares such as 0.8 that rise from band to band. For words of your own give a list such as [{"label": "Green", "upTo": 0.8}, {"label": "Amber", "upTo": 1}, {"label": "Red", "upTo": null}]; null goes back to the published ones.',
    wrongAlertAfter: (most: number) =>
      `Options, alertAfter: expected whole days from 0 to ${String(most)} such as {"reviewOverdue": 28, "unallocated": 28, "noEntry": 14}; null goes back to what is usual.`,
    tooManyEnds: (most: number) =>
      `Options, bands: there ${most === 1 ? "is 1 band" : `are ${String(most)} bands`} with an end now. To have more, give the words too, such as {"label": "Green", "upTo": 0.8}.`,
    band: (row: number, label: string, fault: string) =>
      `Options, bands, row ${String(row)}${label === "" ? "" : ` (${label})`}: ${fault}`,
    bandFaults: {
      blank: "a band needs a word.",
      "not-a-word":
        "a band's word begins with a letter, has at most 30 characters and does not speak of points, hours, cases, weight, pay or cost.",
      twice: "another band has this word already. Give each a word of its own.",
      "not-a-share":
        "expected a share above 0 and up to 5, such as 0.8 for 80%; only the last band holds everything above and has null.",
      "not-rising": "expected shares such as 0.8 that rise from band to band.",
      "too-few": "Options, bands: expected two bands at least.",
      "too-many": "Options, bands: expected eight bands at most.",
    },
  },
});
