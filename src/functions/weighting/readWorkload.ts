import type { Day } from "../../domain/units";
import { holdsCounts } from "../../workbook/records/matrix/readTables";
import type { Matrix } from "../../workbook/records/matrix/contents";
import { NOBODY_KNOWN, type People } from "../../workbook/records/matrix/messyCells";
import { casesWorkload } from "./casesWorkload";
import { countsWorkload } from "./countsWorkload";
import { weightRules } from "./weights";
import type { Workload } from "./workload";

/**
 * The arguments "cases" and "weights", understood together.
 * @param weights null where every case has its points, or the block of counts a row of them
 * @param people whom the names in "cases" may mean
 */
export function readWorkload(
  cases: Matrix,
  weights: Matrix | null,
  asOf: Day | null,
  people: People = NOBODY_KNOWN,
): Workload {
  const rules = weights === null ? [] : weightRules("weights", weights, asOf);
  const read = holdsCounts(cases, rules, people) ? countsWorkload : casesWorkload;
  return read(cases, rules, asOf, people);
}
