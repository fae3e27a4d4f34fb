import { clinicalExport, givenAway, partOfTheCaseload } from "../../fixtures/pane/clinicalExport";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "refresh", title: "Refresh from the clinical system", start: { name: "refresh" } },
  {
    id: "refresh-compared",
    title: "What the export would change, and what is to be keyed in",
    start: { name: "refresh" },
    wishes: { connection: givenAway, chooseFile: async () => clinicalExport },
    clicks: ["Choose the export"],
  },
  {
    id: "refresh-doubted",
    title: "An export that may be a part of the caseload, with a level that no weight knows",
    start: { name: "refresh" },
    wishes: { connection: givenAway, chooseFile: async () => partOfTheCaseload },
    clicks: ["Choose the export"],
  },
  {
    id: "refresh-preview",
    title: "The export's changes, cell by cell",
    start: { name: "refresh" },
    wishes: { connection: givenAway, chooseFile: async () => clinicalExport },
    clicks: ["Choose the export", "See the changes"],
  },
];
