import type { Day } from "../../domain/units";
import { holdsCounts, type Matrix } from "../../workbook/records/fromMatrix";
import { casesWorkload } from "./casesWorkload";
import { countsWorkload } from "./countsWorkload";
import { weightRules } from "./weights";
import type { Workload } from "./workload";

/**
 * The arguments "cases" and "weights", understood together.
 * @param weights null where every case has its points, or the block of counts a row of them
 */
export function readWorkload(cases: Matrix, weights: Matrix | null, asOf: Day | null): Workload {
  const rules = weights === null ? [] : weightRules("weights", weights, asOf);
  return holdsCounts(cases, rules) ? countsWorkload(cases, rules, asOf) : casesWorkload(cases, rules, asOf);
}
