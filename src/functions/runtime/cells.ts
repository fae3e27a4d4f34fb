import { isErrorValue, type CellValue } from "@evenkeel/spreadsheet";

/** A rectangle of cells as a function is given it: every row as long as the longest. */
export interface CellRange {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly CellValue[])[];
}

/**
 * One cell of an argument. Excel may pass an object where a cell holds a data type or an error; what counts is the
 * plain value beneath. An error comes out as its text ("#N/A").
 */
export function cellOf(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  if (typeof value === "object") {
    if ("basicValue" in value) return cellOf(value.basicValue);
    if ("code" in value && typeof value.code === "string") return value.code;
  }
  return "#VALUE!";
}

/**
 * An argument as a rectangle. Excel passes ranges as arrays of rows and, depending on platform and parameter, a
 * single value bare or as a 1 x 1 array.
 * @returns null when the argument was left out
 */
export function rangeOf(argument: unknown): CellRange | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return { rows: 1, columns: 1, cells: [[cellOf(argument)]] };
  const lines = argument.map((row: unknown) => (Array.isArray(row) ? row : [row]) as readonly unknown[]);
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const cells = lines.map((line) => {
    if (line.length === columns && line.every(isPlain)) return line as readonly CellValue[];
    return Array.from({ length: columns }, (_, i) => cellOf(line[i]));
  });
  return { rows: cells.length, columns, cells };
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== "object" ? value !== undefined : false;
}

/** Excel may pass a blank cell as 0: a blank, where a 0 would mean nothing (a name, a status, a case's reference). */
export const blankZero = (cell: CellValue): CellValue => (cell === 0 ? null : cell);

/** The cell's error, or null. */
export function errorIn(cell: CellValue): string | null {
  return isErrorValue(cell) ? String(cell).trim() : null;
}

/** How a message shows what is in a cell. */
export function shown(cell: CellValue): string {
  if (typeof cell === "string") return `"${cell.length > 40 ? `${cell.slice(0, 39)}…` : cell}"`;
  if (typeof cell === "number" && !Number.isFinite(cell)) return "this value";
  return String(cell).toUpperCase();
}
