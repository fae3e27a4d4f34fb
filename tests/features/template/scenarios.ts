import { sampleConnection } from "../../fixtures/pane/templateSample";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "template", title: "Start from a template", start: { name: "template" } },
  {
    id: "template-remove",
    title: "Delete the sample",
    start: { name: "template" },
    wishes: {
      get connection() {
        return sampleConnection();
      },
    },
    clicks: ["Delete the sample"],
  },
];
