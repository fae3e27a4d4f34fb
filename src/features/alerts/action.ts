import { dayOfIso, isIsoDay } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import { ActionRefusal, aTeam, defineAction, type Preview } from "../../actions/action";
import { defineOptions, refineOptions } from "../../actions/options";
import { ALERT_CODES, alertKey, alerts, type Alert } from "../../domain/alerts/alerts";
import { matchKey } from "../../domain/names";
import { mentionFinder } from "../../domain/sharing/mentions";
import { teamLoads } from "../../domain/weighting/teamLoads";
import { longDate } from "../../workbook/dates";
import { alertMessages } from "../../workbook/messages/alerts";
import { alertActionsSheet, readAlertActions, type AlertAction } from "../../workbook/ownSheets/alertActions";
import { readPlanVersions } from "../../workbook/ownSheets/planVersions";
import { alertActionMessages as say } from "./messages";

/** Today's alerts, the actions on record, and the one to be recorded. Nothing has been written. */
export interface AlertActionPreview extends Preview {
  readonly alerts: readonly Alert[];
  readonly kept: readonly AlertAction[];
  /** null: none was asked for. */
  readonly action: AlertAction | null;
}

const STEPS = ["review-cases", "stop-allocating", "reallocate", "agree-hours", "correct-workbook", "escalate"] as const;
const STATES = ["open", "under-way", "done"] as const;

const options = refineOptions(
  defineOptions(
    {
      /** null: only show today's alerts. */
      alert: {
        schema: v.optional(v.nullable(v.picklist(ALERT_CODES)), null),
        wanted: () => say.options.alert(ALERT_CODES),
      },
      /** A clinician; null: the whole team. */
      about: { schema: v.optional(v.nullable(v.string()), null), wanted: () => say.options.about },
      owner: { schema: v.optional(v.string(), ""), wanted: () => say.options.text },
      /** "2026-12-31" */
      by: { schema: v.optional(v.string(), ""), wanted: () => say.options.date },
      step: { schema: v.optional(v.picklist(STEPS), "review-cases"), wanted: () => say.options.alert(STEPS) },
      state: { schema: v.optional(v.picklist(STATES), "open"), wanted: () => say.options.alert(STATES) },
    },
    say.options,
  ),
  (read) => {
    if (read.alert !== null && !isIsoDay(read.by)) throw new ActionRefusal("wrong-option", say.noDate);
    return { ...read, about: read.about === null || matchKey(read.about) === "" ? null : read.about };
  },
);

/** Gives an alert an owner, a date and a step. A later action about the same alert replaces the earlier one. */
export const alertAction = defineAction({
  name: "alert-action",
  options,
  needs: aTeam(say.notATeam),
  preview(connection, options, { today }): AlertActionPreview {
    const { team, grid, problems } = connection;
    const active = alerts(team, teamLoads(team, today), grid === undefined ? [] : readPlanVersions(grid), today);
    const kept = readAlertActions(grid);
    const shown = { connection, problems, alerts: active, kept };
    if (options.alert === null) return { ...shown, action: null };
    const wanted = alertKey({ code: options.alert, clinician: options.about });
    const known = [...active, ...kept].find((one) => alertKey(one) === wanted);
    if (known === undefined) {
      const names = active.map(({ code, clinician }) => `${code}, ${clinician ?? alertMessages.team}`);
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
        step: alertMessages.steps[options.step],
        owner,
        by: dayOfIso(options.by),
        state: alertMessages.states[options.state],
        notedOn: today,
      },
    };
  },
  plan: ({ kept, action }) =>
    action && {
      action: "alert-action",
      title: say.changeTitle(alertMessages.kinds[action.code], action.clinician ?? alertMessages.team),
      changes: [],
      sheets: [alertActionsSheet(withAction(kept, action))],
    },
  report: ({ alerts: active, kept, action, problems }) => ({
    alerts: active,
    action: action && { ...action, by: action.by === null ? null : longDate(action.by), notedOn: undefined },
    kept: kept.length,
    problems,
  }),
});

/** In the place of the earlier one about the same, else at the end. */
function withAction(kept: readonly AlertAction[], action: AlertAction): readonly AlertAction[] {
  const at = kept.findIndex((one) => alertKey(one) === alertKey(action));
  return at < 0 ? [...kept, action] : kept.map((one, index) => (index === at ? action : one));
}
