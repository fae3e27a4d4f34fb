import type { PreparedRows } from "./changes/rows/prepareRows";
import type { RowRemoval } from "./changes/rows/revertRows";
import { read, write, type Queue } from "./requests/request";
import { bytesOfRows, queueRows, rowsByRequest, type RowsWritten } from "./changes/rows/writeRows";
import { BYTES_PER_REQUEST, BYTES_PER_RUN, chunksOf } from "./requests/columnRuns";
import type { PreparedSheet } from "./changes/sheets/prepareSheet";
import { bytesOfSheets, queueSheets, writeLargeSheets } from "./changes/sheets/writeSheets";
import { queueFormulaSourceCheck, type FormulaSource } from "./changes/sheets/formulaSourceCheck";
import { bytesOf, queueRuns, inputRuns, type CellInput, type Mismatch } from "./changes/cells/writeCells";

/** What goes with the cells: queued ahead of the first of them, and behind the last. */
export interface JournalEntryWriter {
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
export async function runTransaction(
  inputs: readonly CellInput[],
  sheets: readonly PreparedSheet[],
  rows: readonly PreparedRows[],
  sources: readonly FormulaSource[],
  journalEntry: JournalEntryWriter,
  limit: number = BYTES_PER_REQUEST,
): Promise<RowsWritten> {
  const runs = inputRuns(inputs);
  const ofSources = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const others = journalEntry.bytes + bytesOfSheets(sheets) + bytesOfRows(rows) + ofSources;
  const whole = chunksOf(runs, bytesOf, Math.max(limit - others, 0));
  if (whole.length <= 1 && others + BYTES_PER_RUN * runs.length < limit) {
    return write((context) => {
      const finish = journalEntry.before(context);
      const compareSources = queueFormulaSourceCheck(context, sources);
      const [first, last] = inOrder(rows, inputs, sheets);
      const compareFirst = queueRows(context, first);
      const compareSheets = queueSheets(context, sheets);
      const compareCells = queueRuns(context, runs);
      const compareLast = queueRows(context, last);
      journalEntry.after(context);
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
  await write(journalEntry.before);
  const mismatches: Mismatch[] = await writeLargeSheets(sheets, limit);
  for (const source of sources)
    mismatches.push(...(await read((context) => queueFormulaSourceCheck(context, [source]))));
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
    journalEntry.after(context);
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
  const isFirst = ({ sheetId, position, record }: PreparedRows): boolean =>
    record.tableName !== null &&
    rows.filter((other) => other.sheetId === sheetId).length === 1 &&
    !sheets.some(({ name }) => name === record.sheet) &&
    !inputs.some((input) => input.sheetId === sheetId && input.row >= position.at);
  return [rows.filter(isFirst), rows.filter((some) => !isFirst(some))];
}
