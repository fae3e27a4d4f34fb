import { excelMessages } from "../messages";
import { ExcelFailure } from "../requests/failures";
import { write } from "../requests/request";
import { inputRuns, queueCellWrites } from "./cells/queueCellWrites";
import type { WriteResult } from "./kind";
import type { CellInput } from "./cellInput";
import { isConflict } from "./mismatch";
import { queueContents } from "./placedContents";
import { queueRemovals } from "./rows/rowRemoval";

/**
 * Puts back at once what was overwritten because a colleague moved a row or edited a cell at the very moment of writing.
 * By place, in the request that follows, which checks in turn that nothing moved again; rows that were added are removed
 * first, the last one first, so that everything stands where it stood.
 */
export async function revertConflicts({ mismatches, addedRows }: WriteResult): Promise<void> {
  const inputs = mismatches.flatMap(({ cell, conflict }): CellInput[] => {
    if (cell?.expects === undefined || conflict === undefined) return [];
    const expects = { ...cell.expects, headerRow: null, keys: conflict.keys, before: cell.found };
    return [{ ...cell, value: conflict.before, expects }];
  });
  const overwritten = mismatches.flatMap((mismatch) => mismatch.overwritten ?? []);
  if (mismatches.length === 0 || (addedRows.length === 0 && !mismatches.some(isConflict))) return;
  const again = await write((context) => {
    const ofRows = queueRemovals(context, [...addedRows].reverse());
    const ofCells = queueCellWrites(context, inputRuns(inputs));
    const ofSheets = [...new Set(overwritten.map(({ sheet }) => sheet))].map((name) =>
      queueContents(
        context.workbook.worksheets.getItem(name),
        name,
        overwritten.flatMap(({ sheet, input }) => (sheet === name ? [input] : [])),
      ),
    );
    return () => [...ofRows().mismatches, ...ofCells(), ...ofSheets.flatMap((ofSheet) => ofSheet())];
  });
  const conflict = again.find(isConflict);
  if (conflict !== undefined) throw new ExcelFailure("busy", "Conflict", excelMessages.failure.raced(conflict.place));
}
