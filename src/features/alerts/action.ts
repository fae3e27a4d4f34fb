import * as v from "valibot";
import { dayOfIso, isIsoDay } from "@evenkeel/spreadsheet";
import { ALERT_CODES, alertKey, alerts, type Alert, type AlertCode } from "./model";
import { matchKey } from "../../domain/names";
import { mentionFinder } from "../../domain/sharing/mentions";
import { teamLoads } from "../../domain/weighting/teamLoads";
import { alertMessages as say } from "./messages";
import { alertActionsSheet, readAlertActions, type AlertAction } from "./alertActions";
import type { Connection } from "../../workbook/connect/connection";
import { longDate } from "../../workbook/dates";
import { readPlanVersions } from "../../workbook/ownSheets/planVersions";
import { ActionRefusal, type ActionContext, type Preview, anyWorkbook, defineAction } from "../../actions/action";
import { defineOptions, refineOptions } from "../../actions/options";

const STEPS = ["review-cases", "stop-allocating", "reallocate", "agree-hours", "correct-workbook", "escalate"] as const;
const STATES = ["open", "under-way", "done"] as const;

export interface AlertActionOptions {
  /** null: only show what is red. */
  readonly alert: AlertCode | null;
  /** A clinician; null: the whole team. */
  readonly about: string | null;
  readonly owner: string;
  /** "2026-12-31" */
  readonly by: string;
  readonly step: (typeof STEPS)[number];
  readonly state: (typeof STATES)[number];
}

/** What is red today, the actions on record, and the one to be recorded. Nothing has been written. */
export interface AlertActionPreview extends Preview {
  readonly alerts: readonly Alert[];
  readonly kept: readonly AlertAction[];
  /** null: none was asked for. */
  readonly action: AlertAction | null;
}

const options = refineOptions(
  defineOptions(
    {
      alert: {
        schema: v.optional(v.nullable(v.picklist(ALERT_CODES)), null),
        wanted: () => say.options.alert(ALERT_CODES),
      },
      about: { schema: v.optional(v.nullable(v.string()), null), wanted: () => say.options.about },
      owner: { schema: v.optional(v.string(), ""), wanted: () => say.options.text },
      by: { schema: v.optional(v.string(), ""), wanted: () => say.options.date },
      step: { schema: v.optional(v.picklist(STEPS), "review-cases"), wanted: () => say.options.alert(STEPS) },
      state: { schema: v.optional(v.picklist(STATES), "open"), wanted: () => say.options.alert(STATES) },
    },
    say.options,
  ),
  (read): AlertActionOptions => {
    if (read.alert !== null && !isIsoDay(read.by)) throw new ActionRefusal("wrong-option", say.noDate);
    return { ...read, about: read.about === null || matchKey(read.about) === "" ? null : read.about };
  },
);

/** Gives an alert an owner, a date and a step, so that red is never only red. A second time, the later one counts. */
export const alertAction = defineAction({
  name: "alert-action",
  options,
  needs: anyWorkbook,
  preview(connection, options, context) {
    return previewAlertAction(connection, context, options);
  },
  plan: ({ kept, action }) =>
    action && {
      action: "alert-action",
      title: say.changeTitle(say.kinds[action.code], action.clinician ?? say.team),
      changes: [],
      sheets: [alertActionsSheet(withAction(kept, action))],
    },
  report: ({ alerts: red, kept, action, problems }) => ({
    alerts: red,
    action: action && { ...action, by: action.by === null ? null : longDate(action.by), notedOn: undefined },
    kept: kept.length,
    problems,
  }),
});

/** As the action's preview, on a workbook that is already connected. */
export function previewAlertAction(
  connection: Connection,
  { today }: Pick<ActionContext, "today">,
  options: AlertActionOptions,
): AlertActionPreview {
  const { team, grid } = connection;
  if (team === null) {
    const why = connection.problems.find((problem) => problem.severity === "error")?.message ?? "";
    throw new ActionRefusal("not-a-team-workbook", say.notATeam(why));
  }
  const red = alerts(team, teamLoads(team, today), grid === undefined ? [] : readPlanVersions(grid), today);
  const kept = readAlertActions(grid);
  const shown = { connection, problems: connection.problems, alerts: red, kept };
  if (options.alert === null) return { ...shown, action: null };
  const wanted = alertKey({ code: options.alert, clinician: options.about });
  const known = [...red, ...kept].find((one) => alertKey(one) === wanted);
  if (known === undefined) {
    const names = red.map(({ code, clinician }) => `${code}, ${clinician ?? say.team}`);
    throw new ActionRefusal("no-such-alert", say.noSuchAlert(names));
  }
  const owner = options.owner.trim();
  if (owner === "") throw new ActionRefusal("no-owner", say.noOwner);
  const namesClient = mentionFinder(team.cases.flatMap(({ id, linkedWith }) => [id, ...linkedWith]));
  if (namesClient(owner)) throw new ActionRefusal("names-a-client", say.client);
  return {
    ...shown,
    action: {
      code: options.alert,
      clinician: known.clinician,
      step: say.steps[options.step],
      owner,
      by: dayOfIso(options.by),
      state: say.states[options.state],
      notedOn: today,
    },
  };
}

/** In the place of the earlier one about the same, else at the end. */
function withAction(kept: readonly AlertAction[], action: AlertAction): readonly AlertAction[] {
  const at = kept.findIndex((one) => alertKey(one) === alertKey(action));
  return at < 0 ? [...kept, action] : kept.map((one, index) => (index === at ? action : one));
}
