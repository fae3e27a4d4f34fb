import { didYouMean, matchKey } from "../../domain/names";
import type { WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import type { NotWeighted } from "../../domain/weighting/casePoints";
import { CATEGORY_FACTOR } from "../../domain/weighting/teamLoads";
import { isInForce } from "../../domain/weighting/versions";
import { readWeights } from "../../workbook/records/matrix/readTables";
import type { Matrix } from "../../workbook/records/matrix/contents";
import { functionMessages } from "../messages";
import { errorIn, shown } from "../runtime/cells";
import { badInput, missing, type Fault } from "../runtime/fault";
import { refuseProblems } from "../runtime/tables";

const { tables: say } = functionMessages;

/**
 * The rows of a Weights table.
 * @param asOf the day whose versions count; null: none of them, and then no level may have two
 */
export function weightRules(argument: string, table: Matrix, asOf: Day | null): readonly WeightRule[] {
  const { records, problems } = readWeights(table);
  refuseProblems(argument, problems, null);
  const seen = new Map<string, WeightRule>();
  for (const rule of records) {
    if (asOf !== null && !isInForce(rule, asOf)) continue;
    const key = `${matchKey(rule.factor)}\n${matchKey(rule.level ?? "")}`;
    const other = seen.get(key);
    seen.set(key, rule);
    if (other === undefined) continue;
    const dated = [rule, other].some((one) => one.from !== null || one.to !== null);
    throw asOf === null && dated
      ? missing(say.overlapping(rule.factor))
      : badInput(say.overlappingOnDay(rule.factor, rule.level ?? "default"));
  }
  return records;
}

/** What a block of counts says about its own categories goes before what Weights says. */
export function withBlockWeights(given: readonly WeightRule[], block: readonly WeightRule[]): readonly WeightRule[] {
  const own = new Set(block.map((rule) => matchKey(rule.level ?? "")));
  const category = matchKey(CATEGORY_FACTOR);
  return [
    ...block,
    ...given.filter((rule) => matchKey(rule.factor) !== category || !own.has(matchKey(rule.level ?? ""))),
  ];
}

/** Why a case cannot be weighted, in a sentence that names its place. */
export function notWeightedFault(
  why: NotWeighted,
  place: (factor: string) => string,
  rules: readonly WeightRule[],
): Fault {
  switch (why.code) {
    case "blank-level":
      return missing(say.blankLevel(place(why.factor)));
    case "overlapping-versions":
      return missing(say.overlapping(why.factor));
    case "unknown-level": {
      const error = errorIn(why.level);
      if (error !== null) return missing(functionMessages.errorCell(place(why.factor), error));
      const factor = matchKey(why.factor);
      const levels = rules.filter((rule) => matchKey(rule.factor) === factor).flatMap((rule) => rule.level ?? []);
      return missing(say.unknownLevel(place(why.factor), shown(why.level), didYouMean(why.level, levels)));
    }
  }
}
