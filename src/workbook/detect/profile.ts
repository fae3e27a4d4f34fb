import { matchKey } from "../../domain/names";
import { isRead, readAmount, readContract, readDay, readStatus, readYesNo } from "../coerce";
import { isBlank, isErrorValue, type CellValue } from "@evenkeel/spreadsheet";
import type { SheetView } from "./sheetView";

/** What stands in a column, as shares of its filled cells (0 to 1). */
export interface ColumnProfile {
  readonly filled: number;
  readonly numbers: number;
  readonly days: number;
  readonly yesNo: number;
  readonly contracts: number;
  readonly statuses: number;
  /** Short text of one to five words without digits, as names are. */
  readonly names: number;
  readonly texts: number;
  /** Different values over filled cells. */
  readonly distinct: number;
  readonly distinctCount: number;
  readonly formulas: number;
  readonly largest: number;
  readonly values: ReadonlyMap<string, number>;
}

/** Enough to know a column by; reading all of 20,000 rows twice would cost more than it tells. */
const SAMPLE = 300;
/** Days between 1982 and 2064: what is a date here rather than any number. */
const isLikelySerial = (value: number): boolean => value > 30000 && value < 60000;

/** Looks at a column's cells from `top` to `bottom`, evenly sampled. */
export function profileColumn(view: SheetView, column: number, top: number, bottom: number): ColumnProfile {
  const step = Math.max(1, Math.floor((bottom - top + 1) / SAMPLE));
  const cells: CellValue[] = [];
  let formulas = 0;
  for (let row = top; row <= bottom; row += step) {
    const value = view.value(row, column);
    if (view.formula(row, column) !== null) formulas += 1;
    else if (isBlank(value)) continue;
    if (!isErrorValue(value)) cells.push(value);
  }
  return profileCells(cells, formulas);
}

function profileCells(cells: readonly CellValue[], formulas = 0): ColumnProfile {
  const filledCells = cells.filter((cell) => !isBlank(cell));
  const filled = filledCells.length;
  const share = (test: (cell: CellValue) => boolean): number =>
    filled === 0 ? 0 : filledCells.filter(test).length / filled;
  const values = new Map<string, number>();
  for (const cell of filledCells) {
    const key = matchKey(String(cell));
    values.set(key, (values.get(key) ?? 0) + 1);
  }
  return {
    filled,
    numbers: share((cell) => isNumber(cell)),
    days: share((cell) => (typeof cell === "number" ? isLikelySerial(cell) : isRead(readDay(cell)))),
    yesNo: share((cell) => isRead(readYesNo(cell))),
    contracts: share((cell) => typeof cell !== "boolean" && isRead(readContract(cell, "hours"))),
    statuses: share((cell) => isStatus(cell)),
    names: share((cell) => isNameLike(cell)),
    texts: share((cell) => typeof cell === "string" && !isNumber(cell)),
    distinct: filled === 0 ? 0 : values.size / filled,
    distinctCount: values.size,
    formulas: formulas / Math.max(1, Math.max(filled, formulas)),
    largest: Math.max(0, ...filledCells.map((cell) => numberOf(cell))),
    values,
  };
}

function isNumber(cell: CellValue): boolean {
  const reading = readAmount(cell);
  return typeof cell !== "boolean" && isRead(reading) && reading.value !== null;
}

function numberOf(cell: CellValue): number {
  const reading = readAmount(cell);
  return isRead(reading) ? (reading.value ?? 0) : 0;
}

function isStatus(cell: CellValue): boolean {
  const reading = readStatus(cell);
  return isRead(reading) && reading.value !== "questioned";
}

export function isNameLike(cell: CellValue): boolean {
  if (typeof cell !== "string") return false;
  const text = cell.trim();
  if (text.length < 2 || text.length > 60 || /[\d:;?!£$%=@#]/.test(text) || /[.]$/.test(text)) return false;
  return text.split(/\s+/).length <= 5;
}
