import type { Area, CellValue } from "@evenkeel/spreadsheet";
import { asFailure } from "../requests/failures";
import { read, type Deferred } from "../requests/request";

/** A rectangle of cells as read; rows and columns count from 0. */
export interface Cells {
  readonly top: number;
  readonly left: number;
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

export const noCells: Cells = { top: 0, left: 0, values: [], formulas: [], hiddenRows: [], hiddenColumns: [] };

/** Thrown by a reader that got null for more cells than Excel gives in one go; reading part by part helps. */
class TooManyCells extends Error {}

/** Queues the reading of all cells with content of a sheet, in the caller's request. */
export function queueUsedCells(sheet: Excel.Worksheet): Deferred<Cells> {
  return queueRange(sheet.getUsedRangeOrNullObject(true));
}

function queueRange(range: Excel.Range): Deferred<Cells> {
  range.load("rowIndex,columnIndex,values,formulas");
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  return () => {
    if (range.isNullObject) return noCells;
    const { rowIndex: top, columnIndex: left } = range;
    const values = range.values as CellValue[][] | null;
    const formulas = range.formulas as CellValue[][] | null;
    // Beyond five million cells Excel answers null instead of an error.
    if (values === null || formulas === null) throw new TooManyCells();
    return {
      top,
      left,
      values,
      formulas,
      hiddenRows: rows.value.flatMap((row, index) => (row.rowHidden === true ? [top + index] : [])),
      hiddenColumns: columns.value.flatMap((column, index) => (column.columnHidden === true ? [left + index] : [])),
    };
  };
}

/** Whether an error says that the answer was too big for one request. */
export function isTooBig(error: unknown): boolean {
  return error instanceof TooManyCells || asFailure(error).kind === "too-big";
}

const CELLS_A_REQUEST = 100_000;

/** The same for a sheet that is too big for one request: row by row block, each smaller if Excel still says no. */
export async function readInBlocks(sheetId: string): Promise<Cells> {
  const used = await read((context) => {
    const range = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return () => (range.isNullObject ? null : range.toJSON());
  });
  if (used === null) return noCells;
  const { rowIndex: top = 0, columnIndex: left = 0, rowCount = 0, columnCount = 1 } = used;
  const blocks: Cells[] = [];
  let rows = Math.max(1, Math.floor(CELLS_A_REQUEST / columnCount));
  for (let from = top; from < top + rowCount;) {
    const count = Math.min(rows, top + rowCount - from);
    try {
      blocks.push(
        await read((context) =>
          queueRange(context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(from, left, count, columnCount)),
        ),
      );
      from += count;
    } catch (error) {
      if (!isTooBig(error) || rows === 1) throw error;
      rows = Math.max(1, Math.floor(rows / 2));
    }
  }
  return {
    top,
    left,
    values: blocks.flatMap((block) => block.values),
    formulas: blocks.flatMap((block) => block.formulas),
    hiddenRows: blocks.flatMap((block) => block.hiddenRows),
    hiddenColumns: blocks[0]?.hiddenColumns ?? [],
  };
}

/** The area of a range whose rowIndex, columnIndex, rowCount and columnCount are loaded. */
export function areaOf(range: Excel.Range): Area {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
