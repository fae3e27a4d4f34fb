import { excelMessages } from "../../messages";
import type { NewRow } from "../../../workbook/changePlan/changePlan";
import { qualifiedAddress } from "../../a1";
import { lastCells, type Addition } from "./groupRows";
import { keyOf, LONGEST_TEXT, sameHeader } from "../../cellValues";
import type { Skipped } from "../cells/checkCells";
import { findColumns, keyId, keyTexts, rowsByKey, valueAt, type SheetSnapshot } from "../../read/locate";
import type { WorkbookSnapshot } from "../../read/readSnapshot";
import { blockAround, isFilledRow, type Block } from "./findInsertPosition";
import type { TableSnapshot } from "../sheets/prepareSheet";

/** Where a table stands now. */
export interface TablePlace {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot | null;
  readonly headerRow: number;
  /** The present column of each of the addition's columns. */
  readonly columnOf: ReadonlyMap<number, number>;
  readonly block: Block;
  /** The last record's row in a plain range; the heading's where there is none. */
  readonly last: number;
}

/** Finds the table that rows are added to; a refusal where it is not as it was. */
export function findTable(addition: Addition, now: WorkbookSnapshot): TablePlace | { readonly refusal: string } {
  const say = excelMessages.refused;
  const sheet = now.sheet(addition.sheet);
  if (sheet === null) return { refusal: say.noSheet(addition.sheet) };
  if (sheet.isProtected) return { refusal: say.protectedRows(sheet.name) };
  const named = addition.tableName === null ? null : now.table(addition.tableName);
  const table = named?.sheetId === sheet.id ? named : null;
  const found = findColumns(sheet, table?.area ?? null, addition.headerRow, addition.columns);
  if (found === null) {
    return {
      refusal: say.noColumns(
        sheet.name,
        addition.columns.map(({ header }) => header),
      ),
    };
  }
  const block =
    table === null
      ? blockAround(sheet, found.headerRow, found.columns)
      : { headerRow: table.area.top, left: table.area.left, right: table.area.right };
  const last = table === null ? lastRecordNow(addition, now, sheet, block) : table.area.bottom;
  if (last === null) return { refusal: say.lastRecordGone(sheet.name) };
  const columnOf = new Map(addition.columns.map(({ column }, index) => [column, found.columns[index] ?? column]));
  return { sheet, table, headerRow: found.headerRow, columnOf, block, last };
}

/** The end of the records now: as many filled rows above the first gap as there were at the preview. */
function lastRecordNow(addition: Addition, now: WorkbookSnapshot, sheet: SheetSnapshot, block: Block): number | null {
  const [target] = lastCells(addition);
  if (target === undefined || addition.after === null) return lowestHeading(addition, sheet, block.headerRow);
  const place = now.place(target);
  if (place.status !== "found" && place.status !== "duplicate") return null;
  const row = place.status === "found" ? place.row : Math.max(...place.rows);
  let end = row;
  while (isFilledRow(sheet, block, end + 1)) end += 1;
  return Math.max(row, end - addition.after.tail);
}

/** Headings in two lines: records begin below the lower one. */
function lowestHeading({ columns }: Addition, sheet: SheetSnapshot, headerRow: number): number {
  const below = headerRow + 1;
  return columns.some(({ header, column }) => sameHeader(valueAt(sheet, below, column), header)) ? below : headerRow;
}

export interface Wanted {
  readonly refusals: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly rows: readonly NewRow[];
}

/** The rows that are not there yet. */
export function wantedRows(addition: Addition, { sheet, table, headerRow, columnOf, last }: TablePlace): Wanted {
  const say = excelMessages.refused;
  const refusals: string[] = [];
  const skipped: Skipped[] = [];
  const rows = new Map<string, NewRow>();
  const keyColumns = (addition.rows[0]?.keys ?? []).map(({ column }) => columnOf.get(column) ?? column);
  const there = rowsByKey(sheet, table?.area ?? null, { headerRow, columns: keyColumns });
  for (const row of addition.rows) {
    const id = keyId(keyTexts(row.keys));
    const known = there.get(id)?.[0];
    if (row.keys.every(({ value }) => keyOf(value) === "")) {
      refusals.push(say.noKey(sheet.name, row.keys[0]?.header ?? ""));
    } else if (known !== undefined) {
      const cell = qualifiedAddress(sheet.name, known, keyColumns[0] ?? 0);
      skipped.push({ cell, why: excelMessages.skipped.rowThere(row.keys) });
    } else if (rows.has(id)) {
      refusals.push(say.addedTwice(sheet.name, row.keys));
    } else {
      const long = row.cells.find(({ value }) => typeof value === "string" && value.length > LONGEST_TEXT);
      if (long !== undefined) refusals.push(say.tooLong(sheet.name, last + 2, long.header, LONGEST_TEXT));
      rows.set(id, row);
    }
  }
  return { refusals, skipped, rows: [...rows.values()] };
}
