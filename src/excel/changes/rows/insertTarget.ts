import type { CellValue } from "@evenkeel/spreadsheet";
import { keyOf, sameHeader } from "../../cellValues";
import { queueHeaderCheck } from "../headerCheck";
import type { PreparedRows } from "./prepareRows";
import type { RowRemoval } from "./revertRows";

/** Where new rows go, as a range of Excel's or a table has it: everything here queues in the caller's request. */
export interface InsertTarget {
  /** The blank rows that will be filled, as long as none has been made. */
  blankRows(length: number): Excel.Range;
  /** Makes rows with these inputs, below the blank ones. */
  make(typed: (string | number | boolean)[][]): void;
  /** All the new rows, once those that were missing are made. */
  newRows(): Excel.Range;
  /** The record whose formulas they get, as it stands then; null: there is none. */
  pattern(): Excel.Range | null;
  /** The key columns from the first record down to where a colleague's own additions may be. */
  keyColumns(): Excel.Range[];
  /** Whether this was the place that was meant; asked once Excel has answered. */
  isSamePlace(newRows: Excel.Range): boolean;
  /** How one of the made rows, given by its row in the sheet, is taken away. */
  removalOf(row: number): RowRemoval["how"];
}

/** How far below the new rows of a plain range a colleague's own additions are looked for. */
const LOOKED_BELOW = 50;

/**
 * A plain range. Excel has no name for it, so the rows go where its end was when it was last read; whether that is still
 * its end is looked up in the same request.
 */
export function rangeTarget(context: Excel.RequestContext, rows: PreparedRows): InsertTarget {
  const { sheetId, position, count, around, left, right, record } = rows;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const width = right - left + 1;
  const headings = record.columns.map((heading) => ({ sheetId, headerRow: record.headerRow, ...heading }));
  const isHeading = queueHeaderCheck(context, headings);
  const seen = around.map(({ row, column, value }) => {
    const range = sheet.getRangeByIndexes(row, column, 1, 1);
    range.load("values");
    return { range, value };
  });
  const patternThen =
    position.pattern !== null && position.pattern >= position.at
      ? position.pattern + position.inserted
      : position.pattern;
  return {
    blankRows: (length) => sheet.getRangeByIndexes(position.at, left, length, width),
    make(typed) {
      const at = position.at + count - typed.length;
      sheet.getRangeByIndexes(at, left, typed.length, 1).getEntireRow().insert("Down");
      sheet.getRangeByIndexes(at, left, typed.length, width).values = typed;
    },
    newRows: () => sheet.getRangeByIndexes(position.at, left, count, width),
    pattern: () => (patternThen === null ? null : sheet.getRangeByIndexes(patternThen, left, 1, width)),
    keyColumns() {
      const top = record.headerRow + 1;
      const bottom = position.at + count + LOOKED_BELOW;
      return record.keys.map(({ column }) => sheet.getRangeByIndexes(top, column, bottom - top, 1));
    },
    isSamePlace: () =>
      headings.every(isHeading) &&
      seen.every(({ range, value }) => keyOf((range.values as CellValue[][])[0]?.[0] ?? null) === keyOf(value)),
    removalOf: () => ({ from: "sheet" }),
  };
}

/**
 * An Excel table. All of it is told from the end of the table as Excel finds it when it carries the request out, and never
 * by row numbers: whatever a colleague does at that very moment, the rows stand in the table. What stands right below a
 * table Excel moves down.
 */
export function tableTarget(context: Excel.RequestContext, rows: PreparedRows, name: string): InsertTarget {
  const { position, count, left, record } = rows;
  const table = context.workbook.tables.getItem(name);
  // Asked for anew at every step: a range stays where Excel first found it.
  const fromEnd = (length: number): Excel.Range =>
    table
      .getDataBodyRange()
      .getLastRow()
      .getOffsetRange(1 - position.below - length, 0)
      .getResizedRange(length - 1, 0);
  const headings = table.getHeaderRowRange();
  headings.load("values,rowIndex");
  return {
    blankRows: fromEnd,
    make(typed) {
      table.rows.add(undefined, typed);
    },
    newRows: () => fromEnd(count),
    pattern: () => (position.pattern === null ? null : fromEnd(count).getRow(0).getOffsetRange(-1, 0)),
    keyColumns() {
      const body = table.getDataBodyRange();
      return record.keys.map(({ column }) => body.getColumn(column - left));
    },
    isSamePlace(newRows) {
      const names: CellValue[] = (headings.values as CellValue[][])[0] ?? [];
      const hasRecordAbove = position.pattern === null || newRows.rowIndex > headings.rowIndex + 1;
      return (
        hasRecordAbove && record.columns.every(({ column, header }) => sameHeader(names[column - left] ?? null, header))
      );
    },
    removalOf: (row) => ({ from: "table", name, index: row - headings.rowIndex - 1 }),
  };
}
