import { cellReference, type CellValue } from "@evenkeel/spreadsheet";
import { EMPTY_TEXT, keyOf, sameValue, toTyped } from "../../cellValues";
import { BYTES_PER_RUN, columnRuns, type ColumnRun } from "../../requests/columnRuns";
import type { Deferred } from "../../requests/request";
import { queueHeaderCheck, type ExpectedHeader } from "../headerCheck";
import type { CellInput } from "../cellInput";
import type { Mismatch } from "../mismatch";

export type InputRun = ColumnRun<CellInput>;

/** Roughly what a cell weighs in a request, there and back. */
export const bytesOfCell = (cell: CellInput): number => JSON.stringify(toTyped(cell.value)).length * 2 + 8;

export const bytesOfRuns = (runs: readonly InputRun[]): number =>
  runs.reduce((sum, { cells }) => cells.reduce((all, cell) => all + bytesOfCell(cell), sum + BYTES_PER_RUN), 0);

/** Runs of inputs whose rows have their keys in the same columns, below the same headers. */
export function inputRuns(inputs: readonly CellInput[]): InputRun[] {
  const columnsOf = ({ expects }: CellInput): string =>
    JSON.stringify([expects?.keyColumns, expects?.headerRow, expects?.header]);
  return columnRuns(inputs, (a, b) => columnsOf(a) === columnsOf(b));
}

/**
 * Queues the writing of cells: first the reading of their rows' keys, their headers and what they hold at this very
 * moment, then the writing, then the reading back.
 */
export function queueCellWrites(context: Excel.RequestContext, runs: readonly InputRun[]): Deferred<Mismatch[]> {
  const headers = queueHeaderCheck(context, runs.flatMap(headersOf));
  // All reads together, then all writes: between a write and a read Excel has to calculate.
  const queued = runs.map((run) => {
    const sheet = context.workbook.worksheets.getItem(run.sheetId);
    return { run, sheet, before: queueExpected(sheet, run) };
  });
  for (const { run, sheet } of queued) queueValues(sheet, run);
  const written = queued.map(({ run, sheet, before }) => ({ run, before, found: queueColumn(sheet, run, run.column) }));
  return () => {
    const areInPlace = headers();
    return written.flatMap(({ run, before, found }) =>
      mismatchesOf(run, found(), before(), areInPlace(headersOf(run))),
    );
  };
}

/** The header that a run's cells are to stand under. */
function headersOf({ sheetId, column, cells }: InputRun): ExpectedHeader[] {
  const expects = cells[0]?.expects;
  if (expects === undefined || expects.headerRow === null) return [];
  return [{ sheetId, headerRow: expects.headerRow, column, header: expects.header }];
}

/** What a run's rows hold before they are written: the keys of each, and the values. */
interface RowsBefore {
  readonly keys: readonly CellValue[][];
  readonly values: readonly CellValue[];
}

function queueExpected(sheet: Excel.Worksheet, run: InputRun): Deferred<RowsBefore | null> {
  const keyColumns = run.cells[0]?.expects?.keyColumns;
  if (keyColumns === undefined) return () => null;
  const keys = keyColumns.map((column) => queueColumn(sheet, run, column));
  const values = queueColumn(sheet, run, run.column);
  return () => ({ keys: keys.map((column) => column()), values: values() });
}

function queueValues(sheet: Excel.Worksheet, run: InputRun): void {
  const range = columnRange(sheet, run, run.column);
  range.values = run.cells.map(({ value, isEmptyText }) => [isEmptyText ? EMPTY_TEXT : toTyped(value)]);
  run.cells.forEach(({ numberFormat }, index) => {
    if (numberFormat !== undefined) range.getCell(index, 0).numberFormat = [[numberFormat]];
  });
}

/** Queues the reading of one column across a run's rows. */
function queueColumn(sheet: Excel.Worksheet, run: InputRun, column: number): Deferred<CellValue[]> {
  const range = columnRange(sheet, run, column);
  range.load("values");
  return () => (range.values as CellValue[][]).map(([value = null]) => value);
}

const columnRange = (sheet: Excel.Worksheet, { top, cells }: InputRun, column: number): Excel.Range =>
  sheet.getRangeByIndexes(top, column, cells.length, 1);

function mismatchesOf(
  run: InputRun,
  found: readonly CellValue[],
  before: RowsBefore | null,
  isHeaderInPlace: boolean,
): Mismatch[] {
  return run.cells.flatMap((input, index): Mismatch[] => {
    const place = cellReference(input.sheet, input.row, input.column);
    const cell = { ...input, found: found[index] ?? null };
    const { expects } = input;
    if (expects !== undefined) {
      const keys = (before?.keys ?? []).map((column) => keyOf(column[index] ?? null));
      const value = before?.values[index] ?? null;
      const isThatRow = keys.every((key, one) => key === keyOf(expects.keys[one] ?? ""));
      if (!isHeaderInPlace || !isThatRow || !sameValue(value, expects.before)) {
        return [{ place, cell, conflict: { keys, before: value } }];
      }
    }
    return sameValue(cell.found, input.value) ? [] : [{ place, cell }];
  });
}
