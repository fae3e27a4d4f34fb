import type { CellValue } from "../tables/grid";
import { sameValue, toTyped } from "./cellValues";
import { write, type Queue } from "./requests";
import { chunksOf, runsOf, type Run } from "./runs";

/** A value for a cell, known by its sheet's id and its place from 0. */
export interface CellInput {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A cell that does not hold what was written into it. */
export interface Mismatch<Input extends CellInput> {
  readonly input: Input;
  readonly found: CellValue;
}

const bytesOf = (cell: CellInput): number => JSON.stringify(toTyped(cell.value)).length * 2 + 8;

/** What goes with the cells: queued ahead of the first of them, and behind the last. */
export interface Bookkeeping {
  readonly before: Queue<void>;
  readonly after: (context: Excel.RequestContext) => void;
  /** What both weigh together. */
  readonly bytes: number;
}

const BYTES_BESIDE_CELLS = 1_000_000;

/**
 * Writes values as values (nothing becomes a formula) and reads them back in the same request; one request until there is
 * too much for one.
 * @returns the cells that Excel did not keep as written
 */
export async function writeCells<Input extends CellInput>(
  inputs: readonly Input[],
  books: Bookkeeping,
): Promise<Mismatch<Input>[]> {
  const chunks = chunksOf(runsOf(inputs), bytesOf);
  if (chunks.length <= 1 && books.bytes <= BYTES_BESIDE_CELLS) {
    return write((context) => {
      const finish = books.before(context);
      const compare = queueRuns(context, chunks[0] ?? []);
      books.after(context);
      return () => {
        finish();
        return compare();
      };
    });
  }
  await write(books.before);
  const mismatches: Mismatch<Input>[] = [];
  for (const chunk of chunks) mismatches.push(...(await write((context) => queueRuns(context, chunk))));
  await write((context) => {
    books.after(context);
    return () => undefined;
  });
  return mismatches;
}

function queueRuns<Input extends CellInput>(
  context: Excel.RequestContext,
  runs: readonly Run<Input>[],
): () => Mismatch<Input>[] {
  const queued = runs.map((run) => queueRun(context, run));
  return () => queued.flatMap((compare) => compare());
}

function queueRun<Input extends CellInput>(context: Excel.RequestContext, run: Run<Input>): () => Mismatch<Input>[] {
  const range = context.workbook.worksheets
    .getItem(run.sheetId)
    .getRangeByIndexes(run.top, run.column, run.cells.length, 1);
  range.values = run.cells.map((cell) => [toTyped(cell.value)]);
  range.load("values");
  return () => {
    const values: CellValue[][] = range.values;
    return run.cells.flatMap((input, index) => {
      const found = values[index]?.[0] ?? null;
      return sameValue(found, input.value) ? [] : [{ input, found }];
    });
  };
}
