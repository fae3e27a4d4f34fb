import { BooleanNumber, type IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  RemoveWorksheetMergeMutation,
  ScrollToCellOperation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { HostArea, HostSheet, HostWorkbook, SheetVisibility } from "../host/model";
import { sheetOf } from "./cells";
import type { RunningUniver } from "./univer";

type StructurePart = Pick<
  HostWorkbook,
  | "sheets"
  | "activeSheetId"
  | "activateSheet"
  | "addSheet"
  | "deleteSheet"
  | "renameSheet"
  | "moveSheet"
  | "setVisibility"
  | "insertRows"
  | "deleteRows"
  | "insertColumns"
  | "deleteColumns"
  | "columnWidth"
  | "setColumnWidth"
  | "rowHeight"
  | "setRowHeight"
  | "hiddenRows"
  | "setRowsHidden"
  | "hiddenColumns"
  | "setColumnsHidden"
  | "merges"
  | "merge"
  | "unmerge"
  | "freeze"
  | "setFreeze"
  | "selection"
  | "select"
>;

/** Office.js measures columns and rows in points; Univer draws pixels at 96 an inch. */
const pointsAPixel = 0.75;

export function toRange(area: HostArea): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

export function toArea(range: IRange): HostArea {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

/** Sheets, rows, columns, merges, panes and the selection. */
export function structurePart(running: RunningUniver, veryHidden: Set<string>): StructurePart {
  const { commands, workbook, unitId } = running;
  const run = (id: string, sheetId: string, params: object): void => {
    const done = commands.syncExecuteCommand(id, { unitId, subUnitId: sheetId, ...params });
    if (!done) throw new Error(`The workbook did not carry out ${id} on ${sheetId}.`);
  };
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
  const visibilityOf = (sheetId: string, hidden: boolean): SheetVisibility =>
    !hidden ? "Visible" : veryHidden.has(sheetId) ? "VeryHidden" : "Hidden";
  // Univer shrinks the tables of the active sheet, whichever sheet the rows are taken from.
  const whileActive = (sheetId: string, take: () => void): void => {
    const active = workbook.getActiveSheet().getSheetId();
    if (active !== sheetId) run(SetWorksheetActiveOperation.id, sheetId, {});
    take();
    if (active !== sheetId) run(SetWorksheetActiveOperation.id, active, {});
  };
  let nextSheet = workbook.getSheets().length;

  return {
    sheets() {
      return workbook.getSheetOrders().map((id): HostSheet => {
        const sheet = sheetOf(running, id);
        return {
          id,
          name: sheet.getName(),
          visibility: visibilityOf(id, sheet.isSheetHidden() === BooleanNumber.TRUE),
        };
      });
    },
    activeSheetId() {
      return workbook.getActiveSheet().getSheetId();
    },
    activateSheet(sheetId) {
      run(SetWorksheetActiveOperation.id, sheetId, {});
    },
    addSheet(name) {
      nextSheet += 1;
      const id = `sheet-${nextSheet}`;
      commands.syncExecuteCommand(InsertSheetCommand.id, {
        unitId,
        index: workbook.getSheetOrders().length,
        sheet: { id, name, rowCount: 400, columnCount: 30, cellData: {} },
      });
      return id;
    },
    deleteSheet(sheetId) {
      run(RemoveSheetCommand.id, sheetId, {});
    },
    renameSheet(sheetId, name) {
      run(SetWorksheetNameCommand.id, sheetId, { name });
    },
    moveSheet(sheetId, position) {
      const fromOrder = workbook.getSheetOrders().indexOf(sheetId);
      if (fromOrder !== position) run(SetWorksheetOrderMutation.id, sheetId, { fromOrder, toOrder: position });
    },
    setVisibility(sheetId, visibility) {
      if (visibility === "VeryHidden") veryHidden.add(sheetId);
      else veryHidden.delete(sheetId);
      const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      run(SetWorksheetHideMutation.id, sheetId, { hidden });
    },
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
    merges(sheetId) {
      return sheetOf(running, sheetId).getMergeData().map(toArea);
    },
    merge(sheetId, area) {
      run(AddWorksheetMergeMutation.id, sheetId, { ranges: [toRange(area)] });
    },
    unmerge(sheetId, area) {
      run(RemoveWorksheetMergeMutation.id, sheetId, { ranges: [toRange(area)] });
    },
    freeze(sheetId) {
      const { xSplit, ySplit } = sheetOf(running, sheetId).getFreeze();
      return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
    },
    setFreeze(sheetId, { rows, columns }) {
      run(SetFrozenMutation.id, sheetId, {
        xSplit: columns,
        ySplit: rows,
        startRow: rows === 0 ? -1 : rows,
        startColumn: columns === 0 ? -1 : columns,
        resetScroll: true,
      });
    },
    selection() {
      const sheetId = workbook.getActiveSheet().getSheetId();
      const range = running.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
      return { sheetId, area: range ? toArea(range) : { top: 0, left: 0, bottom: 0, right: 0 } };
    },
    select(sheetId, area) {
      if (workbook.getActiveSheet().getSheetId() !== sheetId) run(SetWorksheetActiveOperation.id, sheetId, {});
      const range = toRange(area);
      run(SetSelectionsOperation.id, sheetId, {
        selections: [
          {
            range,
            primary: {
              actualRow: area.top,
              actualColumn: area.left,
              isMerged: false,
              isMergedMainCell: false,
              startRow: area.top,
              startColumn: area.left,
              endRow: area.top,
              endColumn: area.left,
            },
            style: null,
          },
        ],
      });
      run(ScrollToCellOperation.id, sheetId, { range });
    },
  };
}

function hiddenOnes(data: { readonly [index: number]: { readonly hd?: BooleanNumber } | undefined }): Set<number> {
  const hidden = new Set<number>();
  for (const [index, entry] of Object.entries(data)) if (entry?.hd === BooleanNumber.TRUE) hidden.add(Number(index));
  return hidden;
}
