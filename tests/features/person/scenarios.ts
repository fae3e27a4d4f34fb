import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "person", title: "A clinician", start: { name: "person", clinician: "Tom Okafor" } },
  {
    id: "person-long",
    title: "A clinician with a 43-character name",
    clicks: [/Bartholomew/],
  },
];
