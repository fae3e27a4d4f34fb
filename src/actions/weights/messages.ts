import { defineMessages } from "@evenkeel/messages";
import { counted } from "@evenkeel/messages";

const level = (name: string | null): string => (name === null ? "a blank level" : `"${name}"`);

/** What the weights action says and writes. */
export const weightsMessages = defineMessages("weights", {
  progress: "Reading the workbook",
  title: (changed: number, added: number) => {
    const parts = [
      ...(changed === 0 ? [] : [`${counted(changed, "row", "rows")} changed`]),
      ...(added === 0 ? [] : [`${counted(added, "row", "rows")} added`]),
    ];
    return `Weights: ${parts.join(", ")}`;
  },
  sheetName: "Weights",
  otherSheetName: "Evenkeel weights",
  notATeam: "This workbook has no team yet, so there is nothing to weigh. Connect a workbook with a staff table first.",
  fault: {
    "no-such-level": (factor: string, name: string | null, meant: string | null) =>
      `Weights has no row for ${factor}, ${level(name)}.${meant === null ? " Add it first." : ` Did you mean ${meant}?`}`,
    "not-in-force": (factor: string, name: string | null, day: string) =>
      `${factor}, ${level(name)} has a row in Weights, but none that is valid on ${day}. Choose another day, or add the level anew.`,
    "several-in-force": (factor: string, name: string | null, day: string) =>
      `${factor}, ${level(name)} has two rows that are both valid on ${day}. Give one of them a To date in Weights first.`,
    "already-there": (factor: string, name: string | null) =>
      `${factor}, ${level(name)} has a row in Weights already. Change that one.`,
    "began-that-day": (factor: string, name: string | null) =>
      `${factor}, ${level(name)} only began on that day. Choose a later day, or undo what added it.`,
  },
  noColumn: (sheet: string, columns: readonly string[]) =>
    `${sheet} has no ${columns.length === 1 ? "column" : "columns"} ${columns.join(" and ")}, so this cannot be kept there. Type ${
      columns.length === 1 ? "that heading" : "these headings"
    } beside the others, then try again.`,
  noHistory: (sheet: string, columns: readonly string[]) =>
    `${sheet} has no ${columns.join(" and ")} column${columns.length === 1 ? "" : "s"}, so an older weight cannot be kept beside a new one. Type ${
      columns.length === 1 ? "that heading" : "these headings"
    } beside the others and try again, or put the weight right in place.`,
  pointsRow: (sheet: string) =>
    `The points stand in a row of ${sheet}, one for each category. They can be put right in place; a category is added or taken away by its column there.`,
  options: {
    notAnObject:
      'Options: expected edits such as {"edits": [{"do": "change", "factor": "Risk", "level": "High", "points": 5}], "from": "2026-12-01"}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    /** Each option has a sentence of its own, for the whole of what may be wrong with it. */
    wrong: (_name: string, sentence: string) => sentence,
    wrongEdit: (number: number) =>
      `Options, edits, number ${number}: expected {"do": "add", "change" or "retire", "factor", "level"} with points from 0 where something is added, and perhaps kind ("add" or "multiply"), group and scales.`,
    wrongFrom: "Options, from: expected a date such as 2026-12-01.",
    yesOrNo: (name: string) => `Options, ${name}: expected true or false.`,
  },
});
