import { cellReference, isEmpty } from "@evenkeel/spreadsheet";
import type { FormulaChange } from "../../../workbook/changePlan/changePlan";
import { blankContent, isOwnFormula, sameContent, type CellContent } from "../../cellContent";
import { sameValue } from "../../cellValues";
import type { RecordedChange, RecordedSheet, RecordedSheetCell } from "../../journal/schema";
import { excelMessages } from "../../messages";
import type { Skipped } from "../../outcome";
import type { SheetSnapshot } from "../../read/sheetSnapshot";
import type { ChangeKind } from "../kind";
import type { PlacedContent } from "../cellInput";
import { revertSheets } from "../revertSheets";
import { preparedSheets } from "../sheets/writeSheets";
import type { PreparedSheet } from "../sheets/prepareSheet";

/** Formulas of the add-in on people's own sheets, which give way to their values or to other formulas. */
export const formulas: ChangeKind = {
  needs: ({ formulas: changes = [] }) => ({ sheets: changes.map(({ sheet }) => sheet) }),

  async prepare({ formulas: changes = [] }, snapshot) {
    const refusals = new Set<string>();
    const skipped: Skipped[] = [];
    const sheets: PreparedSheet[] = [];
    for (const [name, ofSheet] of bySheet(changes)) {
      const sheet = snapshot.sheet(name);
      if (sheet === null) {
        refusals.add(excelMessages.refused.noSheet(name));
      } else if (sheet.isProtected) {
        refusals.add(excelMessages.sheets.protected(sheet.name));
      } else {
        const prepared = prepareFormulas(ofSheet, sheet);
        skipped.push(...prepared.skipped);
        if (prepared.inputs.length > 0) sheets.push(prepared);
      }
    }
    return { refusals: [...refusals], skipped, changes: sheets.length === 0 ? [] : [preparedSheets(sheets)] };
  },

  needsToRevert: (entry) => ({ sheets: theirSheets(entry).map(({ name }) => name) }),

  revert: (entry, snapshot) => revertSheets(theirSheets(entry), snapshot),

  isPresent: (entry, snapshot) => theirSheets(entry).every(({ name }) => snapshot.sheet(name) !== null),
};

const theirSheets = (entry: RecordedChange): RecordedSheet[] =>
  entry.sheets.filter(({ isTheirs }) => isTheirs === true);

/** Compares each formula with what its cell says now: one that has been edited since is skipped and named. */
function prepareFormulas(changes: readonly FormulaChange[], sheet: SheetSnapshot): PreparedSheet {
  const skipped: Skipped[] = [];
  const inputs: PlacedContent[] = [];
  const cells: RecordedSheetCell[] = [];
  for (const change of changes) {
    const { row, column, expected, value, formula: isFormula } = change;
    const now = sheet.contentAt(row, column);
    if (!isExpected(now, change)) {
      const why = excelMessages.skipped.changed(sheet.valueAt(row, column));
      skipped.push({ cell: cellReference(sheet.name, row, column), why });
      continue;
    }
    inputs.push({ row, column, value, isFormula, before: now });
    // A cell that another formula fills holds nothing itself: undoing empties it, and the formula fills it again.
    const before = expected === null ? blankContent : now;
    cells.push({
      row,
      column,
      before: before.value,
      beforeFormula: before.isFormula,
      after: value,
      afterFormula: isFormula,
    });
  }
  const { name } = sheet;
  const record = { name, made: false, cells, tables: [], isTheirs: true };
  // People's own sheet: nothing of how it looks is touched.
  return { name, isNew: false, inputs, template: { name, cells: [] }, record, skipped };
}

function isExpected(now: CellContent, { expected, value }: FormulaChange): boolean {
  if (expected !== null) return sameContent(now, { value: expected, isFormula: true });
  // A cell that another one's formula fills counts as calculated, but has no formula of its own. What was typed there
  // since is not ours to overwrite.
  return !isOwnFormula(now) && (now.isFormula || isEmpty(now.value) || sameValue(now.value, value));
}

function bySheet(changes: readonly FormulaChange[]): ReadonlyMap<string, FormulaChange[]> {
  const sheets = new Map<string, FormulaChange[]>();
  for (const change of changes) sheets.set(change.sheet, [...(sheets.get(change.sheet) ?? []), change]);
  return sheets;
}
