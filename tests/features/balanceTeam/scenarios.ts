import { connectionOf, relativeTeam, tidyTeam } from "../../fixtures/pane/team";
import type { Scenario } from "../../support/scenario";

const never = new Promise<never>(() => undefined);

export const scenarios: readonly Scenario[] = [
  { id: "balance", title: "Balance: options", start: { name: "balance" } },
  {
    id: "balance-move",
    title: "Balance: options with moving",
    start: { name: "balance" },
    clicks: ["Also move existing cases"],
  },
  {
    id: "balance-working",
    title: "Balance: working",
    start: { name: "balance" },
    wishes: {
      actions: {
        "balance-team": {
          preview: (_connection, _options, { onProgress }) => {
            onProgress?.({ message: "Looking for a better answer", done: 0.4 });
            return never;
          },
        },
      },
    },
    clicks: ["Show what would change"],
    awaits: "Looking for a better answer",
  },
  {
    id: "balance-preview",
    title: "Balance: what would change",
    start: { name: "balance" },
    clicks: ["Show what would change"],
  },
  {
    id: "balance-preview-moves",
    title: "Balance: what would change, with moves",
    start: { name: "balance" },
    clicks: ["Also move existing cases", "Show what would change"],
  },
  {
    id: "balance-curve",
    title: "Balance: fewer moves or more even",
    start: { name: "balance" },
    wishes: { connection: connectionOf(relativeTeam) },
    clicks: ["Also move existing cases", "Show what would change", "Show the choice"],
    opens: "Fewer moves or more even?",
  },
  {
    id: "balance-nothing",
    title: "Balance: nothing to do",
    start: { name: "balance" },
    wishes: { connection: connectionOf(tidyTeam) },
    clicks: ["Show what would change"],
  },
  {
    id: "balance-done",
    title: "Balance: applied",
    start: { name: "balance" },
    clicks: ["Show what would change", /^Apply/],
  },
  {
    id: "balance-skipped",
    title: "Balance: a colleague was faster",
    start: { name: "balance" },
    wishes: {
      outcome: {
        status: "done",
        written: 2,
        skipped: [
          {
            cell: "Caseload!B74",
            why: "It was changed since the preview and now holds 'Priya Nair', so it was left alone.",
          },
        ],
      },
    },
    clicks: ["Show what would change", /^Apply/],
  },
  {
    id: "balance-refused",
    title: "Balance: the workbook refused",
    start: { name: "balance" },
    wishes: {
      outcome: {
        status: "refused",
        why: ["Caseload is protected. Unprotect the sheet (Review, Unprotect Sheet), then apply again."],
      },
    },
    clicks: ["Show what would change", /^Apply/],
  },
  {
    id: "balance-restored",
    title: "Balance: failed half-way and put back",
    start: { name: "balance" },
    wishes: {
      outcome: { status: "restored", why: "Excel stopped answering while writing. Everything is as it was." },
    },
    clicks: ["Show what would change", /^Apply/],
  },
  {
    id: "balance-undone",
    title: "Balance: applied, then undone",
    start: { name: "balance" },
    clicks: ["Show what would change", /^Apply/, "Undo"],
  },
];
