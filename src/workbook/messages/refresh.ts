import { defineMessages } from "@evenkeel/messages";

/** What stands in the sheets that a refresh makes: by these words they are found again, and kept apart from the team's own. */
export const refreshSheetMessages = defineMessages("refreshSheets", {
  moves: {
    sheet: "Moves to key in",
    sheetTitle: "Moves to key in",
    note: "Agreed here and not yet in the clinical system. Key them in there; the next export ticks them off.",
    headers: { reference: "Case", system: "In the system", agreed: "Agreed here", done: "Keyed in" },
    nobody: "nobody",
    seen: (on: string) => `Seen in the export of ${on}`,
  },
  fresh: {
    sheet: "New from the export",
    sheetTitle: "New from the export",
    note: "In the clinical system and not among the cases. Copy the rows you want beneath your list.",
  },
});
