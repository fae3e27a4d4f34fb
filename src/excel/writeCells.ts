import type { CellValue } from "../tables/grid";
import { qualifiedAddress } from "./a1";
import { sameValue, toTyped } from "./cellValues";
import { write, type Queue } from "./requests";
import { BYTES_A_REQUEST, chunksOf, runsOf, type Run } from "./runs";
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
}

/** A cell that does not hold what was written into it. */
export interface Mismatch {
  /** "Caseload!D14" */
  readonly place: string;
  /** What a data cell holds instead; absent for a cell of a sheet that the add-in makes. */
  readonly cell?: {
    readonly sheetId: string;
    readonly row: number;
    readonly column: number;
    readonly found: CellValue;
  };
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
 * @returns the cells that Excel did not keep as written
 */
export async function writeAll(
  inputs: readonly CellInput[],
  sheets: readonly PreparedSheet[],
  books: Bookkeeping,
): Promise<Mismatch[]> {
  const chunks = chunksOf(runsOf(inputs), bytesOf);
  const cellBytes = chunks.length > 1 ? BYTES_A_REQUEST : inputs.reduce((sum, input) => sum + bytesOf(input), 0);
  if (chunks.length <= 1 && books.bytes + cellBytes + bytesOfSheets(sheets) <= BYTES_A_REQUEST) {
    return write((context) => {
      const finish = books.before(context);
      const compareSheets = queueSheets(context, sheets);
      const compareCells = queueRuns(context, chunks[0] ?? []);
      books.after(context);
      return () => {
        finish();
        return [...atPlaces(compareSheets()), ...compareCells()];
      };
    });
  }
  await write(books.before);
  const mismatches = atPlaces(await writeLargeSheets(sheets));
  for (const chunk of chunks) mismatches.push(...(await write((context) => queueRuns(context, chunk))));
  await write((context) => {
    books.after(context);
    return () => undefined;
  });
  return mismatches;
}

const atPlaces = (places: readonly string[]): Mismatch[] => places.map((place) => ({ place }));

export function queueRuns(context: Excel.RequestContext, runs: readonly Run<CellInput>[]): () => Mismatch[] {
  const queued = runs.map((run) => queueRun(context, run));
  return () => queued.flatMap((compare) => compare());
}

function queueRun(context: Excel.RequestContext, run: Run<CellInput>): () => Mismatch[] {
  const range = context.workbook.worksheets
    .getItem(run.sheetId)
    .getRangeByIndexes(run.top, run.column, run.cells.length, 1);
  range.values = run.cells.map((cell) => [toTyped(cell.value)]);
  range.load("values");
  return () => {
    const values: CellValue[][] = range.values;
    return run.cells.flatMap(({ sheetId, sheet, row, column, value }, index) => {
      const found = values[index]?.[0] ?? null;
      if (sameValue(found, value)) return [];
      return [{ place: qualifiedAddress(sheet, row, column), cell: { sheetId, row, column, found } }];
    });
  };
}
