import { kinds } from "./changes";
import { isNewer, latestStanding, partsOf, standingChange, type StandingChange } from "./journal/entries";
import { cachedJournal } from "./journal/read";
import { markStanding, markUndone } from "./journal/write";
import { excelMessages } from "./messages";
import type { UndoOutcome } from "./outcome";
import { readSnapshot } from "./read/readSnapshot";
import { asFailure, ExcelFailure } from "./requests/failures";
import { retry } from "./requests/retry";
import { inWriteQueue } from "./requests/writeQueue";
import { findReversion, revertOrThrow, type ChangeReversion } from "./revert";
import { revertTransaction } from "./transaction";

/** What undo would revert; null: nothing. */
export async function lastChange(): Promise<StandingChange | null> {
  return standingChange((await readSnapshot()).journal);
}

/** What undo would do, without doing it; `change` is null where there is nothing to undo. */
export async function previewUndo(): Promise<UndoOutcome & { readonly change: StandingChange | null }> {
  const found = await findLast();
  if (found === null) return { change: null, restored: 0, skipped: [] };
  const { journal, count, skipped, isBlocked } = found;
  return { change: standingChange(journal), restored: isBlocked ? 0 : count, skipped };
}

/**
 * Puts back what the last change overwrote, from the journal in the workbook, and removes sheets that it made. Cells and
 * sheets that have been edited since stay as they are and are named. A change that was cut off half-way is reverted in the
 * same manner.
 */
export function undoLastChange(): Promise<UndoOutcome> {
  return inWriteQueue(undo);
}

/** What reverts the last change: in one request where the journal is as it was when it was last read. */
async function findLast(): Promise<ChangeReversion | null> {
  const guess = latestStanding(cachedJournal());
  const guessed = guess === null ? null : await findReversion(guess.change);
  const journal = guessed?.journal ?? (await readSnapshot()).journal;
  if (isNewer(journal)) throw new ExcelFailure("other", "NewerLog", excelMessages.refused.newerJournal());
  const last = latestStanding(journal);
  if (last === null) return null;
  return guessed !== null && last.id === guess?.id && last.xml === guess.xml ? guessed : findReversion(last.change);
}

/** How often undo tries again when a colleague moves or edits rows at the very moment of writing. */
const TRIES = 3;

async function undo(): Promise<UndoOutcome> {
  const first = await findLast();
  if (first === null) return { restored: 0, skipped: [] };
  // Half an undo is of no use: what is in the way is named, and undo can be pressed again.
  if (first.isBlocked) return { restored: 0, skipped: first.skipped };
  let found = first;
  let restored = 0;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const { reversions, journal, change, count, skipped } = found;
    let missed: number;
    try {
      missed = (await revertTransaction(reversions, markUndone(journal, change))).length;
    } catch (error) {
      if (await recoverUndo(first, found, attempt === 1)) return { restored: restored + count, skipped };
      throw undoFailure(asFailure(error), error);
    }
    restored += count - missed;
    if (missed === 0) return { restored, skipped };
    found = await findReversion(change);
  }
  await recoverUndo(first, found, false);
  const failure = new ExcelFailure("busy", "NotKept", excelMessages.failure.busy);
  throw undoFailure(failure, failure);
}

const undoFailure = ({ kind, code, message }: ExcelFailure, cause: unknown): ExcelFailure =>
  new ExcelFailure(kind, code, excelMessages.restored.failed(message), { cause });

/**
 * After a failure while undoing: true when all of it was done nevertheless (only the answer was lost). Otherwise the data
 * cells get back what they held, so that the workbook is as it was before undo was pressed; where a sheet is gone already,
 * or added rows are, undoing is finished instead, since neither can be written again.
 * @param first what undo was to revert, and `found` what was left of it at the last try
 * @param trustsMark whether a record marked as undone means that all was undone: the mark is set behind the last cell
 */
async function recoverUndo(first: ChangeReversion, found: ChangeReversion, trustsMark: boolean): Promise<boolean> {
  const { change } = found;
  const cellIds = new Set(
    [first, found].flatMap(({ reversions }) => reversions.flatMap(({ cellIds = [] }) => cellIds)),
  );
  try {
    return await retry(async () => {
      const again = await findReversion(change);
      const { snapshot, journal, reversions } = again;
      if (trustsMark && isMarkedUndone(again)) return true;
      if (found.reversions.some((reversion) => reversion.isIrrevocable?.(snapshot) === true)) {
        await revertOrThrow(reversions, markUndone(journal, change));
        return true;
      }
      const reinstated = kinds.flatMap((kind) => kind.reinstate?.(change, snapshot, cellIds) ?? []);
      await revertOrThrow(reinstated, markStanding(journal, change));
      return false;
    });
  } catch (error) {
    const { kind, code, message } = asFailure(error);
    throw new ExcelFailure(kind, code, excelMessages.failure.undoInterrupted(message), { cause: error });
  }
}

const isMarkedUndone = ({ journal, change }: ChangeReversion): boolean =>
  partsOf(journal, change.number).some((part) => part.change.state === "undone");
