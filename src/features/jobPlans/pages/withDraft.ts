import { PLAN_CATEGORIES, type ClinicianPlan } from "../../../domain/jobPlan/clinicianPlan";
import { halfDays } from "../../../domain/units";
import type { DraftedPlan } from "../jobPlanDraft";

/** A person's half-days with those that the manager has drafted in place of the workbook's. */
export function withDraft(plan: ClinicianPlan, drafted: DraftedPlan): ClinicianPlan["halfDays"] {
  const wanted = { ...plan.halfDays };
  for (const category of PLAN_CATEGORIES) wanted[category] = halfDays(drafted[category] ?? plan.halfDays[category]);
  return wanted;
}
