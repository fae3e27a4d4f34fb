import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "statement", title: "Statements in your words", start: { name: "statementTemplates" } },
];
