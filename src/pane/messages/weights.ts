import { defineMessages } from "@evenkeel/messages";

/** What every view of weights and schemes says of them. */
export const paneWeightMessages = defineMessages("pane.weightTable", {
  blank: "Left blank",
  noDates: {
    title: "Old weights cannot be kept in this table yet",
    body: (sheet: string, columns: readonly string[]) =>
      `Type the heading${columns.length === 1 ? "" : "s"} ${columns.join(" and ")} beside the others in ${sheet}. Until then a change overwrites the points.`,
  },
});
