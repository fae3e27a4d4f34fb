import { day } from "../../../src/domain/units";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  {
    id: "more",
    title: "More",
    start: { name: "menu" },
    wishes: { lastChange: { title: "Balance team: 12 cases placed", on: day(46347), interrupted: false } },
  },
];
