import { write } from "../../requests/request";
import type { ChangeKind, PreparedChange } from "../kind";
import { rowNeeds } from "./groupRows";
import { prepareRows, type PreparedRows } from "./prepareRows";
import { bytesOfRows, queueRows, rowsByRequest } from "./queueRows";
import { areRowsPresent, revertRows, rowTargets } from "./revertRows";
import { queueRemovals, queueRestoreRows, type RowRemoval } from "./rowRemoval";

/** New rows below the last records of tables and plain ranges. */
export const rows: ChangeKind = {
  needs: (plan) => rowNeeds(plan.rows ?? []),

  async prepare(plan, snapshot, constraints) {
    const { refusals, skipped, rows: prepared } = await prepareRows(plan.rows ?? [], snapshot, constraints);
    return { refusals, skipped, changes: prepared.map(preparedChange) };
  },

  needsToRevert: (entry) => ({ targets: rowTargets(entry) }),

  revert(entry, snapshot) {
    const { removals, skipped, isBlocked } = revertRows(entry, snapshot);
    return {
      count: removals.reduce((sum, { cells }) => sum + cells, 0),
      skipped,
      isBlocked,
      queue(context) {
        const removed = queueRemovals(context, removals);
        return () => {
          const { found, mismatches } = removed();
          const restore = (later: Excel.RequestContext): void => queueRestoreRows(later, found);
          return { mismatches, restore: mismatches.length === 0 ? null : restore };
        };
      },
      isIrrevocable: (later) => revertRows(entry, later).removals.length < removals.length,
    };
  },

  isPresent: areRowsPresent,
};

function preparedChange(prepared: PreparedRows): PreparedChange {
  const { sheetId, position, record } = prepared;
  const end = { sheetId, sheet: record.sheet, row: position.at };
  return {
    cellCount: prepared.inputs.length,
    bytes: bytesOfRows(prepared),
    record: { rows: [record] },
    queue: (context) => queueRows(context, prepared),
    async writeInParts(limit) {
      const addedRows: RowRemoval[] = [];
      for (const part of rowsByRequest(prepared, limit)) {
        const written = await write((context) => queueRows(context, part));
        addedRows.push(...written.addedRows);
        if (written.mismatches.length > 0) return { mismatches: written.mismatches, addedRows };
      }
      return { mismatches: [], addedRows };
    },
    // Whatever the row: rows that are put in above it move it, too.
    writesBelow: (place) => place.sheetId === sheetId,
    ...(record.tableName === null ? {} : { tableEnd: end }),
  };
}
