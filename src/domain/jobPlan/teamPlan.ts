import type { ReferralWeek, TeamData } from "../team";
import { appointments, halfDays, ratio, TOLERANCE, wte, type Appointments, type HalfDays, type Ratio } from "../units";
import { CAPA } from "./capaDefaults";
import { clinicianPlans, type ClinicianPlan } from "./clinicianPlan";
import { balanceRatio, choiceCoreShareNeeded, type CoreGap } from "./core";
import { multiplierOf, type JobPlanParameters } from "./parameters";
import { streamPlans, type StreamPlan } from "./streams";
import { roundHalfUp } from "./wholeNumbers";

/** Where a figure came from, since the published rules of thumb do not agree with one another. */
export interface TransferRate {
  readonly value: Ratio;
  readonly source: "given" | "own" | "published";
  /** Into Core over Choice attended, as the weeks record it: above 1 it cannot be, and the published rate counts. */
  readonly recorded: Ratio | null;
}

export interface TeamPlan {
  readonly plans: readonly ClinicianPlan[];
  /** null: no Referrals table, or no week in it has a figure. */
  readonly acceptedPerWeek: Appointments | null;
  /** Weeks of Referrals that were read. */
  readonly weeksCounted: number;
  /** Where the accepted referrals come from. */
  readonly acceptedFrom: "given" | "referrals" | "unknown";
  readonly transferRate: TransferRate;
  readonly choice: {
    /** A week, one for one. */
    readonly needed: Appointments | null;
    /** A week, after the share that leave takes. */
    readonly offered: Appointments;
    readonly offeredBeforeLeave: Appointments;
    /** The 13-week method, where absences are made good and leave takes nothing. */
    readonly quota: { readonly needed: number | null; readonly offered: Appointments };
  };
  readonly core: {
    /** New cases a quarter. */
    readonly needed: Appointments | null;
    readonly offered: Appointments;
    /** Offered a quarter over accepted a week. */
    readonly ratio: number | null;
    /** What the ratio should be with the team's transfer rate: 13 x that rate. */
    readonly ratioNeeded: number;
    readonly published: { readonly low: number; readonly high: number };
  };
  /** Choice and Core both meet demand; null: demand unknown. */
  readonly inBalance: boolean | null;
  /** What Core is short of; negative: spare. null: demand unknown. */
  readonly gap: CoreGap | null;
  /** Choice appointments a week short; negative: spare. */
  readonly choiceGap: { readonly appointments: Appointments; readonly halfDays: HalfDays } | null;
  /** Share of all half-days that Choice and Core need, by each published route. */
  readonly shareNeeded: { readonly byMultiplier: Ratio | null; readonly byRuleOfThumb: Ratio | null };
  readonly levers: readonly Lever[];
  /** Specific work of the whole team, stream by stream. */
  readonly streams: readonly StreamPlan[];
}

/** One thing that could close the gap on its own: from what it is to what it would have to be. */
export interface Lever {
  readonly code:
    "core-half-days" | "transfer-rate" | "appointments-a-case" | "worked-weeks" | "cotherapy" | "referrals-accepted";
  readonly now: number;
  readonly needed: number;
  /** False where no team could do it: more weeks than a quarter has, a negative rate. */
  readonly possible: boolean;
}

/**
 * The whole team's capacity against its demand: is the service in balance, what is it short of, what would close it.
 * Source: CAPA, job planning step 6 (capa.md F7 to F13); leave is counted once: in the Core multiplier and in weekly Choice.
 */
export function teamPlan(team: TeamData, parameters: JobPlanParameters): TeamPlan {
  return teamPlanOf(clinicianPlans(team, parameters), team, parameters);
}

/** As `teamPlan`, for plans that are not in the workbook (yet). */
export function teamPlanOf(
  plans: readonly ClinicianPlan[],
  team: Pick<TeamData, "referrals">,
  parameters: JobPlanParameters,
): TeamPlan {
  const counted = latest(team.referrals, parameters.referralWeeks);
  const accepted =
    parameters.acceptedPerWeek ??
    (counted.length === 0 ? null : appointments(mean(counted.map((week) => week.accepted))));
  const rate = transferRateOf(counted, parameters);
  const sum = (of: (plan: ClinicianPlan) => number): number => plans.reduce((total, plan) => total + of(plan), 0);
  const multiplier = multiplierOf(parameters);
  const choiceHalfDays = sum((plan) => plan.halfDays.choice);
  const coreHalfDays = sum((plan) => plan.halfDays.core);
  const choiceBefore = choiceHalfDays * parameters.apptsPerHalfDay;
  const choiceOffered = choiceBefore * (1 - parameters.choiceLeaveReduction);
  const coreOffered = appointments(coreHalfDays * multiplier);
  const perReferral = parameters.weeksPerQuarter * rate.value * (1 + parameters.cotherapyRate);
  const coreNeeded = accepted === null ? null : accepted * perReferral;
  const wholeTeam = sum((plan) => plan.wte ?? 0);

  return {
    plans,
    acceptedPerWeek: accepted,
    weeksCounted: counted.length,
    acceptedFrom: parameters.acceptedPerWeek !== null ? "given" : accepted === null ? "unknown" : "referrals",
    transferRate: rate,
    choice: {
      needed: accepted,
      offered: appointments(choiceOffered),
      offeredBeforeLeave: appointments(choiceBefore),
      quota: {
        needed: accepted === null ? null : roundHalfUp(accepted * parameters.weeksPerQuarter),
        offered: appointments(choiceBefore * parameters.weeksPerQuarter),
      },
    },
    core: {
      needed: coreNeeded === null ? null : appointments(coreNeeded),
      offered: coreOffered,
      ratio: accepted === null ? null : balanceRatio(coreOffered, accepted),
      ratioNeeded: perReferral,
      published: CAPA.balance,
    },
    inBalance:
      accepted === null || coreNeeded === null
        ? null
        : choiceOffered >= accepted - TOLERANCE && coreOffered >= coreNeeded - TOLERANCE,
    gap: coreNeeded === null ? null : gapOf(coreNeeded - coreOffered, multiplier, parameters),
    choiceGap:
      accepted === null
        ? null
        : {
            appointments: appointments(accepted - choiceOffered),
            halfDays: halfDays(
              (accepted - choiceOffered) / (parameters.apptsPerHalfDay * (1 - parameters.choiceLeaveReduction)),
            ),
          },
    shareNeeded: {
      byMultiplier:
        accepted === null || coreNeeded === null || wholeTeam <= 0
          ? null
          : ratio(
              (coreNeeded / multiplier +
                accepted / parameters.apptsPerHalfDay / (1 - parameters.choiceLeaveReduction)) /
                (wholeTeam * parameters.halfDaysPerWte),
            ),
      byRuleOfThumb:
        accepted === null ? null : choiceCoreShareNeeded(accepted, wte(wholeTeam), CAPA.halfDaysPerReferral),
    },
    levers:
      accepted === null || coreNeeded === null
        ? []
        : leversOf({ accepted, coreHalfDays, coreNeeded, rate, parameters }),
    streams: streamPlans(
      plans.flatMap((plan) => plan.streams),
      parameters,
    ),
  };
}

function gapOf(cases: number, multiplier: number, parameters: JobPlanParameters): CoreGap {
  const short = cases / multiplier;
  return { cases: appointments(cases), halfDays: halfDays(short), wte: wte(short / parameters.halfDaysPerWte) };
}

/** The team's own rate is what it recorded: into Core over Choice attended, of the weeks that have both. */
function transferRateOf(weeks: readonly ReferralWeek[], parameters: JobPlanParameters): TransferRate {
  const recorded = weeks.filter((week) => week.toCore !== null && week.choiceAttended !== null);
  const attended = recorded.reduce((sum, week) => sum + (week.choiceAttended ?? 0), 0);
  const toCore = recorded.reduce((sum, week) => sum + (week.toCore ?? 0), 0);
  const own = attended <= 0 ? null : ratio(toCore / attended);
  if (parameters.transferRate !== null) return { value: parameters.transferRate, source: "given", recorded: own };
  if (own === null || own > 1) return { value: CAPA.transferRate, source: "published", recorded: own };
  return { value: own, source: "own", recorded: own };
}

/** The latest weeks by date where weeks have dates, else the last rows. */
function latest(weeks: readonly ReferralWeek[], count: number | null): readonly ReferralWeek[] {
  if (count === null) return weeks;
  const inOrder = [...weeks].sort((a, b) => (a.week ?? 0) - (b.week ?? 0) || a.index - b.index);
  return inOrder.slice(Math.max(0, inOrder.length - count));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function leversOf(known: {
  readonly accepted: number;
  readonly coreHalfDays: number;
  readonly coreNeeded: number;
  readonly rate: TransferRate;
  readonly parameters: JobPlanParameters;
}): Lever[] {
  const { accepted, coreHalfDays, coreNeeded, rate, parameters } = known;
  const offered = coreHalfDays * multiplierOf(parameters);
  if (accepted <= 0 || coreNeeded <= 0) return [];
  const stretch = coreNeeded / offered;
  const some = coreHalfDays > 0;
  const levers: Lever[] = [
    {
      code: "core-half-days",
      now: coreHalfDays,
      needed: coreNeeded / multiplierOf(parameters),
      possible: true,
    },
    { code: "transfer-rate", now: rate.value, needed: rate.value / stretch, possible: some },
    {
      code: "appointments-a-case",
      now: parameters.apptsPerCase,
      needed: parameters.apptsPerCase / stretch,
      possible: some && parameters.apptsPerCase / stretch >= 1,
    },
    {
      code: "worked-weeks",
      now: parameters.workedWeeksPerQuarter,
      needed: parameters.workedWeeksPerQuarter * stretch,
      possible: some && parameters.workedWeeksPerQuarter * stretch <= parameters.weeksPerQuarter,
    },
    { code: "referrals-accepted", now: accepted, needed: accepted / stretch, possible: some },
  ];
  if (parameters.cotherapyRate > 0) {
    const needed = (1 + parameters.cotherapyRate) / stretch - 1;
    levers.push({ code: "cotherapy", now: parameters.cotherapyRate, needed, possible: needed >= 0 });
  }
  return some ? levers : levers.filter((lever) => lever.code === "core-half-days");
}
