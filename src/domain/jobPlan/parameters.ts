import { ratio, type Appointments, type HalfDays, type Ratio, type Weeks } from "../units";
import { CAPA } from "./capaDefaults";
import { coreMultiplier } from "./core";

/**
 * Everything a team's plan is worked out with. The defaults are CAPA's published figures, which its authors call a place
 * to start from: each can be changed.
 */
export interface JobPlanParameters {
  readonly halfDaysPerWte: HalfDays;
  readonly apptsPerHalfDay: Appointments;
  readonly workedWeeksPerQuarter: Weeks;
  readonly weeksPerQuarter: Weeks;
  readonly apptsPerCase: Appointments;
  /** Share of Choice that goes on to Core; null: the team's own where Referrals records it, else the published two-thirds. */
  readonly transferRate: Ratio | null;
  /** Share of weekly Choice slots lost to leave. Core has leave in its multiplier already. */
  readonly choiceLeaveReduction: Ratio;
  /** Share of Core work done by two clinicians together. */
  readonly cotherapyRate: Ratio;
  /** How many of the latest weeks of Referrals count; null: all. */
  readonly referralWeeks: number | null;
}

export const defaultJobPlanParameters: JobPlanParameters = {
  halfDaysPerWte: CAPA.halfDaysPerWte,
  apptsPerHalfDay: CAPA.apptsPerHalfDay,
  workedWeeksPerQuarter: CAPA.workedWeeksPerQuarter,
  weeksPerQuarter: CAPA.weeksPerQuarter,
  apptsPerCase: CAPA.apptsPerCase,
  transferRate: null,
  choiceLeaveReduction: CAPA.choiceLeaveReduction,
  cotherapyRate: ratio(0),
  referralWeeks: null,
};

/** New Core cases a quarter for each half-day a week, with these parameters. */
export function multiplierOf(parameters: JobPlanParameters): number {
  return coreMultiplier(parameters.apptsPerHalfDay, parameters.workedWeeksPerQuarter, parameters.apptsPerCase);
}
