import { defineMessages } from "@evenkeel/messages";

/** What stands in the sheets of the template: by these words they are found again. */
export const templateSheetMessages = defineMessages("templateSheets", {
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
