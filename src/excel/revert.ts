import { excelMessages } from "./messages";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { Skipped } from "./changes/cells/checkCells";
import type { JournalPart, RecordedChange } from "./journal/schema";
import { revertCells, recordedTargets } from "./changes/cells/revertCells";
import { readSnapshot, type WorkbookSnapshot } from "./read/readSnapshot";
import { ExcelFailure, write } from "./requests/request";
import { queueRemovals, queueRestoreRows, revertRows, rowTargets, type RowRemoval } from "./changes/rows/revertRows";
import { chunksOf } from "./requests/columnRuns";
import { revertSheet, queueRevertTables, type SheetReversion } from "./changes/sheets/prepareSheet";
import { queueInputs } from "./changes/sheets/writeSheets";
import type { JournalEntryWriter } from "./transaction";
import { bytesOf, isConflict, queueRuns, inputRuns, type CellInput, type Mismatch } from "./changes/cells/writeCells";

/** All that takes a change back, cells and sheets, worked out against the workbook as it is now. */
export interface Reversion {
  readonly change: RecordedChange;
  readonly journal: readonly JournalPart[];
  readonly now: WorkbookSnapshot;
  readonly cells: readonly CellInput[];
  readonly sheets: readonly { readonly name: string; readonly back: SheetReversion }[];
  readonly rows: readonly RowRemoval[];
  readonly skipped: readonly Skipped[];
  /** Some of it could be put back later, once a protection or filter is gone. */
  readonly more: boolean;
}

/** How many cells and sheets a reversion changes. */
export function revertedCount({ cells, sheets, rows }: Reversion): number {
  const ofSheets = sheets.reduce((sum, { back }) => sum + (back.remove ? 1 : back.inputs.length), 0);
  return cells.length + ofSheets + rows.reduce((sum, row) => sum + row.cells, 0);
}

/**
 * Looks up what would take a change back.
 * @param unkept what Excel made of cells that it did not keep as written: ours too
 */
export async function findReversion(change: RecordedChange, unkept: readonly Mismatch[] = []): Promise<Reversion> {
  const targets = recordedTargets(change);
  const now = await readSnapshot([...targets, ...rowTargets(change)], {
    sheets: change.sheets.map(({ name }) => name),
    tables: [],
  });
  const made = new Map<string, CellValue>(
    unkept.flatMap(({ cell }) =>
      cell === undefined ? [] : [[`${cell.sheetId}!${cell.row},${cell.column}`, cell.found] as const],
    ),
  );
  const back = revertCells(targets, now, (sheetId, row, column) => made.get(`${sheetId}!${row},${column}`));
  const sheets = change.sheets.map((sheet) => ({ name: sheet.name, back: revertSheet(sheet, now.sheet(sheet.name)) }));
  const rows = revertRows(change, now);
  const ofSheets = sheets.flatMap((sheet) => (sheet.back.remove ? [] : [sheet.back]));
  return {
    change,
    journal: now.journal,
    now,
    cells: back.inputs,
    sheets,
    rows: rows.removals,
    skipped: [...back.skipped, ...rows.skipped, ...ofSheets.flatMap(({ skipped }) => skipped)],
    more: back.more || rows.more || ofSheets.some(({ more }) => more),
  };
}

/**
 * Carries a reversion out. Repeating it after a failure is harmless: what is back already is left alone.
 * @returns the cells that did not get back what they held, because somebody was quicker or Excel did not keep it
 */
export async function revert(reversion: Reversion, journalEntry: JournalEntryWriter): Promise<readonly Mismatch[]> {
  const { cells, sheets, rows, change } = reversion;
  const chunks = chunksOf(inputRuns(cells), bytesOf);
  const last = chunks.pop() ?? [];
  const mismatches: Mismatch[] = [];
  for (const chunk of chunks) mismatches.push(...(await write((context) => queueRuns(context, chunk))));
  const found = await write((context) => {
    const compareCells = queueRuns(context, last);
    const compareSheets = sheets.map(({ name, back }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      if (back.remove) {
        sheet.delete();
        return () => [];
      }
      const compare: () => Mismatch[] = queueInputs(sheet, name, back.inputs);
      const record = change.sheets.find((each) => each.name === name);
      if (record !== undefined && !record.made) queueRevertTables(sheet, record);
      return compare;
    });
    // Rows last: they move what stands below them.
    const compareRows = queueRemovals(context, rows);
    journalEntry.after(context);
    return () => ({
      cells: [...compareCells(), ...compareSheets.flatMap((compare) => compare())],
      rows: compareRows(),
    });
  });
  mismatches.push(...found.cells, ...found.rows.mismatches);
  if (found.rows.mismatches.length > 0) await restoreRows(found.rows.found);
  await revertConflicts(mismatches);
  return mismatches;
}

/** Rows that were moved at the very moment of taking them away are put where they were, all of them, to look again. */
async function restoreRows(removed: readonly RowRemoval[]): Promise<void> {
  await write((context) => {
    queueRestoreRows(context, removed);
    return () => undefined;
  });
}

/** As `revert`, where nothing less than all of it will do. */
export async function revertOrThrow(reversion: Reversion, journalEntry: JournalEntryWriter): Promise<void> {
  const [mismatch] = await revert(reversion, journalEntry);
  if (mismatch !== undefined) {
    throw new ExcelFailure("busy", "NotKept", excelMessages.failure.notPutBack(mismatch.place));
  }
}

/**
 * Gives back at once what was overwritten because somebody moved a row or edited a cell at the very moment of writing.
 * By place, in the request that follows, which checks in turn that nothing moved again; rows that were added go first, the
 * last one first, so that everything stands where it stood.
 */
export async function revertConflicts(
  mismatches: readonly Mismatch[],
  rows: readonly RowRemoval[] = [],
): Promise<void> {
  const inputs = mismatches.flatMap(({ cell, conflict }): CellInput[] => {
    if (cell?.expects === undefined || conflict === undefined) return [];
    const expects = { ...cell.expects, headerRow: null, keys: conflict.keys, before: cell.found };
    return [{ ...cell, value: conflict.before, expects }];
  });
  const overwritten = mismatches.flatMap((mismatch) => mismatch.overwritten ?? []);
  if (mismatches.length === 0 || (rows.length === 0 && !mismatches.some(isConflict))) return;
  const again = await write((context) => {
    const compareRows = queueRemovals(context, [...rows].reverse());
    const compareCells = queueRuns(context, inputRuns(inputs));
    const compareSheets = [...new Set(overwritten.map(({ sheet }) => sheet))].map((name) =>
      queueInputs(
        context.workbook.worksheets.getItem(name),
        name,
        overwritten.flatMap(({ sheet, input }) => (sheet === name ? [input] : [])),
      ),
    );
    return () => [...compareRows().mismatches, ...compareCells(), ...compareSheets.flatMap((compare) => compare())];
  });
  const [place] = again.filter(isConflict);
  if (place !== undefined) throw new ExcelFailure("busy", "Raced", excelMessages.failure.raced(place.place));
}
