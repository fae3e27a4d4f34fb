import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import type { CaseStatus, WeightRule } from "../../domain/team";
import { points, type Day } from "../../domain/units";
import { isWeighed, type Weighing } from "../../domain/weighting/casePoints";
import { isRead, readAmount } from "../../workbook/coerce";
import type { Matrix } from "../../workbook/records/matrix/contents";
import { holderReader, readState, type People } from "../../workbook/records/matrix/messyCells";
import { functionMessages } from "../messages";
import { blankZero, errorIn, shown } from "../runtime/cells";
import { badInput, type Fault } from "../runtime/fault";
import { caseColumns } from "./caseColumns";
import { weighByLevels } from "./weighByLevels";
import { notWeightedFault } from "./weights";
import { holderList, UNALLOCATED, UNREADABLE, type Workload } from "./workload";

type Line = readonly CellValue[];

const CLOSED: Weighing = { points: points(0) };

/** The holder of a case where the cell that should say who it is says that it has ended. */
const ENDED = -3;

/**
 * The work of a Cases table, one row a case. Columns are read by position, since the table may have 100,000 rows; the whole
 * of a case is read by `readCases` (workbook/records/fromMatrix.ts), for BALANCE_TEAM only.
 */
export function casesWorkload(table: Matrix, rules: readonly WeightRule[], asOf: Day | null, people: People): Workload {
  const columns = caseColumns(table, rules, people);
  const levels = weighByLevels(columns, rules, asOf);
  const [clinicianAt, statusAt, pointsAt] = [columns.at("Clinician"), columns.at("Status"), columns.at("Points")];
  const { names, positionOf } = holderList();
  const statusHeader = columns.headerOf("Status");

  const readHolder = holderReader(people, () => new Set(table.map((line) => line[clinicianAt] ?? null)));
  const holderOf = remembered((cell) => {
    const reading = readHolder(blankZero(cell));
    if (!isRead(reading)) return UNREADABLE;
    if (reading.value === "ended") return ENDED;
    const name = reading.value?.name ?? null;
    return name === null ? UNALLOCATED : positionOf(name);
  });
  /** Null: the cell cannot be read. */
  const statusOf = remembered((cell): CaseStatus | null => {
    const reading = readState(blankZero(cell), statusHeader);
    return isRead(reading) ? reading.value : null;
  });
  /** What a case weighs that is not closed: the points that the table gives, or else its levels'. Null: unreadable. */
  const weigh = (line: Line): Weighing | null => {
    const given = pointsAt < 0 ? null : (line[pointsAt] ?? null);
    if (given === null || given === "") return levels.weigh(line);
    const reading = readAmount(given);
    if (!isRead(reading)) return null;
    return reading.value === null ? levels.weigh(line) : { points: points(reading.value) };
  };
  const eachCase = (visit: (row: number, line: Line, status: CaseStatus | null, holder: number) => void): void => {
    for (let row = 1; row < table.length; row++) {
      const line = table[row] as Line;
      if (!columns.isCase(line)) continue;
      const holder = holderOf(line[clinicianAt] ?? null);
      visit(row - 1, line, holder === ENDED ? "closed" : statusOf(line[statusAt] ?? null), holder);
    }
  };
  const fault = (row: number): Fault => {
    const line = table[row + 1] ?? [];
    const status = line[statusAt] ?? null;
    if (statusOf(status) === null) return unreadable(columns.place(row, "Status"), status);
    const given = line[pointsAt] ?? null;
    if (!isBlank(given) && !isRead(readAmount(given))) return unreadable(columns.place(row, "Points"), given);
    const weighing = levels.weigh(line);
    // All that makes the points can be read, so it is the clinician who cannot.
    if (isWeighed(weighing)) return unreadable(columns.place(row, "Clinician"), line[clinicianAt] ?? null);
    return notWeightedFault(weighing.notWeighted, (factor) => columns.place(row, levels.columnOf(factor)), rules);
  };

  return {
    names,
    each: (visit) =>
      eachCase((row, line, status, holder) => {
        if (status !== "closed") visit(row, holder, 1, status === null ? null : weigh(line));
      }),
    pointsByRow: () => {
      const column = new Array<number | Fault | null>(Math.max(0, table.length - 1)).fill(null);
      eachCase((row, line, status) => {
        const weighing = status === "closed" ? CLOSED : status === null ? null : weigh(line);
        column[row] = weighing !== null && isWeighed(weighing) ? weighing.points : fault(row);
      });
      return column;
    },
    fault,
    place: columns.place,
  };
}

/** A few hundred different cells stand in 100,000 rows: each is understood once. */
function remembered<Value extends string | number | null>(
  understand: (cell: CellValue) => Value,
): (cell: CellValue) => Value {
  const known = new Map<CellValue, Value>();
  return (cell) => {
    let value = known.get(cell);
    if (value === undefined) {
      value = understand(cell);
      known.set(cell, value);
    }
    return value;
  };
}

function unreadable(place: string, cell: CellValue): Fault {
  const error = errorIn(cell);
  return badInput(
    error === null
      ? functionMessages.wrong(place, shown(cell), functionMessages.expected.points)
      : functionMessages.errorCell(place, error),
  );
}
