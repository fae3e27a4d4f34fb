import { defineMessages, wholeNumber, withNoun } from "@evenkeel/messages";

export const allocateMessages = defineMessages("allocate", {
  progress: "Reading the workbook",
  notATeam: "This workbook has no cases, so there is nothing to allocate.",
  title: (caseId: string, name: string) => `Allocate ${caseId} to ${name}`,
  noSuchCase: (caseId: string) =>
    `${caseId} is not a case that nobody has. It may have been allocated or closed since; read the workbook again.`,
  noSuchPerson: (name: string) => `${name} is not in the staff table. Check the spelling.`,
  reasonNeeded: "An allocation needs a reason, so that both sides can look it up later.",
  barrier: {
    "receives-nothing": (name: string) => `${name} receives no new cases at present.`,
    "no-skill": (name: string, missing: readonly string[]) => `${name}'s skills do not list ${missing.join(", ")}.`,
    "risk-too-high": (name: string, highest: string) => `${name} holds risk up to ${highest} only.`,
    "enough-cases": (name: string, most: number) =>
      `${name} holds ${withNoun(wholeNumber(most), "case", "cases")}, which is the most.`,
  },
  options: {
    notAnObject: 'Options: expected something such as {"case": "RV1007", "to": "Grace Reid", "reason": "Has EMDR"}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    wrong: (name: string, wanted: string) => `Options, ${name}: expected ${wanted}.`,
    text: "a text",
    yesOrNo: "true or false",
  },
});
