import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { peopleOf } from "../../workbook/records/matrix/messyCells";
import { sources } from "../help/sources";
import { functionMessages } from "../messages";
import { asOfDay } from "../runtime/arguments";
import { blankZero, errorIn, type CellRange } from "../runtime/cells";
import { defineTableFunction } from "../runtime/defineFunction";
import { badInput } from "../runtime/fault";
import { anyCells } from "../runtime/ranges";
import { orExcelError, toCellValue } from "../runtime/results";
import { table, tableOrNothing } from "../runtime/tables";
import { caseloadTable } from "./caseloadTable";
import { caseloadTotals, refuseFirst } from "./caseloadTotals";
import { readWorkload } from "./readWorkload";
import { staffOf, teamOf } from "./team";

/** @returns Points; an error naming the first case that cannot be weighted. */
export const weightedCaseload = defineTableFunction(
  {
    id: "WEIGHTED_CASELOAD",
    help: {
      summary: "Total points of open cases: one clinician's or, without a clinician, all of them, allocated or not.",
      formula: "sum of the points of all open cases, or of one clinician's",
      units: "points",
      errors: "#N/A names the first case that cannot be weighted: a total without it would be too low.",
      source: sources.rcot,
      examples: [
        { given: [{ table: "Cases" }, { table: "Weights" }], asks: "How much work is there in all, allocated or not?" },
        { given: [{ table: "Cases" }, { table: "Weights" }, "Grace Reid"], asks: "How much does Grace hold?" },
        {
          given: [{ table: "Cases" }, { table: "Weights" }, { table: "Team", column: "Clinician" }],
          asks: "And each of the team, in one formula?",
        },
      ],
    },
    parameters: {
      cases: { accepts: table, help: "Cases (or Counts) with its header row." },
      weights: { accepts: tableOrNothing, help: "Weights with its header row." },
      clinician: { accepts: anyCells, optional: true, help: "A clinician's name; all cases if left out." },
      as_of: { accepts: asOfDay, optional: true, help: "The day whose weights count, where weights have dates." },
    },
  },
  (x) => {
    const workload = readWorkload(x.cases, x.weights, x.as_of, peopleOf(namesIn(x.clinician), false));
    const totals = caseloadTotals(workload);
    const totalOf = (name: string | null): number => {
      const held = name === null ? [...totals.holders, totals.unallocated] : [totals.of(name)];
      refuseFirst(
        workload,
        held.flatMap((one) => [one.firstUnweighed, one.firstUnreadable]),
      );
      return toCellValue(held.reduce((sum, one) => sum + one.points, 0));
    };
    const { clinician } = x;
    if (clinician === null || clinician.rows * clinician.columns <= 1) {
      return [[totalOf(nameIn(clinician?.cells[0]?.[0] ?? null))]];
    }
    return clinician.cells.map((line) =>
      line.map((cell): unknown =>
        orExcelError(() => {
          const name = nameIn(cell);
          return name === null ? "" : totalOf(name);
        }),
      ),
    );
  },
);

/** Everybody asked for. */
const namesIn = (clinician: CellRange | null): readonly string[] =>
  (clinician?.cells ?? [])
    .flat()
    .flatMap((cell) => (typeof cell === "string" && !isBlank(cell) && errorIn(cell) === null ? [cell] : []));

/** The clinician asked for; null where the argument was left out or is a blank cell. */
function nameIn(cell: CellValue): string | null {
  const error = errorIn(cell);
  if (error !== null) throw badInput(functionMessages.errorCell("clinician", error));
  return isBlank(blankZero(cell)) ? null : String(cell);
}

/** @returns A table: Clinician, Cases, Points, Not weighted, Available, Used, Band. */
export const weightedCaseloads = defineTableFunction(
  {
    id: "WEIGHTED_CASELOADS",
    help: {
      summary: "Who holds how much: one row a clinician, then Team, then Unallocated if there are any.",
      formula: "one row a clinician; Used = Points / Available; Team = sum of points / sum of available",
      units: "Points and Available in points; Used a ratio (1 = 100%)",
      errors:
        "#VALUE! names a case held by somebody who is not in team. Available and Used hold #N/A where hours are missing, #DIV/0! where there is work and nothing available.",
      source: sources.hmppsWorkload,
      examples: [
        {
          given: [{ table: "Cases" }, { table: "Weights" }, { table: "Team" }],
          asks: "Who holds how much, against what they have available?",
        },
        {
          given: [{ table: "Counts" }, null, { table: "Team" }],
          asks: "The same for a team that keeps counts by category?",
        },
      ],
    },
    parameters: {
      cases: { accepts: table, help: "Cases (or Counts) with its header row." },
      weights: { accepts: tableOrNothing, help: "Weights with its header row." },
      team: {
        accepts: table,
        help: "Team with its header row: Clinician, Weekly hours or WTE; if you like Full-time points, Reduction hours, Fixed hours, Experience.",
      },
      as_of: {
        accepts: asOfDay,
        optional: true,
        help: "The day to look from, where weights or reductions have dates.",
      },
    },
  },
  (x) => {
    const staff = staffOf("team", x.team);
    return caseloadTable(readWorkload(x.cases, x.weights, x.as_of, teamOf(staff.clinicians)), staff, x.as_of);
  },
);
