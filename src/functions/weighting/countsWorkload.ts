import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import type { WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { isWeighed, weightScheme, type Weighing } from "../../domain/weighting/casePoints";
import { CATEGORY_FACTOR, weighCategory } from "../../domain/weighting/teamLoads";
import { isPointsRowLabel, isRead, isTotalLabel, readAmount, readPerson } from "../../workbook/coerce";
import { readCounts } from "../../workbook/records/matrix/readTables";
import type { Matrix } from "../../workbook/records/matrix/contents";
import { holderReader, type People } from "../../workbook/records/matrix/messyCells";
import { placeColumns } from "../../workbook/records/matrix/placeColumns";
import { functionMessages } from "../messages";
import { blankZero } from "../runtime/cells";
import type { Fault } from "../runtime/fault";
import { refuseProblems } from "../runtime/tables";
import { notWeightedFault, withBlockWeights } from "./weights";
import { holderList, UNALLOCATED, type Workload } from "./workload";

/** The work of a Counts table: one row a person, one column a category. */
export function countsWorkload(
  table: Matrix,
  given: readonly WeightRule[],
  asOf: Day | null,
  people: People,
): Workload {
  const block = readCounts(table, people);
  refuseProblems("cases", block.problems, null);
  const rules = withBlockWeights(given, block.weights);
  const scheme = weightScheme(rules, asOf);
  const weighings = block.categories.map((category) => weighCategory(category, scheme));
  const place = (row: number, column: string): string => functionMessages.cell("cases", row + 2, column);
  const { names, positionOf } = holderList();
  const lines = countLines(table, block.categories, people).map((line) => {
    if (line === null) return null;
    return { counts: line.counts, holder: line.name === null ? UNALLOCATED : positionOf(line.name) };
  });

  const fault = (row: number): Fault => {
    const held = lines[row]?.counts ?? [];
    const at = weighings.findIndex((weighing, i) => !isWeighed(weighing) && (held[i] ?? 0) > 0);
    const weighing = weighings[at];
    const category = block.categories[at] ?? CATEGORY_FACTOR;
    if (weighing === undefined || isWeighed(weighing)) throw new Error(`Row ${row} is weighed.`);
    return notWeightedFault(weighing.notWeighted, () => place(row, category), rules);
  };
  return {
    names,
    each: (visit) =>
      lines.forEach((line, row) =>
        line?.counts.forEach((cases, i) => {
          if (cases > 0) visit(row, line.holder, cases, weighings[i] as Weighing);
        }),
      ),
    pointsByRow: () =>
      lines.map((line, row) => {
        if (line === null) return null;
        let total = 0;
        for (const [i, cases] of line.counts.entries()) {
          const weighing = weighings[i] as Weighing;
          if (cases === 0) continue;
          if (!isWeighed(weighing)) return fault(row);
          total += cases * weighing.points;
        }
        return total;
      }),
    fault,
    place,
  };
}

interface CountLine {
  /** Null where the row has no name. */
  readonly name: string | null;
  /** In the order of the categories. */
  readonly counts: readonly number[];
}

/** The rows below the header; null for blank lines, totals and the row of points. */
function countLines(table: Matrix, categories: readonly string[], people: People): readonly (CountLine | null)[] {
  const { places } = placeColumns("Counts", table, { further: categories, people });
  const holderOf = holderReader(people);
  const cellAt = (line: readonly CellValue[], column: string): CellValue => line[places.get(column) ?? -1] ?? null;
  return table.slice(1).map((line) => {
    const empty = [...places.values()].every((at) => isBlank(blankZero(line[at] ?? null)));
    const person = cellAt(line, "Clinician");
    if (empty || isTotalLabel(person) || line.some(isPointsRowLabel)) return null;
    const first = nameIn(cellAt(line, "First name"));
    const surname = nameIn(person);
    return {
      name: surname === null || first === null ? holderIn(person, holderOf) : `${first} ${surname}`,
      counts: categories.map((category) => amountIn(cellAt(line, category))),
    };
  });
}

const amountIn = (cell: CellValue): number => {
  const reading = readAmount(cell);
  return isRead(reading) ? (reading.value ?? 0) : 0;
};

const nameIn = (cell: CellValue): string | null => {
  const reading = readPerson(blankZero(cell));
  return isRead(reading) ? reading.value : null;
};

function holderIn(cell: CellValue, holderOf: ReturnType<typeof holderReader>): string | null {
  const reading = holderOf(blankZero(cell));
  return isRead(reading) && reading.value !== null && reading.value !== "ended" ? reading.value.name : null;
}
