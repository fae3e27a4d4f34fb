import * as v from "valibot";
import { figureOptions } from "../../../actions/jobPlans/figureOptions";
import { defineOptions, refineOptions } from "../../../actions/options";
import { PLAN_CATEGORIES } from "../../../domain/jobPlan/clinicianPlan";
import { jobPlanMessages as say } from "../messages";

const halfDays = v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(20))), null);

const limit = v.strictObject({
  clinician: v.string(),
  category: v.picklist(PLAN_CATEGORIES),
  min: halfDays,
  max: halfDays,
});

const drafted = v.strictObject({
  clinician: v.string(),
  choice: halfDays,
  core: halfDays,
  specific: halfDays,
  other: halfDays,
});

export const balanceOptions = refineOptions(
  defineOptions(
    {
      ...figureOptions,
      /** Smallest change: a whole or half half-day. */
      step: { schema: v.optional(v.picklist([0.5, 1]), 0.5), wanted: () => say.rebalance.stepWish },
      /** How far the manager lets a person's half-days of one category go; an end left out stays as usual. */
      limits: { schema: v.optional(v.array(limit), []), wanted: () => say.rebalance.limitsWish },
      /** People whose plan stays as it is. */
      leaveAlone: { schema: v.optional(v.array(v.string()), []), wanted: () => say.rebalance.namesWish },
      /** Half-days that the manager has drafted (a new skill, another role); what is left out is as in the workbook. */
      start: { schema: v.optional(v.array(drafted), []), wanted: () => say.rebalance.startWish },
      /** False: only what was drafted is proposed, nothing around it. */
      balance: { schema: v.optional(v.boolean(), true), wanted: () => say.options.yesOrNo },
    },
    say.options,
  ),
  ({ step, limits, leaveAlone, start, balance, ...given }) => ({ given, step, limits, leaveAlone, start, balance }),
);

export type BalanceOptions = ReturnType<typeof balanceOptions.read>;
export type BalanceAsked = NonNullable<typeof balanceOptions.asked>;
