import { startOfMonth } from "@evenkeel/spreadsheet";
import type { TeamPlan } from "../jobPlan/teamPlan";
import type { ReferralWeek } from "../team";
import type { Day } from "../units";
import { safeCount } from "./disclosure";
import { Discloser } from "./protect";
import type { SharedFigure } from "./disclosure";

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

/**
 * Weeks whose totals are the protected ones: a rate a week worked out of them says no more than the totals do.
 * Totals too small to be shown count as unknown, not as few.
 */
export function protectedWeeks(weeks: readonly ReferralWeek[]): readonly ReferralWeek[] {
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

export function capacityLines(plan: TeamPlan): readonly CapacityLine[] | null {
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

export function referralMonths(weeks: readonly ReferralWeek[], discloser: Discloser): readonly ReferralMonth[] | null {
  const months = new Map<Day, ReferralWeek[]>();
  for (const week of weeks) {
    if (week.week === null) continue;
    const month = startOfMonth(week.week);
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
export function firstAppointmentWait(weeks: readonly ReferralWeek[], discloser: Discloser): SharedFigure {
  const waiting = latestWaiting(weeks);
  const attended = weeks.flatMap(({ choiceAttended }) => choiceAttended ?? []);
  const seen = attended.reduce((sum, people) => sum + people, 0);
  if (waiting === null || seen === 0) return "unknown";
  if (waiting === 0) return 0;
  const pace = safeCount(seen) / attended.length;
  return discloser.about(Math.min(waiting, seen), Math.round(safeCount(waiting) / pace));
}
