import { BooleanNumber, type IRange } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { HostWorkbook } from "../../host/model";
import { sheetCommands } from "../univer/runCommand";
import type { RunningUniver } from "../univer/startUniver";
import { sheetOf } from "./cells";

type MovingPart = Pick<HostWorkbook, "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns">;
type SizePart = Pick<
  HostWorkbook,
  | "columnWidth"
  | "setColumnWidth"
  | "rowHeight"
  | "setRowHeight"
  | "hiddenRows"
  | "setRowsHidden"
  | "hiddenColumns"
  | "setColumnsHidden"
>;

/** Office.js measures columns and rows in points; Univer draws pixels at 96 an inch. */
const pointsAPixel = 0.75;

/** Rows and columns that come and go. */
export function movingPart(running: RunningUniver): MovingPart {
  const { workbook } = running;
  const run = sheetCommands(running);
  const { wholeRows, wholeColumns } = wholeLines(running);
  // Univer shrinks the tables of the active sheet, whichever sheet the rows are taken from.
  const whileActive = (sheetId: string, take: () => void): void => {
    const active = workbook.getActiveSheet().getSheetId();
    if (active !== sheetId) run(SetWorksheetActiveOperation.id, sheetId, {});
    take();
    if (active !== sheetId) run(SetWorksheetActiveOperation.id, active, {});
  };

  return {
    insertRows(sheetId, row, count) {
      const range = wholeRows(sheetId, row, row + count - 1);
      run(InsertRowByRangeCommand.id, sheetId, { range, direction: 0 });
    },
    deleteRows(sheetId, row, count) {
      whileActive(sheetId, () => {
        run(RemoveRowByRangeCommand.id, sheetId, { range: wholeRows(sheetId, row, row + count - 1) });
      });
    },
    insertColumns(sheetId, column, count) {
      const range = wholeColumns(sheetId, column, column + count - 1);
      run(InsertColByRangeCommand.id, sheetId, { range, direction: 3 });
    },
    deleteColumns(sheetId, column, count) {
      whileActive(sheetId, () => {
        run(RemoveColByRangeCommand.id, sheetId, { range: wholeColumns(sheetId, column, column + count - 1) });
      });
    },
  };
}

/** How wide and high columns and rows are, and which are hidden. */
export function sizePart(running: RunningUniver): SizePart {
  const run = sheetCommands(running);
  const { wholeRows, wholeColumns } = wholeLines(running);

  return {
    columnWidth(sheetId, column) {
      return sheetOf(running, sheetId).getColumnWidth(column) * pointsAPixel;
    },
    setColumnWidth(sheetId, fromColumn, toColumn, width) {
      const ranges = [wholeColumns(sheetId, fromColumn, toColumn)];
      run(SetWorksheetColWidthMutation.id, sheetId, { ranges, colWidth: width / pointsAPixel });
    },
    rowHeight(sheetId, row) {
      return sheetOf(running, sheetId).getRowHeight(row) * pointsAPixel;
    },
    setRowHeight(sheetId, fromRow, toRow, height) {
      const ranges = [wholeRows(sheetId, fromRow, toRow)];
      run(SetWorksheetRowHeightMutation.id, sheetId, { ranges, rowHeight: height / pointsAPixel });
    },
    hiddenRows(sheetId) {
      return hiddenOnes(sheetOf(running, sheetId).getConfig().rowData);
    },
    setRowsHidden(sheetId, fromRow, toRow, hidden) {
      const ranges = [wholeRows(sheetId, fromRow, toRow)];
      run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, sheetId, { ranges });
    },
    hiddenColumns(sheetId) {
      return hiddenOnes(sheetOf(running, sheetId).getConfig().columnData);
    },
    setColumnsHidden(sheetId, fromColumn, toColumn, hidden) {
      const ranges = [wholeColumns(sheetId, fromColumn, toColumn)];
      run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, sheetId, { ranges });
    },
  };
}

/** Rows and columns from edge to edge, as Univer's commands want them. */
function wholeLines(running: RunningUniver) {
  const wholeRows = (sheetId: string, from: number, to: number): IRange => ({
    startRow: from,
    endRow: to,
    startColumn: 0,
    endColumn: sheetOf(running, sheetId).getColumnCount() - 1,
  });
  const wholeColumns = (sheetId: string, from: number, to: number): IRange => ({
    startRow: 0,
    endRow: sheetOf(running, sheetId).getRowCount() - 1,
    startColumn: from,
    endColumn: to,
  });
  return { wholeRows, wholeColumns };
}

function hiddenOnes(data: { readonly [index: number]: { readonly hd?: BooleanNumber } | undefined }): Set<number> {
  const hidden = new Set<number>();
  for (const [index, entry] of Object.entries(data)) if (entry?.hd === BooleanNumber.TRUE) hidden.add(Number(index));
  return hidden;
}
