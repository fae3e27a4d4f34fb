import { clinicianPlans } from "../jobPlan/clinicianPlan";
import { jobPlanParameters } from "../jobPlan/parameters";
import type { TeamData } from "../team";
import { hours } from "../units";

/**
 * The team as it is when the half-days that job plans leave for cases count, and not all contracted hours: Core and
 * Specific are case work, and what is planned for anything else becomes fixed hours. So a manager with a day and a half of
 * case work has a day and a half's share. Where no standard is agreed, it is the planned people's average, so that
 * full-time points stay what a typical full-timer can hold. People without a plan stay as they are.
 * @returns null when nobody has a plan
 */
export function byCaseHalfDays(team: TeamData): TeamData | null {
  const parameters = jobPlanParameters(team.settings.jobPlan);
  const plans = clinicianPlans(team, parameters);
  if (plans.length === 0) return null;
  const perHalfDay = team.settings.fullTimeHours / parameters.halfDaysPerWte;
  const fixed = new Map<number, number>();
  for (const { clinician, halfDays } of plans) {
    if (clinician.weeklyHours === null) continue;
    const forCases = (halfDays.core + halfDays.specific) * perHalfDay;
    fixed.set(clinician.index, Math.max(0, clinician.weeklyHours - forCases));
  }
  const planned = team.clinicians.filter((clinician) => fixed.has(clinician.index));
  const contracted = planned.reduce((sum, { weeklyHours }) => sum + (weeklyHours ?? 0), 0);
  const notForCases = [...fixed.values()].reduce((sum, own) => sum + own, 0);
  const standard = contracted === 0 ? 0 : (notForCases / contracted) * team.settings.fullTimeHours;
  return {
    ...team,
    clinicians: team.clinicians.map((clinician) => {
      const own = fixed.get(clinician.index);
      return own === undefined ? clinician : { ...clinician, fixedHours: hours(own) };
    }),
    settings: { ...team.settings, standardFixedHours: team.settings.standardFixedHours ?? hours(standard) },
  };
}
