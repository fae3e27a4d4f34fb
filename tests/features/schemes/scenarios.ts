import { datedWeights } from "../../fixtures/pane/weights";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "schemes", title: "Starter schemes", start: { name: "schemes" } },
  {
    id: "scheme",
    title: "Two schemes side by side",
    start: { name: "scheme", id: "four-factors" },
    wishes: { connection: datedWeights },
  },
  {
    id: "scheme-plain",
    title: "Weights beside plain numbers",
    start: { name: "scheme", id: "every-case" },
    wishes: { connection: datedWeights },
  },
  { id: "scheme-none", title: "A scheme that weighs nothing here", start: { name: "scheme", id: "hmpps-workload" } },
];
