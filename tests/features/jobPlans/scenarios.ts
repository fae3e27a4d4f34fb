import { keptPlansGrid } from "../../fixtures/pane/keptPlans";
import { played } from "../../fixtures/pane/services";
import { connectionOf, team } from "../../fixtures/pane/team";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  { id: "jobplans", title: "Job plans", start: { name: "jobPlans" } },
  {
    id: "jobplans-sheets",
    title: "Job plans: sheets to make",
    start: { name: "jobPlans" },
    clicks: ["Make plan sheets"],
  },
  {
    id: "jobplans-no-demand",
    title: "Job plans: demand is not known",
    start: { name: "jobPlans" },
    wishes: { connection: connectionOf({ ...team, referrals: [] }) },
  },
  {
    id: "jobplans-balance",
    title: "Job plans: what balancing may change",
    start: { name: "jobPlans", page: "balance" },
  },
  {
    id: "jobplans-limits",
    title: "Job plans: one person's limits",
    start: { name: "jobPlans", page: "balance" },
    clicks: ["Leave this plan alone"],
    opens: "Grace Reid",
    awaits: "Leave this plan alone",
  },
  {
    id: "jobplans-balanced",
    title: "Job plans: balanced with the fewest changes",
    start: { name: "jobPlans", page: "balance" },
    wishes: {
      actions: {
        "balance-job-plans": played(
          {
            action: "balance-job-plans",
            title: "Balance job plans: 1 change of half-days",
            changes: [
              {
                sheet: "Staff",
                tableName: null,
                headerRow: 3,
                keys: [{ header: "Therapist", value: "Grace Reid", column: 1 }],
                header: "Core",
                row: 4,
                column: 6,
                expected: 3,
                value: 4,
              },
            ],
          },
          {
            reasons: ["Grace Reid: Core from 3 to 4 half-days a week, 3 more new Core cases a quarter."],
            missing: null,
            ratioAfter: 7.9,
            proven: true,
            byHand: [],
          },
        ),
      },
    },
    clicks: ["Show what would change"],
  },
  {
    id: "jobplans-cannot",
    title: "Job plans: balance cannot be reached",
    start: { name: "jobPlans", page: "balance" },
    wishes: {
      actions: {
        "balance-job-plans": played(null, {
          reasons: [],
          missing: { choicePerWeek: 6.2, corePerQuarter: 40 },
          ratioAfter: null,
          proven: true,
          byHand: [],
        }),
      },
    },
    clicks: ["Show what would change"],
  },
  { id: "jobplans-people", title: "Everybody's plan", start: { name: "jobPlans", page: "people" } },
  { id: "jobplans-levers", title: "What it would take", start: { name: "jobPlans", page: "levers" } },
  { id: "jobplans-choice", title: "Who offers Choice", start: { name: "jobPlans", page: "choice" } },
  { id: "jobplans-draft", title: "Private draft of a job plan", start: { name: "jobPlans", page: "draft" } },
  { id: "jobplans-nhs", title: "NHS view", start: { name: "jobPlans", page: "nhs" } },
  { id: "jobplans-versions", title: "Versions and reviews", start: { name: "jobPlans", page: "versions" } },
  {
    id: "jobplans-kept",
    title: "Versions: one changed, one due, one agreed",
    start: { name: "jobPlans", page: "versions" },
    wishes: { connection: connectionOf(team, { grid: keptPlansGrid }) },
  },
  { id: "jobplans-figures", title: "Figures and sources", start: { name: "jobPlans", page: "figures" } },
];
