import type { PreparedChange, Reversion, WriteResult } from "./changes/kind";
import type { Mismatch } from "./changes/mismatch";
import { revertConflicts } from "./changes/revertConflicts";
import type { JournalEntryWriter } from "./journal/write";
import { write } from "./requests/request";

/**
 * Writes the changes of a plan with their journal entry, and reads them back: all in one request, so that they are carried
 * out together, or in several where there is too much for one.
 * @param changes in the order of writing
 * @param limit bytes that a request may have
 * @returns the cells that are not as they should be, and the rows that were added
 */
export function runTransaction(
  changes: readonly PreparedChange[],
  entry: JournalEntryWriter,
  limit: number,
): Promise<WriteResult> {
  const bytes = changes.reduce((sum, change) => sum + change.bytes, entry.bytes);
  return bytes < limit ? writeInOneRequest(changes, entry) : writeInParts(changes, entry, limit);
}

function writeInOneRequest(changes: readonly PreparedChange[], entry: JournalEntryWriter): Promise<WriteResult> {
  return write((context) => {
    const entryAdded = entry.queueBefore(context);
    const checks = changes.map(({ queueChecks }) => queueChecks?.(context) ?? (() => []));
    const written = withTablesFirst(changes).map((change) => change.queue(context));
    entry.queueAfter(context);
    return () => {
      entryAdded();
      const mismatches = checks.flatMap((check) => check());
      return joined([{ mismatches, addedRows: [] }, ...written.map((result) => result())]);
    };
  });
}

/**
 * Rows are added to an Excel table first where nothing else of the plan is written below it: where a colleague has changed
 * its columns at this very moment Excel refuses to add to it, and then not a cell has been written yet.
 */
function withTablesFirst(changes: readonly PreparedChange[]): readonly PreparedChange[] {
  const isFirst = (change: PreparedChange): boolean => {
    const { tableEnd } = change;
    return tableEnd !== undefined && !changes.some((other) => other !== change && other.writesBelow(tableEnd));
  };
  return [...changes.filter(isFirst), ...changes.filter((change) => !isFirst(change))];
}

async function writeInParts(
  changes: readonly PreparedChange[],
  entry: JournalEntryWriter,
  limit: number,
): Promise<WriteResult> {
  await write(entry.queueBefore);
  const results: WriteResult[] = [];
  for (const change of changes) {
    const result = await change.writeInParts(limit);
    results.push(result);
    if (result.mismatches.length > 0) return joined(results);
  }
  await write((context) => {
    entry.queueAfter(context);
    return () => undefined;
  });
  return joined(results);
}

const joined = (results: readonly WriteResult[]): WriteResult => ({
  mismatches: results.flatMap(({ mismatches }) => mismatches),
  addedRows: results.flatMap(({ addedRows }) => addedRows),
});

/**
 * Carries reversions out with their journal entry. Repeating it after a failure is harmless: what is back already is left
 * alone.
 * @param reversions in the order of writing
 * @returns the cells that did not get back what they held, because of a conflict or because Excel did not keep it
 */
export async function revertTransaction(
  reversions: readonly Reversion[],
  entry: JournalEntryWriter,
): Promise<readonly Mismatch[]> {
  const mismatches: Mismatch[] = [];
  for (const queue of reversions.flatMap(({ earlier = [] }) => earlier)) mismatches.push(...(await write(queue)));
  const results = await write((context) => {
    const reverted = reversions.map((reversion) => reversion.queue(context));
    entry.queueAfter(context);
    return () => reverted.map((result) => result());
  });
  mismatches.push(...results.flatMap((result) => result.mismatches));
  for (const { restore } of results) {
    if (restore !== null) {
      await write((context) => {
        restore(context);
        return () => undefined;
      });
    }
  }
  await revertConflicts({ mismatches, addedRows: [] });
  return mismatches;
}
