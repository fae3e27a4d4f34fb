import { appointments, TOLERANCE, type Appointments, type Ratio } from "../units";

/**
 * Choice appointments to offer a week: the mean of the weekly accepted referrals, one for one, made up for the share
 * of weekly slots that leave takes (capa.md F7, F8). Plan for nobody missing theirs.
 * @param leaveReduction below 1
 * @returns null without a single week's figure
 */
export function choicePerWeek(acceptedByWeek: readonly number[], leaveReduction: Ratio): Appointments | null {
  if (acceptedByWeek.length === 0) return null;
  const mean = acceptedByWeek.reduce((a, b) => a + b, 0) / acceptedByWeek.length;
  return appointments(mean / (1 - leaveReduction));
}

/** Choice that a team really supplies a week when its people give fixed weekly slots (capa.md F8). */
export function choiceSupply(
  offers: readonly { readonly staff: number; readonly perWeek: number }[],
  leaveReduction: Ratio,
): Appointments {
  const offered = offers.reduce((sum, offer) => sum + offer.staff * offer.perWeek, 0);
  return appointments(offered * (1 - leaveReduction));
}

/**
 * Vacant Choice slots to add so that the next weeks hold strictly more than the demand (capa.md F19).
 * Source: CAPA, flex capacity.
 */
export function flexShortfall(vacant: number, acceptedLastWeek: number, notYetOptedIn: number): number {
  const demand = acceptedLastWeek + notYetOptedIn;
  return vacant > demand + TOLERANCE ? 0 : demand - vacant + 1;
}
