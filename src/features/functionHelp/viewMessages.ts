import { counted, defineMessages } from "@evenkeel/messages";

export const functionHelpViewMessages = defineMessages("pane.functions", {
  search: "Search functions",
  found: (count: number) => counted(count, "function", "functions"),
  none: "No function matches. Try another word, such as core, waiting or points.",
  optional: (name: string) => `${name} (optional)`,
  example: "Example",
  insert: "Insert into the selected cell",
  inserted: (formula: string, place: string) => `${formula} is now in ${place}.`,
  missing: "Fill this in, or select cells in the sheet and type their address.",
});
