import type { CellChange, KeyCell, LastRecord, NewCell, NewRow } from "./changePlan";
import type { ConnectedColumn, ConnectedTable, Connection } from "../connect/connection";
import { formulaAt, isBlank, valueAt, type CellValue } from "@evenkeel/spreadsheet";

/** What a connection saw in a cell (rows and columns from 0); a place it did not read is blank. */
export function seenCell(connection: Connection, sheet: string, row: number, column: number): CellValue {
  const grid = connection.grid?.sheets.find((candidate) => candidate.name === sheet);
  return valueAt(grid, row, column) ?? "";
}

/** The cells that identify a row, as a connection saw them. */
function keysOfRow(connection: Connection, sheet: string, row: number, columns: readonly ConnectedColumn[]): KeyCell[] {
  return columns.map(({ header, column }) => ({
    header,
    column,
    value: String(seenCell(connection, sheet, row, column) ?? ""),
  }));
}

/**
 * The change of one cell of a connected table, with what the preview saw there and the key that finds its row again.
 * @param key the column that identifies a row, or several that do so together (Clinician and Activity)
 * @param numberFormat how a number shows (a date) where the cell has no format of its own
 */
export function changeOfCell(
  connection: Connection,
  table: ConnectedTable,
  key: ConnectedColumn | readonly ConnectedColumn[],
  target: ConnectedColumn,
  row: number,
  value: CellValue,
  numberFormat?: string,
): CellChange {
  return {
    sheet: table.sheet,
    tableName: table.tableName,
    headerRow: table.headerRow,
    keys: keysOfRow(connection, table.sheet, row, "header" in key ? [key] : key),
    header: target.header,
    row,
    column: target.column,
    expected: seenCell(connection, table.sheet, row, target.column),
    value,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

/** Whether a connection saw a formula there: the manager's own sum, which the add-in never replaces. */
export function seenFormula(connection: Connection, sheet: string, row: number, column: number): boolean {
  const grid = connection.grid?.sheets.find((candidate) => candidate.name === sheet);
  return formulaAt(grid, row, column) !== null;
}

/**
 * A row to add to a connected table.
 * @param keys the columns that will identify it
 * @param cells what it will hold, keys included: `{ ...table.columns.Case, value: "RV1007" }`
 */
export function newRowOf(
  connection: Connection,
  table: ConnectedTable,
  keys: readonly ConnectedColumn[],
  cells: readonly NewCell[],
): NewRow {
  return {
    sheet: table.sheet,
    tableName: table.tableName,
    headerRow: table.headerRow,
    keys: keys.map(({ header, column }) => ({
      header,
      column,
      value: String(cells.find((cell) => cell.column === column)?.value ?? ""),
    })),
    cells: cells.filter(({ value }) => !isBlank(value)),
    after: lastRecord(connection, table, keys),
  };
}

function lastRecord(
  connection: Connection,
  table: ConnectedTable,
  columns: readonly ConnectedColumn[],
): LastRecord | null {
  const { sheet, area } = table;
  const isFilled = (row: number): boolean => {
    for (let column = area.left; column <= area.right; column += 1) {
      if (!isBlank(seenCell(connection, sheet, row, column)) || seenFormula(connection, sheet, row, column))
        return true;
    }
    return false;
  };
  for (const row of [...table.rows].reverse()) {
    const keys = keysOfRow(connection, sheet, row, columns);
    if (keys.every(({ value }) => value.trim() === "")) continue;
    let tail = 0;
    while (isFilled(row + tail + 1)) tail += 1;
    return { keys, row, tail };
  }
  return null;
}
