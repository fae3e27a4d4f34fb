import { startOfQuarter } from "@evenkeel/spreadsheet";
import { matchKey } from "../names";
import { day, halfDays, TOLERANCE, type Day, type HalfDays } from "../units";
import { PLAN_CATEGORIES, type ClinicianPlan, type PlanCategory } from "./clinicianPlan";

/** One clinician's plan as it was kept in a quarter, with who agreed it and when. */
export interface PlanVersion {
  /** First day of the quarter. */
  readonly quarter: Day;
  readonly keptOn: Day;
  readonly clinician: string;
  readonly halfDays: Readonly<Record<PlanCategory, HalfDays>>;
  readonly reviewDue: Day;
  readonly agreedByPractitioner: Day | null;
  readonly agreedByManager: Day | null;
}

/** Who agrees today: names of those whose plan the practitioner, or the manager, agrees to. */
export interface AgreedToday {
  readonly practitioner: readonly string[];
  readonly manager: readonly string[];
}

/** What a plan holds now that its last kept version did not. */
export interface PlanChange {
  readonly clinician: string;
  readonly since: Day;
  readonly category: PlanCategory;
  readonly from: HalfDays;
  readonly to: HalfDays;
}

/** Plans are reviewed four times a year (CAPA: "not set in stone"). */
const DAYS_A_QUARTER = 91;

/**
 * The versions with today's plans as this quarter's. Kept twice in a quarter, the later one counts; an agreement holds
 * only for the plan that was agreed, so it stays where the half-days are the same and is asked for again where not.
 */
export function keepPlans(
  kept: readonly PlanVersion[],
  plans: readonly ClinicianPlan[],
  today: Day,
  agreed: AgreedToday = { practitioner: [], manager: [] },
): PlanVersion[] {
  const quarter = startOfQuarter(today);
  const now = plans.map((plan): PlanVersion => {
    const name = plan.clinician.name;
    const last = lastOf(kept, name);
    const { choice, core, specific, other } = plan.halfDays;
    const version = {
      quarter,
      keptOn: today,
      clinician: name,
      halfDays: { choice, core, specific, other },
      reviewDue: day(today + DAYS_A_QUARTER),
    };
    const holds = last !== null && last.quarter === quarter && changesIn(last, plan).length === 0;
    const on = (names: readonly string[], before: Day | null): Day | null =>
      (holds ? before : null) ?? (names.some((each) => matchKey(each) === matchKey(name)) ? today : null);
    return {
      ...version,
      reviewDue: holds ? last.reviewDue : version.reviewDue,
      agreedByPractitioner: on(agreed.practitioner, last?.agreedByPractitioner ?? null),
      agreedByManager: on(agreed.manager, last?.agreedByManager ?? null),
    };
  });
  const replaced = new Set(now.map((version) => matchKey(version.clinician)));
  const before = kept.filter((version) => version.quarter !== quarter || !replaced.has(matchKey(version.clinician)));
  return [...before, ...now].sort((a, b) => a.quarter - b.quarter);
}

/** What changed in each plan since its last kept version. */
export function changesSince(kept: readonly PlanVersion[], plans: readonly ClinicianPlan[]): PlanChange[] {
  return plans.flatMap((plan) => {
    const last = lastOf(kept, plan.clinician.name);
    return last === null ? [] : changesIn(last, plan);
  });
}

/** Everybody's last kept version, in the order in which people were first kept. */
export function latestVersions(kept: readonly PlanVersion[]): PlanVersion[] {
  const names = [...new Map(kept.map((version) => [matchKey(version.clinician), version.clinician])).values()];
  return names.flatMap((name) => lastOf(kept, name) ?? []);
}

/** The last versions whose review is due by a day, the longest overdue first. */
export function reviewsDue(kept: readonly PlanVersion[], today: Day): PlanVersion[] {
  return latestVersions(kept)
    .filter((version) => version.reviewDue <= today)
    .sort((a, b) => a.reviewDue - b.reviewDue);
}

function lastOf(kept: readonly PlanVersion[], name: string): PlanVersion | null {
  const own = kept.filter((version) => matchKey(version.clinician) === matchKey(name));
  return own.reduce<PlanVersion | null>(
    (last, version) => (last === null || version.keptOn >= last.keptOn ? version : last),
    null,
  );
}

function changesIn(last: PlanVersion, plan: ClinicianPlan): PlanChange[] {
  return PLAN_CATEGORIES.flatMap((category) => {
    const from = last.halfDays[category];
    const to = plan.halfDays[category];
    if (Math.abs(from - to) <= TOLERANCE) return [];
    return [{ clinician: plan.clinician.name, since: last.keptOn, category, from: halfDays(from), to: halfDays(to) }];
  });
}
