import { defineMessages, withNoun } from "@evenkeel/messages";

const formulas = (count: number): string => withNoun(String(count), "formula", "formulas");

/** What freezing and repairing the add-in's formulas says. */
export const formulaMessages = defineMessages("freeze", {
  title: (count: number) => `Freeze: ${formulas(count)} turned into values`,
  left: (error: string) =>
    `It shows ${error}, so there is no value to keep. Repair it or delete it, then freeze again.`,
  elsewhere: {
    name: (name: string, sheet: string | null) =>
      `The name '${name}'${sheet === null ? "" : ` of the sheet ${sheet}`} calls Evenkeel, and is left as it is.`,
    rule: (sheet: string) => `A conditional format on the sheet ${sheet} calls Evenkeel, and is left as it is.`,
    validation: (sheet: string) => `A data validation on the sheet ${sheet} calls Evenkeel, and is left as it is.`,
    freezeName:
      "The cells that use it become values. In Formulas, Name Manager, delete it, or put its value there where something else uses it.",
    freezeRule:
      "Excel does not run add-in functions in such rules, so it never applies: delete it, or use a cell instead.",
    freezeValidation:
      "Without Evenkeel it does not work: in Data, Data Validation, let it read a cell that holds the value, or clear it.",
    repairName: (repaired: string) => `In Formulas, Name Manager, change it to ${repaired}`,
  },
  repairTitle: (count: number) => `Repair: ${formulas(count)} of Evenkeel put right`,
});
