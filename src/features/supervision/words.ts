import { amount, percent } from "@evenkeel/messages";
import { longDate } from "../../workbook/dates";
import { supervisionMessages as say } from "./messages";
import type { SupervisionPage, ToRaise } from "./model";

/** The sentences that tell what to raise. */
export function raisedTexts(page: SupervisionPage): readonly string[] {
  return page.toRaise.map(raisedText);
}

function raisedText(one: ToRaise): string {
  const { raise } = say;
  switch (one.code) {
    case "over-capacity":
      return raise["over-capacity"](percent(one.used));
    case "over-planned":
      return raise["over-planned"](amount(one.halfDays));
    case "reviews-overdue":
    case "reviews-soon":
    case "not-seen":
    case "not-weighted":
      return raise[one.code](one.cases);
    case "reduction-ends":
    case "reduction-ended":
    case "plan-review-due":
      return raise[one.code](longDate(one.on));
    case "plan-not-agreed":
    case "no-hours":
      return raise[one.code];
  }
}
