import type { ICellData, Injector, Nullable, Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

/**
 * Spares Univer 0.25.1 going through every cell of the workbook at each write to see which formulas it touches: values
 * typed over values touch none. 500 places of a caseload of 20,000 took it half a minute.
 */
export function speedUpPlainWrites(injector: Injector, workbook: Workbook): void {
  const model = injector.get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cellValue) => {
    const sheet = workbook.getUnitId() === unitId ? workbook.getSheetBySheetId(sheetId) : null;
    const touchesFormulas = Object.entries(cellValue).some(([row, columns]) =>
      Object.entries((columns ?? {}) as Record<string, Nullable<ICellData>>).some(
        ([column, cell]) => hasFormula(cell) || hasFormula(sheet?.getCellRaw(Number(row), Number(column))),
      ),
    );
    return sheet !== null && !touchesFormulas ? {} : update(unitId, sheetId, cellValue);
  };
}

const hasFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f) || Boolean(cell?.si);
