import type { ClinicianPlan } from "./clinicianPlan";
import { largestRemainder, roundHalfUp } from "./wholeNumbers";

/** How the Choice appointments of a quarter are shared: by WTE, or by the half-days of Choice agreed in the plans. */
export type ChoiceSharing = "wte" | "agreed";

export interface ChoiceOffer {
  readonly plan: ClinicianPlan;
  /** Whole Choice appointments in the quarter. */
  readonly perQuarter: number;
}

/**
 * Who offers Choice: the quarter's whole appointments over those who do Choice, adding up exactly.
 * Each picks the dates; someone away makes theirs good, so leave takes nothing off.
 * @returns null when appointments are needed and nobody does Choice
 * Source: CAPA, adding Choice appointments (capa.md F9); largest remainder, ties to the earlier row.
 */
export function choiceRota(
  plans: readonly ClinicianPlan[],
  acceptedPerWeek: number,
  weeksPerQuarter: number,
  by: ChoiceSharing,
): ChoiceOffer[] | null {
  const offering = plans.filter((plan) => plan.halfDays.choice > 0);
  const shares = offering.map((plan) => (by === "agreed" ? plan.halfDays.choice : (plan.wte ?? 0)));
  const whole = largestRemainder(roundHalfUp(acceptedPerWeek * weeksPerQuarter), shares);
  if (whole === null) return null;
  return offering.map((plan, i) => ({ plan, perQuarter: whole[i] ?? 0 }));
}
