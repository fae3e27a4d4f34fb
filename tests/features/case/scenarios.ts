import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "case", title: "A case", start: { name: "case", index: 4 } },
  {
    id: "case-keep",
    title: "A case: keeping it with its clinician",
    start: { name: "case", index: 4 },
    clicks: ["Keep with clinician"],
  },
  { id: "case-not-weighted", title: "A case that cannot be weighted", start: { name: "case", index: 76 } },
];
