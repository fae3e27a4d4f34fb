import type { Area } from "@evenkeel/spreadsheet";
import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { toArea } from "../univer/ranges";
import type { RunningUniver } from "../univer/startUniver";
import { sheetOf, valueOf } from "./cells";

/** What formulas spilled, beside the cells that people typed. */
export class Spills {
  private readonly model: FormulaDataModel;

  constructor(private readonly running: RunningUniver) {
    this.model = running.injector.get(FormulaDataModel);
  }

  /** The cell as people see it: what was typed into it or, where nothing was, what a formula spilled there. */
  shownCell(sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
    const cell = sheet.getCellRaw(row, column);
    const hasContent = cell && (valueOf(cell) !== "" || cell.f || cell.si);
    return hasContent ? cell : (this.cell(sheet.getSheetId(), row, column) ?? cell);
  }

  cell(sheetId: string, row: number, column: number): ICellData | null {
    return this.model.getArrayFormulaCellData()[this.running.unitId]?.[sheetId]?.[row]?.[column] ?? null;
  }

  /** The area that the formula in this cell fills, or null where it fills just its own cell. */
  areaFrom(sheetId: string, row: number, column: number): Area | null {
    const range = this.model.getArrayFormulaRange()[this.running.unitId]?.[sheetId]?.[row]?.[column];
    if (!range) return null;
    const anchor = sheetOf(this.running, sheetId).getCellRaw(row, column);
    if (anchor?.v === "#SPILL!") return null;
    return toArea(range);
  }

  areas(sheetId: string): { readonly row: number; readonly column: number; readonly area: Area }[] {
    const rows = this.model.getArrayFormulaRange()[this.running.unitId]?.[sheetId] ?? {};
    return Object.entries(rows).flatMap(([row, columns]) =>
      Object.keys(columns as object).flatMap((column) => {
        const area = this.areaFrom(sheetId, Number(row), Number(column));
        return area === null ? [] : [{ row: Number(row), column: Number(column), area }];
      }),
    );
  }
}
