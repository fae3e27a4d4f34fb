import type { CellChange, KeyCell } from "../../workbook/changePlan/changePlan";
import type { Area, CellValue } from "@evenkeel/spreadsheet";
import { keyOf, sameHeader } from "../cellValues";
import type { SheetSnapshot } from "./sheetSnapshot";

/** What names a cell of a plan or of the journal: its row's keys and its column's header. */
export type CellTarget = Pick<CellChange, "sheet" | "tableName" | "headerRow" | "keys" | "header" | "row" | "column">;

/** A heading to look for, and the column where it stood. */
export interface Heading {
  readonly header: string;
  readonly column: number;
}

/** Where a cell is now, or why it is not found. */
export type Located =
  | {
      readonly found: true;
      readonly headerRow: number;
      readonly row: number;
      readonly column: number;
      readonly keyColumns: readonly number[];
    }
  | { readonly found: false; readonly why: "no-column" | "no-row" }
  | { readonly found: false; readonly why: "duplicate"; readonly rows: readonly number[] };

export const keyTexts = (keys: readonly KeyCell[]): string[] => keys.map(({ value }) => value);

/** A row's keys as one text to look it up by. */
export const keyId = (keys: readonly CellValue[]): string => JSON.stringify(keys.map(keyOf));

/** Where headings stand now, in the order they were asked for. */
export interface Columns {
  /** The row of the first heading. */
  readonly headerRow: number;
  readonly columns: readonly number[];
}

/**
 * Finds cells again in a sheet that may have been sorted, filtered, lengthened or rearranged since: the columns by their
 * headers, the rows by their keys. The remembered place only decides between equal headers, as in two blocks side by side.
 * @param tableArea where the Excel table of the targets stands now (header row to last row); null for a plain range
 */
export function locator(sheet: SheetSnapshot, tableArea: Area | null): (target: CellTarget) => Located {
  const columnsOf = remember(
    ({ headerRow, keys, header, column }: CellTarget) =>
      JSON.stringify([headerRow, keys.map((key) => [key.header, key.column]), header, column]),
    ({ headerRow, keys, header, column }) => findColumns(sheet, tableArea, headerRow, [...keys, { header, column }]),
  );
  const rowsOf = remember(
    ({ headerRow, columns }: Columns) => JSON.stringify([headerRow, columns]),
    (keyColumns) => rowsByKey(sheet, tableArea, keyColumns),
  );
  return (target) => {
    const found = columnsOf(target);
    if (found === null) return { found: false, why: "no-column" };
    const keyColumns = found.columns.slice(0, target.keys.length);
    const rows = rowsOf({ ...found, columns: keyColumns }).get(keyId(keyTexts(target.keys))) ?? [];
    const [row] = rows;
    const column = found.columns[target.keys.length];
    if (row === undefined || column === undefined) return { found: false, why: "no-row" };
    if (rows.length > 1) return { found: false, why: "duplicate", rows };
    return { found: true, headerRow: found.headerRow, row, column, keyColumns };
  };
}

/**
 * Finds headings again: in the row where they stood, or in the nearest row that has all of them.
 * @param tableArea as for `locator`
 */
export function findColumns(
  sheet: SheetSnapshot,
  tableArea: Area | null,
  headerRow: number,
  headings: readonly Heading[],
): Columns | null {
  if (tableArea !== null) return columnsInRow(sheet, tableArea.top, headings, tableArea);
  const where = columnsInRow(sheet, headerRow, headings, null);
  if (where !== null) return where;
  const candidates: Columns[] = [];
  for (let row = sheet.top; row <= sheet.bottom; row += 1) {
    const columns = columnsInRow(sheet, row, headings, null);
    if (columns !== null) candidates.push(columns);
  }
  const distance = (columns: Columns): number => Math.abs(columns.headerRow - headerRow);
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function columnsInRow(
  sheet: SheetSnapshot,
  row: number,
  headings: readonly Heading[],
  within: Area | null,
): Columns | null {
  const columns: number[] = [];
  // Columns move together when one is inserted to their left: look for the others at the same distance first.
  let moved = 0;
  for (const { header, column } of headings) {
    const inRow = (at: number): number | null => nearestHeader(sheet, at, header, column + moved, within);
    // Headings in two lines: one may stand in the line below or above that of the first.
    const inLines = within === null && columns.length > 0 ? [row, row + 1, row - 1] : [row];
    const found = inLines.map(inRow).find((at) => at !== null) ?? null;
    if (found === null) return null;
    if (columns.length === 0) moved = found - column;
    columns.push(found);
  }
  return { headerRow: row, columns };
}

function nearestHeader(
  sheet: SheetSnapshot,
  row: number,
  header: string,
  expected: number,
  within: Area | null,
): number | null {
  let nearest: number | null = null;
  for (const column of sheet.columnsOf(row)) {
    if (within !== null && (column < within.left || column > within.right)) continue;
    if (!sameHeader(sheet.valueAt(row, column), header)) continue;
    if (nearest === null || Math.abs(column - expected) < Math.abs(nearest - expected)) nearest = column;
  }
  return nearest;
}

/** The rows below a heading by their keys; a row without any key is none. */
export function rowsByKey(
  sheet: SheetSnapshot,
  tableArea: Area | null,
  { headerRow, columns }: Columns,
): ReadonlyMap<string, readonly number[]> {
  const last = tableArea?.bottom ?? sheet.bottom;
  const headers = columns.map((column) => sheet.valueAt(headerRow, column));
  const rows = new Map<string, number[]>();
  for (let row = headerRow + 1; row <= last; row += 1) {
    const keys = columns.map((column) => sheet.valueAt(row, column));
    if (keys.every((key) => keyOf(key) === "")) continue;
    // The same headings again: another block begins, with rows of its own.
    if (tableArea === null && keys.every((key, index) => sameHeader(key, headers[index] ?? null))) break;
    const id = keyId(keys);
    const known = rows.get(id);
    if (known === undefined) rows.set(id, [row]);
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
