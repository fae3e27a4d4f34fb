import { cellAddress, columnNumber, isEmpty } from "@evenkeel/spreadsheet";
import { excelMessages } from "../../messages";
import type { SheetSnapshot, TableSnapshot } from "../../read/sheetSnapshot";
import { columnsOf, isFilledBeside, isFilledRow, type Block, type FoundTable } from "./findTable";

/** Where new rows go. */
export interface InsertPosition {
  /** The first of the new rows, once there is room. */
  readonly at: number;
  /** How many of the rows have to be inserted; the others are blank rows that are there. */
  readonly inserted: number;
  /** The record whose formulas and formats the new rows get, where it stands now; null: there is none. */
  readonly pattern: number | null;
  /** How many blank rows of an Excel table stay below the new ones. */
  readonly below: number;
}

/** What forbids adding rows. */
type Obstacle =
  | { readonly why: "hidden" | "beside" | "merged" }
  /** A formula adds up as far as the last record, and would leave the new rows out. */
  | { readonly why: "total"; readonly row: number; readonly column: number };

/** Finds the place for new rows below the last record; a sentence where there is none. */
export function findInsertPosition(
  { sheet, table, block }: FoundTable,
  last: number,
  count: number,
): InsertPosition | string {
  const found = table === null ? positionInRange(sheet, block, last, count) : positionInTable(sheet, table, count);
  if (!("why" in found)) return found;
  const say = excelMessages.noRoom;
  return found.why === "total"
    ? say.total(sheet.name, cellAddress(found.row, found.column))
    : say[found.why](sheet.name);
}

/** Below the last row of an Excel table that holds something besides formulas. */
function positionInTable(
  sheet: SheetSnapshot,
  { area, hasTotals }: TableSnapshot,
  count: number,
): InsertPosition | Obstacle {
  const bottom = area.bottom - (hasTotals ? 1 : 0);
  const isUsed = (row: number): boolean =>
    columnsOf(area).some((column) => {
      const value = sheet.valueAt(row, column);
      return !isEmpty(value) && sheet.formulaAt(row, column) === value;
    });
  let last = bottom;
  while (last > area.top && !isUsed(last)) last -= 1;
  if (sheet.isAnyHidden(area.top + 1, bottom)) return { why: "hidden" };
  const unused = bottom - last;
  return {
    at: last + 1,
    inserted: Math.max(0, count - unused),
    pattern: last > area.top ? last : null,
    below: Math.max(0, unused - count),
  };
}

/**
 * Below the last record of a plain range: blank rows where enough of them follow, else inserted sheet rows, which must not
 * cut through another block beside. Where a formula of the sheet adds up just as far as the last record, the rows are
 * inserted above that one, so that the sum takes them in.
 */
function positionInRange(sheet: SheetSnapshot, block: Block, last: number, count: number): InsertPosition | Obstacle {
  let next = last + 1;
  while (next <= sheet.bottom && !isFilledRow(sheet, block, next)) next += 1;
  const free = next > sheet.bottom ? Infinity : next - last - 1;
  const hasRecords = last > block.headerRow;
  const total = hasRecords ? totalUpTo(sheet, block, last) : null;
  const inBlankRows = { at: last + 1, inserted: 0, pattern: hasRecords ? last : null, below: 0 };
  if (total === null && free > count) {
    return sheet.isAnyHidden(last, last + count) ? { why: "hidden" } : inBlankRows;
  }
  const isWithin = total !== null && last - 1 > block.headerRow && isFilledRow(sheet, block, last - 1);
  if (total !== null && !isWithin) return { why: "total", ...total };
  const at = isWithin ? last : last + 1;
  const obstacle = obstacleTo(sheet, block, at);
  if (obstacle === null) return { ...inBlankRows, at, inserted: count };
  return total === null && free >= count && obstacle !== "hidden" ? inBlankRows : { why: obstacle };
}

/** What forbids inserting whole rows at a place. */
function obstacleTo(sheet: SheetSnapshot, block: Block, at: number): "hidden" | "beside" | "merged" | null {
  if (sheet.isAnyHidden(block.headerRow, at)) return "hidden";
  if (sheet.isMergedAcross(at)) return "merged";
  const isBeside = (from: number, to: number): boolean => {
    for (let row = from; row <= to; row += 1) if (isFilledBeside(sheet, block, row)) return true;
    return false;
  };
  return isBeside(block.headerRow, at - 1) && isBeside(at, sheet.bottom) ? "beside" : null;
}

const RANGE = /(?<![\p{L}\p{N}_.!])\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})(?![\p{L}\p{N}_.(])/giu;

/** A formula of the sheet that reads several cells of the block down to this row and no further. */
function totalUpTo(
  sheet: SheetSnapshot,
  block: Block,
  last: number,
): { readonly row: number; readonly column: number } | null {
  const isTotal = (formula: string): boolean =>
    [...formula.matchAll(RANGE)].some(([, from = "", top = "", to = "", bottom = ""]) => {
      const first = Math.min(columnNumber(from), columnNumber(to));
      const final = Math.max(columnNumber(from), columnNumber(to));
      const isOfBlock = first <= block.right && final >= block.left;
      return isOfBlock && Number(bottom) - 1 === last && Number(top) - 1 < last;
    });
  const found = sheet.usedCells().find(({ row, column }) => {
    const formula = sheet.formulaAt(row, column);
    return typeof formula === "string" && formula.startsWith("=") && isTotal(formula);
  });
  return found ?? null;
}
