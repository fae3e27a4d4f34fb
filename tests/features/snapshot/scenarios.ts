import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "tool", title: "Keep this month's figures", start: { name: "snapshot" } },
  {
    id: "tool-preview",
    title: "Keep this month's figures: what would change",
    start: { name: "snapshot" },
    clicks: ["Show what would change"],
  },
];
