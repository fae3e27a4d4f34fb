import { sources } from "../help/sources";
import { functionMessages } from "../messages";
import { asOfDay } from "../runtime/arguments";
import { defineTableFunction } from "../runtime/defineFunction";
import { excelError, Fault, missing } from "../runtime/fault";
import { toCellValue } from "../runtime/results";
import { table, tableOrNothing } from "../runtime/tables";
import { readWorkload } from "./readWorkload";

/** @returns A column without header, one value a row; a row that cannot be weighted says why. */
export const casePoints = defineTableFunction(
  {
    id: "CASE_POINTS",
    help: {
      summary:
        "The points of each case: the sum of its add points, each times the multiply points that scale it. A closed case has 0.",
      formula: "sum of the add points, of a group only the highest, each times the multiply points that scale it",
      units: "points",
      errors: "A row that cannot be weighted holds #N/A with the reason; the other rows keep their points.",
      source: sources.rcot,
      examples: [
        {
          given: [{ table: "Cases" }, { table: "Weights" }],
          asks: "What does each case weigh, when contact frequency scales travel but not risk?",
        },
        {
          given: [{ table: "Cases" }, { table: "Overlaps" }],
          asks: "What if risk and travel overlap, so that only the higher counts?",
        },
        {
          given: [{ table: "Cases" }, { table: "Versions" }, "14/03/2026"],
          asks: "What did they weigh by last year's weights?",
        },
        { given: [{ table: "Counts" }, null], asks: "How much does each row of a table of counts come to?" },
      ],
    },
    parameters: {
      cases: {
        accepts: table,
        help: "Cases with its header row: Case, Clinician, Status and a column for each weighting factor. Or a Counts table.",
      },
      weights: {
        accepts: tableOrNothing,
        help: "Weights with its header row: Factor, Level, Points; if you like Kind, Group, Scales, From, To.",
      },
      as_of: { accepts: asOfDay, optional: true, help: "The day whose weights count, where weights have dates." },
    },
  },
  (x) => {
    const rows = readWorkload(x.cases, x.weights, x.as_of).pointsByRow();
    if (rows.length === 0) throw missing(functionMessages.tables.noRows("cases"));
    return rows.map((points) => [pointsCell(points)]);
  },
);

/** Null is a row that holds no work, such as a total. */
function pointsCell(points: number | Fault | null): unknown {
  if (points === null) return "";
  return points instanceof Fault ? excelError(points) : toCellValue(points);
}
