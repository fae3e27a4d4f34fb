import { excelMessages } from "../../messages";
import type { CellValue } from "@evenkeel/spreadsheet";
import { qualifiedAddress } from "../../a1";
import { isBlank, isCalculated, sameValue, toTyped } from "../../cellValues";
import type { Skipped } from "../cells/checkCells";
import type { RecordedChange, RecordedRows } from "../../journal/schema";
import {
  findColumns,
  formulaAt,
  keyId,
  rowsByKey,
  valueAt,
  type CellTarget,
  type SheetSnapshot,
} from "../../read/locate";
import type { WorkbookSnapshot } from "../../read/readSnapshot";
import { blockAround, columnsOf, type Block } from "./findInsertPosition";
import type { TableSnapshot } from "../sheets/prepareSheet";
import type { Mismatch } from "../cells/writeCells";

/** A row that was added and is taken away again. */
export interface RowRemoval {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** A row of an Excel table goes from the table, a row that was put into the sheet goes whole; any other is emptied. */
  readonly how:
    | { readonly from: "table"; readonly name: string; readonly index: number }
    | { readonly from: "sheet" }
    | { readonly from: "nowhere"; readonly formats: RecordedRows["formats"] }
    /** A blank row that was just filled gets back all that it held, as typed, and its number formats. */
    | { readonly from: "filled"; readonly before: readonly CellValue[]; readonly formats: readonly string[] };
  /** What the row holds from `left` to `right`, as typed: whatever else is found there then stays. */
  readonly held: readonly CellValue[];
  /** How many cells of ours it holds. */
  readonly cells: number;
}

export interface RowsReversion {
  readonly removals: readonly RowRemoval[];
  readonly skipped: readonly Skipped[];
  readonly more: boolean;
}

/** What has to be found again to take recorded rows away. */
export function rowTargets(change: RecordedChange): CellTarget[] {
  return change.rows.flatMap(({ sheet, tableName, headerRow, keys, columns, at, rows }) => {
    const [first = { header: "", column: 0 }] = columns;
    return rows.map((row, index) => ({
      sheet,
      tableName,
      headerRow,
      keys: keys.map((key, one) => ({ ...key, value: row.keys[one] ?? "" })),
      row: at + index,
      ...first,
    }));
  });
}

/** Decides which recorded rows can be taken away: one that somebody has edited or added to since stays and is named. */
export function revertRows(change: RecordedChange, now: WorkbookSnapshot): RowsReversion {
  const backs = change.rows.map((record) => backOf(record, now, change.state === "pending"));
  return {
    removals: backs.flatMap(({ removals }) => removals).sort((a, b) => b.row - a.row),
    skipped: backs.flatMap(({ skipped }) => skipped),
    more: backs.some(({ more }) => more),
  };
}

/** Whether all recorded rows are there as they were written. */
export function areRowsPresent(change: RecordedChange, now: WorkbookSnapshot): boolean {
  return revertRows(change, now).removals.filter(({ cells }) => cells > 0).length === recordedRowCount(change);
}

const recordedRowCount = (change: RecordedChange): number =>
  change.rows.reduce((sum, { rows }) => sum + rows.length, 0);

interface Place {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot | null;
  readonly block: Block;
}

/** @param isCutOff writing did not come to its end: rows may be there in part, or made and still blank */
function backOf(record: RecordedRows, now: WorkbookSnapshot, isCutOff: boolean): RowsReversion {
  const say = excelMessages.skipped;
  const left = (why: string, more = false): RowsReversion => ({
    removals: [],
    skipped: [{ cell: qualifiedAddress(record.sheet, record.at, record.keys[0]?.column ?? 0), why }],
    more,
  });
  const sheet = now.sheet(record.sheet);
  if (sheet === null) return left(say.sheetGone(record.sheet));
  const named = record.tableName === null ? null : now.table(record.tableName);
  const table = named?.sheetId === sheet.id ? named : null;
  const headings = [...record.keys, ...record.columns];
  const found = findColumns(sheet, table?.area ?? null, record.headerRow, headings);
  if (found === null) return left(say.columnGone(headings.map(({ header }) => header).join(", ")));
  const block =
    table === null
      ? blockAround(sheet, found.headerRow, found.columns)
      : { headerRow: table.area.top, left: table.area.left, right: table.area.right };
  const place = { sheet, table, block };
  const keyColumns = found.columns.slice(0, record.keys.length);
  const columns = found.columns.slice(record.keys.length);
  const keyed = rowsByKey(sheet, table?.area ?? null, { headerRow: found.headerRow, columns: keyColumns });
  const ours: OurRow[] = [];
  const skipped: Skipped[] = [];
  for (const [index, { keys, values }] of record.rows.entries()) {
    const spoken = record.keys.map(({ header }, one) => ({ header, value: keys[one] ?? "" }));
    const put = record.at + index;
    const cell = qualifiedAddress(sheet.name, put, keyColumns[0] ?? 0);
    const written = new Map(columns.map((column, one) => [column, values[one] ?? null]));
    const rows = keyed.get(keyId(keys)) ?? [];
    // Where somebody has added the same meanwhile, ours is the one where we put it.
    const near = rows.filter((row) => row >= record.at && row < record.at + record.rows.length);
    const row = rows.length > 1 && near.length !== 1 ? undefined : (near[0] ?? rows[0]);
    if (row === undefined) {
      if (isCutOff && editedCell(place, put, written, true) === null) {
        ours.push({ row: put, index, cells: filledCells(sheet, put, columns) });
      } else {
        skipped.push({ cell, why: rows.length > 1 ? say.duplicateKey(spoken) : say.rowGone(spoken) });
      }
      continue;
    }
    const edited = editedCell(place, row, written, isCutOff);
    if (edited === null) ours.push({ row, index, cells: filledCells(sheet, row, columns) });
    else skipped.push({ cell: qualifiedAddress(sheet.name, row, edited), why: say.rowEdited(spoken) });
  }
  const made = madeRows(record, place, ours, isCutOff);
  const removals = ours
    .filter(({ row, cells }) => cells > 0 || made.has(row))
    .map(({ row, cells }) => removalOf(record, place, row, cells, made.has(row)));
  if (removals.length === 0) return { removals, skipped, more: false };
  if (sheet.isProtected) return left(say.undoProtectedRows(sheet.name), true);
  if (ours.some(({ row }) => sheet.hiddenRows.has(row))) return left(say.undoHidden, true);
  return { removals, skipped, more: false };
}

interface OurRow {
  readonly row: number;
  /** Which of the recorded rows it is. */
  readonly index: number;
  readonly cells: number;
}

/** The rows that go away and are not just emptied: as many as were made, the lowest ones. */
function madeRows(
  record: RecordedRows,
  { sheet, table }: Place,
  ours: readonly OurRow[],
  isCutOff: boolean,
): Set<number> {
  const bottom = table?.area.bottom ?? sheet.top + sheet.values.length - 1;
  // Values come after room: a made row that holds something tells that all of them were made.
  const wereMade =
    !isCutOff ||
    bottom === record.bottom + record.grown ||
    ours.some(({ index, cells }) => cells > 0 && index >= record.rows.length - record.grown);
  if (!wereMade) return new Set();
  const lowest = ours.map(({ row }) => row).sort((a, b) => b - a);
  return new Set(lowest.slice(0, record.grown));
}

const filledCells = (sheet: SheetSnapshot, row: number, columns: readonly number[]): number =>
  columns.filter((column) => !isBlank(valueAt(sheet, row, column))).length;

/**
 * The column of a cell of the row that is not as we left it; null: none.
 * @param mayBeBlank a blank cell of ours may just not have been written yet
 */
function editedCell(
  { sheet, block }: Place,
  row: number,
  ours: ReadonlyMap<number, CellValue>,
  mayBeBlank: boolean,
): number | null {
  const edited = columnsOf(block).find((column) => {
    const value = valueAt(sheet, row, column);
    const written = ours.get(column);
    if (isCalculated(value, formulaAt(sheet, row, column))) return written !== undefined && !isBlank(written);
    return !sameValue(value, written ?? null) && !(mayBeBlank && isBlank(value));
  });
  return edited ?? null;
}

function removalOf(
  record: RecordedRows,
  { sheet, table, block }: Place,
  row: number,
  cells: number,
  wasMade: boolean,
): RowRemoval {
  const { left, right } = block;
  const name = record.tableName;
  const how: RowRemoval["how"] =
    wasMade && table !== null && name !== null
      ? { from: "table", name, index: row - table.area.top - 1 }
      : wasMade && name === null && standsAlone(sheet, block, row)
        ? { from: "sheet" }
        : { from: "nowhere", formats: record.formats };
  const held = columnsOf(block).map((column) => typedIn(sheet, row, column));
  return { sheetId: sheet.id, sheet: sheet.name, row, left, right, how, held, cells };
}

function standsAlone(sheet: SheetSnapshot, { left, right }: Block, row: number): boolean {
  return (sheet.values[row - sheet.top] ?? []).every((value, index) => {
    const column = sheet.left + index;
    return (column >= left && column <= right) || (isBlank(value) && isBlank(formulaAt(sheet, row, column)));
  });
}

function typedIn(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return retyped(valueAt(sheet, row, column), formulaAt(sheet, row, column));
}

/** A cell as it would have to be typed again, from what Excel tells of it. */
export function retyped(value: CellValue, formula: CellValue): CellValue {
  return isCalculated(value, formula) ? formula : toTyped(value);
}

/**
 * Queues the taking away of rows, lowest first, in the caller's request.
 * @returns how to find the rows that were not what they were taken for, with all that has to be put there again
 */
export function queueRemovals(context: Excel.RequestContext, removals: readonly RowRemoval[]): () => RemovedRows {
  const looked = removals.map((removal) => {
    const range = rangeOf(context, removal);
    range.load("values,formulas");
    return { removal, range };
  });
  for (const { removal } of looked) queueRemoval(context, removal);
  return () => {
    const found = looked.map(({ removal, range }): RowRemoval => {
      const formulas: CellValue[] = range.formulas[0] ?? [];
      const values: CellValue[] = range.values[0] ?? [];
      return { ...removal, held: formulas.map((formula, index) => retyped(values[index] ?? null, formula)) };
    });
    const conflict = found.filter(({ held }, index) => !sameRow(held, removals[index]?.held ?? []));
    return {
      found,
      mismatches: conflict.map(({ sheet, row, left }) => ({
        place: qualifiedAddress(sheet, row, left),
        conflict: { keys: [], before: null },
      })),
    };
  };
}

/** What really was in rows that were taken away, and which of them were others than was thought. */
export interface RemovedRows {
  readonly found: readonly RowRemoval[];
  readonly mismatches: readonly Mismatch[];
}

const sameRow = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  a.length === b.length && a.every((value, index) => sameValue(value, b[index] ?? null));

/** A row of an Excel table is the table's wherever that has moved to: what is looked at is what will be deleted. */
function rangeOf(context: Excel.RequestContext, { sheetId, row, left, right, how }: RowRemoval): Excel.Range {
  if (how.from === "table") return context.workbook.tables.getItem(how.name).rows.getItemAt(how.index).getRange();
  return context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, left, 1, right - left + 1);
}

function queueRemoval(context: Excel.RequestContext, removal: RowRemoval): void {
  const { how } = removal;
  const range = rangeOf(context, removal);
  if (how.from === "table") {
    context.workbook.tables.getItem(how.name).rows.getItemAt(how.index).delete();
  } else if (how.from === "sheet") {
    range.getEntireRow().delete("Up");
  } else if (how.from === "filled") {
    range.numberFormat = [[...how.formats]];
    range.formulas = [how.before.map((value) => value ?? "")];
  } else {
    range.clear("Contents");
    for (const { column, before } of how.formats) range.getCell(0, column - removal.left).numberFormat = [[before]];
  }
}

/** Queues the putting back of rows that were taken away, highest first: somebody had moved them at that very moment. */
export function queueRestoreRows(context: Excel.RequestContext, removed: readonly RowRemoval[]): void {
  for (const removal of [...removed].sort((a, b) => a.row - b.row)) {
    const { how, held } = removal;
    const typed = [held.map((value) => value ?? "")];
    if (how.from === "table") {
      context.workbook.tables.getItem(how.name).rows.add(how.index, typed);
      continue;
    }
    if (how.from === "sheet") rangeOf(context, removal).getEntireRow().insert("Down");
    rangeOf(context, removal).formulas = typed;
  }
}
