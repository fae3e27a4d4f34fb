import { columnNumber } from "@evenkeel/spreadsheet";
import type { Area } from "@evenkeel/spreadsheet";
import { isBlank } from "../../cellValues";
import { formulaAt, valueAt, type SheetSnapshot } from "../../read/locate";
import type { TableSnapshot } from "../sheets/prepareSheet";

/** Where new rows go. */
export interface InsertPosition {
  /** The first of the new rows, once there is room. */
  readonly at: number;
  /** How many of the rows have to be made; the others are blank rows that are there. */
  readonly inserted: number;
  /** The record whose formulas and formats the new rows get, where it stands now; null: there is none. */
  readonly pattern: number | null;
  /** How many blank rows of an Excel table stay below the new ones. */
  readonly below: number;
}

/** Why there is no room. */
export type InsertObstacle =
  | { readonly why: "hidden" | "beside" | "merged" }
  /** A formula adds up as far as the last record, and would leave the new rows out. */
  | { readonly why: "total"; readonly row: number; readonly column: number };

/** The block of cells that a table's records fill: where its columns begin and end, and its heading. */
export interface Block {
  readonly headerRow: number;
  readonly left: number;
  readonly right: number;
}

/** A plain range's block: the known columns, and the headings beside them without a gap. */
export function blockAround(sheet: SheetSnapshot, headerRow: number, columns: readonly number[]): Block {
  const hasHeading = (column: number): boolean => !isBlank(valueAt(sheet, headerRow, column));
  let left = Math.min(...columns);
  let right = Math.max(...columns);
  while (left > 0 && hasHeading(left - 1)) left -= 1;
  while (hasHeading(right + 1)) right += 1;
  return { headerRow, left, right };
}

/** The position below the last row of an Excel table that holds something besides formulas. */
export function findPositionInTable(
  sheet: SheetSnapshot,
  { area, hasTotals }: TableSnapshot,
  count: number,
): InsertPosition | InsertObstacle {
  const bottom = area.bottom - (hasTotals ? 1 : 0);
  const isUsed = (row: number): boolean =>
    columnsOf(area).some(
      (column) =>
        !isBlank(valueAt(sheet, row, column)) && formulaAt(sheet, row, column) === valueAt(sheet, row, column),
    );
  let last = bottom;
  while (last > area.top && !isUsed(last)) last -= 1;
  if (isAnyHidden(sheet, area.top + 1, bottom)) return { why: "hidden" };
  const unused = bottom - last;
  return {
    at: last + 1,
    inserted: Math.max(0, count - unused),
    pattern: last > area.top ? last : null,
    below: Math.max(0, unused - count),
  };
}

/**
 * The position below the last record of a plain range: blank rows where enough of them follow, else sheet rows put in, which no
 * other block beside may stand in the way of. Where a formula of the sheet adds up just as far as the last record, the
 * rows are put in above that one, so that the sum takes them in.
 */
export function findPositionInRange(
  sheet: SheetSnapshot,
  block: Block,
  last: number,
  count: number,
): InsertPosition | InsertObstacle {
  const bottom = sheet.top + sheet.values.length - 1;
  const isFilled = (row: number): boolean => isFilledRow(sheet, block, row);
  let next = last + 1;
  while (next <= bottom && !isFilled(next)) next += 1;
  const free = next > bottom ? Infinity : next - last - 1;
  const hasRecords = last > block.headerRow;
  const total = hasRecords ? totalUpTo(sheet, block, last) : null;
  const inBlankRows: InsertPosition = { at: last + 1, inserted: 0, pattern: hasRecords ? last : null, below: 0 };
  if (total === null && free > count) {
    return isAnyHidden(sheet, last, last + count) ? { why: "hidden" } : inBlankRows;
  }
  const isWithin = total !== null && last - 1 > block.headerRow && isFilled(last - 1);
  if (total !== null && !isWithin) return { why: "total", ...total };
  const at = isWithin ? last : last + 1;
  const obstacle = obstacleTo(sheet, block, at);
  if (obstacle === null) {
    return { ...inBlankRows, at, inserted: count };
  }
  return total === null && free >= count && obstacle !== "hidden" ? inBlankRows : { why: obstacle };
}

/** What forbids putting whole rows in at a place. */
function obstacleTo(sheet: SheetSnapshot, block: Block, at: number): "hidden" | "beside" | "merged" | null {
  const bottom = sheet.top + sheet.values.length - 1;
  if (isAnyHidden(sheet, block.headerRow, at)) return "hidden";
  if (sheet.merged.some((area) => area.top < at && area.bottom >= at)) return "merged";
  return isBeside(sheet, block, block.headerRow, at - 1) && isBeside(sheet, block, at, bottom) ? "beside" : null;
}

function isBeside(sheet: SheetSnapshot, { left, right }: Block, from: number, to: number): boolean {
  for (let row = from; row <= to; row += 1) {
    const cells = sheet.values[row - sheet.top] ?? [];
    const found = cells.some((_value, index) => {
      const column = sheet.left + index;
      return (column < left || column > right) && holds(sheet, row, column);
    });
    if (found) return true;
  }
  return false;
}

const RANGE = /(?<![\p{L}\p{N}_.!])\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})(?![\p{L}\p{N}_.(])/giu;

/** A formula of the sheet that reads several cells of the block down to this row and no further. */
function totalUpTo(
  sheet: SheetSnapshot,
  block: Block,
  last: number,
): { readonly row: number; readonly column: number } | null {
  for (const [r, cells] of sheet.formulas.entries()) {
    for (const [c, formula] of cells.entries()) {
      if (typeof formula !== "string" || !formula.startsWith("=")) continue;
      const place = { row: sheet.top + r, column: sheet.left + c };
      for (const [, from = "", top = "", to = "", bottom = ""] of formula.matchAll(RANGE)) {
        const first = Math.min(columnNumber(from) ?? 0, columnNumber(to) ?? 0);
        const final = Math.max(columnNumber(from) ?? 0, columnNumber(to) ?? 0);
        const isOfBlock = first <= block.right && final >= block.left;
        if (isOfBlock && Number(bottom) - 1 === last && Number(top) - 1 < last) return place;
      }
    }
  }
  return null;
}

/** Whether a block's row holds anything at all. */
export function isFilledRow(sheet: SheetSnapshot, block: Pick<Block, "left" | "right">, row: number): boolean {
  return columnsOf(block).some((column) => holds(sheet, row, column));
}

const holds = (sheet: SheetSnapshot, row: number, column: number): boolean =>
  !isBlank(valueAt(sheet, row, column)) || !isBlank(formulaAt(sheet, row, column));

function isAnyHidden(sheet: SheetSnapshot, from: number, to: number): boolean {
  for (const row of sheet.hiddenRows) if (row >= from && row <= to) return true;
  return false;
}

export const columnsOf = ({ left, right }: Pick<Area, "left" | "right">): number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);
