import { BooleanNumber } from "@univerjs/core";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { HostSheet, HostWorkbook, SheetVisibility } from "../../host/model";
import { sheetCommands } from "../univer/runCommand";
import type { RunningUniver } from "../univer/startUniver";
import { sheetOf } from "./cells";

type SheetPart = Pick<
  HostWorkbook,
  | "sheets"
  | "activeSheetId"
  | "activateSheet"
  | "addSheet"
  | "deleteSheet"
  | "renameSheet"
  | "moveSheet"
  | "setVisibility"
>;

/**
 * The sheets of the workbook, as their tabs show them.
 * @param veryHidden the ids of sheets that are so from the start: Univer knows "hidden" only
 */
export function sheetPart(running: RunningUniver, veryHidden: Set<string>): SheetPart {
  const { commands, workbook, unitId } = running;
  const run = sheetCommands(running);
  const visibilityOf = (sheetId: string, hidden: boolean): SheetVisibility =>
    !hidden ? "Visible" : veryHidden.has(sheetId) ? "VeryHidden" : "Hidden";
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
  };
}
