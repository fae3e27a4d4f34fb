import { kinds } from "./changes";
import type { WriteResult } from "./changes/kind";
import { revertConflicts } from "./changes/revertConflicts";
import { partsOf } from "./journal/entries";
import type { RecordedChange } from "./journal/schema";
import { forget } from "./journal/write";
import { excelMessages } from "./messages";
import { asFailure, ExcelFailure } from "./requests/failures";
import { retry } from "./requests/retry";
import { findReversion, revertOrThrow, type ChangeReversion } from "./revert";

const nothing: WriteResult = { mismatches: [], addedRows: [] };

/**
 * After a failure: finds out what became of the write, and reverts whatever of it is there.
 * Only cells that still hold what was written (or what Excel made of it) are touched. Reverting is retried until Excel
 * answers or the policy ends; if it never does, the pending record in the workbook is found at the next connecting.
 * @param written what was written and read back; absent where Excel's answer was lost
 */
export async function recover(
  record: RecordedChange,
  failure: ExcelFailure,
  written: WriteResult = nothing,
): Promise<"written" | "untouched" | "restored"> {
  const { mismatches } = written;
  let restored = false;
  try {
    await revertConflicts(written);
    // Added rows are gone by then: a colleague's own may have the same keys.
    const left = mismatches.length === 0 ? record : { ...record, rows: [] };
    return await retry(async () => {
      const reversion = await findReversion(left, mismatches);
      const { reversions, count, journal } = reversion;
      if (mismatches.length === 0 && !restored && isFullyWritten(reversion)) return "written";
      if (count === 0 && partsOf(journal, record.number).length === 0) return restored ? "restored" : "untouched";
      restored ||= count > 0;
      await revertOrThrow(reversions, forget(journal, record.number));
      return restored ? "restored" : "untouched";
    });
  } catch (error) {
    const { kind, code } = asFailure(error);
    throw new ExcelFailure(kind, code, excelMessages.failure.interrupted(failure.message), { cause: error });
  }
}

/** Whether a change was written to the end, its record included: only Excel's answer was lost. */
function isFullyWritten({ change, journal, snapshot }: ChangeReversion): boolean {
  return (
    partsOf(journal, change.number).some((part) => part.change.state === "done") &&
    kinds.every((kind) => kind.isPresent(change, snapshot))
  );
}
