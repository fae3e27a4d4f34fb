import type { CellChange, KeyCell } from "./changePlan";
import type { ConnectedColumn, ConnectedTable, Connection } from "./connection";
import type { CellValue } from "./grid";

/** What a connection saw in a cell (rows and columns from 0); a place it did not read is blank. */
export function seenCell(connection: Connection, sheet: string, row: number, column: number): CellValue {
  const grid = connection.grid?.sheets.find((candidate) => candidate.name === sheet);
  return grid?.values[row - grid.top]?.[column - grid.left] ?? "";
}

/** The cells that identify a row, as a connection saw them. */
export function keysOfRow(
  connection: Connection,
  sheet: string,
  row: number,
  columns: readonly ConnectedColumn[],
): KeyCell[] {
  return columns.map(({ header, column }) => ({
    header,
    column,
    value: String(seenCell(connection, sheet, row, column) ?? ""),
  }));
}

/**
 * The change of one cell of a connected table, with what the preview saw there and the key that finds its row again.
 * @param key the column that identifies a row, or several that do so together (Clinician and Activity)
 */
export function changeOfCell(
  connection: Connection,
  table: ConnectedTable,
  key: ConnectedColumn | readonly ConnectedColumn[],
  target: ConnectedColumn,
  row: number,
  value: CellValue,
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
  };
}

/** Whether a connection saw a formula there: the manager's own sum, which nobody else may replace. */
export function seenFormula(connection: Connection, sheet: string, row: number, column: number): boolean {
  const grid = connection.grid?.sheets.find((candidate) => candidate.name === sheet);
  const input = grid?.formulas[row - grid.top]?.[column - grid.left];
  return typeof input === "string" && input.startsWith("=");
}
