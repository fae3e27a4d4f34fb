import { cellReference, type CellValue } from "@evenkeel/spreadsheet";
import { loadedCells, retyped } from "../../cellContent";
import { sameValue } from "../../cellValues";
import type { RecordedRows } from "../../journal/schema";
import type { Deferred } from "../../requests/request";
import { conflictAt, type Mismatch } from "../mismatch";

/** An added row that is removed again. */
export interface RowRemoval {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly how: HowRemoved;
  /** What the row holds from `left` to `right`, as typed: where something else is found there then, it stays. */
  readonly held: readonly CellValue[];
  /** How many cells of the add-in it holds. */
  readonly cells: number;
}

export type HowRemoved =
  /** A row of an Excel table is deleted from the table. */
  | { readonly from: "table"; readonly name: string; readonly index: number }
  /** A row that was inserted into the sheet is deleted whole. */
  | { readonly from: "sheet" }
  /** Any other is emptied and gets its number formats back. */
  | { readonly from: "nowhere"; readonly formats: RecordedRows["formats"] }
  /** A blank row that was just filled gets back all that it held, as typed, and its number formats. */
  | { readonly from: "filled"; readonly before: readonly CellValue[]; readonly formats: readonly string[] };

/** What removed rows really held, and a conflict for each that was not the row it was expected to be. */
export interface RemovedRows {
  readonly found: readonly RowRemoval[];
  readonly mismatches: readonly Mismatch[];
}

/** Queues the removal of rows, lowest first, in the caller's request. */
export function queueRemovals(context: Excel.RequestContext, removals: readonly RowRemoval[]): Deferred<RemovedRows> {
  const ranges = removals.map((removal) => {
    const range = rangeOf(context, removal);
    range.load("values,formulas");
    return { removal, range };
  });
  for (const { removal } of ranges) queueRemoval(context, removal);
  return () => {
    const found = ranges.map(({ removal, range }): RowRemoval => {
      const [cells = []] = loadedCells(range);
      return { ...removal, held: cells.map((cell) => retyped(...cell)) };
    });
    const others = found.filter(({ held }, index) => !sameRow(held, removals[index]?.held ?? []));
    return {
      found,
      mismatches: others.map(({ sheet, row, left }) => conflictAt(cellReference(sheet, row, left))),
    };
  };
}

const sameRow = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  a.length === b.length && a.every((value, index) => sameValue(value, b[index] ?? null));

/** A row of an Excel table is found in the table, wherever that has moved to: what is read is what will be deleted. */
function rangeOf(context: Excel.RequestContext, { sheetId, row, left, right, how }: RowRemoval): Excel.Range {
  if (how.from === "table") return context.workbook.tables.getItem(how.name).rows.getItemAt(how.index).getRange();
  return context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, left, 1, right - left + 1);
}

function queueRemoval(context: Excel.RequestContext, removal: RowRemoval): void {
  const { how } = removal;
  const range = rangeOf(context, removal);
  switch (how.from) {
    case "table":
      context.workbook.tables.getItem(how.name).rows.getItemAt(how.index).delete();
      break;
    case "sheet":
      range.getEntireRow().delete("Up");
      break;
    case "filled":
      range.numberFormat = [[...how.formats]];
      range.formulas = [how.before.map((value) => value ?? "")];
      break;
    case "nowhere":
      range.clear("Contents");
      for (const { column, before } of how.formats) range.getCell(0, column - removal.left).numberFormat = [[before]];
      break;
  }
}

/** Queues the restoring of removed rows, highest first: a colleague had moved them at that very moment. */
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
