import type { Clinician, ServiceSettings } from "../team";
import { hours, points, ratio, TOLERANCE, type Day, type Hours, type Points, type Ratio, type Wte } from "../units";

export interface AvailablePointsInput {
  /** Points that a standard full-timer can hold. */
  readonly fullTimePoints: Points;
  readonly weeklyHours: Hours;
  readonly fullTimeHours: Hours;
  readonly reductionHours: Hours;
  /** Weekly hours of commitments that are not case work: meetings, supervision, duty. */
  readonly fixedHours: Hours;
  /** The same for a standard full-timer. */
  readonly standardFixedHours: Hours;
}

/**
 * Points that a person has available:
 * `full-time points x max(0, weekly - reduction - fixed hours) / (full-time - standard fixed hours)`.
 * Fixed commitments do not shrink with part-time hours, so a half-timer has less than half.
 * @returns null when the standard fixed hours leave a full-timer nothing: there is no standard to compare with
 * Source: HMPPS Workload Measurement Tool, with the fixed commitments of the council schemes and NES job planning.
 */
export function availablePoints(input: AvailablePointsInput): Points | null {
  const standard = input.fullTimeHours - input.standardFixedHours;
  if (standard <= TOLERANCE) return null;
  const own = input.weeklyHours - input.reductionHours - input.fixedHours;
  return points((input.fullTimePoints * Math.max(0, own)) / standard);
}

/** A reduction counts up to and including its last day; without a day to look from, it counts. */
export function reductionOn(clinician: Clinician, asOf: Day | null): Hours {
  const ended = asOf !== null && clinician.reductionUntil !== null && clinician.reductionUntil < asOf;
  return ended ? hours(0) : clinician.reductionHours;
}

/** The experience factor of a day: a new starter's counts up to and including its last day. */
export function experienceOn(clinician: Clinician, asOf: Day | null): Ratio {
  const ended = asOf !== null && clinician.experienceUntil !== null && clinician.experienceUntil < asOf;
  return ended ? ratio(1) : clinician.experience;
}

/** Whether somebody's last day is over; without a day to look from, nobody's is. */
export function hasLeft(clinician: Clinician, asOf: Day | null): boolean {
  return asOf !== null && clinician.leaves !== null && clinician.leaves < asOf;
}

/** Weekly hours of the day: none after somebody's last, whatever the staff table still says. null: hours unknown. */
function hoursOn(clinician: Clinician, asOf: Day | null): Hours | null {
  return hasLeft(clinician, asOf) ? hours(0) : clinician.weeklyHours;
}

/** Hours left for case work, scaled by experience: what shares go by where points are not known. null: hours unknown. */
export function experiencedHours(clinician: Clinician, asOf: Day | null): Hours | null {
  const own = caseHours(clinician, asOf);
  return own === null ? null : hours(own * experienceOn(clinician, asOf));
}

/** Weekly hours left for case work after reductions and fixed commitments; null: hours unknown. */
export function caseHours(clinician: Clinician, asOf: Day | null): Hours | null {
  const weeklyHours = hoursOn(clinician, asOf);
  if (weeklyHours === null) return null;
  return hours(Math.max(0, weeklyHours - reductionOn(clinician, asOf) - clinician.fixedHours));
}

/**
 * What this clinician has available, scaled by their experience factor: nothing once their last day is over.
 * @returns null while hours or full-time points are unknown
 */
export function clinicianAvailable(clinician: Clinician, settings: ServiceSettings, asOf: Day | null): Points | null {
  const fullTimePoints = clinician.fullTimePoints ?? settings.fullTimePoints;
  const weeklyHours = hoursOn(clinician, asOf);
  if (fullTimePoints === null || weeklyHours === null) return null;
  const available = availablePoints({
    fullTimePoints,
    weeklyHours,
    fullTimeHours: settings.fullTimeHours,
    reductionHours: reductionOn(clinician, asOf),
    fixedHours: clinician.fixedHours,
    standardFixedHours: settings.standardFixedHours ?? clinician.fixedHours,
  });
  return available === null ? null : points(available * experienceOn(clinician, asOf));
}

/**
 * Points held over points available.
 * @returns null when nothing is available but work is held: there is no ratio to tell
 */
export function capacityUsed(held: Points, available: Points): Ratio | null {
  if (available > TOLERANCE) return ratio(held / available);
  return held > TOLERANCE ? null : ratio(0);
}

/** The label of the first band that reaches up to `used`; null when the bands end below it. */
export function capacityBand(used: Ratio, bands: ServiceSettings["bands"]): string | null {
  return bands.find((band) => band.upTo === null || used <= band.upTo + TOLERANCE)?.label ?? null;
}

/** A part-timer's share of a full-timer's allocation rate (RCOT: rates per WTE, pro rata). */
export function allocationRate(fullTimeRate: number, whole: Wte): number {
  return fullTimeRate * whole;
}
