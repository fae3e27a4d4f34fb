import type { IUnitRange } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { cellRange } from "./calculation";
import type { RunningUniver } from "./startUniver";

/** The cells of the workbook whose formula is wanted. */
export function formulaCells(running: RunningUniver, wanted: (formula: string) => boolean): IUnitRange[] {
  const found: IUnitRange[] = [];
  const formulas = running.injector.get(FormulaDataModel).getFormulaData()[running.unitId] ?? {};
  for (const [sheetId, rows] of Object.entries(formulas)) {
    for (const [row, columns] of Object.entries(rows ?? {})) {
      for (const [column, item] of Object.entries(columns as Record<string, { readonly f: string } | null>)) {
        if (item && wanted(item.f)) found.push(cellRange(running.unitId, sheetId, Number(row), Number(column)));
      }
    }
  }
  return found;
}
