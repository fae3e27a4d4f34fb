import { cellReference, isEmpty } from "@evenkeel/spreadsheet";
import { sameContent } from "../cellContent";
import type { RecordedSheet } from "../journal/schema";
import { excelMessages } from "../messages";
import type { Skipped } from "../outcome";
import type { SheetSnapshot } from "../read/sheetSnapshot";
import type { WorkbookSnapshot } from "../read/workbookSnapshot";
import type { Deferred } from "../requests/request";
import type { Reversion } from "./kind";
import type { PlacedContent } from "./cellInput";
import type { Mismatch } from "./mismatch";
import { queueContents } from "./placedContents";

/** What reverts one recorded sheet. */
interface SheetReversion {
  readonly record: RecordedSheet;
  /** True: the whole sheet goes. */
  readonly remove: boolean;
  readonly inputs: readonly PlacedContent[];
  readonly skipped: readonly Skipped[];
  /** It could be reverted later, once the sheet is no longer protected. */
  readonly isBlocked: boolean;
}

/** Decides how recorded sheets are reverted, the cells of each or the whole of it. */
export function revertSheets(records: readonly RecordedSheet[], snapshot: WorkbookSnapshot): Reversion {
  const reversions = records.map((record) => revertSheet(record, snapshot.sheet(record.name)));
  return {
    count: reversions.reduce((sum, { remove, inputs }) => sum + (remove ? 1 : inputs.length), 0),
    skipped: reversions.flatMap(({ skipped }) => skipped),
    isBlocked: reversions.some(({ isBlocked }) => isBlocked),
    queue(context) {
      const mismatches = reversions.map((reversion) => queueRevert(context, reversion));
      return () => ({ mismatches: mismatches.flatMap((ofSheet) => ofSheet()), restore: null });
    },
    isIrrevocable: (later) => reversions.some(({ remove, record }) => remove && later.sheet(record.name) === null),
  };
}

function queueRevert(
  context: Excel.RequestContext,
  { record, remove, inputs }: SheetReversion,
): Deferred<readonly Mismatch[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(record.name);
  if (remove) {
    sheet.delete();
    return () => [];
  }
  const mismatches = queueContents(sheet, record.name, inputs);
  if (!record.made) queueRevertTables(sheet, record);
  return mismatches;
}

function queueRevertTables(sheet: Excel.Worksheet, record: RecordedSheet): void {
  for (const { name, before, after } of record.tables) {
    const table = sheet.tables.getItemOrNullObject(name);
    if (before === null) table.convertToRange();
    else if (before !== after) table.resize(before);
  }
}

/** Decides how a recorded sheet is reverted. One that people have added to or edited is never deleted. */
function revertSheet(record: RecordedSheet, sheet: SheetSnapshot | null): SheetReversion {
  if (!record.made || sheet?.isProtected === true) return revertContents(record, sheet);
  if (sheet === null) return { record, remove: false, inputs: [], skipped: [], isBlocked: false };
  if (!holdsOnly(record, sheet)) return leaveSheet(record, excelMessages.skipped.sheetChanged(record.name));
  return { record, remove: true, inputs: [], skipped: [], isBlocked: false };
}

/** Whether a sheet holds nothing but what was recorded (perhaps not all of it yet: writing may have been cut off). */
function holdsOnly(record: RecordedSheet, sheet: SheetSnapshot): boolean {
  const idOf = (row: number, column: number): string => `${row},${column}`;
  const recorded = new Map(record.cells.map((cell) => [idOf(cell.row, cell.column), cell]));
  return sheet.usedCells().every(({ row, column }) => {
    const now = sheet.contentAt(row, column);
    if (isEmpty(now.value)) return true;
    const ours = recorded.get(idOf(row, column));
    // A value without a content of its own is filled by a formula of the add-in.
    if (ours === undefined) return isEmpty(sheet.formulaAt(row, column)) && !isEmpty(sheet.valueAt(row, column));
    return sameContent(now, { value: ours.after, isFormula: ours.afterFormula });
  });
}

/** The cells that get back what they held; those that have been edited since stay and are named. */
function revertContents(record: RecordedSheet, sheet: SheetSnapshot | null): SheetReversion {
  const say = excelMessages.skipped;
  if (sheet === null) return leaveSheet(record, say.sheetGone(record.name));
  if (sheet.isProtected) return leaveSheet(record, say.sheetProtected(record.name), true);
  const inputs: PlacedContent[] = [];
  const skipped: Skipped[] = [];
  for (const { row, column, before, beforeFormula, after, afterFormula } of record.cells) {
    const now = sheet.contentAt(row, column);
    const old = { value: before, isFormula: beforeFormula };
    if (sameContent(now, old)) continue;
    if (sameContent(now, { value: after, isFormula: afterFormula })) {
      inputs.push({ row, column, ...old, before: now });
    } else {
      const cell = cellReference(sheet.name, row, column);
      skipped.push({ cell, why: say.edited(sheet.valueAt(row, column)) });
    }
  }
  return { record, remove: false, inputs, skipped, isBlocked: false };
}

/** A sheet that stays as it is, with the reason. */
const leaveSheet = (record: RecordedSheet, why: string, isBlocked = false): SheetReversion => ({
  record,
  remove: false,
  inputs: [],
  skipped: [{ cell: record.name, why }],
  isBlocked,
});
