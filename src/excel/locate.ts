import type { CellChange } from "../tables/changePlan";
import type { Area, CellValue } from "../tables/grid";
import { keyOf, sameHeader } from "./cellValues";

/** What names a cell of a plan or of the record: its row's key and its column's header. */
export type CellTarget = Pick<
  CellChange,
  "sheet" | "tableName" | "headerRow" | "keyHeader" | "key" | "header" | "row" | "column" | "keyColumn"
>;

/** A sheet as it is now, as far as writing to it needs to know. */
export interface SheetNow {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  /** Row numbers from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly merged: readonly Area[];
}

export type Located =
  | { readonly found: true; readonly row: number; readonly column: number; readonly keyColumn: number }
  | { readonly found: false; readonly why: "no-column" | "no-row" }
  | { readonly found: false; readonly why: "duplicate"; readonly rows: readonly number[] };

export function valueAt(sheet: SheetNow, row: number, column: number): CellValue {
  return sheet.values[row - sheet.top]?.[column - sheet.left] ?? null;
}

export function formulaAt(sheet: SheetNow, row: number, column: number): CellValue {
  return sheet.formulas[row - sheet.top]?.[column - sheet.left] ?? null;
}

interface Columns {
  readonly headerRow: number;
  readonly keyColumn: number;
  readonly column: number;
}

/**
 * Finds cells again in a sheet that may have been sorted, filtered, lengthened or rearranged since: the columns by their
 * headers, the rows by their keys. The remembered place only decides between equal headers, as in two blocks side by side.
 * @param tableArea where the Excel table of the targets stands now (header row to last row); null for a plain range
 */
export function locator(sheet: SheetNow, tableArea: Area | null): (target: CellTarget) => Located {
  const columnsOf = remember(
    (target: CellTarget) =>
      JSON.stringify([target.headerRow, target.keyHeader, target.header, target.keyColumn, target.column]),
    (target) => findColumns(sheet, tableArea, target),
  );
  const rowsOf = remember(
    (columns: Columns) => `${columns.headerRow},${columns.keyColumn}`,
    (columns) => rowsByKey(sheet, tableArea, columns, valueAt(sheet, columns.headerRow, columns.keyColumn)),
  );
  return (target) => {
    const columns = columnsOf(target);
    if (columns === null) return { found: false, why: "no-column" };
    const rows = rowsOf(columns).get(keyOf(target.key)) ?? [];
    const [row] = rows;
    if (row === undefined) return { found: false, why: "no-row" };
    if (rows.length > 1) return { found: false, why: "duplicate", rows };
    return { found: true, row, column: columns.column, keyColumn: columns.keyColumn };
  };
}

function findColumns(sheet: SheetNow, tableArea: Area | null, target: CellTarget): Columns | null {
  if (tableArea !== null) return columnsInRow(sheet, tableArea.top, target, tableArea);
  const where = columnsInRow(sheet, target.headerRow, target, null);
  if (where !== null) return where;
  const bottom = sheet.top + sheet.values.length - 1;
  const candidates: Columns[] = [];
  for (let row = sheet.top; row <= bottom; row += 1) {
    const columns = columnsInRow(sheet, row, target, null);
    if (columns !== null) candidates.push(columns);
  }
  const distance = (columns: Columns): number => Math.abs(columns.headerRow - target.headerRow);
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function columnsInRow(sheet: SheetNow, row: number, target: CellTarget, within: Area | null): Columns | null {
  const keyColumn = nearestHeader(sheet, row, target.keyHeader, target.keyColumn, within);
  if (keyColumn === null) return null;
  // Columns move together when one is inserted to their left: look for the partner at the same distance first.
  const expected = target.column + (keyColumn - target.keyColumn);
  const column = nearestHeader(sheet, row, target.header, expected, within);
  return column === null ? null : { headerRow: row, keyColumn, column };
}

function nearestHeader(
  sheet: SheetNow,
  row: number,
  header: string,
  expected: number,
  within: Area | null,
): number | null {
  let nearest: number | null = null;
  (sheet.values[row - sheet.top] ?? []).forEach((value, index) => {
    const column = sheet.left + index;
    if (within !== null && (column < within.left || column > within.right)) return;
    if (!sameHeader(value, header)) return;
    if (nearest === null || Math.abs(column - expected) < Math.abs(nearest - expected)) nearest = column;
  });
  return nearest;
}

function rowsByKey(
  sheet: SheetNow,
  tableArea: Area | null,
  columns: Columns,
  header: CellValue,
): Map<string, number[]> {
  const last = tableArea?.bottom ?? sheet.top + sheet.values.length - 1;
  const rows = new Map<string, number[]>();
  for (let row = columns.headerRow + 1; row <= last; row += 1) {
    const value = valueAt(sheet, row, columns.keyColumn);
    const key = keyOf(value);
    if (key === "") continue;
    // The same heading again: another block begins, with rows of its own.
    if (tableArea === null && sameHeader(value, header)) break;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  return rows;
}

function remember<Input, Output>(idOf: (input: Input) => string, work: (input: Input) => Output) {
  const known = new Map<string, Output>();
  return (input: Input): Output => {
    const id = idOf(input);
    const before = known.get(id);
    if (before !== undefined) return before;
    const output = work(input);
    known.set(id, output);
    return output;
  };
}
