import { played } from "../../fixtures/pane/services";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "share", title: "Share", start: { name: "share" } },
  {
    id: "share-ready",
    title: "Share: the copy is ready",
    start: { name: "share" },
    wishes: {
      actions: {
        "commissioner-copy": played(null, {
          sheets: [
            {
              name: "Summary",
              title: "What the figures say",
              lines: ["Referrals run above what the team can offer."],
              headers: [],
              rows: [],
              held: 0,
              chart: null,
            },
            {
              name: "Waits",
              title: "People waiting to be allocated, by how long",
              lines: [],
              headers: ["Weeks waited", "People waiting"],
              rows: [
                ["Under 4 weeks", "10"],
                ["4 to under 8 weeks", "[c]"],
              ],
              held: 1,
              chart: "People waiting, by how long",
            },
          ],
          leftOut: ["The team's work comes to {capacity used} of what it has agreed it can hold."],
          cautions: [
            "The summary says 'Grace', which is also part of a colleague's name. If it means them, reword it.",
          ],
          suppressed: 2,
          frozenFormulas: 0,
          statement: [
            "Referrals run above what the team can offer.",
            "Two more half-days of Core a week would close the gap.",
          ],
          checks: [
            "No formulas are left: all figures are frozen",
            "No client reference and no name that was not chosen",
          ],
          date: "21 Nov 2026",
        }),
      },
    },
    clicks: ["Make the copy"],
  },
];
