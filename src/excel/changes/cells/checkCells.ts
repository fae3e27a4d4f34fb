import { excelMessages } from "../../messages";
import { areaAddress } from "@evenkeel/spreadsheet";
import type { CellChange } from "../../../workbook/changePlan/changePlan";
import type { Area, CellValue } from "@evenkeel/spreadsheet";
import { qualifiedAddress } from "../../a1";
import { isBlank, isCalculated, keyOf, LONGEST_TEXT, sameValue } from "../../cellValues";
import type { WrittenCell } from "../../journal/schema";
import { formulaAt, valueAt, type SheetSnapshot } from "../../read/locate";
import type { CellConstraints, Place } from "../../read/readSnapshot";
import { brokenRule, type CellRule } from "../../read/validation";

export interface Skipped {
  readonly cell: string;
  readonly why: string;
}

/** A cell that is about to be written. */
export interface PlannedWrite extends WrittenCell {
  readonly sheetId: string;
  readonly headerRow: number;
  readonly keyColumns: readonly number[];
  /** The format that a number gets with it; absent: the cell keeps its own. */
  readonly numberFormat?: string;
}

export interface CheckedCells {
  /** Sentences; one is enough and nothing is written. */
  readonly refusals: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly writes: readonly PlannedWrite[];
}

/** What the check needs to know of the workbook as it is now. */
export interface CellChecks {
  place(change: CellChange): Place;
  constraints(sheetId: string, row: number, column: number): CellConstraints | null;
  listed(rule: CellRule): readonly CellValue[] | null;
}

/** Excel's name for no number format. */
const PLAIN = "General";

/**
 * Decides for each change of a plan whether it may be written: the rules for every write, as one pure function.
 * A changed or vanished row is skipped and named; anything else that stands in the way refuses the whole plan.
 */
export function checkCells(changes: readonly CellChange[], now: CellChecks): CheckedCells {
  const refusals = new Set<string>();
  const skipped: Skipped[] = [];
  const writes = new Map<string, PlannedWrite>();
  const say = excelMessages.refused;
  for (const change of changes) {
    if (change.keys.every(({ value }) => keyOf(value) === "")) {
      refusals.add(say.noKey(change.sheet, change.keys[0]?.header ?? change.header));
      continue;
    }
    const place = now.place(change);
    if (place.status === "no-sheet") {
      refusals.add(say.noSheet(change.sheet));
      continue;
    }
    const { sheet } = place;
    if (place.status === "no-column") {
      refusals.add(say.noColumn(sheet.name, change.header));
      continue;
    }
    if (place.status === "duplicate") {
      const rows = place.rows.map((row) => row + 1);
      refusals.add(say.duplicateKey(sheet.name, change.keys, rows));
      continue;
    }
    if (place.status === "no-row") {
      const cell = qualifiedAddress(sheet.name, change.row, change.column);
      skipped.push({ cell, why: excelMessages.skipped.rowGone(change.keys) });
      continue;
    }
    const { headerRow, row, column, keyColumns } = place;
    const refusal = refusalOf(change, sheet, row, column, now);
    if (refusal !== null) {
      refusals.add(refusal);
      continue;
    }
    const found = valueAt(sheet, row, column);
    // Blank and empty text look alike, and undo puts back the one that it was.
    const before = isBlank(found) && now.constraints(sheet.id, row, column)?.isEmptyText !== true ? null : found;
    if (!sameValue(before, change.expected)) {
      const why = sameValue(before, change.value)
        ? excelMessages.skipped.alreadyThere
        : excelMessages.skipped.changed(before);
      skipped.push({ cell: qualifiedAddress(sheet.name, row, column), why });
      continue;
    }
    const id = `${sheet.id}!${row},${column}`;
    const earlier = writes.get(id);
    if (earlier !== undefined && !sameValue(earlier.change.value, change.value)) {
      refusals.add(say.twice(sheet.name, row + 1, change.header));
      continue;
    }
    if (sameValue(before, change.value)) continue;
    const isPlain = now.constraints(sheet.id, row, column)?.format === PLAIN;
    const format = isPlain && change.numberFormat !== undefined ? { numberFormat: change.numberFormat } : {};
    const at = { sheet: sheet.name, sheetId: sheet.id, headerRow, row, column, keyColumns };
    writes.set(id, { change, ...at, before, ...format });
  }
  return { refusals: [...refusals], skipped, writes: [...writes.values()] };
}

function refusalOf(
  change: CellChange,
  sheet: SheetSnapshot,
  row: number,
  column: number,
  now: CellChecks,
): string | null {
  const say = excelMessages.refused;
  const { header, value } = change;
  const constraints = now.constraints(sheet.id, row, column);
  if (isCalculated(valueAt(sheet, row, column), formulaAt(sheet, row, column)) || constraints?.spilled === true) {
    return say.formula(sheet.name, row + 1, header);
  }
  // Not knowing whether a cell of a protected sheet is locked counts as locked: Excel would refuse half-way.
  if (sheet.isProtected && constraints?.locked !== false) return say.protectedCell(sheet.name, row + 1, header);
  const merged = mergedAround(sheet, row, column);
  if (merged !== null) return say.merged(sheet.name, row + 1, header, areaAddress(merged));
  if (sheet.hiddenRows.has(row)) return say.hiddenRow(sheet.name, row + 1, header);
  if (typeof value === "string" && value.length > LONGEST_TEXT) {
    return say.tooLong(sheet.name, row + 1, header, LONGEST_TEXT);
  }
  const rule = constraints?.rule ?? null;
  const broken = rule === null ? null : brokenRule(value, rule, now.listed(rule));
  return broken === null ? null : say.validation(sheet.name, row + 1, header, value, broken);
}

export function mergedAround(sheet: SheetSnapshot, row: number, column: number): Area | null {
  const covers = ({ top, left, bottom, right }: Area): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;
  return sheet.merged.find(covers) ?? null;
}
