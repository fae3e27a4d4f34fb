import { cellReference } from "@evenkeel/spreadsheet";
import type { NewRow } from "../../../workbook/changePlan/changePlan";
import { keyOf, LONGEST_TEXT, sameHeader } from "../../cellValues";
import { excelMessages } from "../../messages";
import type { Skipped } from "../../outcome";
import { keyId, keyTexts } from "../../read/locate";
import type { WorkbookSnapshot } from "../../read/workbookSnapshot";
import { findTable, isFilledRow, keyedRows, type FoundTable } from "./findTable";
import { lastCells, type Addition } from "./groupRows";

/** The table that rows are added to, as it is now. */
export interface TargetTable extends FoundTable {
  /** The present column of each of the addition's columns. */
  readonly columnOf: (column: number) => number;
  /** The last record's row in a plain range; the header's where there is none. */
  readonly last: number;
}

/** Finds the table that rows are added to; a sentence where it is not as it was. */
export function findTargetTable(addition: Addition, snapshot: WorkbookSnapshot): TargetTable | string {
  const say = excelMessages.refused;
  const sheet = snapshot.sheet(addition.sheet);
  if (sheet === null) return say.noSheet(addition.sheet);
  if (sheet.isProtected) return say.protectedRows(sheet.name);
  const found = findTable(snapshot, sheet, addition, addition.columns);
  if (found === null) {
    return say.noColumns(
      sheet.name,
      addition.columns.map(({ header }) => header),
    );
  }
  const last = found.table === null ? lastRecord(addition, snapshot, found) : found.table.area.bottom;
  if (last === null) return say.lastRecordGone(sheet.name);
  const present = new Map(addition.columns.map(({ column }, index) => [column, found.columns[index] ?? column]));
  return { ...found, last, columnOf: (column) => present.get(column) ?? column };
}

/** The end of a plain range's records: as many filled rows above the first gap as there were at the preview. */
function lastRecord(addition: Addition, snapshot: WorkbookSnapshot, found: FoundTable): number | null {
  const { sheet, block } = found;
  const [target] = lastCells(addition);
  if (target === undefined || addition.after === null) return lowestHeader(addition, found);
  const located = snapshot.locate(target);
  if (!located.found && located.why !== "duplicate") return null;
  const row = located.found ? located.row : Math.max(...located.rows);
  let end = row;
  while (isFilledRow(sheet, block, end + 1)) end += 1;
  return Math.max(row, end - addition.after.tail);
}

/** Headers in two lines: records begin below the lower one. */
function lowestHeader({ columns }: Addition, { sheet, block }: FoundTable): number {
  const below = block.headerRow + 1;
  const isInTwoLines = columns.some(({ header, column }) => sameHeader(sheet.valueAt(below, column), header));
  return isInTwoLines ? below : block.headerRow;
}

export interface MissingRows {
  readonly refusals: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly rows: readonly NewRow[];
}

/** The rows of an addition that are not in the table yet. */
export function missingRows(addition: Addition, target: TargetTable): MissingRows {
  const say = excelMessages.refused;
  const { sheet, last, columnOf } = target;
  const refusals: string[] = [];
  const skipped: Skipped[] = [];
  const rows = new Map<string, NewRow>();
  const keyColumns = (addition.rows[0]?.keys ?? []).map(({ column }) => columnOf(column));
  const present = keyedRows(target, keyColumns);
  for (const row of addition.rows) {
    const id = keyId(keyTexts(row.keys));
    const known = present.get(id)?.[0];
    if (row.keys.every(({ value }) => keyOf(value) === "")) {
      refusals.push(say.noKey(sheet.name, row.keys[0]?.header ?? ""));
    } else if (known !== undefined) {
      const cell = cellReference(sheet.name, known, keyColumns[0] ?? 0);
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
