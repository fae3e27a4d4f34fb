import { isBlank, isErrorValue, type CellValue } from "@evenkeel/spreadsheet";
import { isRead, readAmount, readDay } from "../../coerce";

/** A rectangle of cells, its first row the headers. */
export type Matrix = readonly (readonly CellValue[])[];

/** What stands in one column below its header. */
export interface Contents {
  /** Share of the rows that have something in it, 0 to 1. */
  readonly filled: number;
  /** How often each value comes. */
  readonly values: ReadonlyMap<CellValue, number>;
  /** Share of the filled cells that pass a test, 0 to 1. */
  readonly share: (test: (cell: CellValue) => boolean) => number;
  /** Different values over filled cells. */
  readonly different: number;
}

/** Enough to know a column by: a function is worked out again and again, and its table may have 100,000 rows. */
const SAMPLE = 300;

/** Columns of a table, each looked at when it is first asked for. */
export function contentsOf(matrix: Matrix): (place: number) => Contents {
  const known = new Map<number, Contents>();
  return (place) => {
    let contents = known.get(place);
    if (contents === undefined) known.set(place, (contents = lookAt(matrix, place)));
    return contents;
  };
}

function lookAt(matrix: Matrix, place: number): Contents {
  const step = Math.max(1, Math.floor(matrix.length / SAMPLE));
  const values = new Map<CellValue, number>();
  let rows = 0;
  let filled = 0;
  for (let row = 1; row < matrix.length; row += step) {
    const cells = matrix[row] ?? [];
    const cell = cells[place] ?? null;
    if (!cells.every(isNothing)) rows += 1;
    // An error says nothing of what its column is.
    if (isNothing(cell) || isErrorValue(cell)) continue;
    filled += 1;
    values.set(cell, (values.get(cell) ?? 0) + 1);
  }
  const share = (test: (cell: CellValue) => boolean): number => {
    let passed = 0;
    for (const [value, count] of values) if (test(value)) passed += count;
    return filled === 0 ? 0 : passed / filled;
  };
  return { filled: filled / Math.max(1, rows), values, share, different: filled === 0 ? 0 : values.size / filled };
}

/** Excel may pass a blank cell as 0. */
const isNothing = (cell: CellValue): boolean => isBlank(cell) || cell === 0;

/** Days between 1982 and 2064: a date here rather than any number. */
export const isDate = (cell: CellValue): boolean =>
  typeof cell === "number"
    ? Number.isInteger(cell) && cell > 30_000 && cell < 60_000
    : typeof cell === "string" && isRead(readDay(cell));

export const isNumber = (cell: CellValue): boolean =>
  typeof cell !== "boolean" && !isDate(cell) && isRead(readAmount(cell));

export const isText = (cell: CellValue): cell is string =>
  typeof cell === "string" && !isDate(cell) && !isRead(readAmount(cell));
