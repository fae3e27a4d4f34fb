import type { Alert } from "./model";
import { TOLERANCE, type Day } from "../../domain/units";
import { alertMessages } from "./messages";
import { alertViewMessages as say } from "./viewMessages";
import type { AlertAction } from "./alertActions";
import { dayText, percent } from "../../pane/components/format";

/** The figure behind an alert. */
export function alertText(alert: Alert): string {
  const { says } = alertMessages;
  switch (alert.code) {
    case "over-capacity":
      return says[alert.code](percent(alert.used), alert.used > 1 + TOLERANCE);
    case "reviews-overdue":
      return says[alert.code](alert.cases, alert.longest);
    case "unallocated":
      return says[alert.code](alert.cases, alert.longest, alert.after);
    case "reduction-ended":
    case "plan-review-due":
      return says[alert.code](dayText(alert.on));
  }
}

/** Who looks after it, by when, and how far it is. */
export function careText(action: AlertAction | null, today: Day): string {
  if (action === null || action.owner === "") return say.nobody;
  const { owner, by, state } = action;
  if (by === null) return say.caredNoDate(owner, state);
  const isLate = by < today && state !== alertMessages.states.done;
  return isLate ? say.late(owner, dayText(by)) : say.cared(owner, dayText(by), state);
}
