import type { OptionReader } from "../../../actions/action";
import type { AskedOf } from "../../../actions/options";
import * as v from "valibot";
import { PLAN_CATEGORIES, type PlanCategory } from "../../../domain/jobPlan/clinicianPlan";
import type { AskedFigures } from "../../../domain/jobPlan/parameters";
import { jobPlanMessages as say } from "../../../workbook/messages/jobPlans";
import { parameterEntries, parameterWishes, refuseOptions } from "./jobPlans";

/** How far the manager lets one person's half-days of one category go; an end left out stays as usual. */
export interface LimitWish {
  readonly clinician: string;
  readonly category: PlanCategory;
  readonly min: number | null;
  readonly max: number | null;
}

/** Half-days that the manager has drafted for somebody: a new skill, another role. null: as in the workbook. */
export type PlanWish = { readonly clinician: string } & Readonly<Record<PlanCategory, number | null>>;

export interface RebalanceOptions {
  readonly given: AskedFigures;
  /** Smallest change: a whole or half half-day. */
  readonly step: 0.5 | 1;
  readonly limits: readonly LimitWish[];
  /** People whose plan stays as it is. */
  readonly leaveAlone: readonly string[];
  /** Where to start from; people left out start from the workbook. */
  readonly start: readonly PlanWish[];
  /** False: only what was drafted is proposed, nothing around it. */
  readonly balance: boolean;
}

const halfDayCount = v.pipe(v.number(), v.minValue(0), v.maxValue(20));
const maybe = v.optional(v.nullable(halfDayCount), null);

const optionsSchema = v.strictObject({
  ...parameterEntries,
  step: v.optional(v.picklist([0.5, 1]), 0.5),
  limits: v.optional(
    v.array(v.strictObject({ clinician: v.string(), category: v.picklist(PLAN_CATEGORIES), min: maybe, max: maybe })),
    [],
  ),
  leaveAlone: v.optional(v.array(v.string()), []),
  start: v.optional(
    v.array(v.strictObject({ clinician: v.string(), choice: maybe, core: maybe, specific: maybe, other: maybe })),
    [],
  ),
  balance: v.optional(v.boolean(), true),
});

export type RebalanceAsked = AskedOf<typeof optionsSchema>;

export const rebalanceOptions: OptionReader<RebalanceAsked, RebalanceOptions> = { read: readRebalanceOptions };

function readRebalanceOptions(raw: unknown): RebalanceOptions {
  const parsed = v.safeParse(optionsSchema, raw ?? {});
  if (!parsed.success) {
    throw refuseOptions(parsed.issues[0], {
      ...parameterWishes,
      step: () => say.rebalance.stepWish,
      limits: () => say.rebalance.limitsWish,
      leaveAlone: () => say.rebalance.namesWish,
      start: () => say.rebalance.startWish,
      balance: () => say.options.yesOrNo,
    });
  }
  const { step, limits, leaveAlone, start, balance, ...given } = parsed.output;
  return { given, step, limits, leaveAlone, start, balance };
}
