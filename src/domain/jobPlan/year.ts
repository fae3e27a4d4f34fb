import { weeks, type Hours, type Ratio, type Weeks } from "../units";

/**
 * Weeks of the year left after leave (weighting.md B). Negative: more days off than the year has.
 * @param daysOff annual leave, bank holidays, study and other days
 */
export function weeksAvailable(daysOff: number, daysPerWeek: number): Weeks {
  return weeks(52 - daysOff / daysPerWeek);
}

/** Contacts that somebody's clinical time has room for in a year (weighting.md B). */
export function contactsPerYear(input: {
  readonly weeklyHours: Hours;
  readonly weeks: Weeks;
  /** Share of the hours that is direct clinical care. */
  readonly clinicalShare: Ratio;
  readonly hoursPerContact: Hours;
  /** Share of the clinical time that goes into notes, travel and liaison. */
  readonly nonContactShare: Ratio;
  readonly dnaRate: Ratio;
}): number {
  const clinicalHours = input.weeklyHours * input.weeks * input.clinicalShare;
  return (clinicalHours * (1 - input.nonContactShare) * (1 - input.dnaRate)) / input.hoursPerContact;
}
