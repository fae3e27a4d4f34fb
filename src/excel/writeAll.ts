import type { PreparedRows } from "./newRows";
import type { RowRemoval } from "./rowsBack";
import { read, write, type Queue } from "./requests";
import { bytesOfRows, queueRows, rowsByRequest, type RowsWritten } from "./rowWriting";
import { BYTES_A_REQUEST, BYTES_A_RUN, chunksOf } from "./runs";
import type { PreparedSheet } from "./sheetDrafts";
import { bytesOfSheets, queueSheets, writeLargeSheets } from "./sheetWriting";
import { queueSources, type Source } from "./sourceLook";
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
 * @param sources what formulas of the sheets read by place
 * @param limit bytes that a request may have
 * @returns the cells that are not as they should be, and the rows that were added
 */
export async function writeAll(
  inputs: readonly CellInput[],
  sheets: readonly PreparedSheet[],
  rows: readonly PreparedRows[],
  sources: readonly Source[],
  books: Bookkeeping,
  limit: number = BYTES_A_REQUEST,
): Promise<RowsWritten> {
  const runs = runsOfInputs(inputs);
  const ofSources = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const others = books.bytes + bytesOfSheets(sheets) + bytesOfRows(rows) + ofSources;
  const whole = chunksOf(runs, bytesOf, Math.max(limit - others, 0));
  if (whole.length <= 1 && others + BYTES_A_RUN * runs.length < limit) {
    return write((context) => {
      const finish = books.before(context);
      const compareSources = queueSources(context, sources);
      const [first, last] = inOrder(rows, inputs, sheets);
      const compareFirst = queueRows(context, first);
      const compareSheets = queueSheets(context, sheets);
      const compareCells = queueRuns(context, runs);
      const compareLast = queueRows(context, last);
      books.after(context);
      return () => {
        finish();
        const [above, below] = [compareFirst(), compareLast()];
        return {
          mismatches: [
            ...compareSources(),
            ...above.mismatches,
            ...compareSheets(),
            ...compareCells(),
            ...below.mismatches,
          ],
          rows: [...above.rows, ...below.rows],
        };
      };
    });
  }
  await write(books.before);
  const mismatches: Mismatch[] = await writeLargeSheets(sheets, limit);
  for (const source of sources) mismatches.push(...(await read((context) => queueSources(context, [source]))));
  const writtenRows: RowRemoval[] = [];
  const written = { mismatches, rows: writtenRows };
  if (mismatches.length > 0) return written;
  for (const chunk of chunksOf(runs, bytesOf, limit)) {
    mismatches.push(...(await write((context) => queueRuns(context, chunk))));
    if (mismatches.length > 0) return written;
  }
  for (const some of rowsByRequest(rows, limit)) {
    const added = await write((context) => queueRows(context, [some]));
    mismatches.push(...added.mismatches);
    writtenRows.push(...added.rows);
    if (mismatches.length > 0) return written;
  }
  await write((context) => {
    books.after(context);
    return () => undefined;
  });
  return written;
}

/**
 * Rows go last, since they move what stands below them. A table that nothing of the plan stands below is the exception:
 * where a colleague has changed its columns at this very moment Excel refuses to add to it, and then not a cell has been
 * written yet.
 */
function inOrder(
  rows: readonly PreparedRows[],
  inputs: readonly CellInput[],
  sheets: readonly PreparedSheet[],
): readonly [first: readonly PreparedRows[], last: readonly PreparedRows[]] {
  const isFirst = ({ sheetId, room, record }: PreparedRows): boolean =>
    record.tableName !== null &&
    rows.filter((other) => other.sheetId === sheetId).length === 1 &&
    !sheets.some(({ name }) => name === record.sheet) &&
    !inputs.some((input) => input.sheetId === sheetId && input.row >= room.at);
  return [rows.filter(isFirst), rows.filter((some) => !isFirst(some))];
}
