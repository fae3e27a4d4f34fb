import { sameValue } from "../../cellValues";
import { keyTexts } from "../../read/locate";
import { chunksOf } from "../../requests/columnRuns";
import { write } from "../../requests/request";
import type { ChangeKind, PreparedChange } from "../kind";
import type { CellInput } from "../cellInput";
import type { Mismatch } from "../mismatch";
import { checkCells, type CellToWrite } from "./checkCells";
import { bytesOfCell, bytesOfRuns, inputRuns, queueCellWrites } from "./queueCellWrites";
import { recordColumns, recordedTargets } from "./recordCells";
import { ownValueId, revertCells, type OwnValues } from "./revertCells";

/** Data cells, found again by their rows' keys and their columns' headers. */
export const cells: ChangeKind = {
  needs: ({ changes }) => ({ targets: changes }),

  async prepare({ changes }, snapshot, constraints) {
    const { refusals, skipped, writes } = checkCells(changes, snapshot, constraints);
    return { refusals, skipped, changes: writes.length === 0 ? [] : [preparedCells(writes)] };
  },

  needsToRevert: (entry) => ({ targets: recordedTargets(entry) }),

  revert: (entry, snapshot, mismatches) => revertCells(recordedTargets(entry), snapshot, ownValuesOf(mismatches)),

  isPresent: (entry, snapshot) =>
    recordedTargets(entry).every((target) => {
      const located = snapshot.locate(target);
      return located.found && sameValue(located.sheet.valueAt(located.row, located.column), target.after);
    }),

  reinstate(entry, snapshot, cellIds) {
    const swapped = recordedTargets(entry).map((target) => ({ ...target, before: target.after, after: target.before }));
    return revertCells(swapped, snapshot, new Map(), (id) => cellIds.has(id));
  },
};

function preparedCells(writes: readonly CellToWrite[]): PreparedChange {
  const runs = inputRuns(writes.map(inputOf));
  return {
    cellCount: writes.length,
    bytes: bytesOfRuns(runs),
    record: { columns: recordColumns(writes) },
    queue(context) {
      const mismatches = queueCellWrites(context, runs);
      return () => ({ mismatches: mismatches(), addedRows: [] });
    },
    async writeInParts(limit) {
      for (const chunk of chunksOf(runs, bytesOfCell, limit)) {
        const mismatches = await write((context) => queueCellWrites(context, chunk));
        if (mismatches.length > 0) return { mismatches, addedRows: [] };
      }
      return { mismatches: [], addedRows: [] };
    },
    writesBelow: ({ sheetId, row }) => writes.some((one) => one.sheetId === sheetId && one.row >= row),
  };
}

const inputOf = ({ change, sheetId, sheet, row, column, numberFormat, ...located }: CellToWrite): CellInput => ({
  sheetId,
  sheet,
  row,
  column,
  value: change.value,
  ...(numberFormat === undefined ? {} : { numberFormat }),
  expects: { header: change.header, keys: keyTexts(change.keys), ...located },
});

const ownValuesOf = (mismatches: readonly Mismatch[]): OwnValues =>
  new Map(
    mismatches.flatMap(({ cell }) =>
      cell === undefined ? [] : [[ownValueId(cell.sheetId, cell.row, cell.column), cell.found] as const],
    ),
  );
