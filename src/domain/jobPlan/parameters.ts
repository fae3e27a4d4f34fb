import {
  appointments,
  halfDays,
  hours,
  ratio,
  weeks,
  type Appointments,
  type HalfDays,
  type Hours,
  type Ratio,
  type Weeks,
} from "../units";
import { coreMultiplier } from "./core";
import { ruleOf, type JobPlanFigure, type JobPlanSettings, type SpecificStream } from "./figures";

/**
 * Everything a team's plan is worked out with. What a service leaves out is CAPA's published figure, which its authors
 * call a place to start from: each can be changed.
 */
export interface JobPlanParameters {
  readonly halfDaysPerWte: HalfDays;
  readonly hoursPerHalfDay: Hours;
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
  /** Accepted referrals to plan for; null: as many as Referrals records. */
  readonly acceptedPerWeek: Appointments | null;
  /** Specific streams with a length of their own. */
  readonly streams: readonly SpecificStream[];
}

/** Figures for this once; null goes back to what the team's own records say. */
export type AskedFigures = { readonly [Figure in JobPlanFigure]?: number | null | undefined };

/**
 * The parameters of a service.
 * @param given what was asked for this once: it goes before what the service has kept; null: back to the team's records
 */
export function jobPlanParameters(kept: JobPlanSettings, given: AskedFigures = {}): JobPlanParameters {
  const own = (figure: JobPlanFigure): number | null => {
    const asked = given[figure];
    if (asked !== undefined) return asked;
    return kept.figures[figure] ?? null;
  };
  const figure = (name: JobPlanFigure): number => own(name) ?? ruleOf(name).usual ?? 0;
  const optional = <Unit>(value: number | null, unit: (value: number) => Unit): Unit | null =>
    value === null ? null : unit(value);
  return {
    halfDaysPerWte: halfDays(figure("halfDaysPerWte")),
    hoursPerHalfDay: hours(figure("hoursPerHalfDay")),
    apptsPerHalfDay: appointments(figure("apptsPerHalfDay")),
    workedWeeksPerQuarter: weeks(figure("workedWeeksPerQuarter")),
    weeksPerQuarter: weeks(figure("weeksPerQuarter")),
    apptsPerCase: appointments(figure("apptsPerCase")),
    transferRate: optional(own("transferRate"), ratio),
    choiceLeaveReduction: ratio(figure("choiceLeaveReduction")),
    cotherapyRate: ratio(figure("cotherapyRate")),
    referralWeeks: own("referralWeeks"),
    acceptedPerWeek: optional(own("acceptedPerWeek"), appointments),
    streams: kept.streams,
  };
}

/** What holds where a service has said nothing of its own. */
export const defaultJobPlanParameters: JobPlanParameters = jobPlanParameters({ figures: {}, streams: [] });

/** New Core cases a quarter for each half-day a week, with these parameters. */
export function multiplierOf(parameters: JobPlanParameters): number {
  return coreMultiplier(parameters.apptsPerHalfDay, parameters.workedWeeksPerQuarter, parameters.apptsPerCase);
}
