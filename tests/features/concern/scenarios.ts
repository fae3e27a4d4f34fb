import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "concern", title: "Record a concern", start: { name: "concern" } },
  {
    id: "concern-stop",
    title: "Record a concern: stop allocating",
    start: { name: "concern" },
    clicks: ["Stop allocating new cases here"],
  },
];
