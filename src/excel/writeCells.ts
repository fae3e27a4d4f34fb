import type { CellValue } from "../tables/grid";
import { qualifiedAddress } from "./a1";
import { keyOf, sameValue, toTyped } from "./cellValues";
import { write, type Queue } from "./requests";
import { BYTES_A_REQUEST, BYTES_A_RUN, chunksOf, runsOf, type Run } from "./runs";
import type { PreparedSheet } from "./sheetDrafts";
import { bytesOfSheets, queueSheets, writeLargeSheets } from "./sheetWriting";

/** A value for a cell, known by its sheet and its place from 0. */
export interface CellInput {
  readonly sheetId: string;
  /** The sheet's name now, for messages. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** What was there when it was last read: looked up again in the very request that writes. */
  readonly expects?: Expectation;
}

export interface Expectation {
  readonly header: string;
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
  readonly raced?: { readonly keys: readonly string[]; readonly before: CellValue };
}

/** What goes with the cells: queued ahead of the first of them, and behind the last. */
export interface Bookkeeping {
  readonly before: Queue<void>;
  readonly after: (context: Excel.RequestContext) => void;
  /** What both weigh together. */
  readonly bytes: number;
}

const bytesOf = (cell: CellInput): number => JSON.stringify(toTyped(cell.value)).length * 2 + 8;

/**
 * Writes values as values (nothing becomes a formula) and sheets as drafted, and reads back in the same request; one request
 * until there is too much for one.
 * @param limit bytes that a request may have
 * @returns the cells that are not as they should be
 */
export async function writeAll(
  inputs: readonly CellInput[],
  sheets: readonly PreparedSheet[],
  books: Bookkeeping,
  limit: number = BYTES_A_REQUEST,
): Promise<Mismatch[]> {
  const runs = runsOfInputs(inputs);
  const whole = chunksOf(runs, bytesOf, Math.max(limit - books.bytes - bytesOfSheets(sheets), 0));
  if (whole.length <= 1 && books.bytes + bytesOfSheets(sheets) + BYTES_A_RUN * runs.length < limit) {
    return write((context) => {
      const finish = books.before(context);
      const compareSheets = queueSheets(context, sheets);
      const compareCells = queueRuns(context, runs);
      books.after(context);
      return () => {
        finish();
        return [...atPlaces(compareSheets()), ...compareCells()];
      };
    });
  }
  await write(books.before);
  const mismatches = atPlaces(await writeLargeSheets(sheets, limit));
  for (const chunk of chunksOf(runs, bytesOf, limit)) {
    mismatches.push(...(await write((context) => queueRuns(context, chunk))));
    if (mismatches.length > 0) return mismatches;
  }
  await write((context) => {
    books.after(context);
    return () => undefined;
  });
  return mismatches;
}

/** Runs of inputs whose rows have their keys in the same columns. */
export function runsOfInputs(inputs: readonly CellInput[]): Run<CellInput>[] {
  const columnsOf = ({ expects }: CellInput): string => expects?.keyColumns.join() ?? "";
  return runsOf(inputs, (a, b) => columnsOf(a) === columnsOf(b));
}

const atPlaces = (places: readonly string[]): Mismatch[] => places.map((place) => ({ place }));

/**
 * Queues runs of cells: first whose rows these are at this very moment and what they hold, then the writing, then what
 * is there now.
 */
export function queueRuns(context: Excel.RequestContext, runs: readonly Run<CellInput>[]): () => Mismatch[] {
  const looked = runs.map((run) => queueLook(context, run));
  const queued = looked.map((look) => look());
  return () => queued.flatMap((compare) => compare());
}

/** Queues the look at a run's rows; gives back how to queue the writing, which gives back how to compare. */
function queueLook(context: Excel.RequestContext, run: Run<CellInput>): () => () => Mismatch[] {
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
    column(run.column).values = run.cells.map((cell) => [toTyped(cell.value)]);
    const afters = loaded(run.column);
    return () => compareRun(run, keys?.map((values) => values()) ?? [], befores?.() ?? [], afters());
  };
}

function compareRun(
  run: Run<CellInput>,
  keys: readonly CellValue[][][],
  befores: CellValue[][],
  afters: CellValue[][],
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
      if (!isThatRow || !sameValue(before, expects.before)) return [{ place, cell, raced: { keys: now, before } }];
    }
    return sameValue(cell.found, input.value) ? [] : [{ place, cell }];
  });
}
