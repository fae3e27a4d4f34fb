import { valuesOf } from "../../cellContent";
import { keyOf, sameHeader } from "../../cellValues";
import { queueHeaderCheck } from "../headerCheck";
import type { PreparedRows } from "./prepareRows";
import type { HowRemoved } from "./rowRemoval";

/** Where new rows go, a plain range or an Excel table: everything here queues in the caller's request. */
export interface InsertTarget {
  /** The blank rows that will be filled, as long as none has been inserted. */
  blankRows(length: number): Excel.Range;
  /** Inserts rows with these inputs, below the blank ones. */
  insert(typed: (string | number | boolean)[][]): void;
  /** All the new rows, once those that were missing are inserted. */
  newRows(): Excel.Range;
  /** The record whose formulas they get, as it stands then; null: there is none. */
  pattern(): Excel.Range | null;
  /** The key columns from the first record down to where a colleague's own additions may be. */
  keyColumns(): Excel.Range[];
  /** Whether this is still the place that was prepared; asked once Excel has answered. */
  isSamePlace(newRows: Excel.Range): boolean;
  /** How one of the inserted rows, given by its row in the sheet, is removed again. */
  removalOf(row: number): HowRemoved;
}

export const insertTarget = (context: Excel.RequestContext, rows: PreparedRows): InsertTarget =>
  rows.record.tableName === null ? rangeTarget(context, rows) : tableTarget(context, rows, rows.record.tableName);

/** How far below the new rows of a plain range a colleague's own additions are looked for. */
const ROWS_CHECKED_BELOW = 50;

/**
 * A plain range. Excel has no name for it, so the rows go where its end was when it was last read; whether that is still
 * its end is checked in the same request.
 */
function rangeTarget(context: Excel.RequestContext, rows: PreparedRows): InsertTarget {
  const { sheetId, position, count, around, left, right, record } = rows;
  const { at, inserted, pattern } = position;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const width = right - left + 1;
  const headers = record.columns.map((heading) => ({ sheetId, headerRow: record.headerRow, ...heading }));
  const headerCheck = queueHeaderCheck(context, headers);
  const seen = around.map(({ row, column, value }) => {
    const range = sheet.getRangeByIndexes(row, column, 1, 1);
    range.load("values");
    return { range, value };
  });
  const patternThen = pattern !== null && pattern >= at ? pattern + inserted : pattern;
  return {
    blankRows: (length) => sheet.getRangeByIndexes(at, left, length, width),
    insert(typed) {
      const top = at + count - typed.length;
      sheet.getRangeByIndexes(top, left, typed.length, 1).getEntireRow().insert("Down");
      sheet.getRangeByIndexes(top, left, typed.length, width).values = typed;
    },
    newRows: () => sheet.getRangeByIndexes(at, left, count, width),
    pattern: () => (patternThen === null ? null : sheet.getRangeByIndexes(patternThen, left, 1, width)),
    keyColumns() {
      const top = record.headerRow + 1;
      const bottom = at + count + ROWS_CHECKED_BELOW;
      return record.keys.map(({ column }) => sheet.getRangeByIndexes(top, column, bottom - top, 1));
    },
    isSamePlace: () =>
      headerCheck()(headers) &&
      seen.every(({ range, value }) => keyOf(valuesOf(range)[0]?.[0] ?? null) === keyOf(value)),
    removalOf: () => ({ from: "sheet" }),
  };
}

/**
 * An Excel table. All places are counted from the end of the table as Excel finds it when it carries the request out, and
 * never by row numbers: whatever a colleague does at that very moment, the rows stand in the table. What stands right
 * below a table Excel moves down.
 */
function tableTarget(context: Excel.RequestContext, rows: PreparedRows, name: string): InsertTarget {
  const { position, count, left, record } = rows;
  const table = context.workbook.tables.getItem(name);
  // Taken anew at every step: a range stays where Excel first found it.
  const fromEnd = (length: number): Excel.Range =>
    table
      .getDataBodyRange()
      .getLastRow()
      .getOffsetRange(1 - position.below - length, 0)
      .getResizedRange(length - 1, 0);
  const headers = table.getHeaderRowRange();
  headers.load("values,rowIndex");
  return {
    blankRows: fromEnd,
    insert(typed) {
      table.rows.add(undefined, typed);
    },
    newRows: () => fromEnd(count),
    pattern: () => (position.pattern === null ? null : fromEnd(count).getRow(0).getOffsetRange(-1, 0)),
    keyColumns() {
      const body = table.getDataBodyRange();
      return record.keys.map(({ column }) => body.getColumn(column - left));
    },
    isSamePlace(newRows) {
      const [names = []] = valuesOf(headers);
      const hasRecordAbove = position.pattern === null || newRows.rowIndex > headers.rowIndex + 1;
      return (
        hasRecordAbove && record.columns.every(({ column, header }) => sameHeader(names[column - left] ?? null, header))
      );
    },
    removalOf: (row) => ({ from: "table", name, index: row - headers.rowIndex - 1 }),
  };
}
