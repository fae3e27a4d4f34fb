import { areaAddress, cellReference } from "@evenkeel/spreadsheet";
import { blankContent } from "./cellContent";
import { isConflict } from "./changes/mismatch";
import { queueContents } from "./changes/placedContents";
import { revertConflicts } from "./changes/revertConflicts";
import { excelMessages } from "./messages";
import { cachedSheetId } from "./read/sheetIdCache";
import { ExcelFailure } from "./requests/failures";
import { read, write } from "./requests/request";

/** Shows a cell or range to the user. Only ever done because the user asked for it. */
export async function selectCell(sheetName: string, address: string): Promise<void> {
  await read((context) => {
    const sheet = context.workbook.worksheets.getItem(cachedSheetId(sheetName) ?? sheetName);
    sheet.activate();
    sheet.getRange(address).select();
    return () => undefined;
  });
}

/** The cells that the user has selected: "A4:H60" of a sheet. */
export async function selectedArea(): Promise<{ readonly sheet: string; readonly area: string }> {
  return read((context) => {
    const range = context.workbook.getSelectedRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    range.worksheet.load("name");
    return () => {
      const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
      const area = areaAddress({ top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 });
      return { sheet: range.worksheet.name, area };
    };
  });
}

/**
 * Puts a formula into the selected cell. An occupied cell is never overwritten.
 * @param formula as people type it, beginning with "="
 * @returns where it stands now
 */
export async function insertFormula(formula: string): Promise<{ readonly sheet: string; readonly cell: string }> {
  const target = await read((context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,columnIndex,values,formulas");
    cell.worksheet.load("id,name");
    cell.worksheet.protection.load("protected");
    cell.format.protection.load("locked");
    return () => {
      // Office.js types it as always there, but null is one of Excel's answers.
      const locked = cell.format.protection.locked as boolean | null;
      return {
        sheetId: cell.worksheet.id,
        sheet: cell.worksheet.name,
        row: cell.rowIndex,
        column: cell.columnIndex,
        isEmpty: cell.values[0]?.[0] === "" && cell.formulas[0]?.[0] === "",
        isLocked: cell.worksheet.protection.protected && locked !== false,
      };
    };
  });
  const place = cellReference(target.sheet, target.row, target.column);
  if (target.isLocked) {
    throw new ExcelFailure("access-denied", "AccessDenied", excelMessages.failure.placeProtected(place));
  }
  if (!target.isEmpty) throw new ExcelFailure("other", "NotEmpty", excelMessages.failure.placeTaken(place));
  const { row, column } = target;
  const input = { row, column, value: formula, isFormula: formula.startsWith("="), before: blankContent };
  const mismatches = await write((context) =>
    queueContents(context.workbook.worksheets.getItem(target.sheetId), target.sheet, [input]),
  );
  if (mismatches.some(isConflict)) {
    await revertConflicts({ mismatches, addedRows: [] });
    throw new ExcelFailure("other", "NotEmpty", excelMessages.failure.placeTaken(place));
  }
  return { sheet: target.sheet, cell: place };
}
