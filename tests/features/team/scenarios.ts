import { connectionOf, relativeTeam, tidyTeam } from "../../fixtures/pane/team";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "team", title: "Team" },
  { id: "team-relative", title: "Team without full-time points", wishes: { connection: connectionOf(relativeTeam) } },
  { id: "team-tidy", title: "Team, everything allocated", wishes: { connection: connectionOf(tidyTeam) } },
];
