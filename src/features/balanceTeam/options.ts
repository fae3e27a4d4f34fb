import { dayOfIso, isIsoDay } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import { defineOptions, refineOptions, type Settled } from "../../actions/options";
import { defaultBalanceOptions as defaults } from "../../domain/balance";
import { points, ratio } from "../../domain/units";
import { balanceTeamMessages } from "./messages";

const say = balanceTeamMessages.options;

const yesOrNo = (unlessAsked: boolean) => ({
  schema: v.optional(v.boolean(), unlessAsked),
  wanted: () => say.yesOrNo,
});
const share = (highest: number) => v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(highest));

const asked = defineOptions(
  {
    moveExisting: yesOrNo(defaults.moveExisting),
    tolerance: { schema: v.optional(share(1)), wanted: () => say.tolerance },
    maxMoves: {
      schema: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), defaults.maxMoves),
      wanted: () => say.maxMoves,
    },
    ceiling: { schema: v.optional(v.pipe(share(2), v.gtValue(0))), wanted: () => say.ceiling },
    fullTimePoints: {
      schema: v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))), null),
      wanted: () => say.fullTimePoints,
    },
    shareBy: {
      schema: v.optional(v.picklist(["hours", "case-half-days"]), defaults.shareBy),
      wanted: () => say.shareBy,
    },
    asOf: {
      schema: v.optional(v.nullable(v.pipe(v.string(), v.check(isIsoDay))), null),
      wanted: () => say.asOf,
    },
    acrossTeams: yesOrNo(defaults.acrossTeams),
    localityMust: yesOrNo(defaults.localityMust),
    /** True: a placed case that was waiting is written as open, too. */
    statusToo: yesOrNo(false),
  },
  say,
);

/** A tolerance or ceiling that was not asked for is null: it is then the service's own. */
export const options = refineOptions(asked, ({ tolerance, ceiling, fullTimePoints, asOf, ...rest }) => ({
  ...rest,
  tolerance: tolerance === undefined ? null : ratio(tolerance),
  ceiling: ceiling === undefined ? null : ratio(ceiling),
  fullTimePoints: fullTimePoints === null ? null : points(fullTimePoints),
  asOf: asOf === null ? null : dayOfIso(asOf),
}));

export type RequestedOptions = ReturnType<typeof options.read>;

type Asked = NonNullable<typeof asked.asked>;

/** What a manager chooses in the pane. Without a tolerance it is the service's own. */
export type BalanceChoices = Settled<Asked, "moveExisting" | "maxMoves" | "shareBy" | "acrossTeams" | "statusToo"> &
  Pick<Asked, "tolerance">;
