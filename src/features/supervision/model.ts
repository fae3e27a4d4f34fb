import { clinicianPlans, type ClinicianPlan } from "../../domain/jobPlan/clinicianPlan";
import type { JobPlanParameters } from "../../domain/jobPlan/parameters";
import type { PlanVersion } from "../../domain/jobPlan/planVersions";
import { matchKey } from "../../domain/names";
import { NOT_SEEN_AFTER_DAYS } from "../../domain/review/stillOpen";
import type { CaseRecord, TeamData } from "../../domain/team";
import type { Day, HalfDays, Points, Ratio } from "../../domain/units";
import { isWeighed } from "../../domain/weighting/casePoints";
import { teamLoads, type ClinicianLoad } from "../../domain/weighting/teamLoads";

export type ReviewState = "overdue" | "soon" | "later" | "undated";

export interface SupervisedCase {
  readonly record: CaseRecord;
  /** null: it cannot be weighted. */
  readonly points: Points | null;
  readonly review: ReviewState;
  readonly notSeen: boolean;
}

/** Something to talk about, as a figure with a code. */
export type ToRaise =
  | { readonly code: "over-capacity"; readonly used: Ratio }
  | { readonly code: "over-planned"; readonly halfDays: HalfDays }
  | { readonly code: "reviews-overdue" | "reviews-soon" | "not-seen" | "not-weighted"; readonly cases: number }
  | { readonly code: "reduction-ends" | "reduction-ended" | "plan-review-due"; readonly on: Day }
  | { readonly code: "plan-not-agreed" | "no-hours" };

/** What one practitioner takes into supervision: their work, their plan, what to raise. It names cases: for the team's own eyes. */
export interface SupervisionPage {
  readonly load: ClinicianLoad;
  /** null: no job plan. */
  readonly plan: ClinicianPlan | null;
  /** Their plan as it was last kept, with who has agreed it; null: never kept. */
  readonly kept: PlanVersion | null;
  /** Open cases, most pressing first. */
  readonly cases: readonly SupervisedCase[];
  readonly toRaise: readonly ToRaise[];
}

/** Reviews and changes within this many days are near enough to plan for. */
const SOON = 28;

/**
 * One clinician's page.
 * @param name as Team spells it
 * @param versions the job plans that the workbook has kept
 * @returns null when nobody of this name is in the team
 */
export function supervisionOf(
  team: TeamData,
  name: string,
  versions: readonly PlanVersion[],
  parameters: JobPlanParameters,
  today: Day,
): SupervisionPage | null {
  const loads = teamLoads(team, today);
  const load = loads.clinicians.find(({ clinician }) => matchKey(clinician.name) === matchKey(name));
  if (load === undefined) return null;
  const plan = clinicianPlans(team, parameters).find(({ clinician }) => clinician === load.clinician) ?? null;
  const own = versions.filter(({ clinician }) => matchKey(clinician) === matchKey(name));
  const kept = [...own].sort((a, b) => a.quarter - b.quarter).at(-1) ?? null;
  const cases = team.cases
    .flatMap((record, i): SupervisedCase[] => {
      if (record.status === "closed" || record.clinician === null || matchKey(record.clinician) !== matchKey(name)) {
        return [];
      }
      const weighing = loads.weighings[i];
      return [
        {
          record,
          points: weighing !== undefined && isWeighed(weighing) ? weighing.points : null,
          review: reviewState(record.reviewDue, today),
          notSeen: record.lastSeen !== null && today - record.lastSeen > NOT_SEEN_AFTER_DAYS,
        },
      ];
    })
    .sort(byUrgency);
  return { load, plan, kept, cases, toRaise: toRaise(load, plan, kept, cases, today) };
}

function reviewState(due: Day | null, today: Day): ReviewState {
  if (due === null) return "undated";
  if (due < today) return "overdue";
  return due <= today + SOON ? "soon" : "later";
}

const order: readonly ReviewState[] = ["overdue", "soon", "later", "undated"];

function byUrgency(a: SupervisedCase, b: SupervisedCase): number {
  return (
    order.indexOf(a.review) - order.indexOf(b.review) ||
    Number(b.notSeen) - Number(a.notSeen) ||
    (a.record.reviewDue ?? 0) - (b.record.reviewDue ?? 0) ||
    a.record.index - b.record.index
  );
}

function toRaise(
  load: ClinicianLoad,
  plan: ClinicianPlan | null,
  kept: PlanVersion | null,
  cases: readonly SupervisedCase[],
  today: Day,
): readonly ToRaise[] {
  const found: ToRaise[] = [];
  const count = (code: "reviews-overdue" | "reviews-soon" | "not-seen", of: (one: SupervisedCase) => boolean): void => {
    const many = cases.filter(of).length;
    if (many > 0) found.push({ code, cases: many });
  };
  if (load.used !== null && load.used > 1) found.push({ code: "over-capacity", used: load.used });
  if (load.clinician.weeklyHours === null) found.push({ code: "no-hours" });
  if (plan !== null && plan.overBy > 0) found.push({ code: "over-planned", halfDays: plan.overBy });
  count("reviews-overdue", ({ review }) => review === "overdue");
  count("reviews-soon", ({ review }) => review === "soon");
  count("not-seen", ({ notSeen }) => notSeen);
  if (load.notWeighted > 0) found.push({ code: "not-weighted", cases: load.notWeighted });
  const { reductionHours, reductionUntil: ends } = load.clinician;
  if (reductionHours > 0 && ends !== null && ends <= today + SOON) {
    found.push({ code: ends < today ? "reduction-ended" : "reduction-ends", on: ends });
  }
  if (kept !== null && kept.reviewDue <= today + SOON) found.push({ code: "plan-review-due", on: kept.reviewDue });
  const isAgreed = kept !== null && kept.agreedByPractitioner !== null && kept.agreedByManager !== null;
  if (plan !== null && !isAgreed) found.push({ code: "plan-not-agreed" });
  return found;
}
