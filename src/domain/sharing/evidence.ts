import type { JobPlanParameters } from "../jobPlan/parameters";
import { teamPlan, type TeamPlan } from "../jobPlan/teamPlan";
import { matchKey } from "../names";
import { isUnallocated, type CaseRecord, type CategoryCount, type ReferralWeek, type TeamData } from "../team";
import { day, type Day } from "../units";
import { CATEGORY_FACTOR, teamLoads, type ClinicianLoad, type TeamLoads } from "../weighting/teamLoads";
import { teamMeasures, wteOf, type TeamMeasures } from "./measures";
import { safeCount, safePoints } from "./disclosure";
import { Discloser, SMALLEST_STAFF_GROUP, type SharedFigure } from "./protect";

/** How clinicians stand in the copy: not at all, by role, or by name where the manager has chosen so. */
export type CliniciansShown = "none" | "roles" | "names";

export interface EvidenceChoices {
  readonly today: Day;
  readonly clinicians: CliniciansShown;
  readonly parameters: JobPlanParameters;
  /** Earlier months that the workbook has kept, oldest first. */
  readonly history: readonly MonthMeasures[];
}

/** A month's measures, exactly as the workbook kept them; null: it does not say. */
export interface MonthMeasures {
  readonly month: Day;
  readonly openCases: number | null;
  readonly notAllocated: number | null;
  readonly pointsHeld: number | null;
  readonly used: number | null;
  readonly rated: number | null;
  readonly unevenness: number | null;
  readonly withReviewDate: number | null;
  readonly reviewsInTime: number | null;
  readonly waitsKnown: number | null;
  readonly meanWait: number | null;
}

export interface HistoryLine {
  readonly month: Day;
  readonly openCases: SharedFigure;
  readonly notAllocated: SharedFigure;
  readonly used: SharedFigure;
  readonly unevenness: SharedFigure;
  readonly reviewsInTime: SharedFigure;
  readonly meanWait: SharedFigure;
}

/** What commissioners get to see: figures by code, each already fit to be shown. A part that the workbook cannot fill is null. */
export interface Evidence {
  readonly capacity: readonly CapacityLine[] | null;
  readonly levers: readonly LeverLine[] | null;
  readonly referrals: readonly ReferralMonth[] | null;
  readonly waits: readonly WaitBand[] | null;
  readonly caseload: readonly CaseloadLevel[] | null;
  readonly measures: readonly MeasureLine[];
  /** null: fewer than two months are kept. */
  readonly history: readonly HistoryLine[] | null;
  readonly staff: readonly StaffLine[] | null;
  /** Figures held back or blurred because they were small. */
  readonly suppressed: number;
  /** Roles or names that may not stand in the copy, since too few share them. */
  readonly hiddenRoles: readonly string[];
  readonly weeksOfReferrals: number;
  readonly inBalance: boolean | null;
}

export type CapacityCode = "choice" | "core" | "core-half-days" | "core-wte";
export interface CapacityLine {
  readonly code: CapacityCode;
  readonly needed: SharedFigure;
  readonly offered: SharedFigure;
  /** Needed less offered: above 0 is short. */
  readonly gap: SharedFigure;
}

export interface LeverLine {
  readonly code: TeamPlan["levers"][number]["code"];
  readonly now: number;
  readonly needed: number;
  readonly possible: boolean;
}

export interface ReferralMonth {
  /** Its first day. */
  readonly month: Day;
  /** Weeks that are recorded: a month of fewer than four is not whole. */
  readonly weeks: number;
  readonly received: SharedFigure;
  readonly accepted: SharedFigure;
  readonly choiceAttended: SharedFigure;
  readonly didNotAttend: SharedFigure;
  readonly toCore: SharedFigure;
  /** Waiting for a first appointment in its last recorded week. */
  readonly waiting: SharedFigure;
}

export interface WaitBand {
  /** Weeks waited: from `from` up to but not including `to`; null: no upper end. `from` null: not recorded. */
  readonly from: number | null;
  readonly to: number | null;
  readonly people: SharedFigure;
}

/** A level as the Weights table names it, blank, or one that the table does not know. */
export interface CaseloadLevel {
  readonly factor: string;
  readonly level: string | "blank" | "other";
  readonly isNamed: boolean;
  readonly cases: SharedFigure;
  readonly share: SharedFigure;
}

export type MeasureCode =
  | "staff"
  | "wte"
  | "open-cases"
  | "not-allocated"
  | "points-held"
  | "points-available"
  | "used"
  | "spread"
  | "near-average"
  | "reviews-in-time"
  | "mean-wait"
  | "first-appointment-wait";
export interface MeasureLine {
  readonly code: MeasureCode;
  readonly figure: SharedFigure;
}

export interface StaffLine {
  /** A role, a name where chosen, or null: all other roles together. */
  readonly group: string | null;
  readonly people: number | null;
  readonly wte: SharedFigure;
  readonly cases: SharedFigure;
  readonly points: SharedFigure;
  readonly used: SharedFigure;
}

const WAIT_BANDS = [0, 4, 8, 12, 18, 26] as const;

/**
 * The figures for commissioners from a team's data: demand and capacity, waits, activity, how evenly work is shared.
 * Nothing in it names a client. Rates start from protected totals, so that they cannot be turned back into small counts.
 */
export function evidence(team: TeamData, choices: EvidenceChoices): Evidence {
  const discloser = new Discloser();
  const loads = teamLoads(team, choices.today);
  const plan = teamPlan({ ...team, referrals: protectedWeeks(team.referrals) }, choices.parameters);
  const open = team.cases.filter((record) => record.status !== "closed");
  const { lines, hiddenRoles } = staffLines(team, loads, choices, discloser);
  return {
    capacity: capacityLines(plan),
    levers: plan.inBalance === false && plan.levers.length > 0 ? plan.levers : null,
    referrals: referralMonths(team.referrals, discloser),
    waits: waitBands(open, choices.today, discloser),
    caseload: team.counts === null ? caseloadLevels(team, open, discloser) : countedLevels(team.counts, discloser),
    measures: measureLines(teamMeasures(team, choices.today, loads), team, discloser),
    history: historyLines(choices.history, discloser),
    staff: lines,
    suppressed: discloser.suppressed,
    hiddenRoles,
    weeksOfReferrals: plan.weeksCounted,
    inBalance: plan.inBalance,
  };
}

/**
 * Weeks whose totals are the protected ones: a rate a week worked out of them says no more than the totals do.
 * Totals too small to be shown count as unknown, not as few.
 */
function protectedWeeks(weeks: readonly ReferralWeek[]): readonly ReferralWeek[] {
  const total = (of: (week: ReferralWeek) => number | null): number | null => {
    const known = weeks.map(of).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  };
  const discloser = new Discloser();
  const perWeek = (sum: number | null): number | null => (sum === null ? null : discloser.count(sum) / weeks.length);
  const accepted = total((week) => week.accepted);
  if (accepted === null || accepted < 8) return [];
  const choiceAttended = perWeek(total((week) => week.choiceAttended));
  const toCore = perWeek(total((week) => week.toCore));
  return weeks.map((week) => ({ ...week, accepted: perWeek(accepted) ?? 0, choiceAttended, toCore }));
}

function capacityLines(plan: TeamPlan): readonly CapacityLine[] | null {
  if (plan.plans.length === 0 && plan.acceptedPerWeek === null) return null;
  const known = (value: number | null | undefined): SharedFigure => value ?? "unknown";
  const hasPlans = plan.plans.length > 0;
  const line = (
    code: CapacityCode,
    needed: number | null | undefined,
    offered: number | null,
    gap: number | null | undefined,
  ): CapacityLine => ({
    code,
    needed: known(needed),
    offered: known(hasPlans ? offered : null),
    gap: known(hasPlans ? gap : null),
  });
  const coreHalfDays = plan.plans.reduce((sum, one) => sum + one.halfDays.core, 0);
  const { choice, core, gap } = plan;
  return [
    line("choice", choice.needed, choice.offered, choice.needed === null ? null : choice.needed - choice.offered),
    line("core", core.needed, core.offered, gap?.cases),
    line("core-half-days", gap === null ? null : coreHalfDays + gap.halfDays, coreHalfDays, gap?.halfDays),
    { code: "core-wte", needed: "unknown", offered: "unknown", gap: known(hasPlans ? gap?.wte : null) },
  ];
}

function referralMonths(weeks: readonly ReferralWeek[], discloser: Discloser): readonly ReferralMonth[] | null {
  const months = new Map<Day, ReferralWeek[]>();
  for (const week of weeks) {
    if (week.week === null) continue;
    const month = firstOfMonth(week.week);
    months.set(month, [...(months.get(month) ?? []), week]);
  }
  if (months.size === 0) return null;
  const countOf = (people: number | null): SharedFigure => (people === null ? "unknown" : discloser.count(people));
  return [...months.entries()]
    .sort(([a], [b]) => a - b)
    .map(([month, own]) => {
      const total = (of: (week: ReferralWeek) => number | null): SharedFigure => {
        const known = own.map(of).filter((value) => value !== null);
        return countOf(known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0));
      };
      return {
        month,
        weeks: own.length,
        received: total((week) => week.received),
        accepted: total((week) => week.accepted),
        choiceAttended: total((week) => week.choiceAttended),
        didNotAttend: total((week) => week.didNotAttend),
        toCore: total((week) => week.toCore),
        waiting: countOf(latestWaiting(own)),
      };
    });
}

/** How many were waiting in the last of these weeks that says so. */
function latestWaiting(weeks: readonly ReferralWeek[]): number | null {
  const said = weeks.filter(({ week, waiting }) => week !== null && waiting !== null);
  return said.sort((a, b) => (a.week ?? 0) - (b.week ?? 0)).at(-1)?.waiting ?? null;
}

/**
 * Weeks until somebody referred now is first seen, if those waiting are seen at the pace recorded (Little's law), from
 * figures that may be shown.
 */
function firstAppointmentWait(weeks: readonly ReferralWeek[], discloser: Discloser): SharedFigure {
  const waiting = latestWaiting(weeks);
  const attended = weeks.flatMap(({ choiceAttended }) => choiceAttended ?? []);
  const seen = attended.reduce((sum, people) => sum + people, 0);
  if (waiting === null || seen === 0) return "unknown";
  if (waiting === 0) return 0;
  const pace = safeCount(seen) / attended.length;
  return discloser.about(Math.min(waiting, seen), Math.round(safeCount(waiting) / pace));
}

/** Day numbers carry no calendar, so the month is found by the proleptic Gregorian rule (days since 1899-12-30). */
function firstOfMonth(on: Day): Day {
  const date = new Date((on - 25_569) * 86_400_000);
  return day(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000 + 25_569);
}

function waitBands(open: readonly CaseRecord[], today: Day, discloser: Discloser): readonly WaitBand[] | null {
  const waiting = open.filter((record) => isUnallocated(record) || record.status === "waiting");
  if (open.length === 0) return null;
  const weeks = waiting.map((record) => (record.opened === null ? null : (today - record.opened) / 7));
  const bands = WAIT_BANDS.map((from, index) => {
    const to = WAIT_BANDS[index + 1] ?? null;
    const people = weeks.filter((w) => w !== null && (w >= from || from === 0) && (to === null || w < to)).length;
    return { from, to, people };
  });
  const unrecorded = weeks.filter((w) => w === null).length;
  const all = unrecorded === 0 ? bands : [...bands, { from: null, to: null, people: unrecorded }];
  const shown = discloser.parts(all.map(({ people }) => people));
  return all.map((band, i) => ({ ...band, people: shown[i] ?? "suppressed" }));
}

/**
 * Cases by the levels of the service's own scheme. Only words of the Weights table are repeated: what somebody typed into a
 * case's row could be anything, a name included.
 */
function caseloadLevels(
  team: TeamData,
  open: readonly CaseRecord[],
  discloser: Discloser,
): readonly CaseloadLevel[] | null {
  if (open.length === 0) return null;
  const schemes = new Map<string, { factor: string; levels: Map<string, string> }>();
  for (const { factor, level } of team.weights) {
    const scheme = schemes.get(matchKey(factor)) ?? { factor, levels: new Map<string, string>() };
    if (level !== null) scheme.levels.set(matchKey(level), level);
    schemes.set(matchKey(factor), scheme);
  }
  const lines: CaseloadLevel[] = [];
  for (const { factor, levels } of schemes.values()) {
    const held = open.filter((record) => factor in record.levels).map((record) => record.levels[factor] ?? null);
    if (held.length === 0) continue;
    const counted: { level: string; isNamed: boolean; cases: number }[] = [...levels].map(([key, level]) => ({
      level,
      isNamed: true,
      cases: held.filter((h) => h !== null && matchKey(h) === key).length,
    }));
    const blank = held.filter((h) => h === null).length;
    const other = held.filter((h) => h !== null && !levels.has(matchKey(h))).length;
    if (blank > 0) counted.push({ level: "blank", isNamed: false, cases: blank });
    if (other > 0) counted.push({ level: "other", isNamed: false, cases: other });
    const shown = discloser.parts(counted.map(({ cases }) => cases));
    counted.forEach(({ level, isNamed, cases }, i) => {
      const people = shown[i] ?? "suppressed";
      const share = people === "suppressed" ? people : discloser.share(cases, held.length);
      lines.push({ factor, level, isNamed, cases: people, share });
    });
  }
  return lines.length === 0 ? null : lines;
}

/** Of a team that keeps numbers a category: the categories are column headings of its own. */
function countedLevels(counts: readonly CategoryCount[], discloser: Discloser): readonly CaseloadLevel[] | null {
  const byCategory = new Map<string, { level: string; cases: number }>();
  for (const { category, cases } of counts) {
    const known = byCategory.get(matchKey(category)) ?? { level: category, cases: 0 };
    known.cases += cases;
    byCategory.set(matchKey(category), known);
  }
  const counted = [...byCategory.values()];
  if (counted.length === 0) return null;
  const total = counted.reduce((sum, { cases }) => sum + cases, 0);
  const shown = discloser.parts(counted.map(({ cases }) => cases));
  return counted.map(({ level, cases }, i) => {
    const people = shown[i] ?? "suppressed";
    const share = people === "suppressed" ? people : discloser.share(cases, total);
    return { factor: CATEGORY_FACTOR, level, isNamed: true, cases: people, share };
  });
}

function measureLines(
  measures: TeamMeasures,
  { referrals, counts }: Pick<TeamData, "referrals" | "counts">,
  discloser: Discloser,
): readonly MeasureLine[] {
  const { staff, wte, openCases, notAllocated, allocated, pointsHeld, pointsAvailable, used, rated } = measures;
  const line = (code: MeasureCode, figure: SharedFigure): MeasureLine => ({ code, figure });
  return [
    line("staff", discloser.count(staff)),
    line("wte", wte ?? "unknown"),
    line("open-cases", discloser.count(openCases)),
    // A team that keeps numbers a clinician has nowhere to say who has none.
    line("not-allocated", counts !== null && notAllocated === 0 ? "unknown" : discloser.count(notAllocated)),
    line("points-held", discloser.about(allocated, pointsHeld === null ? null : safePoints(pointsHeld))),
    line("points-available", pointsAvailable ?? "unknown"),
    line("used", discloser.about(allocated, usedOf(pointsHeld, used))),
    line("spread", discloser.about(rated, measures.unevenness)),
    line("near-average", discloser.share(measures.nearAverage, rated)),
    line("reviews-in-time", discloser.share(measures.reviewsInTime, measures.withReviewDate)),
    line("mean-wait", discloser.about(measures.waitsKnown, wholeWeeks(measures.meanWait))),
    line("first-appointment-wait", firstAppointmentWait(referrals, discloser)),
  ];
}

/** Months kept in the workbook go through the same rules, each by the numbers of people that stood behind it then. */
function historyLines(months: readonly MonthMeasures[], discloser: Discloser): readonly HistoryLine[] | null {
  if (months.length < 2) return null;
  const count = (people: number | null): SharedFigure => (people === null ? "unknown" : discloser.count(people));
  return months.map((one) => ({
    month: one.month,
    openCases: count(one.openCases),
    notAllocated: count(one.notAllocated),
    used: discloser.about((one.openCases ?? 0) - (one.notAllocated ?? 0), usedOf(one.pointsHeld, one.used)),
    unevenness: discloser.about(one.rated ?? 0, one.unevenness),
    reviewsInTime: discloser.share(one.reviewsInTime ?? 0, one.withReviewDate ?? 0),
    meanWait: discloser.about(one.waitsKnown ?? 0, wholeWeeks(one.meanWait)),
  }));
}

/** Capacity used, from points that may be shown. */
function usedOf(held: number | null, used: number | null): number | null {
  if (held === null || used === null || held === 0) return used;
  return (used * safePoints(held)) / held;
}

/** A mean to the tenth of a week would tell, from one copy to the next, how long one person has waited. */
const wholeWeeks = (mean: number | null): number | null => (mean === null ? null : Math.round(mean));

function staffLines(
  team: TeamData,
  loads: TeamLoads,
  { clinicians }: EvidenceChoices,
  discloser: Discloser,
): { readonly lines: readonly StaffLine[] | null; readonly hiddenRoles: readonly string[] } {
  const groups = new Map<string, ClinicianLoad[]>();
  for (const load of loads.clinicians) {
    const role = load.clinician.role?.trim() ?? "";
    groups.set(role, [...(groups.get(role) ?? []), load]);
  }
  const { shown, rest } = largeEnough(groups);
  const hiddenRoles = [...groups.keys()].filter((role) => role !== "" && !shown.has(role));
  if (clinicians === "none" || loads.clinicians.length === 0) return { lines: null, hiddenRoles };
  const line = (group: string | null, people: readonly ClinicianLoad[], isNamed: boolean): StaffLine => {
    const cases = people.reduce((sum, load) => sum + load.cases, 0);
    const held = people.reduce((sum, load) => sum + load.points, 0);
    const available = people.reduce((sum, load) => sum + (load.available ?? 0), 0);
    const wte = people.reduce((sum, { clinician }) => sum + (wteOf(clinician, team) ?? 0), 0);
    return {
      group,
      people: isNamed ? null : discloser.count(people.length),
      wte,
      cases: discloser.count(cases),
      points: discloser.about(cases, safePoints(held)),
      used: discloser.about(cases, available > 0 ? safePoints(held) / available : null),
    };
  };
  if (clinicians === "names") {
    return { lines: loads.clinicians.map((load) => line(load.clinician.name, [load], true)), hiddenRoles };
  }
  const lines = [...shown.entries()].map(([role, people]) => line(role, people, false));
  // A team that is too small altogether is not shown at all.
  const hasRest = rest.length >= SMALLEST_STAFF_GROUP;
  const all = hasRest ? [...lines, line(null, rest, false)] : lines;
  return { lines: all.length === 0 ? null : all, hiddenRoles };
}

/**
 * Roles that enough people share, and everybody else as one group. Where that group is too small itself it takes in the
 * smallest role, so that nobody can be found by taking the shown groups from the total.
 */
function largeEnough(groups: ReadonlyMap<string, readonly ClinicianLoad[]>): {
  readonly shown: ReadonlyMap<string, readonly ClinicianLoad[]>;
  readonly rest: readonly ClinicianLoad[];
} {
  const shown = new Map<string, readonly ClinicianLoad[]>();
  let rest: readonly ClinicianLoad[] = [];
  const bySize = [...groups.entries()].sort(([, a], [, b]) => b.length - a.length);
  for (const [role, people] of bySize) {
    if (role !== "" && people.length >= SMALLEST_STAFF_GROUP) shown.set(role, people);
    else rest = [...rest, ...people];
  }
  while (rest.length > 0 && rest.length < SMALLEST_STAFF_GROUP && shown.size > 0) {
    const [role, people] = [...shown.entries()].at(-1) ?? ["", []];
    shown.delete(role);
    rest = [...people, ...rest];
  }
  return { shown, rest };
}
