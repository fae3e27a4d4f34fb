import { kinds } from "./changes";
import type { Reversion } from "./changes/kind";
import type { Mismatch } from "./changes/mismatch";
import { excelMessages } from "./messages";
import type { JournalPart } from "./journal/entries";
import type { RecordedChange } from "./journal/schema";
import type { JournalEntryWriter } from "./journal/write";
import type { Skipped } from "./outcome";
import { readSnapshot } from "./read/readSnapshot";
import type { WorkbookSnapshot } from "./read/workbookSnapshot";
import { ExcelFailure } from "./requests/failures";
import { revertTransaction } from "./transaction";

/** All that reverts a recorded change, worked out against the workbook as it is now. */
export interface ChangeReversion {
  readonly change: RecordedChange;
  readonly snapshot: WorkbookSnapshot;
  readonly journal: readonly JournalPart[];
  /** One for each kind of change, in the order of writing. */
  readonly reversions: readonly Reversion[];
  /** How many cells and sheets it changes. */
  readonly count: number;
  readonly skipped: readonly Skipped[];
  /** Some of it could be reverted later, once a protection or filter is gone. */
  readonly isBlocked: boolean;
}

/**
 * Works out what reverts a recorded change.
 * @param mismatches what Excel made of cells that it did not keep as written: these are the add-in's own too
 */
export async function findReversion(
  change: RecordedChange,
  mismatches: readonly Mismatch[] = [],
): Promise<ChangeReversion> {
  const snapshot = await readSnapshot(...kinds.map((kind) => kind.needsToRevert(change)));
  const reversions = kinds.map((kind) => kind.revert(change, snapshot, mismatches));
  return {
    change,
    snapshot,
    journal: snapshot.journal,
    reversions,
    count: reversions.reduce((sum, { count }) => sum + count, 0),
    skipped: reversions.flatMap(({ skipped }) => skipped),
    isBlocked: reversions.some(({ isBlocked }) => isBlocked),
  };
}

/** Reverts a change; throws where nothing less than all of it would do and a cell did not get back what it held. */
export async function revertOrThrow(reversions: readonly Reversion[], entry: JournalEntryWriter): Promise<void> {
  const [mismatch] = await revertTransaction(reversions, entry);
  if (mismatch !== undefined) {
    throw new ExcelFailure("busy", "NotKept", excelMessages.failure.notPutBack(mismatch.place));
  }
}
