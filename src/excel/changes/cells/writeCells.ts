import type { CellValue } from "@evenkeel/spreadsheet";
import { qualifiedAddress } from "../../a1";
import { EMPTY_TEXT, keyOf, sameValue, toTyped } from "../../cellValues";
import { queueHeaderCheck, type Heading } from "../headerCheck";
import { columnRuns, type ColumnRun } from "../../requests/columnRuns";
import type { PlacedInput } from "../sheets/prepareSheet";

/** A value for a cell, known by its sheet and its place from 0. */
export interface CellInput {
  readonly sheetId: string;
  /** The sheet's name now, for messages. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** True: an empty text is to stand there again, and not a blank. */
  readonly isEmptyText?: boolean;
  /** The number format that it gets with the value; absent: it keeps its own. */
  readonly numberFormat?: string;
  /** What was there when it was last read: looked up again in the very request that writes. */
  readonly expects?: Expectation;
}

export interface Expectation {
  readonly header: string;
  /** The row of the key columns' headings; null: written by place, whatever stands above. */
  readonly headerRow: number | null;
  /** The texts that identify the row, one for each key column. */
  readonly keys: readonly string[];
  readonly keyColumns: readonly number[];
  readonly before: CellValue;
}

/** A cell that does not hold what was written into it, or was not what it was taken for. */
export interface Mismatch {
  /** "Caseload!D14" */
  readonly place: string;
  /** What a data cell holds now; absent for a cell of a sheet that the add-in makes. */
  readonly cell?: CellInput & { readonly found: CellValue };
  /** Somebody moved the row or edited the cell between reading and writing: what was really there. */
  readonly conflict?: { readonly keys: readonly string[]; readonly before: CellValue };
  /** The same for a cell that is known by its place alone: what has to be typed there again. */
  readonly overwritten?: { readonly sheet: string; readonly input: PlacedInput };
}

/** Somebody else was quicker by a moment. */
export const isConflict = ({ conflict, overwritten }: Mismatch): boolean =>
  conflict !== undefined || overwritten !== undefined;

/** Roughly what a cell weighs in a request, there and back. */
export const bytesOf = (cell: CellInput): number => JSON.stringify(toTyped(cell.value)).length * 2 + 8;

/** Runs of inputs whose rows have their keys in the same columns, below the same headings. */
export function inputRuns(inputs: readonly CellInput[]): ColumnRun<CellInput>[] {
  const columnsOf = ({ expects }: CellInput): string =>
    JSON.stringify([expects?.keyColumns, expects?.headerRow, expects?.header]);
  return columnRuns(inputs, (a, b) => columnsOf(a) === columnsOf(b));
}

/**
 * Queues runs of cells: first whose rows these are at this very moment, under which headings, and what they hold, then
 * the writing, then what is there now.
 */
export function queueRuns(context: Excel.RequestContext, runs: readonly ColumnRun<CellInput>[]): () => Mismatch[] {
  const isHeading = queueHeaderCheck(context, runs.flatMap(headingOf));
  // All of one kind together: between a write and a look at it Excel has to calculate.
  const looked = runs.map((run) => queueLook(context, run));
  const written = looked.map((writeRun) => writeRun());
  const queued = written.map((lookAgain) => lookAgain());
  return () =>
    queued.flatMap((compare, index) => {
      const run = runs[index];
      return compare(run !== undefined && !headingOf(run).every(isHeading));
    });
}

/** The heading that a run's cells are to stand under. */
function headingOf({ sheetId, column, cells }: ColumnRun<CellInput>): Heading[] {
  const expects = cells[0]?.expects;
  if (expects === undefined || expects.headerRow === null) return [];
  return [{ sheetId, headerRow: expects.headerRow, column, header: expects.header }];
}

/** Compares; `isConflict`: it is known already that these are not the cells that were meant. */
type Compare = (isConflict: boolean) => Mismatch[];

/** Queues the look at a run's rows; gives back how to queue the writing, then the look at what is there, then comparing. */
function queueLook(context: Excel.RequestContext, run: ColumnRun<CellInput>): () => () => Compare {
  const sheet = context.workbook.worksheets.getItem(run.sheetId);
  const column = (at: number): Excel.Range => sheet.getRangeByIndexes(run.top, at, run.cells.length, 1);
  const loaded = (at: number): (() => CellValue[][]) => {
    const range = column(at);
    range.load("values");
    return () => range.values;
  };
  const keyColumns = run.cells[0]?.expects?.keyColumns;
  const keys = keyColumns?.map(loaded);
  const befores = keyColumns === undefined ? null : loaded(run.column);
  return () => {
    const range = column(run.column);
    range.values = run.cells.map(({ value, isEmptyText }) => [isEmptyText ? EMPTY_TEXT : toTyped(value)]);
    run.cells.forEach(({ numberFormat }, index) => {
      if (numberFormat !== undefined) range.getCell(index, 0).numberFormat = [[numberFormat]];
    });
    return () => {
      const afters = loaded(run.column);
      return (isConflict) =>
        compareRun(run, keys?.map((values) => values()) ?? [], befores?.() ?? [], afters(), isConflict);
    };
  };
}

function compareRun(
  run: ColumnRun<CellInput>,
  keys: readonly CellValue[][][],
  befores: CellValue[][],
  afters: CellValue[][],
  isConflict: boolean,
): Mismatch[] {
  const at = (values: CellValue[][], index: number): CellValue => values[index]?.[0] ?? null;
  return run.cells.flatMap((input, index): Mismatch[] => {
    const place = qualifiedAddress(input.sheet, input.row, input.column);
    const cell = { ...input, found: at(afters, index) };
    const { expects } = input;
    if (expects !== undefined) {
      const now = keys.map((values) => keyOf(at(values, index)));
      const before = at(befores, index);
      const isThatRow = now.every((key, one) => key === keyOf(expects.keys[one] ?? ""));
      if (isConflict || !isThatRow || !sameValue(before, expects.before)) {
        return [{ place, cell, conflict: { keys: now, before } }];
      }
    }
    return sameValue(cell.found, input.value) ? [] : [{ place, cell }];
  });
}
