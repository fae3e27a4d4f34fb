import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "allocate", title: "Allocate", start: { name: "allocate" } },
  { id: "allocate-case", title: "Allocate a case", start: { name: "allocateCase", index: 72 } },
  { id: "allocate-nobody", title: "Allocate: nobody can take it", start: { name: "allocateCase", index: 75 } },
];
