import { reviewsDue, type PlanVersion } from "../jobPlan/planVersions";
import { matchKey } from "../names";
import { isUnallocated, type CaseRecord, type TeamData } from "../team";
import { TOLERANCE, type Day, type Ratio } from "../units";
import type { TeamLoads } from "../weighting/teamLoads";

/**
 * Something that a manager should act on. `longest` and `after` are calendar days, and `after` is the service's limit that
 * `longest` is beyond; `clinician` null: it concerns the whole team.
 */
export type Alert =
  | { readonly code: "over-capacity"; readonly clinician: string; readonly used: Ratio }
  | { readonly code: "reviews-overdue"; readonly clinician: string; readonly cases: number; readonly longest: number }
  | {
      readonly code: "unallocated";
      readonly clinician: null;
      readonly cases: number;
      readonly longest: number;
      readonly after: number;
    }
  | { readonly code: "reduction-ended"; readonly clinician: string; readonly on: Day }
  | { readonly code: "plan-review-due"; readonly clinician: string; readonly on: Day };

export type AlertCode = Alert["code"];
export const ALERT_CODES = [
  "over-capacity",
  "reviews-overdue",
  "unallocated",
  "reduction-ended",
  "plan-review-due",
] as const satisfies readonly AlertCode[];

/**
 * All alerts of today: a clinician in the service's top band, reviews long overdue, cases long without a clinician, a
 * reduction that has ended but is still in the table, a job plan whose review is due.
 * At most one alert per person and kind; ordered by kind, then as in the Team table.
 * @param plans the job plans that the workbook has kept
 */
export function alerts(team: TeamData, loads: TeamLoads, plans: readonly PlanVersion[], today: Day): readonly Alert[] {
  const open = team.cases.filter((record) => record.status !== "closed");
  const after = team.settings.alertAfter;
  return [
    ...overCapacity(team, loads),
    ...team.clinicians.flatMap(({ name }) => overdueOf(name, open, today, after.reviewOverdue)),
    ...unallocated(open, today, after.unallocated),
    ...team.clinicians.flatMap(({ name, reductionHours, reductionUntil }): Alert[] =>
      reductionHours > TOLERANCE && reductionUntil !== null && reductionUntil < today
        ? [{ code: "reduction-ended", clinician: name, on: reductionUntil }]
        : [],
    ),
    ...reviewsDue(plans, today)
      .filter((plan) => team.clinicians.some(({ name }) => matchKey(name) === matchKey(plan.clinician)))
      .map((plan): Alert => ({ code: "plan-review-due", clinician: plan.clinician, on: plan.reviewDue })),
  ];
}

/** The top band, as its words and the colour of its bar say in the pane. */
function overCapacity({ settings }: TeamData, loads: TeamLoads): Alert[] {
  const top = settings.bands[settings.bands.length - 2]?.upTo ?? 1;
  return loads.clinicians.flatMap(({ clinician, used }): Alert[] =>
    used !== null && used > top + TOLERANCE ? [{ code: "over-capacity", clinician: clinician.name, used }] : [],
  );
}

function overdueOf(name: string, open: readonly CaseRecord[], today: Day, after: number): Alert[] {
  const late = open.flatMap(({ clinician, reviewDue }) =>
    clinician !== null && matchKey(clinician) === matchKey(name) && reviewDue !== null ? [today - reviewDue] : [],
  );
  const long = late.filter((days) => days > after);
  if (long.length === 0) return [];
  return [{ code: "reviews-overdue", clinician: name, cases: long.length, longest: Math.max(...long) }];
}

function unallocated(open: readonly CaseRecord[], today: Day, after: number): Alert[] {
  const waits = open
    .filter(isUnallocated)
    .flatMap(({ opened }) => (opened === null ? [] : [today - opened]))
    .filter((days) => days > after);
  if (waits.length === 0) return [];
  return [{ code: "unallocated", clinician: null, cases: waits.length, longest: Math.max(...waits), after }];
}

/** Identifies an alert from day to day: its figures may change, its kind and clinician do not. */
export function alertKey(alert: { readonly code: AlertCode; readonly clinician: string | null }): string {
  return `${alert.code}:${alert.clinician === null ? "" : matchKey(alert.clinician)}`;
}
