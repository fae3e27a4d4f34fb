import { played, type FakeWishes } from "../../tests/fixtures/pane/services";
import { clinicalExport, givenAway } from "../../tests/fixtures/pane/clinicalExport";
import { keptPlansGrid } from "../../tests/fixtures/pane/keptPlans";
import {
  connectionOf,
  baseline,
  movingTeam,
  notATeam,
  problems,
  questions,
  relativeTeam,
  team,
  tendedTeam,
  tidyTeam,
  undatedTeam,
} from "../../tests/fixtures/pane/team";
import { sampleConnection } from "../../tests/fixtures/pane/templateSample";
import { datedWeights, noWeights, undatedWeights } from "../../tests/fixtures/pane/weights";
import { day, hours, ratio } from "../../src/domain/units";
import type { Route } from "../../src/pane/state/navigation";

/** One state of one view. `clicks` are the accessible names of what is clicked, in order, to get there. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly wishes?: FakeWishes;
  readonly start?: Route;
  readonly clicks?: readonly (string | RegExp)[];
  /** A fold to open before the last click. */
  readonly opens?: string;
  /** Waits for this text instead of for quiet. */
  readonly awaits?: string;
}

const never = new Promise<never>(() => undefined);

export const scenarios: readonly Scenario[] = [
  { id: "reading", title: "Reading the workbook", wishes: { connect: () => never }, awaits: "Reading the workbook" },
  {
    id: "reading-failed",
    title: "The workbook could not be read",
    wishes: { connect: () => Promise.reject(new Error("ServiceNotAvailable")) },
  },
  {
    id: "first-run",
    title: "First run: what was found, a question, things to look at",
    wishes: { known: false, connection: connectionOf(team, { problems, questions }) },
  },
  { id: "first-run-clean", title: "First run, nothing to ask", wishes: { known: false } },
  {
    id: "first-run-nothing",
    title: "First run: not a team's workbook",
    wishes: { known: false, connection: notATeam },
  },
  {
    id: "first-run-template",
    title: "First run: start from the template",
    wishes: { known: false, connection: notATeam },
    clicks: ["Start from the template"],
  },
  { id: "team", title: "Team" },
  { id: "team-relative", title: "Team without full-time points", wishes: { connection: connectionOf(relativeTeam) } },
  { id: "team-tidy", title: "Team, everything allocated", wishes: { connection: connectionOf(tidyTeam) } },
  { id: "person", title: "A clinician", start: { name: "person", clinician: "Tom Okafor" } },
  {
    id: "person-long",
    title: "A clinician with a 43-character name",
    clicks: [/Bartholomew/],
  },
  { id: "case", title: "A case", start: { name: "case", index: 4 } },
  {
    id: "case-keep",
    title: "A case: keeping it with its clinician",
    start: { name: "case", index: 4 },
    clicks: ["Keep with clinician"],
  },
  { id: "case-not-weighted", title: "A case that cannot be weighted", start: { name: "case", index: 76 } },
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
        skipped: [{ cell: "Caseload!B74", why: "Caseload, B74: RV1101 is now with Priya Nair. It was left as it is." }],
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
  { id: "allocate", title: "Allocate", start: { name: "allocate" } },
  { id: "allocate-case", title: "Allocate a case", start: { name: "allocateCase", index: 72 } },
  { id: "allocate-nobody", title: "Allocate: nobody can take it", start: { name: "allocateCase", index: 75 } },
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
  { id: "supervision", title: "For supervision", start: { name: "supervision", clinician: "Tom Okafor" } },
  {
    id: "supervision-preview",
    title: "For supervision: what would be made",
    start: { name: "supervision", clinician: null },
    clicks: ["Make the page"],
  },
  { id: "concern", title: "Record a concern", start: { name: "concern" } },
  {
    id: "concern-stop",
    title: "Record a concern: stop allocating",
    start: { name: "concern" },
    clicks: ["Stop allocating new cases here"],
  },
  { id: "statement", title: "Statements in your words", start: { name: "statementTemplates" } },
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
  {
    id: "waiting",
    title: "Excel waits for a cell",
    wishes: { waiting: "Finish the cell you are typing in (press Enter). Evenkeel is waiting for it." },
  },
  {
    id: "notice",
    title: "What a ribbon command did",
    wishes: { notice: { kind: "done", message: "Undone. 12 cells are as before." } },
  },
  { id: "tool", title: "Keep this month's figures", start: { name: "snapshot" } },
  {
    id: "tool-preview",
    title: "Keep this month's figures: what would change",
    start: { name: "snapshot" },
    clicks: ["Show what would change"],
  },
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
  { id: "weights", title: "Weights", start: { name: "weights" }, wishes: { connection: datedWeights } },
  {
    id: "weights-undated",
    title: "Weights: the table cannot keep old ones",
    start: { name: "weights" },
    wishes: { connection: undatedWeights },
  },
  { id: "weights-none", title: "Weights: none yet", start: { name: "weights" }, wishes: { connection: noWeights } },
  {
    id: "weight",
    title: "A level of the weights",
    start: { name: "weight", rule: 3 },
    wishes: { connection: datedWeights },
  },
  {
    id: "weight-new",
    title: "A new level: something is missing",
    start: { name: "weight", rule: null },
    wishes: { connection: datedWeights },
    clicks: ["Show what would change"],
  },
  {
    id: "weight-retire",
    title: "A level retired: what would change",
    start: { name: "weight", rule: 0 },
    wishes: { connection: datedWeights },
    clicks: ["Retire"],
  },
  {
    id: "unweighted",
    title: "Levels without a weight",
    start: { name: "unweighted" },
    wishes: { connection: datedWeights },
  },
  { id: "schemes", title: "Starter schemes", start: { name: "schemes" } },
  {
    id: "scheme",
    title: "Two schemes side by side",
    start: { name: "scheme", id: "four-factors" },
    wishes: { connection: datedWeights },
  },
  {
    id: "scheme-plain",
    title: "Weights beside plain numbers",
    start: { name: "scheme", id: "every-case" },
    wishes: { connection: datedWeights },
  },
  { id: "scheme-none", title: "A scheme that weighs nothing here", start: { name: "scheme", id: "hmpps-workload" } },
  { id: "whatif", title: "What if?", start: { name: "whatIf" } },
  { id: "whatif-leaves", title: "What if somebody leaves", start: { name: "whatIf" }, clicks: ["Try it"] },
  { id: "refresh", title: "Refresh from the clinical system", start: { name: "refresh" } },
  {
    id: "refresh-compared",
    title: "What the export would change, and what is to be keyed in",
    start: { name: "refresh" },
    wishes: { connection: givenAway, chooseFile: async () => clinicalExport },
    clicks: ["Choose the export"],
  },
  {
    id: "refresh-preview",
    title: "The export's changes, cell by cell",
    start: { name: "refresh" },
    wishes: { connection: givenAway, chooseFile: async () => clinicalExport },
    clicks: ["Choose the export", "See the changes"],
  },
  { id: "template", title: "Start from a template", start: { name: "template" } },
  {
    id: "template-sample",
    title: "Your workbook, with the template's sample still in it",
    start: { name: "connect" },
    wishes: {
      get connection() {
        return sampleConnection();
      },
    },
  },
  {
    id: "template-remove",
    title: "Delete the sample",
    start: { name: "template" },
    wishes: {
      get connection() {
        return sampleConnection();
      },
    },
    clicks: ["Delete the sample"],
  },
  { id: "review", title: "Still open?", start: { name: "review" } },
  { id: "monday", title: "Monday changes", start: { name: "weeklyChanges" }, wishes: { baseline } },
  { id: "monday-first", title: "Monday changes: first look", start: { name: "weeklyChanges" } },
  {
    id: "monday-read",
    title: "Monday changes: marked as read",
    start: { name: "weeklyChanges" },
    wishes: { baseline },
    clicks: ["Mark as read"],
  },
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
  { id: "alerts", title: "Alerts", start: { name: "alerts" }, wishes: { connection: tendedTeam } },
  {
    id: "alerts-form",
    title: "Alerts: owner and date",
    start: { name: "alerts" },
    wishes: { connection: tendedTeam },
    clicks: [/^Over capacity/],
  },
  { id: "functions", title: "Functions", start: { name: "functions" } },
  { id: "function", title: "A function", start: { name: "function", id: "CORE_APPTS_PER_WEEK" } },
  {
    id: "more",
    title: "More",
    start: { name: "menu" },
    wishes: { lastChange: { title: "Balance team: 12 cases placed", on: day(46347), interrupted: false } },
  },
  {
    id: "interrupted",
    title: "An earlier change was cut off",
    wishes: { lastChange: { title: "Balance team: 12 cases placed", on: day(46347), interrupted: true } },
  },
  {
    id: "workbook",
    title: "Your workbook, later",
    start: { name: "connect" },
    wishes: { connection: connectionOf(team, { problems }) },
  },
];
