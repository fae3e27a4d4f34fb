import { connectionOf, movingTeam, undatedTeam } from "../../fixtures/pane/team";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  {
    id: "throughput",
    title: "Throughput",
    start: { name: "throughput" },
    wishes: { connection: connectionOf(movingTeam) },
  },
  {
    id: "throughput-nothing",
    title: "Throughput without dates",
    start: { name: "throughput" },
    wishes: { connection: connectionOf(undatedTeam) },
  },
];
