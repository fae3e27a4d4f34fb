import * as v from "valibot";
import { jobPlanOptionMessages as say } from "./messages";

const positive = { schema: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0))), wanted: () => say.positive };
const belowOne = { schema: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1))), wanted: () => say.share };

/**
 * CAPA's figures as options of every action about job plans, for this once: one left out is the service's own, else the
 * published one; null is the team's own record.
 */
export const figureOptions = {
  apptsPerHalfDay: positive,
  workedWeeksPerQuarter: positive,
  apptsPerCase: positive,
  transferRate: {
    schema: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
    wanted: () => say.rate,
  },
  choiceLeaveReduction: belowOne,
  cotherapyRate: belowOne,
  referralWeeks: {
    schema: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))),
    wanted: () => say.wholeWeeks,
  },
  acceptedPerWeek: {
    schema: v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)))),
    wanted: () => say.referrals,
  },
};
