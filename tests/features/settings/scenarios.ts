import { connectionOf, team } from "../../fixtures/pane/team";
import { hours, ratio } from "../../../src/domain/units";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "settings", title: "Settings", start: { name: "settings" } },
  {
    id: "settings-own",
    title: "Settings of the service's own",
    start: { name: "settings" },
    wishes: {
      connection: connectionOf({
        ...team,
        settings: { ...team.settings, fullTimeHours: hours(37), ceiling: ratio(0.9) },
      }),
    },
  },
  {
    id: "settings-bands",
    title: "Settings: bands with words of the service's own",
    start: { name: "settings" },
    wishes: {
      connection: connectionOf({
        ...team,
        settings: {
          ...team.settings,
          bands: [
            { label: "Green", upTo: ratio(0.85) },
            { label: "Amber", upTo: ratio(1) },
            { label: "Red", upTo: null },
          ],
        },
      }),
    },
    clicks: ["Add a band", "Show what would change"],
  },
];
