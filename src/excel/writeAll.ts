import type { PreparedRows } from "./newRows";
import { write, type Queue } from "./requests";
import { bytesOfRows, queueRows, rowsByRequest } from "./rowWriting";
import { BYTES_A_REQUEST, BYTES_A_RUN, chunksOf } from "./runs";
import type { PreparedSheet } from "./sheetDrafts";
import { bytesOfSheets, queueSheets, writeLargeSheets } from "./sheetWriting";
import { bytesOf, queueRuns, runsOfInputs, type CellInput, type Mismatch } from "./writeCells";

/** What goes with the cells: queued ahead of the first of them, and behind the last. */
export interface Bookkeeping {
  readonly before: Queue<void>;
  readonly after: (context: Excel.RequestContext) => void;
  /** What both weigh together. */
  readonly bytes: number;
}

/**
 * Writes values as values (nothing becomes a formula) and sheets as drafted, and reads back in the same request; one request
 * until there is too much for one.
 * @param rows as `prepareRows` gave them, in their order
 * @param limit bytes that a request may have
 * @returns the cells that are not as they should be
 */
export async function writeAll(
  inputs: readonly CellInput[],
  sheets: readonly PreparedSheet[],
  rows: readonly PreparedRows[],
  books: Bookkeeping,
  limit: number = BYTES_A_REQUEST,
): Promise<Mismatch[]> {
  const runs = runsOfInputs(inputs);
  const others = books.bytes + bytesOfSheets(sheets) + bytesOfRows(rows);
  const whole = chunksOf(runs, bytesOf, Math.max(limit - others, 0));
  if (whole.length <= 1 && others + BYTES_A_RUN * runs.length < limit) {
    return write((context) => {
      const finish = books.before(context);
      const compareSheets = queueSheets(context, sheets);
      const compareCells = queueRuns(context, runs);
      // Rows last: they move what stands below them.
      const compareRows = queueRows(context, rows);
      books.after(context);
      return () => {
        finish();
        return [...atPlaces(compareSheets()), ...compareCells(), ...compareRows()];
      };
    });
  }
  await write(books.before);
  const mismatches = atPlaces(await writeLargeSheets(sheets, limit));
  for (const chunk of chunksOf(runs, bytesOf, limit)) {
    mismatches.push(...(await write((context) => queueRuns(context, chunk))));
    if (mismatches.length > 0) return mismatches;
  }
  for (const some of rowsByRequest(rows, limit)) {
    mismatches.push(...(await write((context) => queueRows(context, [some]))));
    if (mismatches.length > 0) return mismatches;
  }
  await write((context) => {
    books.after(context);
    return () => undefined;
  });
  return mismatches;
}

const atPlaces = (places: readonly string[]): Mismatch[] => places.map((place) => ({ place }));
