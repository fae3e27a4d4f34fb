import type { TeamData } from "../team";
import type { Day } from "../units";
import { firstAppointmentWait } from "./demandEvidence";
import { safePoints } from "./disclosure";
import type { TeamMeasures } from "./measures";
import type { Discloser } from "./protect";
import type { SharedFigure } from "./disclosure";

/** A month's measures, exactly as the workbook kept them; null: it does not say. */
export interface MonthMeasures {
  readonly month: Day;
  readonly openCases: number | null;
  readonly notAllocated: number | null;
  readonly pointsHeld: number | null;
  readonly used: number | null;
  readonly rated: number | null;
  readonly unevenness: number | null;
  readonly withReviewDate: number | null;
  readonly reviewsInTime: number | null;
  readonly waitsKnown: number | null;
  readonly meanWait: number | null;
}

export interface HistoryLine {
  readonly month: Day;
  readonly openCases: SharedFigure;
  readonly notAllocated: SharedFigure;
  readonly used: SharedFigure;
  readonly unevenness: SharedFigure;
  readonly reviewsInTime: SharedFigure;
  readonly meanWait: SharedFigure;
}

export type MeasureCode =
  | "staff"
  | "wte"
  | "open-cases"
  | "not-allocated"
  | "points-held"
  | "points-available"
  | "used"
  | "spread"
  | "near-average"
  | "reviews-in-time"
  | "mean-wait"
  | "first-appointment-wait";
export interface MeasureLine {
  readonly code: MeasureCode;
  readonly figure: SharedFigure;
}

export function measureLines(
  measures: TeamMeasures,
  { referrals, counts }: Pick<TeamData, "referrals" | "counts">,
  discloser: Discloser,
): readonly MeasureLine[] {
  const { staff, wte, openCases, notAllocated, allocated, pointsHeld, pointsAvailable, used, rated } = measures;
  const line = (code: MeasureCode, figure: SharedFigure): MeasureLine => ({ code, figure });
  return [
    line("staff", discloser.count(staff)),
    line("wte", wte ?? "unknown"),
    line("open-cases", discloser.count(openCases)),
    // A team that keeps numbers a clinician has nowhere to say who has none.
    line("not-allocated", counts !== null && notAllocated === 0 ? "unknown" : discloser.count(notAllocated)),
    line("points-held", discloser.about(allocated, pointsHeld === null ? null : safePoints(pointsHeld))),
    line("points-available", pointsAvailable ?? "unknown"),
    line("used", discloser.about(allocated, usedOf(pointsHeld, used))),
    line("spread", discloser.about(rated, measures.unevenness)),
    line("near-average", discloser.share(measures.nearAverage, rated)),
    line("reviews-in-time", discloser.share(measures.reviewsInTime, measures.withReviewDate)),
    line("mean-wait", discloser.about(measures.waitsKnown, wholeWeeks(measures.meanWait))),
    line("first-appointment-wait", firstAppointmentWait(referrals, discloser)),
  ];
}

/** Months kept in the workbook go through the same rules, each by the numbers of people that stood behind it then. */
export function historyLines(months: readonly MonthMeasures[], discloser: Discloser): readonly HistoryLine[] | null {
  if (months.length < 2) return null;
  const count = (people: number | null): SharedFigure => (people === null ? "unknown" : discloser.count(people));
  return months.map((one) => ({
    month: one.month,
    openCases: count(one.openCases),
    notAllocated: count(one.notAllocated),
    used: discloser.about((one.openCases ?? 0) - (one.notAllocated ?? 0), usedOf(one.pointsHeld, one.used)),
    unevenness: discloser.about(one.rated ?? 0, one.unevenness),
    reviewsInTime: discloser.share(one.reviewsInTime ?? 0, one.withReviewDate ?? 0),
    meanWait: discloser.about(one.waitsKnown ?? 0, wholeWeeks(one.meanWait)),
  }));
}

/** Capacity used, from points that may be shown. */
function usedOf(held: number | null, used: number | null): number | null {
  if (held === null || used === null || held === 0) return used;
  return (used * safePoints(held)) / held;
}

/** A mean to the tenth of a week would tell, from one copy to the next, how long one person has waited. */
const wholeWeeks = (mean: number | null): number | null => (mean === null ? null : Math.round(mean));
