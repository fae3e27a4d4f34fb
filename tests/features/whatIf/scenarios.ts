import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "whatif", title: "What if?", start: { name: "whatIf" } },
  { id: "whatif-leaves", title: "What if somebody leaves", start: { name: "whatIf" }, clicks: ["Try it"] },
];
