import {
  appointments,
  halfDays,
  ratio,
  wte,
  type Appointments,
  type HalfDays,
  type Hours,
  type Ratio,
  type Weeks,
  type Wte,
} from "../units";
import { CAPA } from "./capaDefaults";

/**
 * New cases a quarter for each half-day a week: `appointments x worked weeks / appointments a case` (default 3).
 * Source: CAPA, Partnership multiplier (capa.md F1).
 */
export function coreMultiplier(
  apptsPerHalfDay: Appointments,
  workedWeeksPerQuarter: Weeks,
  apptsPerCase: Appointments,
): number {
  return (apptsPerHalfDay * workedWeeksPerQuarter) / apptsPerCase;
}

/** New Core Partnerships to begin in a quarter (capa.md F2). They need not end in it. */
export function corePerQuarter(coreHalfDays: HalfDays, multiplier: number): Appointments {
  return appointments(coreHalfDays * multiplier);
}

/** The same a calendar week, for reading: leave is already inside the multiplier (capa.md F5). */
export function corePerWeek(coreHalfDays: HalfDays, multiplier: number, weeksPerQuarter: Weeks): Appointments {
  return appointments((coreHalfDays * multiplier) / weeksPerQuarter);
}

/** Half-days for those who count in hours (capa.md F3; the published 0.86 is 3 / 3.5 rounded, so it is not used). */
export function halfDaysFromHours(weeklyHours: Hours, hoursPerHalfDay: Hours): HalfDays {
  return halfDays(weeklyHours / hoursPerHalfDay);
}

/** Half-days left for Core; negative: the plan is over-committed by so many (capa.md F4). */
export function coreHalfDaysLeft(
  whole: Wte,
  committed: { readonly choice: HalfDays; readonly specific: HalfDays; readonly other: HalfDays },
  halfDaysPerWte: HalfDays,
): HalfDays {
  return halfDays(whole * halfDaysPerWte - committed.choice - committed.specific - committed.other);
}

/** New cases a quarter of a Specific stream with its own appointments a case (capa.md F21). */
export function specificPerQuarter(
  streamHalfDays: HalfDays,
  apptsPerCase: Appointments,
  apptsPerHalfDay: Appointments,
  workedWeeksPerQuarter: Weeks,
): Appointments {
  return appointments(streamHalfDays * coreMultiplier(apptsPerHalfDay, workedWeeksPerQuarter, apptsPerCase));
}

/** Core cases that accepted referrals turn into, a quarter (capa.md F11). */
export function coreDemandPerQuarter(
  acceptedPerWeek: Appointments,
  transferRate: Ratio,
  weeksPerQuarter: Weeks,
): Appointments {
  return appointments(acceptedPerWeek * weeksPerQuarter * transferRate);
}

/**
 * New Core a quarter over accepted referrals a week; 8 to 9 is published as broadly in balance (capa.md F12).
 * @returns null when there are no referrals to compare with
 */
export function balanceRatio(core: Appointments, acceptedPerWeek: Appointments): number | null {
  return acceptedPerWeek > 0 ? core / acceptedPerWeek : null;
}

/** What Core is short of; negative figures are spare. */
export interface CoreGap {
  /** Cases a quarter. */
  readonly cases: Appointments;
  readonly halfDays: HalfDays;
  /** People who would do nothing but Core for so many half-days a week each. */
  readonly wte: Wte;
}

/** What the missing Core cases are worth in half-days and WTE (capa.md F13). */
export function coreGap(
  coreOffered: Appointments,
  acceptedPerWeek: Appointments,
  transferRate: Ratio,
  multiplier: number,
  coreHalfDaysPerWte: HalfDays,
): CoreGap {
  const cases = coreDemandPerQuarter(acceptedPerWeek, transferRate, CAPA.weeksPerQuarter) - coreOffered;
  const short = cases / multiplier;
  return { cases: appointments(cases), halfDays: halfDays(short), wte: wte(short / coreHalfDaysPerWte) };
}

/** CAPA's rule of thumb: a team of so many WTE can accept about as many referrals a week (capa.md F15). */
export function referralsSupported(whole: Wte, choiceCoreShare: Ratio, halfDaysPerReferral: HalfDays): Appointments {
  return appointments((whole * CAPA.halfDaysPerWte * choiceCoreShare) / halfDaysPerReferral);
}

/**
 * Share of the team's half-days that Choice and Core need by the rule of thumb (capa.md F16).
 * @returns null when there is nobody to do the work
 */
export function choiceCoreShareNeeded(
  acceptedPerWeek: Appointments,
  whole: Wte,
  halfDaysPerReferral: HalfDays,
): Ratio | null {
  const needed = acceptedPerWeek * halfDaysPerReferral;
  if (whole > 0) return ratio(needed / (whole * CAPA.halfDaysPerWte));
  return needed > 0 ? null : ratio(0);
}

/** Hours (an appointment is about one) that accepted referrals take: the maths model (capa.md F17). */
export function choiceCoreDemand(
  accepted: Appointments,
  choiceHours: Hours,
  transferRate: Ratio,
  coreHours: Hours,
  cotherapyRate: Ratio,
): number {
  return accepted * (choiceHours + transferRate * coreHours * (1 + cotherapyRate));
}

/** Appointments a week that a team has for Choice and Core: the maths model (capa.md F17). */
export function choiceCoreCapacity(
  whole: Wte,
  choiceCoreShare: Ratio,
  apptsPerHalfDay: Appointments,
  timeWorked: Ratio,
): Appointments {
  return appointments(whole * CAPA.halfDaysPerWte * choiceCoreShare * apptsPerHalfDay * timeWorked);
}

/** Hours that referrals take: the older annual model (capa.md F18). */
export function demandHours(referrals: number, bookInRate: Ratio, hoursPerCase: Hours): number {
  return referrals * bookInRate * hoursPerCase;
}

/** Hours that a team has for appointments a year: the older annual model (capa.md F18). */
export function capacityHours(
  whole: Wte,
  clinicalHalfDays: HalfDays,
  apptsPerHalfDay: Appointments,
  workedWeeks: Weeks,
  utilisation: Ratio,
): number {
  return whole * clinicalHalfDays * apptsPerHalfDay * workedWeeks * utilisation;
}
