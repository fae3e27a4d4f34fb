import {
  BooleanNumber,
  type Injector,
  type IRowData,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { TableManager } from "@univerjs/sheets-table";

type HiddenRows = ReturnType<FormulaDataModel["getHiddenRowsFiltered"]>;
type HiddenInSheet = Record<number, Partial<IRowData>>;

/**
 * The rows that SUBTOTAL passes over: those that are hidden, and those that a table's filter leaves out. Univer's own
 * list asks the filters about every row of every sheet, hundreds of empty ones too, which took longer than calculating.
 */
export function hiddenRows(injector: Injector): HiddenRows {
  const tables = injector.get(TableManager);
  const hidden: HiddenRows = {};
  for (const workbook of injector
    .get(IUniverInstanceService)
    .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
    const unitId = workbook.getUnitId();
    const sheets: Record<string, HiddenInSheet> = {};
    for (const sheet of workbook.getSheets()) {
      const rows: HiddenInSheet = {};
      const kept = Object.entries(sheet.getRowManager().getRowData()) as [string, Partial<IRowData> | undefined][];
      for (const [row, { hd } = {}] of kept) {
        if (hd === BooleanNumber.TRUE) rows[Number(row)] = { hd };
      }
      for (const table of tables.getTablesBySubunitId(unitId, sheet.getSheetId())) {
        const { startRow, endRow } = table.getTableFilterRange();
        for (let row = startRow; row <= endRow; row += 1) {
          if (sheet.isRowFiltered(row)) rows[row] = { hd: BooleanNumber.TRUE };
        }
      }
      sheets[sheet.getSheetId()] = rows;
    }
    hidden[unitId] = sheets;
  }
  return hidden;
}
