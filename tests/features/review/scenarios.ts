import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [{ id: "review", title: "Still open?", start: { name: "review" } }];
