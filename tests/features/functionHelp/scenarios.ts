import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "functions", title: "Functions", start: { name: "functions" } },
  { id: "function", title: "A function", start: { name: "function", id: "CORE_APPTS_PER_WEEK" } },
];
