import { CellValueType, type ICellData, type IStyleData, type Nullable, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { HostValue } from "../../host/model";
import type { RunningUniver } from "../univer/startUniver";

export function sheetOf(running: RunningUniver, sheetId: string): Worksheet {
  const sheet = running.workbook.getSheetBySheetId(sheetId);
  if (!sheet) throw new Error(`There is no sheet with the id ${sheetId}.`);
  return sheet;
}

/** The style of a cell, wherever Univer keeps it. */
export function styleAt(running: RunningUniver, sheet: Worksheet, row: number, column: number): Nullable<IStyleData> {
  return running.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column));
}

/** What a cell holds. Univer keeps booleans as 1 and 0, and text typed with styles inside as a little document. */
export function valueOf(cell: Nullable<ICellData>): HostValue {
  if (!cell) return "";
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const { v, t } = cell;
  if (v === null || v === undefined) return "";
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1" || v === "TRUE";
  if (t === CellValueType.NUMBER && typeof v === "string" && v !== "" && Number.isFinite(Number(v))) return Number(v);
  return typeof v === "string" && v.startsWith("#") ? (excelErrors[v] ?? v) : v;
}

/** What an apostrophe alone leaves in a cell. */
export function isEmptyText(cell: Nullable<ICellData>): boolean {
  return cell?.v === "" && cell.t === CellValueType.STRING && !cell.f && !cell.si;
}

/** Errors that only Univer knows, as Excel would show them. */
const excelErrors: Readonly<Record<string, string>> = { "#ERROR!": "#VALUE!", "#CYCLE!": "#NUM!" };

/** How a cell's formula is found: "=..." or null. Shared formulas need Univer's help. */
export type FormulaReader = (sheetId: string, row: number, column: number, cell: Nullable<ICellData>) => string | null;

export function formulaReader(running: RunningUniver): FormulaReader {
  return (sheetId, row, column, cell) => {
    if (!cell) return null;
    if (cell.f) return cell.f;
    if (!cell.si) return null;
    return running.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, running.unitId) ?? null;
  };
}
