import * as v from "valibot";
import { dayOfIso, isIsoDay } from "@evenkeel/spreadsheet";
import { defaultBalanceOptions, type BalanceOptions } from "../../domain/balance";
import { points, ratio, type Ratio } from "../../domain/units";
import { balance as say } from "../../domain/balance/messages";
import { ActionRefusal, type OptionReader } from "../../actions/action";
import type { AskedOf, Settled } from "../../actions/options";

/** Tolerance and ceiling that were not asked for (null) are the service's own. */
export type AskedOptions = Omit<BalanceOptions, "tolerance" | "ceiling"> & {
  readonly tolerance: Ratio | null;
  readonly ceiling: Ratio | null;
  readonly statusToo: boolean;
};

const knownOptions = [...Object.keys(defaultBalanceOptions), "statusToo"];
const share = (highest: number): v.GenericSchema<number> =>
  v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(highest));

const optionsSchema = v.strictObject({
  moveExisting: v.optional(v.boolean(say.options.yesOrNo), defaultBalanceOptions.moveExisting),
  tolerance: v.optional(share(1)),
  maxMoves: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), defaultBalanceOptions.maxMoves),
  ceiling: v.optional(v.pipe(share(2), v.gtValue(0))),
  fullTimePoints: v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))), null),
  shareBy: v.optional(v.picklist(["hours", "case-half-days"]), defaultBalanceOptions.shareBy),
  asOf: v.optional(v.nullable(v.pipe(v.string(), v.check(isIsoDay))), null),
  acrossTeams: v.optional(v.boolean(), defaultBalanceOptions.acrossTeams),
  localityMust: v.optional(v.boolean(), defaultBalanceOptions.localityMust),
  statusToo: v.optional(v.boolean(), false),
});

/** What each option has to look like, for the sentence that refuses a wrong one. */
const wanted: Readonly<Record<string, () => string>> = {
  moveExisting: () => say.options.yesOrNo,
  tolerance: () => say.options.tolerance,
  maxMoves: () => say.options.maxMoves,
  ceiling: () => say.options.ceiling,
  fullTimePoints: () => say.options.fullTimePoints,
  shareBy: () => say.options.shareBy,
  asOf: () => say.options.asOf,
  acrossTeams: () => say.options.yesOrNo,
  localityMust: () => say.options.yesOrNo,
  statusToo: () => say.options.yesOrNo,
};

type Asked = AskedOf<typeof optionsSchema>;

/** What a manager chooses in the pane. Without a tolerance it is the service's own. */
export type BalanceChoices = Settled<Asked, "moveExisting" | "maxMoves" | "shareBy" | "acrossTeams" | "statusToo"> &
  Pick<Asked, "tolerance">;

export const options: OptionReader<Asked, AskedOptions> = { read: readOptions };

function readOptions(raw: unknown): AskedOptions {
  if (Array.isArray(raw)) throw new ActionRefusal("wrong-option", say.options.notAnObject);
  const parsed = v.safeParse(optionsSchema, raw ?? {});
  if (!parsed.success) throw new ActionRefusal("wrong-option", refusalOf(parsed.issues[0]));
  const { tolerance, ceiling, fullTimePoints, asOf, ...rest } = parsed.output;
  return {
    ...rest,
    tolerance: tolerance === undefined ? null : ratio(tolerance),
    ceiling: ceiling === undefined ? null : ratio(ceiling),
    fullTimePoints: fullTimePoints === null ? null : points(fullTimePoints),
    asOf: asOf === null ? null : dayOfIso(asOf),
  };
}

function refusalOf(issue: v.InferIssue<typeof optionsSchema>): string {
  const name = issue.path?.[0]?.key;
  if (typeof name !== "string") return say.options.notAnObject;
  const words = wanted[name];
  return words === undefined ? say.options.unknown(name, knownOptions) : say.options.wrong(name, words());
}
