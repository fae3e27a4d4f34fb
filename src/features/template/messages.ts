import { defineMessages } from "@evenkeel/messages";

/** Starting from the template, and deleting its sample. */
export const templateMessages = defineMessages("template", {
  progress: "Preparing the template",
  title: "Start from a template",
  removeTitle: "Delete the sample",
  nothingToRemove:
    "There is no sample in this workbook: no sheet of the template is here with its note about the sample.",
  alreadyHere: "The template is in this workbook already. Delete its sample, or undo it, before adding it again.",
  options: {
    notAnObject: "removeSample is true or false.",
    unknown: (name: string, known: readonly string[]) => `There is no option "${name}". Known is ${known.join(", ")}.`,
    wrong: (name: string, wanted: string) => `${name} is ${wanted}.`,
    yesOrNo: "true or false",
  },
});
