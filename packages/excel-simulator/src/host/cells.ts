import { cellsOf, columnsOf, contains, intersect, isWholeColumn, isWholeRow, rowsOf } from "../areas";
import { parseCells, splitAddress } from "../addresses";
import type { Area } from "@evenkeel/spreadsheet";
import type { HostContext } from "./context";
import { accessDenied, HostError, invalidArgument, itemNotFound, wrongArraySize } from "./errors";
import type { HostSheet, HostValue } from "./model";
import { type Json, textOf } from "./wire";

/** Beyond this many cells Excel gives no cell values ("5 million cells", resource limits of the documentation). */
const readLimit = 5_000_000;

export function sheetById(host: HostContext, sheetId: string): HostSheet {
  const sheet = host.workbook.sheets().find(({ id }) => id === sheetId);
  if (sheet === undefined) throw itemNotFound();
  return sheet;
}

/** By id, or by name regardless of case; null: none. */
export function findSheet(host: HostContext, key: Json): HostSheet | null {
  const name = textOf(key).toLowerCase();
  return host.workbook.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
}

/** Reads an address; one without a sheet belongs to `sheetId`. A defined name or a table's name is an address too. */
export function parseAddress(host: HostContext, sheetId: string, address: string): { sheetId: string; area: Area } {
  const { sheet, cells } = splitAddress(address);
  const named = sheet === null ? null : findSheet(host, sheet);
  if (sheet !== null && named === null) throw itemNotFound();
  const area = parseCells(cells);
  if (area !== null) return { sheetId: named?.id ?? sheetId, area };
  const name = host.workbook
    .names()
    .find((item) => item.name.toLowerCase() === cells.toLowerCase() && (item.sheetId ?? sheetId) === sheetId);
  if (name !== undefined) return parseAddress(host, sheetId, name.formula);
  const table = host.workbook.tables().find((item) => item.name.toLowerCase() === cells.toLowerCase());
  if (table !== undefined) {
    const { top, bottom, left, right } = table.area;
    return {
      sheetId: table.sheetId,
      area: { top: table.hasHeaders ? top + 1 : top, bottom: table.hasTotals ? bottom - 1 : bottom, left, right },
    };
  }
  throw invalidArgument();
}

/** Whether cell-level properties of this area are given: not for unbounded or very large ranges. */
export const isReadable = (area: Area): boolean =>
  !isWholeColumn(area) && !isWholeRow(area) && cellsOf(area) <= readLimit;

/** A matrix of the area's shape from what the add-in gave: a matrix of that shape, or one value for all cells. */
export function matrixFor(area: Area, given: Json): (HostValue | null)[][] {
  const rows = rowsOf(area);
  const columns = columnsOf(area);
  if (!Array.isArray(given)) {
    const value = cellInput(given);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  if (given.length !== rows) throw wrongArraySize();
  return given.map((row: Json) => {
    if (!Array.isArray(row) || row.length !== columns) throw wrongArraySize();
    return row.map(cellInput);
  });
}

function cellInput(value: Json): HostValue | null {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument();
}

/**
 * Types into cells with the refusals Excel makes: a locked cell of a protected sheet refuses the whole write, even
 * where the matrix leaves that cell alone; what is typed into the covered part of a merged cell is lost.
 */
export function typeInto(host: HostContext, sheetId: string, area: Area, given: Json): void {
  if (isWholeColumn(area) || isWholeRow(area)) throw invalidArgument();
  // Documented: null is for cells inside a matrix, not for the whole property.
  if (given === null) throw invalidArgument();
  refuseLocked(host, sheetId, area);
  const inputs = astray(host, sheetId, area, matrixFor(area, given));
  const merges = host.workbook.merges(sheetId).filter((merge) => intersect(merge, area) !== null);
  const visible =
    merges.length === 0
      ? inputs
      : inputs.map((row, r) => row.map((value, c) => (isCovered(merges, area.top + r, area.left + c) ? null : value)));
  host.workbook.write(sheetId, area, visible);
  host.noteChange();
}

/**
 * Where the host plays an Excel with that fault: a write of several rows over filtered ones goes astray, the first
 * row's values landing in every visible row and the hidden ones keeping theirs.
 */
function astray(
  host: HostContext,
  sheetId: string,
  area: Area,
  inputs: (HostValue | null)[][],
): (HostValue | null)[][] {
  if (!host.misplacesOverFilters() || inputs.length === 1) return inputs;
  const hidden = host.workbook.hiddenRows(sheetId);
  if (!inputs.some((_row, index) => hidden.has(area.top + index))) return inputs;
  const first = inputs[0] ?? [];
  return inputs.map((row, index) => (hidden.has(area.top + index) ? row.map(() => null) : first));
}

const isCovered = (merges: readonly Area[], row: number, column: number): boolean =>
  merges.some(
    (merge) =>
      contains(merge, { top: row, bottom: row, left: column, right: column }) &&
      !(merge.top === row && merge.left === column),
  );

/** AccessDenied when the sheet is protected and one of the cells is locked. */
export function refuseLocked(host: HostContext, sheetId: string, area: Area): void {
  if (!host.workbook.isProtected(sheetId)) return;
  const bounded = isReadable(area) ? area : intersect(area, host.workbook.usedArea(sheetId, false) ?? area);
  if (bounded === null || !isReadable(bounded)) throw accessDenied(sheetById(host, sheetId).name);
  for (let row = bounded.top; row <= bounded.bottom; row += 1) {
    for (let column = bounded.left; column <= bounded.right; column += 1) {
      if (host.workbook.format(sheetId, row, column).locked) {
        throw accessDenied(sheetById(host, sheetId).name);
      }
    }
  }
}

/** AccessDenied for changes that protection forbids whatever the cells: rows, columns, formats, tables. */
export function refuseProtected(host: HostContext, sheetId: string): void {
  if (host.workbook.isProtected(sheetId)) throw accessDenied(sheetById(host, sheetId).name);
}

/** Inserts (count above 0) or deletes (below 0) whole rows or columns. */
export function shiftSheet(
  host: HostContext,
  sheetId: string,
  axis: "rows" | "columns",
  at: number,
  count: number,
): void {
  refuseProtected(host, sheetId);
  if (count === 0) return;
  const { workbook } = host;
  host.events.structurally(() => {
    if (axis === "rows") {
      if (count > 0) workbook.insertRows(sheetId, at, count);
      else workbook.deleteRows(sheetId, at, -count);
    } else if (count > 0) workbook.insertColumns(sheetId, at, count);
    else workbook.deleteColumns(sheetId, at, -count);
  });
  host.noteShift(sheetId, { axis, at, count });
}

export function tableConflict(): HostError {
  return new HostError(
    "MergedRangeConflict",
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  );
}
