import type { CaseRecord, TeamData } from "../team";
import type { Day, Points } from "../units";
import { isWeighed, type Weighing } from "../weighting/casePoints";

/** Why a case should be talked about: days late for its review, days since anybody saw the client. */
export type StillOpenReason =
  { readonly code: "review-overdue"; readonly days: number } | { readonly code: "not-seen"; readonly days: number };

export interface StillOpenCase {
  readonly record: CaseRecord;
  readonly reasons: readonly StillOpenReason[];
  /** What closing it would free; null: it cannot be weighted. */
  readonly points: Points | null;
}

/** Two missed monthly contacts: a suggestion, not a published figure. */
export const NOT_SEEN_AFTER_DAYS = 56;

/**
 * The cases to ask "is this still open?" about in supervision: review overdue, or not seen for a long time.
 * Only what the workbook says counts: a case without these dates is not suspected. Longest overdue first.
 * @param weighings of each case, in the order of `team.cases`
 */
export function stillOpen(team: TeamData, weighings: readonly Weighing[], today: Day): readonly StillOpenCase[] {
  return team.cases
    .flatMap((record, i): StillOpenCase[] => {
      if (record.status === "closed" || record.clinician === null) return [];
      const reasons = reasonsFor(record, today);
      if (reasons.length === 0) return [];
      const weighing = weighings[i];
      return [{ record, reasons, points: weighing !== undefined && isWeighed(weighing) ? weighing.points : null }];
    })
    .sort((a, b) => longest(b) - longest(a) || a.record.index - b.record.index);
}

function reasonsFor(record: CaseRecord, today: Day): StillOpenReason[] {
  const reasons: StillOpenReason[] = [];
  if (record.reviewDue !== null && record.reviewDue < today) {
    reasons.push({ code: "review-overdue", days: today - record.reviewDue });
  }
  if (record.lastSeen !== null && today - record.lastSeen > NOT_SEEN_AFTER_DAYS) {
    reasons.push({ code: "not-seen", days: today - record.lastSeen });
  }
  return reasons;
}

const longest = (one: StillOpenCase): number => Math.max(...one.reasons.map((reason) => reason.days));
