import type { Alert } from "../../domain/alerts/alerts";
import { TOLERANCE, type Day } from "../../domain/units";
import { alertMessages } from "../../workbook/messages/alerts";
import type { AlertAction } from "../../workbook/ownSheets/alertActions";
import { alertTextMessages as say } from "../messages/alerts";
import { dayText, percent } from "./format";

/** The figure behind an alert. */
export function alertText(alert: Alert): string {
  const { figure } = say;
  switch (alert.code) {
    case "over-capacity":
      return figure[alert.code](percent(alert.used), alert.used > 1 + TOLERANCE);
    case "reviews-overdue":
      return figure[alert.code](alert.cases, alert.longest);
    case "unallocated":
      return figure[alert.code](alert.cases, alert.longest, alert.after);
    case "reduction-ended":
    case "plan-review-due":
      return figure[alert.code](dayText(alert.on));
  }
}

/** Who looks after an alert, by when, and how far they are. */
export function ownerText(action: AlertAction | null, today: Day): string {
  if (action === null || action.owner === "") return say.noOwner;
  const { owner, by, state } = action;
  if (by === null) return say.ownedNoDate(owner, state);
  const isLate = by < today && state !== alertMessages.states.done;
  return isLate ? say.late(owner, dayText(by)) : say.owned(owner, dayText(by), state);
}
