import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "supervision", title: "For supervision", start: { name: "supervision", clinician: "Tom Okafor" } },
  {
    id: "supervision-preview",
    title: "For supervision: what would be made",
    start: { name: "supervision", clinician: null },
    clicks: ["Make the page"],
  },
];
