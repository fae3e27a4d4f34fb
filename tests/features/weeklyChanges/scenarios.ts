import { baseline } from "../../fixtures/pane/team";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "monday", title: "Monday changes", start: { name: "weeklyChanges" }, wishes: { baseline } },
  { id: "monday-first", title: "Monday changes: first look", start: { name: "weeklyChanges" } },
  {
    id: "monday-read",
    title: "Monday changes: marked as read",
    start: { name: "weeklyChanges" },
    wishes: { baseline },
    clicks: ["Mark as read"],
  },
];
