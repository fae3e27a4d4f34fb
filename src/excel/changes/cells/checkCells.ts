import { areaAddress, cellReference, isEmpty, type CellValue } from "@evenkeel/spreadsheet";
import type { CellChange } from "../../../workbook/changePlan/changePlan";
import { keyOf, LONGEST_TEXT, sameValue } from "../../cellValues";
import { excelMessages } from "../../messages";
import type { Skipped } from "../../outcome";
import type { SheetSnapshot } from "../../read/sheetSnapshot";
import { brokenRule } from "../../read/validation";
import type { WorkbookSnapshot } from "../../read/workbookSnapshot";
import type { WriteConstraints } from "../../read/writeConstraints";

/** A cell that is about to be written. */
export interface CellToWrite {
  readonly change: CellChange;
  readonly sheetId: string;
  /** The sheet's name as it is now. */
  readonly sheet: string;
  readonly headerRow: number;
  readonly row: number;
  readonly column: number;
  readonly keyColumns: readonly number[];
  readonly before: CellValue;
  /** The format that a number gets with it; absent: the cell keeps its own. */
  readonly numberFormat?: string;
}

export interface CheckedCells {
  /** Sentences; one is enough and nothing is written. */
  readonly refusals: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly writes: readonly CellToWrite[];
}

/** Excel's name for no number format. */
const PLAIN = "General";

type Constraints = Pick<WriteConstraints, "of" | "listed">;

/**
 * Decides for each change of a cell whether it may be written: the rules of safe writing, as one pure function.
 * A changed or vanished row is skipped and named; anything else that stands in the way refuses the whole plan.
 */
export function checkCells(
  changes: readonly CellChange[],
  snapshot: Pick<WorkbookSnapshot, "locate">,
  constraints: Constraints,
): CheckedCells {
  const refusals = new Set<string>();
  const skipped: Skipped[] = [];
  const writes = new Map<string, CellToWrite>();
  for (const change of changes) {
    const checked = checkCell(change, snapshot, constraints);
    if (typeof checked === "string") {
      refusals.add(checked);
    } else if ("why" in checked) {
      skipped.push(checked);
    } else {
      const { sheetId, sheet, row, column, before } = checked;
      const id = `${sheetId}!${row},${column}`;
      const earlier = writes.get(id);
      if (earlier !== undefined && !sameValue(earlier.change.value, change.value)) {
        refusals.add(excelMessages.refused.twice(sheet, row + 1, change.header));
      } else if (!sameValue(before, change.value)) {
        writes.set(id, checked);
      }
    }
  }
  return { refusals: [...refusals], skipped, writes: [...writes.values()] };
}

/** The sentence that refuses a change, the reason why it is skipped, or what to write. */
function checkCell(
  change: CellChange,
  snapshot: Pick<WorkbookSnapshot, "locate">,
  constraints: Constraints,
): string | Skipped | CellToWrite {
  const { refused, skipped } = excelMessages;
  const { keys, header, value } = change;
  if (keys.every((key) => keyOf(key.value) === "")) return refused.noKey(change.sheet, keys[0]?.header ?? header);
  const located = snapshot.locate(change);
  if (!located.found) {
    switch (located.why) {
      case "no-sheet":
        return refused.noSheet(change.sheet);
      case "no-column":
        return refused.noColumn(located.sheet.name, header);
      case "duplicate":
        return refused.duplicateKey(
          located.sheet.name,
          keys,
          located.rows.map((row) => row + 1),
        );
      case "no-row": {
        const cell = cellReference(located.sheet.name, change.row, change.column);
        return { cell, why: skipped.rowGone(keys) };
      }
    }
  }
  const { sheet, headerRow, row, column, keyColumns } = located;
  const refusal = refusalOf(change, sheet, row, column, constraints);
  if (refusal !== null) return refusal;
  const found = sheet.valueAt(row, column);
  const ofCell = constraints.of(sheet.id, row, column);
  // Blank and empty text look alike, and undo puts back the one that it was.
  const before = isEmpty(found) && ofCell?.isEmptyText !== true ? null : found;
  if (!sameValue(before, change.expected)) {
    const why = sameValue(before, value) ? skipped.alreadyThere : skipped.changed(before);
    return { cell: cellReference(sheet.name, row, column), why };
  }
  const { numberFormat } = change;
  const format = ofCell?.format === PLAIN && numberFormat !== undefined ? { numberFormat } : {};
  const place = { sheetId: sheet.id, sheet: sheet.name, headerRow, row, column, keyColumns };
  return { change, ...place, before, ...format };
}

function refusalOf(
  { header, value }: CellChange,
  sheet: SheetSnapshot,
  row: number,
  column: number,
  constraints: Constraints,
): string | null {
  const say = excelMessages.refused;
  const ofCell = constraints.of(sheet.id, row, column);
  if (sheet.isCalculatedAt(row, column) || ofCell?.spilled === true) return say.formula(sheet.name, row + 1, header);
  // Where it is not known whether a cell of a protected sheet is locked it counts as locked: Excel would refuse half-way.
  if (sheet.isProtected && ofCell?.locked !== false) return say.protectedCell(sheet.name, row + 1, header);
  const merged = sheet.mergedAt(row, column);
  if (merged !== null) return say.merged(sheet.name, row + 1, header, areaAddress(merged));
  if (sheet.isHidden(row)) return say.hiddenRow(sheet.name, row + 1, header);
  if (typeof value === "string" && value.length > LONGEST_TEXT) {
    return say.tooLong(sheet.name, row + 1, header, LONGEST_TEXT);
  }
  const rule = ofCell?.rule ?? null;
  const broken = rule === null ? null : brokenRule(value, rule, constraints.listed(rule));
  return broken === null ? null : say.validation(sheet.name, row + 1, header, value, broken);
}
