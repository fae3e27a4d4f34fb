import type { BalanceUndone, Bottleneck, ReceiverLimit } from "../../domain/balance";
import type { NotWeighted } from "../../domain/weighting/casePoints";
import { recordPlace, type Connection } from "../../workbook/connect/connection";
import { tablesMessages } from "../../workbook/messages/tables";
import { balanceTeamMessages as say } from "./messages";

/** What one more person would make possible, in a sentence. */
export function explainBottleneck({ code, what, cases, points: weight }: Bottleneck): string {
  return say.wish[code](what, cases, weight);
}

/**
 * Why a case stays as it is, and what would help, in a sentence.
 * @param connection where a case without a reference is found, to name its row
 */
export function explainUnplaced(undone: BalanceUndone, connection: Connection | null = null): string {
  const { cause } = undone;
  switch (cause.code) {
    case "not-weighted":
      return whyNotWeighted(cause.notWeighted);
    case "unclear-reference":
      return say.undone.unclearReference(cause.reference, rowOf(undone, connection));
    case "no-skill":
      return say.undone.noSkill(cause.skills);
    case "nobody-receives":
      return say.undone.nobodyReceives;
    case "risk-too-high":
      return say.undone.risk(cause.risk);
    case "no-locality":
      return say.undone.locality(cause.locality);
    case "linked-apart":
      return say.undone.linkedApart(cause.linkedWith, cause.holders);
    case "no-room":
      return isCounted(cause.limits)
        ? say.undone.limits((undone.points ?? 0) / undone.count, limitTexts(cause.limits))
        : say.undone.noRoom(cause.eligible, cause.most, (undone.points ?? 0) / undone.count);
    case "no-place-left":
      return isCounted(cause.limits)
        ? say.undone.limitsByNow(limitTexts(cause.limits))
        : say.undone.noPlaceLeft(cause.eligible);
  }
}

/** "Cases, row 14"; null: it is not known where the cases are. */
function rowOf({ caseIndex }: BalanceUndone, connection: Connection | null): string | null {
  const cases = connection?.tables.Cases;
  const place = cases === undefined || caseIndex === null ? null : recordPlace(cases, caseIndex);
  return place === null ? null : tablesMessages.rowPlace(place.table.sheet, place.row + 1);
}

/** Whether a limit of cases is in the way: unlike full points, such a limit can be agreed anew. */
const isCounted = (limits: readonly ReceiverLimit[]): boolean => limits.some(({ code }) => code !== "points");

const limitTexts = (limits: readonly ReceiverLimit[]): string[] =>
  limits.map(({ code, clinician, has, most }) => say.undone.limit[code](clinician, has, most));

function whyNotWeighted(why: NotWeighted): string {
  switch (why.code) {
    case "unknown-level":
      return say.undone.unknownLevel(why.factor, why.level);
    case "blank-level":
      return say.undone.blankLevel(why.factor);
    case "overlapping-versions":
      return say.undone.overlapping(why.factor);
  }
}
