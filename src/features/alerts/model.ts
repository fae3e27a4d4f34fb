import { reviewsDue, type PlanVersion } from "../../domain/jobPlan/planVersions";
import { matchKey } from "../../domain/names";
import { isUnallocated, type CaseRecord, type TeamData } from "../../domain/team";
import { TOLERANCE, type Day, type Ratio } from "../../domain/units";
import type { TeamLoads } from "../../domain/weighting/teamLoads";

/**
 * What asks for somebody to do something. Days are calendar days; `clinician` null is about the whole team;
 * `after` is the service's limit that `longest` is beyond.
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
 * All that is red today: somebody in the service's top band, reviews long overdue, work that nobody has had for long, a
 * reduction that has run out and still stands in the table, a job plan whose review is due.
 * One alert a person and kind, so that a list of them can be gone through; in the order of the kinds, then of Team.
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

/** Somebody in the top band: what its words and the colour of its bar ask for, an alert asks for too. */
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

/** The same alert tomorrow: its figures may change, what it is about does not. */
export function alertKey(alert: { readonly code: AlertCode; readonly clinician: string | null }): string {
  return `${alert.code}:${alert.clinician === null ? "" : matchKey(alert.clinician)}`;
}
