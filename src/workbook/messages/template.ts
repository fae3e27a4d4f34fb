import { defineMessages } from "@evenkeel/messages";

/** The workbook to start from: its sheets, its sample and how to be rid of it. */
export const templateMessages = defineMessages("template", {
  progress: "Preparing the template",
  title: "Start from a template",
  removeTitle: "Delete the sample",
  nothingToRemove:
    "There is no sample in this workbook: no sheet of the template is here with its note about the sample.",
  alreadyHere: "The template is in this workbook already. Delete its sample, or undo it, before adding it again.",
  unknownOption: (name: string) => `There is no option "${name}". Known is removeSample.`,
  badOption: "removeSample is true or false.",
  sheets: {
    Team: { title: "Team", note: "One row a person. Hours or WTE are needed; everything else may stay blank." },
    Cases: {
      title: "Cases",
      note: "One row a case. Levels are those of the Weights sheet; no clinician means not yet allocated.",
    },
    Weights: {
      title: "Weights",
      note: "Example only: agree your own points with your team before you rely on them.",
    },
    "Job plan": { title: "Job plan", note: "Half-days a week by activity; a full-timer has 10." },
    Referrals: { title: "Referrals", note: "One row a week. Accepted is needed." },
    Settings: { title: "Settings", note: "Your service's own figures. Full-time points: what a full-timer can hold." },
  },
  sampleNote: "All names and figures below are invented. Delete the sample when you have looked round.",
});
