import { defineMessages } from "@evenkeel/messages";

export const statementTemplateMessages = defineMessages("statementTemplates", {
  options: {
    notAnObject: 'Options: expected a list of options such as {"about": null}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    wrong: (name: string, wanted: string) => `Options, ${name}: expected ${wanted}.`,
    lines: "a list of sentences",
  },
});
