import { alertKey, alerts, type Alert } from "../../domain/alerts/alerts";
import { readAlertActions, type AlertAction } from "../../workbook/ownSheets/alertActions";
import { readPlanVersions } from "../../workbook/ownSheets/planVersions";
import type { TeamFigures } from "./figures";

/** An alert of today, and what the workbook's Actions sheet says about it. */
export interface TrackedAlert {
  readonly alert: Alert;
  /** Who does what about it; null: nobody yet. */
  readonly action: AlertAction | null;
}

export interface TrackedAlerts {
  readonly active: readonly TrackedAlert[];
  /** Actions on record whose alert is no longer there. */
  readonly resolved: readonly AlertAction[];
}

/** Today's alerts side by side with the actions on record. */
export function trackedAlerts({ team, loads, today, connection: { grid } }: TeamFigures): TrackedAlerts {
  const actions = new Map(readAlertActions(grid).map((action) => [alertKey(action), action]));
  const active = alerts(team, loads, grid === undefined ? [] : readPlanVersions(grid), today).map((alert) => ({
    alert,
    action: actions.get(alertKey(alert)) ?? null,
  }));
  const keys = new Set(active.map(({ alert }) => alertKey(alert)));
  return { active, resolved: [...actions.values()].filter((action) => !keys.has(alertKey(action))) };
}
