import { cellReference, isEmpty, type CellValue } from "@evenkeel/spreadsheet";
import { retyped } from "../../cellContent";
import { sameValue } from "../../cellValues";
import type { RecordedChange, RecordedRows } from "../../journal/schema";
import { excelMessages } from "../../messages";
import type { Skipped } from "../../outcome";
import { keyId, type CellTarget } from "../../read/locate";
import type { WorkbookSnapshot } from "../../read/workbookSnapshot";
import { bottomOf, columnsOf, findTable, isFilledBeside, keyedRows, type FoundTable } from "./findTable";
import type { HowRemoved, RowRemoval } from "./rowRemoval";

export interface RowsReversion {
  readonly removals: readonly RowRemoval[];
  readonly skipped: readonly Skipped[];
  readonly isBlocked: boolean;
}

/** What has to be found again to remove recorded rows. */
export function rowTargets(entry: RecordedChange): CellTarget[] {
  return entry.rows.flatMap(({ sheet, tableName, headerRow, keys, columns, at, rows }) => {
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

/** Decides which recorded rows can be removed: one that has been edited or added to since stays and is named. */
export function revertRows(entry: RecordedChange, snapshot: WorkbookSnapshot): RowsReversion {
  const reversions = entry.rows.map((record) => revertTable(record, snapshot, entry.state === "pending"));
  return {
    removals: reversions.flatMap(({ removals }) => removals).sort((a, b) => b.row - a.row),
    skipped: reversions.flatMap(({ skipped }) => skipped),
    isBlocked: reversions.some(({ isBlocked }) => isBlocked),
  };
}

/** Whether all recorded rows are there as they were written. */
export function areRowsPresent(entry: RecordedChange, snapshot: WorkbookSnapshot): boolean {
  const present = revertRows(entry, snapshot).removals.filter(({ cells }) => cells > 0).length;
  return present === entry.rows.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** @param isCutOff writing did not come to its end: rows may be there in part, or inserted and still blank */
function revertTable(record: RecordedRows, snapshot: WorkbookSnapshot, isCutOff: boolean): RowsReversion {
  const say = excelMessages.skipped;
  const leave = (why: string, isBlocked = false): RowsReversion => ({
    removals: [],
    skipped: [{ cell: cellReference(record.sheet, record.at, record.keys[0]?.column ?? 0), why }],
    isBlocked,
  });
  const sheet = snapshot.sheet(record.sheet);
  if (sheet === null) return leave(say.sheetGone(record.sheet));
  const headings = [...record.keys, ...record.columns];
  const table = findTable(snapshot, sheet, record, headings);
  if (table === null) return leave(say.columnGone(headings.map(({ header }) => header).join(", ")));
  const { own, skipped } = findOwnRows(record, table, isCutOff);
  const inserted = insertedRows(record, table, own, isCutOff);
  const removals = own
    .filter(({ row, cells }) => cells > 0 || inserted.has(row))
    .map(({ row, cells }) => removalOf(record, table, row, cells, inserted.has(row)));
  if (removals.length === 0) return { removals, skipped, isBlocked: false };
  if (sheet.isProtected) return leave(say.undoProtectedRows(sheet.name), true);
  if (own.some(({ row }) => sheet.isHidden(row))) return leave(say.undoHidden, true);
  return { removals, skipped, isBlocked: false };
}

/** A row that is still as the add-in wrote it. */
interface OwnRow {
  readonly row: number;
  /** Which of the recorded rows it is. */
  readonly index: number;
  /** How many of its cells are filled. */
  readonly cells: number;
}

function findOwnRows(
  record: RecordedRows,
  table: FoundTable,
  isCutOff: boolean,
): { readonly own: readonly OwnRow[]; readonly skipped: readonly Skipped[] } {
  const say = excelMessages.skipped;
  const { sheet } = table;
  const keyColumns = table.columns.slice(0, record.keys.length);
  const columns = table.columns.slice(record.keys.length);
  const keyed = keyedRows(table, keyColumns);
  const filled = (row: number): number => columns.filter((column) => !isEmpty(sheet.valueAt(row, column))).length;
  const own: OwnRow[] = [];
  const skipped: Skipped[] = [];
  for (const [index, { keys, values }] of record.rows.entries()) {
    const shownKeys = record.keys.map(({ header }, one) => ({ header, value: keys[one] ?? "" }));
    const put = record.at + index;
    const written = new Map(columns.map((column, one) => [column, values[one] ?? null]));
    const rows = keyed.get(keyId(keys)) ?? [];
    // Where a colleague has added the same meanwhile, ours is the one where it was put.
    const near = rows.filter((row) => row >= record.at && row < record.at + record.rows.length);
    const row = rows.length > 1 && near.length !== 1 ? undefined : (near[0] ?? rows[0]);
    if (row === undefined) {
      if (isCutOff && editedColumn(table, put, written, true) === null) {
        own.push({ row: put, index, cells: filled(put) });
      } else {
        const why = rows.length > 1 ? say.duplicateKey(shownKeys) : say.rowGone(shownKeys);
        skipped.push({ cell: cellReference(sheet.name, put, keyColumns[0] ?? 0), why });
      }
      continue;
    }
    const edited = editedColumn(table, row, written, isCutOff);
    if (edited === null) own.push({ row, index, cells: filled(row) });
    else skipped.push({ cell: cellReference(sheet.name, row, edited), why: say.rowEdited(shownKeys) });
  }
  return { own, skipped };
}

/** The rows that are deleted and not just emptied: as many as were inserted, the lowest ones. */
function insertedRows(
  record: RecordedRows,
  table: FoundTable,
  own: readonly OwnRow[],
  isCutOff: boolean,
): ReadonlySet<number> {
  // Values are written after rows are inserted: one of these that holds something shows that all of them were inserted.
  const wereInserted =
    !isCutOff ||
    bottomOf(table) === record.bottom + record.grown ||
    own.some(({ index, cells }) => cells > 0 && index >= record.rows.length - record.grown);
  if (!wereInserted) return new Set();
  const lowest = own.map(({ row }) => row).sort((a, b) => b - a);
  return new Set(lowest.slice(0, record.grown));
}

/**
 * The column of a cell of the row that is not as the add-in left it; null: none.
 * @param mayBeBlank a blank cell of the add-in may just not have been written yet
 */
function editedColumn(
  { sheet, block }: FoundTable,
  row: number,
  writtenCells: ReadonlyMap<number, CellValue>,
  mayBeBlank: boolean,
): number | null {
  const edited = columnsOf(block).find((column) => {
    const value = sheet.valueAt(row, column);
    const written = writtenCells.get(column);
    if (sheet.isCalculatedAt(row, column)) return written !== undefined && !isEmpty(written);
    return !sameValue(value, written ?? null) && !(mayBeBlank && isEmpty(value));
  });
  return edited ?? null;
}

function removalOf(
  record: RecordedRows,
  { sheet, table, block }: FoundTable,
  row: number,
  cells: number,
  wasInserted: boolean,
): RowRemoval {
  const { left, right } = block;
  const name = record.tableName;
  const how: HowRemoved =
    wasInserted && table !== null && name !== null
      ? { from: "table", name, index: row - table.area.top - 1 }
      : wasInserted && name === null && !isFilledBeside(sheet, block, row)
        ? { from: "sheet" }
        : { from: "nowhere", formats: record.formats };
  const held = columnsOf(block).map((column) => retyped(sheet.valueAt(row, column), sheet.formulaAt(row, column)));
  return { sheetId: sheet.id, sheet: sheet.name, row, left, right, how, held, cells };
}
