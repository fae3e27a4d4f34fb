import type { Bottleneck, NotDoneCase, ReceiverLimit } from "../../domain/balance";
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
export function explainUnplaced(notDone: NotDoneCase, connection: Connection | null = null): string {
  const { cause } = notDone;
  switch (cause.code) {
    case "not-weighted":
      return whyNotWeighted(cause.notWeighted);
    case "unclear-reference":
      return say.notDone.unclearReference(cause.reference, rowOf(notDone, connection));
    case "no-skill":
      return say.notDone.noSkill(cause.skills);
    case "nobody-receives":
      return say.notDone.nobodyReceives;
    case "risk-too-high":
      return say.notDone.risk(cause.risk);
    case "no-locality":
      return say.notDone.locality(cause.locality);
    case "linked-apart":
      return say.notDone.linkedApart(cause.linkedWith, cause.holders);
    case "no-room":
      return isCounted(cause.limits)
        ? say.notDone.limits((notDone.points ?? 0) / notDone.count, limitTexts(cause.limits))
        : say.notDone.noRoom(cause.eligible, cause.most, (notDone.points ?? 0) / notDone.count);
    case "no-place-left":
      return isCounted(cause.limits)
        ? say.notDone.limitsByNow(limitTexts(cause.limits))
        : say.notDone.noPlaceLeft(cause.eligible);
  }
}

/** "Cases, row 14"; null: it is not known where the cases are. */
function rowOf({ caseIndex }: NotDoneCase, connection: Connection | null): string | null {
  const cases = connection?.tables.Cases;
  const place = cases === undefined || caseIndex === null ? null : recordPlace(cases, caseIndex);
  return place === null ? null : tablesMessages.rowPlace(place.table.sheet, place.row + 1);
}

/** Whether a limit of cases is in the way: unlike full points, such a limit can be agreed anew. */
const isCounted = (limits: readonly ReceiverLimit[]): boolean => limits.some(({ code }) => code !== "points");

const limitTexts = (limits: readonly ReceiverLimit[]): string[] =>
  limits.map(({ code, clinician, has, most }) => say.notDone.limit[code](clinician, has, most));

function whyNotWeighted(why: NotWeighted): string {
  switch (why.code) {
    case "unknown-level":
      return say.notDone.unknownLevel(why.factor, why.level);
    case "blank-level":
      return say.notDone.blankLevel(why.factor);
    case "overlapping-versions":
      return say.notDone.overlapping(why.factor);
  }
}
