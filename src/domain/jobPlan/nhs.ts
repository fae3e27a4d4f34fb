import { matchKey } from "../names";
import type { JobPlanLine, TeamData } from "../team";
import { halfDays, hours, ratio, TOLERANCE, type HalfDays, type Hours, type Ratio, type Weeks } from "../units";
import type { ClinicianPlan } from "./clinicianPlan";
import { figureOf, type JobPlanFigure, type JobPlanSettings } from "./figures";
import { contactsPerYear, weeksAvailable } from "./year";

/**
 * The classes of an NHS job plan: direct clinical care, supporting professional activities, additional NHS
 * responsibilities, external duties. Source: NHS England AHP job planning, as quoted by the BDA (weighting.md B).
 */
export type NhsClass = "dcc" | "spa" | "anr" | "ed";

export interface NhsPlan {
  readonly plan: ClinicianPlan;
  /** Half-days of each class; `notSplit` is other work of which the workbook does not say what it is. */
  readonly halfDays: Readonly<Record<NhsClass, HalfDays>> & { readonly notSplit: HalfDays };
  /** The same as shares of the plan's total; null: an empty plan. */
  readonly shares: (Readonly<Record<NhsClass, Ratio>> & { readonly notSplit: Ratio }) | null;
  readonly weeksAvailable: Weeks;
  /** Contacts a year that the direct clinical care has room for; null: hours unknown. */
  readonly contactsPerYear: number | null;
  /** This person's case time against a standard full-timer's: less than WTE for part-timers with fixed commitments. */
  readonly caseTimeShare: Ratio | null;
}

export interface NhsParameters {
  readonly annualLeaveDays: number;
  readonly bankHolidays: number;
  readonly studyDays: number;
  readonly daysPerWeek: number;
  readonly hoursPerContact: Hours;
  /** Share of clinical time that goes into notes, travel and liaison. */
  readonly nonContactShare: Ratio;
  readonly dnaRate: Ratio;
}

/** The figures of a service's NHS view; what it leaves out is the example of weighting.md W38. */
export function nhsParameters(kept: JobPlanSettings): NhsParameters {
  const figure = (name: JobPlanFigure): number => figureOf(kept.figures, name) ?? 0;
  return {
    annualLeaveDays: figure("annualLeaveDays"),
    bankHolidays: figure("bankHolidays"),
    studyDays: figure("studyDays"),
    daysPerWeek: 5,
    hoursPerContact: hours(figure("hoursPerContact")),
    nonContactShare: ratio(figure("nonContactShare")),
    dnaRate: ratio(figure("missedShare")),
  };
}

const WORDS: readonly (readonly [NhsClass, RegExp])[] = [
  ["ed", /\b(external|university|union|trade union|magistrate|research council)\b/],
  [
    "anr",
    /\b(safeguarding lead|clinical lead|governance|caldicott|management|managing|line manag\w*|named professional)\b/,
  ],
  [
    "spa",
    /\b(cpd|supervision|appraisal|audit|research|training|teaching|student\w*|study|meeting|away day|preceptorship|mentoring|quality improvement)\b/,
  ],
  [
    "dcc",
    /\b(choice|core|partnership|specific|clinic\w*|assessment\w*|duty|groups?|admin|reports?|notes|liaison|travel|visits?|consultation)\b/,
  ],
];

/** The class of an activity by what it is called; null: it does not say. */
export function nhsClassOf(activity: string): NhsClass | null {
  const words = matchKey(activity);
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The NHS view of everybody's plan. Choice, Core and Specific are direct clinical care. */
export function nhsPlans(plans: readonly ClinicianPlan[], team: TeamData, parameters: NhsParameters): NhsPlan[] {
  const year = weeksAvailable(
    parameters.annualLeaveDays + parameters.bankHolidays + parameters.studyDays,
    parameters.daysPerWeek,
  );
  return plans.map((plan): NhsPlan => {
    const split = splitOf(plan, team.jobPlan);
    const shareOf = (amount: number): Ratio => ratio(amount / plan.halfDays.total);
    const shares =
      plan.halfDays.total <= TOLERANCE
        ? null
        : {
            dcc: shareOf(split.dcc),
            spa: shareOf(split.spa),
            anr: shareOf(split.anr),
            ed: shareOf(split.ed),
            notSplit: shareOf(split.notSplit),
          };
    const weeklyHours = plan.clinician.weeklyHours;
    return {
      plan,
      halfDays: split,
      shares,
      weeksAvailable: year,
      contactsPerYear:
        weeklyHours === null || shares === null
          ? null
          : contactsPerYear({
              weeklyHours,
              weeks: year,
              clinicalShare: shares.dcc,
              hoursPerContact: parameters.hoursPerContact,
              nonContactShare: parameters.nonContactShare,
              dnaRate: parameters.dnaRate,
            }),
      caseTimeShare: caseTimeShare(plan, team),
    };
  });
}

/**
 * Fixed commitments do not shrink with part-time hours: with 6 fixed hours a week a half-timer has 40.5 % of a
 * full-timer's time for cases, not 50 %. Source: NES job planning; worked example W41 (weighting.md I).
 */
export function caseTimeShare(plan: ClinicianPlan, team: Pick<TeamData, "settings">): Ratio | null {
  const { weeklyHours, fixedHours } = plan.clinician;
  const standard = team.settings.fullTimeHours - (team.settings.standardFixedHours ?? fixedHours);
  if (weeklyHours === null || standard <= TOLERANCE) return null;
  return ratio(Math.max(0, weeklyHours - fixedHours) / standard);
}

type Split = Record<NhsClass | "notSplit", HalfDays>;

function splitOf(plan: ClinicianPlan, lines: readonly JobPlanLine[]): Split {
  const clinical = plan.halfDays.choice + plan.halfDays.core + plan.halfDays.specific;
  const name = matchKey(plan.clinician.name);
  const own = lines.filter((line) => matchKey(line.clinician) === name);
  const sum = { dcc: clinical, spa: 0, anr: 0, ed: 0, notSplit: 0 };
  if (own.length === 0) sum.notSplit += plan.halfDays.other;
  else {
    sum.dcc = 0;
    for (const line of own) {
      const clinicalLine = line.category !== null && line.category !== "other";
      sum[clinicalLine ? "dcc" : (nhsClassOf(line.activity) ?? "notSplit")] += line.halfDays;
    }
  }
  return {
    dcc: halfDays(sum.dcc),
    spa: halfDays(sum.spa),
    anr: halfDays(sum.anr),
    ed: halfDays(sum.ed),
    notSplit: halfDays(sum.notSplit),
  };
}
