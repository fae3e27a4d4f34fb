import { defineMessages } from "@evenkeel/messages";

/** Words by which the sheets of job plans are made, and known again when the workbook is next read. */
export const jobPlanSheetMessages = defineMessages("jobPlanSheets", {
  versions: {
    sheet: "Plan versions",
    title: "Job plan versions",
    note: "One row a person and quarter. Fill in the two dates when the plan is agreed; a plan that changes has to be agreed again.",
    columns: {
      quarter: "Quarter from",
      keptOn: "Kept on",
      clinician: "Clinician",
      choice: "Choice",
      core: "Core",
      specific: "Specific",
      other: "Other",
      reviewDue: "Review due",
      practitioner: "Agreed by practitioner",
      manager: "Agreed by manager",
    },
  },
  team: {
    title: "Team plan",
    madeOn: (date: string) =>
      `Made on ${date}. The figures to change are marked "change here"; everything else is worked out by ordinary formulas.`,
  },
  individual: {
    title: (name: string) => `Job plan: ${name}`,
    madeOn: (date: string) => `Made on ${date}. The figures come from the Team plan and change with it.`,
  },
});
