import { excelMessages } from "../../messages";
import type { FormulaChange } from "../../../workbook/changePlan/changePlan";
import { qualifiedAddress } from "../../a1";
import { isBlank, sameValue } from "../../cellValues";
import type { Skipped } from "../cells/checkCells";
import type { RecordedSheetCell } from "../../journal/schema";
import { valueAt, type SheetSnapshot } from "../../read/locate";
import {
  isOwnFormula,
  sameTyped,
  typedAt,
  type PlacedInput,
  type PreparedSheet,
  type Typed,
} from "../sheets/prepareSheet";

export interface PreparedFormulas {
  readonly refusals: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly sheets: readonly PreparedSheet[];
}

/**
 * Makes changes of formulas ready for writing: each is held against what its cell says now. A formula that somebody has
 * edited since is skipped and named; a sheet that is gone or protected refuses the whole plan.
 */
export function prepareFormulas(
  changes: readonly FormulaChange[],
  sheetSnapshot: (name: string) => SheetSnapshot | null,
): PreparedFormulas {
  const refusals = new Set<string>();
  const skipped: Skipped[] = [];
  const sheets: PreparedSheet[] = [];
  for (const [name, own] of bySheet(changes)) {
    const sheet = sheetSnapshot(name);
    if (sheet === null) {
      refusals.add(excelMessages.refused.noSheet(name));
      continue;
    }
    if (sheet.isProtected) {
      refusals.add(excelMessages.sheets.protected(sheet.name));
      continue;
    }
    const inputs: PlacedInput[] = [];
    const cells: RecordedSheetCell[] = [];
    for (const change of own) {
      const { row, column, expected, value, formula } = change;
      const now = typedAt(sheet, row, column);
      if (!isExpected(now, change)) {
        const why = excelMessages.skipped.changed(valueAt(sheet, row, column));
        skipped.push({ cell: qualifiedAddress(sheet.name, row, column), why });
        continue;
      }
      inputs.push({ row, column, value, isFormula: formula, before: now });
      // A cell that another formula fills holds nothing itself: undoing empties it, and the formula fills it again.
      const before = expected === null ? { value: null, isFormula: false } : now;
      cells.push({
        row,
        column,
        before: before.value,
        beforeFormula: before.isFormula,
        after: value,
        afterFormula: formula,
      });
    }
    if (inputs.length === 0) continue;
    const record = { name: sheet.name, made: false, cells, tables: [], isTheirs: true };
    sheets.push({ name: sheet.name, isNew: false, inputs, draft: { name: sheet.name, cells: [] }, record });
  }
  return { refusals: [...refusals], skipped, sheets };
}

function isExpected(now: Typed, { expected, value }: FormulaChange): boolean {
  if (expected !== null) return sameTyped(now, { value: expected, isFormula: true });
  // What fills it counts as calculated, but is no formula of its own. What somebody typed there is theirs.
  return !isOwnFormula(now) && (now.isFormula || isBlank(now.value) || sameValue(now.value, value));
}

function bySheet(changes: readonly FormulaChange[]): ReadonlyMap<string, FormulaChange[]> {
  const sheets = new Map<string, FormulaChange[]>();
  for (const change of changes) sheets.set(change.sheet, [...(sheets.get(change.sheet) ?? []), change]);
  return sheets;
}
