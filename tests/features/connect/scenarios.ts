import { messyConnection } from "../../fixtures/pane/messyWorkbook";
import { connectionOf, notATeam, problems, questions, team } from "../../fixtures/pane/team";
import { sampleConnection } from "../../fixtures/pane/templateSample";
import type { Scenario } from "../../support/scenario";

export const scenarios: readonly Scenario[] = [
  {
    id: "first-run",
    title: "First run: what was found, a question, things to look at",
    wishes: { known: false, connection: connectionOf(team, { problems, questions }) },
  },
  {
    id: "first-run-messy",
    title: "First run: a sheet a worker, a word to explain, hours and full-time points unknown",
    wishes: {
      known: false,
      get connection() {
        return messyConnection();
      },
    },
  },
  {
    id: "first-run-sheets",
    title: "First run: the workers' sheets and their columns",
    wishes: {
      known: false,
      get connection() {
        return messyConnection();
      },
    },
    clicks: [/^4 sheets, one each/],
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
    id: "workbook",
    title: "Your workbook, later",
    start: { name: "connect" },
    wishes: { connection: connectionOf(team, { problems }) },
  },
];
