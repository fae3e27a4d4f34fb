import { matchKey } from "../../domain/names";
import type { WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { isWeighed, weightScheme, type Weighing } from "../../domain/weighting/casePoints";
import { CATEGORY_FACTOR, weighCategory } from "../../domain/weighting/teamLoads";
import { functionMessages } from "../messages";
import { isBlank, isRead, isTotalLabel, readAmount, readPerson } from "../../workbook/coerce";
import type { CellValue } from "@evenkeel/spreadsheet";
import { holdsCounts, placeColumns, readCounts, type Matrix } from "../../workbook/records/readRecords";
import { isPointsRowLabel } from "../../workbook/records/counts";
import { NOBODY, openCases } from "./casesWorkload";
import { errorIn } from "../runtime/cells";
import { badInput, type Fault } from "../runtime/fault";
import { notWeightedFault, refuseProblems, tableOf, weightsOf } from "../runtime/tables";

/** A team's work, whether it is kept as rows of cases or as numbers of cases by category. */
export interface Work {
  /** Who holds it, as first spelt. */
  readonly names: readonly string[];
  /**
   * Visits all work that is not closed. `holder` is a position in `names`, NOBODY or UNREADABLE; `weighing` is null
   * where a cell that decides it cannot be read.
   */
  readonly each: (visit: (row: number, holder: number, cases: number, weighing: Weighing | null) => void) => void;
  /** One entry a row below the header: points, why there are none, or null for a row that is no work. */
  readonly pointsByRow: () => readonly (number | Fault | null)[];
  readonly fault: (row: number) => Fault;
  /** "cases, row 14, Clinician" */
  readonly place: (row: number, column: string) => string;
}

export function openWork(cases: unknown, weights: unknown, asOf: Day | null): Work {
  const matrix = tableOf("cases", cases);
  const rules = isLeftOut(weights) ? [] : weightsOf("weights", weights, asOf);
  return holdsCounts(matrix, rules) ? openCounts(matrix, rules, asOf) : openRows(matrix, rules, asOf);
}

/** Weights may be left out where every case has its points, or the block of counts a row of them. */
function isLeftOut(weights: unknown): boolean {
  if (!Array.isArray(weights)) return weights === null || weights === undefined || weights === "";
  return weights.every((row) => Array.isArray(row) && row.every((cell) => cell === null || cell === ""));
}

function openRows(matrix: Matrix, rules: readonly WeightRule[], asOf: Day | null): Work {
  const table = openCases("cases", matrix, rules, asOf);
  return {
    names: table.names,
    each: (visit) =>
      table.each((row, status, holder, weighing) => {
        if (status !== "closed") visit(row, holder, 1, status === null ? null : weighing);
      }),
    pointsByRow: () => {
      const column = new Array<number | Fault | null>(table.rows).fill(null);
      table.each((row, status, _holder, weighing) => {
        const known = status !== null && weighing !== null && isWeighed(weighing);
        column[row] = known ? weighing.points : table.fault(row);
      });
      return column;
    },
    fault: table.fault,
    place: table.place,
  };
}

function openCounts(matrix: Matrix, given: readonly WeightRule[], asOf: Day | null): Work {
  const block = readCounts(matrix);
  refuseProblems("cases", block.problems, null);
  const rules = withBlockWeights(given, block.weights);
  const scheme = weightScheme(rules, asOf);
  const { places } = placeColumns("Counts", matrix[0] ?? [], block.categories);
  const cellAt = (line: readonly CellValue[], column: string): CellValue => line[places.get(column) ?? -1] ?? null;
  const weighings = block.categories.map((category) => weighCategory(category, scheme));
  const place = (row: number, column: string): string => functionMessages.cell("cases", row + 2, column);
  const names: string[] = [];
  const byKey = new Map<string, number>();

  const lines = matrix.slice(1).map((line, row) => {
    const empty = [...places.values()].every((at) => isBlank(line[at] ?? null) || line[at] === 0);
    const person = cellAt(line, "Clinician");
    if (empty || isTotalLabel(person) || line.some(isPointsRowLabel)) return null;
    const counts = block.categories.map((category) => amountIn(cellAt(line, category)));
    return { row, counts, holder: holderOf(readName(person), readName(cellAt(line, "First name"))) };
  });
  function holderOf(surname: string | null, first: string | null): number {
    if (surname === null) return NOBODY;
    const name = first === null ? surname : `${first} ${surname}`;
    const holder = byKey.get(matchKey(name)) ?? names.push(name) - 1;
    byKey.set(matchKey(name), holder);
    return holder;
  }
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
    each: (visit) => {
      for (const line of lines) {
        line?.counts.forEach((cases, i) => {
          if (cases > 0) visit(line.row, line.holder, cases, weighings[i] as Weighing);
        });
      }
    },
    pointsByRow: () =>
      lines.map((line) => {
        if (line === null) return null;
        let total = 0;
        for (const [i, cases] of line.counts.entries()) {
          const weighing = weighings[i] as Weighing;
          if (cases === 0) continue;
          if (!isWeighed(weighing)) return fault(line.row);
          total += cases * weighing.points;
        }
        return total;
      }),
    fault,
    place,
  };
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

const amountIn = (cell: CellValue): number => {
  const reading = readAmount(cell);
  return isRead(reading) ? (reading.value ?? 0) : 0;
};

const readName = (cell: CellValue): string | null => {
  const reading = readPerson(cell === 0 ? null : cell);
  return isRead(reading) ? reading.value : null;
};

/** The name asked for; null where the argument was left out or is a blank cell. */
export function nameIn(cell: CellValue, argument: string): string | null {
  const error = errorIn(cell);
  if (error !== null) throw badInput(functionMessages.errorCell(argument, error));
  return cell === 0 || isBlank(cell) ? null : String(cell);
}
