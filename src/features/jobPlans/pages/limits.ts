import { PLAN_CATEGORIES, type PlanCategory } from "../../../domain/jobPlan/clinicianPlan";
import type { BalanceAsked } from "../actions/balanceOptions";
import type { JobPlanDraft, PersonLimits } from "../jobPlanDraft";

export const usualLimits: PersonLimits = { leaveAlone: false, least: {}, most: {} };

export const isUsual = ({ leaveAlone, least, most }: PersonLimits): boolean =>
  !leaveAlone && Object.keys(least).length === 0 && Object.keys(most).length === 0;

/** The draft as the options of balancing: what is drafted stands, and everybody's limits hold. */
export function choicesOf(draft: JobPlanDraft, balance: boolean): BalanceAsked {
  const limits = Object.entries(draft.limits).flatMap(([clinician, { leaveAlone, least, most }]) =>
    leaveAlone
      ? []
      : PLAN_CATEGORIES.flatMap((category) => {
          const [min, max] = [least[category] ?? null, most[category] ?? null];
          return min === null && max === null ? [] : [{ clinician, category, min, max }];
        }),
  );
  return {
    step: draft.step,
    balance,
    limits: balance ? limits : [],
    leaveAlone: balance ? Object.keys(draft.limits).filter((name) => draft.limits[name]?.leaveAlone === true) : [],
    start: Object.entries(draft.plans).map(([clinician, plan]) => ({ clinician, ...plan })),
  };
}

/** Sets or clears one end of one person's limits. */
export function withEnd(
  limits: PersonLimits,
  end: "least" | "most",
  category: PlanCategory,
  value: number | undefined,
): PersonLimits {
  const others = without(limits[end], category);
  return { ...limits, [end]: value === undefined ? others : { ...others, [category]: value } };
}

/** A record with one entry less. */
export function without<Value>(
  record: Readonly<Partial<Record<string, Value>>>,
  key: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      name === key || value === undefined ? [] : [[name, value] as const],
    ),
  );
}
