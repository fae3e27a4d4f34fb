import { defineMessages } from "./catalogue";

const formulas = (count: number): string => (count === 1 ? "1 formula" : `${count} formulas`);

/** What freezing and repairing the add-in's formulas says. */
export const freezeMessages = defineMessages("freeze", {
  title: (count: number) => `Freeze: ${formulas(count)} turned into values`,
  left: (error: string) =>
    `It shows ${error}, so there is no value to keep. Repair it or delete it, then freeze again.`,
  repairTitle: (count: number) => `Repair: ${formulas(count)} of Evenkeel put right`,
});
