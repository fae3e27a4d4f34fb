import { defineMessages } from "@evenkeel/messages";

export const pinCaseMessages = defineMessages("pinCase", {
  progress: "Reading the workbook",
  notATeam: "This workbook has no cases, so there is none to keep.",
  keep: (caseId: string, name: string) => `Keep ${caseId} with ${name}`,
  release: (caseId: string) => `No longer keep ${caseId} where it is`,
  mark: "Yes",
  noSuchCase: (caseId: string) =>
    `${caseId} is not a case that somebody holds. It may have been closed or renamed since; read the workbook again.`,
  severalCases: (caseId: string) =>
    `${caseId} stands in more than one row. Give each case a reference of its own, then try again.`,
  noColumn: (sheet: string) =>
    `${sheet} has no column that says which cases stay with their clinician. Add one with the heading Keep, and connect again.`,
  options: {
    notAnObject: 'Options: expected something such as {"case": "RV1007", "keep": true}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    wrong: (name: string, wanted: string) => `Options, ${name}: expected ${wanted}.`,
    text: "a case's reference",
    yesOrNo: "true or false",
  },
});
