import { CAPA } from "./capaDefaults";

/** What a figure counts: half-days and appointments must never be taken for one another. */
export type FigureUnit = "appointments" | "half-days" | "hours" | "weeks" | "days" | "referrals" | "share";

/** A figure that job plans are worked out with, and what may stand in its place. */
export interface FigureRule {
  readonly unit: FigureUnit;
  /** What holds until the service says otherwise; null: the team's own records say it. */
  readonly usual: number | null;
  readonly least: number;
  readonly most: number;
  /** True: `least` itself is not allowed. */
  readonly aboveLeast?: boolean;
  /** True: `most` itself is not allowed. */
  readonly belowMost?: boolean;
  readonly whole?: boolean;
}

/**
 * Every constant of job planning, so that each can be shown, changed and kept. The usual values are CAPA's published ones
 * (capa.md, section 2); leave, contacts and missed appointments are the example figures of NHS job planning (weighting.md
 * B, W38, W39).
 */
export const JOB_PLAN_FIGURES = {
  acceptedPerWeek: { unit: "referrals", usual: null, least: 0, most: 1000 },
  referralWeeks: { unit: "weeks", usual: null, least: 1, most: 520, whole: true },
  transferRate: { unit: "share", usual: null, least: 0, most: 1 },
  apptsPerHalfDay: { unit: "appointments", usual: CAPA.apptsPerHalfDay, least: 0, most: 10, aboveLeast: true },
  apptsPerCase: { unit: "appointments", usual: CAPA.apptsPerCase, least: 0, most: 200, aboveLeast: true },
  workedWeeksPerQuarter: { unit: "weeks", usual: CAPA.workedWeeksPerQuarter, least: 0, most: 14, aboveLeast: true },
  choiceLeaveReduction: { unit: "share", usual: CAPA.choiceLeaveReduction, least: 0, most: 1, belowMost: true },
  cotherapyRate: { unit: "share", usual: 0, least: 0, most: 1, belowMost: true },
  weeksPerQuarter: { unit: "weeks", usual: CAPA.weeksPerQuarter, least: 12, most: 14 },
  halfDaysPerWte: { unit: "half-days", usual: CAPA.halfDaysPerWte, least: 0, most: 14, aboveLeast: true },
  hoursPerHalfDay: { unit: "hours", usual: CAPA.hoursPerHalfDay, least: 0, most: 6, aboveLeast: true },
  annualLeaveDays: { unit: "days", usual: 33, least: 0, most: 100 },
  bankHolidays: { unit: "days", usual: 8, least: 0, most: 20 },
  studyDays: { unit: "days", usual: 10, least: 0, most: 100 },
  hoursPerContact: { unit: "hours", usual: 1.5, least: 0, most: 24, aboveLeast: true },
  nonContactShare: { unit: "share", usual: 0, least: 0, most: 1, belowMost: true },
  missedShare: { unit: "share", usual: 0, least: 0, most: 1, belowMost: true },
} as const satisfies Readonly<Record<string, FigureRule>>;

export type JobPlanFigure = keyof typeof JOB_PLAN_FIGURES;

/** Figures that a service has of its own. */
export type GivenFigures = Readonly<Partial<Record<JobPlanFigure, number>>>;

/** A Specific Partnership stream with its own length, since those are never average (capa.md F21). */
export interface SpecificStream {
  /** "" stands for all Specific work that names no stream. */
  readonly name: string;
  readonly apptsPerCase: number;
  /** null: as in Core. */
  readonly apptsPerHalfDay: number | null;
}

/** What a service says about its job plans; what it leaves out is as published. */
export interface JobPlanSettings {
  readonly figures: GivenFigures;
  readonly streams: readonly SpecificStream[];
}

export const ruleOf = (figure: JobPlanFigure): FigureRule => JOB_PLAN_FIGURES[figure];

export const isJobPlanFigure = (name: string): name is JobPlanFigure => Object.hasOwn(JOB_PLAN_FIGURES, name);

/** Whether a value may stand for a figure. */
export function isAllowed(figure: JobPlanFigure, value: number): boolean {
  const { least, most, aboveLeast, belowMost, whole } = ruleOf(figure);
  if (!Number.isFinite(value) || value < least || value > most) return false;
  if (aboveLeast === true && value <= least) return false;
  if (belowMost === true && value >= most) return false;
  return whole !== true || Number.isInteger(value);
}

/** A figure as the service has it, else as published; null: the team's own records say it. */
export function figureOf(given: GivenFigures, figure: JobPlanFigure): number | null {
  return given[figure] ?? ruleOf(figure).usual;
}
