import { excelMessages } from "../messages/excel";
import { latestStanding, type RecordedChange } from "./journal";
import { markUndone, noBooks } from "./movesLog";
import { oneAtATime } from "./oneAtATime";
import type { UndoOutcome } from "./outcome";
import { putBack, recordedTargets, type PutBack } from "./putBack";
import { readNow, type WorkbookNow } from "./readNow";
import { standingChange, type StandingChange } from "./readWorkbook";
import { asFailure, ExcelFailure, withPauses } from "./requests";
import { writeCells, type CellInput } from "./writeCells";

/** What undo would take back; null: nothing. */
export async function lastChange(): Promise<StandingChange | null> {
  return standingChange((await readNow([])).log);
}

/**
 * Puts back what the last change overwrote, from the record in the workbook. Cells that somebody has edited since stay as
 * they are and are named. A change that was cut off half-way is put back in the same manner.
 */
export function undoLastChange(): Promise<UndoOutcome> {
  return oneAtATime(undo);
}

/** What undo would do, without doing it; `change` is null where there is nothing to undo. */
export async function previewUndo(): Promise<UndoOutcome & { readonly change: StandingChange | null }> {
  const found = await findUndo();
  if (found === null) return { change: null, restored: 0, skipped: [] };
  const { now, back } = found;
  return { change: standingChange(now.log), restored: back.inputs.length, skipped: back.skipped };
}

async function findUndo(): Promise<{ last: RecordedChange; now: WorkbookNow; back: PutBack } | null> {
  const { log } = await readNow([]);
  if (log.some((part) => part.change === "newer")) {
    throw new ExcelFailure("other", "NewerLog", excelMessages.refused.newerLog());
  }
  const last = latestStanding(log)?.change;
  if (last === undefined) return null;
  const targets = recordedTargets(last);
  const now = await readNow(targets);
  return { last, now, back: putBack(targets, now) };
}

async function undo(): Promise<UndoOutcome> {
  const found = await findUndo();
  if (found === null) return { restored: 0, skipped: [] };
  const { last, now, back } = found;
  const books = back.more ? noBooks : markUndone(now.log, last);
  try {
    const unkept = await writeCells(back.inputs, books);
    if (unkept.length > 0) throw new ExcelFailure("other", "NotKept", excelMessages.failure.other("NotKept"));
  } catch (error) {
    const failure = asFailure(error);
    const isUndone = await settle(last, back.inputs);
    if (!isUndone) {
      throw new ExcelFailure(failure.kind, failure.code, excelMessages.restored.failed(failure.message), {
        cause: error,
      });
    }
  }
  return { restored: back.inputs.length, skipped: back.skipped };
}

/**
 * After a failure while undoing: true when all of it was done nevertheless (only the answer was lost); otherwise the
 * cells get back what they held, so that the workbook is as it was before undo was pressed.
 */
async function settle(
  change: RecordedChange,
  inputs: readonly (CellInput & { readonly now: CellInput["value"] })[],
): Promise<boolean> {
  try {
    return await withPauses(async () => {
      const targets = recordedTargets(change);
      const now = await readNow(targets);
      const part = now.log.find((each) => typeof each.change === "object" && each.change.number === change.number);
      if (typeof part?.change === "object" && part.change.state === "undone") return true;
      const turned = targets.map((target) => ({ ...target, before: target.after, after: target.before }));
      const wanted = new Set(inputs.map(({ sheetId, row, column }) => `${sheetId}!${row},${column}`));
      const back = putBack(turned, now).inputs.filter(({ sheetId, row, column }) =>
        wanted.has(`${sheetId}!${row},${column}`),
      );
      await writeCells(back, noBooks);
      return false;
    });
  } catch (error) {
    const { kind, code, message } = asFailure(error);
    throw new ExcelFailure(kind, code, excelMessages.failure.undoInterrupted(message), { cause: error });
  }
}
