import { excelMessages } from "./messages";
import { latestStanding, type RecordedChange } from "./journal/schema";
import { markStanding, markUndone, partsOf } from "./journal/write";
import { cachedJournal } from "./read/sheetIdCache";
import { inWriteQueue } from "./requests/writeQueue";
import type { UndoOutcome } from "./outcome";
import { revertCells, recordedTargets } from "./changes/cells/revertCells";
import { readSnapshot } from "./read/readSnapshot";
import { standingChange, type StandingChange } from "./read/readWorkbook";
import { asFailure, ExcelFailure, retry } from "./requests/request";
import type { CellInput } from "./changes/cells/writeCells";
import { revertOrThrow, revert, findReversion, revertedCount, type Reversion } from "./revert";

/** What undo would take back; null: nothing. */
export async function lastChange(): Promise<StandingChange | null> {
  return standingChange((await readSnapshot([])).journal);
}

/** What undo would do, without doing it; `change` is null where there is nothing to undo. */
export async function previewUndo(): Promise<UndoOutcome & { readonly change: StandingChange | null }> {
  const found = await findLast();
  if (found === null) return { change: null, restored: 0, skipped: [] };
  const restored = found.more ? 0 : revertedCount(found);
  return { change: standingChange(found.journal), restored, skipped: found.skipped };
}

/**
 * Puts back what the last change overwrote, from the record in the workbook, and takes away sheets that it made. Cells and
 * sheets that somebody has edited since stay as they are and are named. A change that was cut off half-way is put back in
 * the same manner.
 */
export function undoLastChange(): Promise<UndoOutcome> {
  return inWriteQueue(undo);
}

/** What takes the last change back: in one request where the record is as it was when it was last read. */
async function findLast(): Promise<Reversion | null> {
  const guess = latestStanding(cachedJournal());
  const guessed = guess === null ? null : await findReversion(guess.change);
  const journal = guessed?.journal ?? (await readSnapshot([])).journal;
  if (journal.some((part) => part.change === "newer")) {
    throw new ExcelFailure("other", "NewerLog", excelMessages.refused.newerLog());
  }
  const last = latestStanding(journal);
  if (last === null) return null;
  return guessed !== null && last.id === guess?.id && last.xml === guess.xml ? guessed : findReversion(last.change);
}

/** How often undo looks again when a colleague moves or edits rows at the very moment of writing. */
const LOOKS = 3;

async function undo(): Promise<UndoOutcome> {
  const first = await findLast();
  if (first === null) return { restored: 0, skipped: [] };
  // Half an undo helps nobody: what is in the way is named, and undo can be pressed again.
  if (first.more) return { restored: 0, skipped: first.skipped };
  let found = first;
  let restored = 0;
  for (let look = 1; look <= LOOKS; look += 1) {
    let missed: number;
    try {
      missed = (await revert(found, markUndone(found.journal, found.change))).length;
    } catch (error) {
      const failure = asFailure(error);
      const all = { ...found, cells: [...first.cells, ...found.cells] };
      if (await recoverUndo(all, look === 1))
        return { restored: restored + revertedCount(found), skipped: found.skipped };
      throw given(failure, error);
    }
    restored += revertedCount(found) - missed;
    if (missed === 0) return { restored, skipped: found.skipped };
    found = await findReversion(found.change);
  }
  await recoverUndo({ ...found, cells: [...first.cells, ...found.cells] }, false);
  const failure = new ExcelFailure("busy", "NotKept", excelMessages.failure.busy);
  throw given(failure, failure);
}

const given = ({ kind, code, message }: ExcelFailure, cause: unknown): ExcelFailure =>
  new ExcelFailure(kind, code, excelMessages.restored.failed(message), { cause });

/**
 * After a failure while undoing: true when all of it was done nevertheless (only the answer was lost). Otherwise the data
 * cells get back what they held, so that the workbook is as it was before undo was pressed; where a sheet is gone already,
 * or added rows are, undoing is finished instead, since neither can be called back.
 * @param trustsMark whether a record marked as undone means that all was undone: the mark is set behind the last cell
 */
async function recoverUndo(found: Reversion, trustsMark: boolean): Promise<boolean> {
  const { change } = found;
  try {
    return await retry(async () => {
      const again = await findReversion(change);
      if (trustsMark && isMarkedUndone(again)) return true;
      const isSheetGone = found.sheets.some(({ name, back }) => back.remove && again.now.sheet(name) === null);
      const areRowsGone = again.rows.length < found.rows.length;
      if (isSheetGone || areRowsGone) {
        await revertOrThrow(again, markUndone(again.journal, change));
        return true;
      }
      await revertOrThrow(forwards(found, again), markStanding(again.journal, change));
      return false;
    });
  } catch (error) {
    const { kind, code, message } = asFailure(error);
    throw new ExcelFailure(kind, code, excelMessages.failure.undoInterrupted(message), { cause: error });
  }
}

const isMarkedUndone = ({ journal, change }: Reversion): boolean =>
  partsOf(journal, change.number).some((part) => (part.change as RecordedChange).state === "undone");

/** The cells that undoing has put back already, as they were before. */
function forwards(found: Reversion, { now, change }: Reversion): Reversion {
  const nameOf = ({ expects }: CellInput): string => JSON.stringify([expects?.keys, expects?.header]);
  const touched = new Set(found.cells.map(nameOf));
  const turned = recordedTargets(change).map((target) => ({ ...target, before: target.after, after: target.before }));
  const cells = revertCells(turned, now).inputs.filter((input) => touched.has(nameOf(input)));
  return { ...found, now, cells, sheets: [], rows: [] };
}
