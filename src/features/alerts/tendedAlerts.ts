import { alertKey, alerts, type Alert } from "./model";
import { readAlertActions, type AlertAction } from "./alertActions";
import { readPlanVersions } from "../../workbook/ownSheets/planVersions";
import type { TeamFigures } from "../../pane/state/figures";

export interface TendedAlert {
  readonly alert: Alert;
  /** Who does what about it; null: nobody yet. */
  readonly action: AlertAction | null;
}

export interface Alerts {
  readonly red: readonly TendedAlert[];
  /** On record, and no longer red. */
  readonly settled: readonly AlertAction[];
}

/** What is red today, each with what the workbook's Actions sheet says about it. */
export function tendedAlerts({ team, loads, today, connection: { grid } }: TeamFigures): Alerts {
  const actions = new Map(readAlertActions(grid).map((action) => [alertKey(action), action]));
  const red = alerts(team, loads, grid === undefined ? [] : readPlanVersions(grid), today).map((alert) => ({
    alert,
    action: actions.get(alertKey(alert)) ?? null,
  }));
  const keys = new Set(red.map(({ alert }) => alertKey(alert)));
  return { red, settled: [...actions.values()].filter((action) => !keys.has(alertKey(action))) };
}
