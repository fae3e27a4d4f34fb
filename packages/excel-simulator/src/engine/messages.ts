import { defineMessages } from "@evenkeel/messages";

const argument = (name: string | null): string => (name === null ? "An argument" : `The argument ${name}`);

/** What the workbench's workbook says where Excel would say it. */
export const engine = defineMessages("engine", {
  unreadable: (formula: string) =>
    `${formula} cannot be read as a formula. Check its brackets, its quotation marks and the names in it.`,
  unknownFunction: (name: string, meant: string | null) =>
    `There is no function ${name}. ${meant === null ? "Check its name." : `Did you mean ${meant}?`}`,
  tooMany: (name: string, most: number) => `${name} takes at most ${most} arguments. Take the others away.`,
  isError: (name: string | null, error: string) =>
    `${argument(name)} is the error ${error}. Correct the cell or formula it comes from.`,
  notSingle: (name: string | null) => `${argument(name)} has to be a single value. Give it one cell, not several.`,
});
