import { tendedTeam } from "../../fixtures/pane/team";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "alerts", title: "Alerts", start: { name: "alerts" }, wishes: { connection: tendedTeam } },
  {
    id: "alerts-form",
    title: "Alerts: owner and date",
    start: { name: "alerts" },
    wishes: { connection: tendedTeam },
    clicks: [/^Over capacity/],
  },
];
