import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  numfmt,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { HostArea, HostValue, HostWorkbook } from "../host/model";
import { isInside } from "./addresses";
import { stylePatch, toHostFormat } from "./formats";
import { typed } from "./typed";
import type { RunningUniver } from "./univer";

type CellPart = Pick<
  HostWorkbook,
  "usedArea" | "values" | "formulas" | "isEmptyText" | "texts" | "write" | "clear" | "format" | "setFormat" | "sortRows"
>;

/** A cell's style while it counts as "not locked" on a protected sheet; Univer has no place for it among styles. */
const unlockedMark = { unlocked: true } as const;

export function sheetOf(running: RunningUniver, sheetId: string): Worksheet {
  const sheet = running.workbook.getSheetBySheetId(sheetId);
  if (!sheet) throw new Error(`There is no sheet with the id ${sheetId}.`);
  return sheet;
}

/** What formulas spilled, beside the cells that people typed. */
export class Spills {
  constructor(private readonly running: RunningUniver) {}

  cell(sheetId: string, row: number, column: number): ICellData | null {
    return this.model().getArrayFormulaCellData()[this.running.unitId]?.[sheetId]?.[row]?.[column] ?? null;
  }

  /** The area that the formula in this cell fills, or null where it fills just its own cell. */
  areaFrom(sheetId: string, row: number, column: number): HostArea | null {
    const range = this.model().getArrayFormulaRange()[this.running.unitId]?.[sheetId]?.[row]?.[column];
    if (!range) return null;
    const anchor = sheetOf(this.running, sheetId).getCellRaw(row, column);
    if (anchor?.v === "#SPILL!") return null;
    return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
  }

  areas(sheetId: string): { readonly row: number; readonly column: number; readonly area: HostArea }[] {
    const rows = this.model().getArrayFormulaRange()[this.running.unitId]?.[sheetId] ?? {};
    return Object.entries(rows).flatMap(([row, columns]) =>
      Object.keys(columns as object).flatMap((column) => {
        const area = this.areaFrom(sheetId, Number(row), Number(column));
        return area === null ? [] : [{ row: Number(row), column: Number(column), area }];
      }),
    );
  }

  private model(): FormulaDataModel {
    return this.running.injector.get(FormulaDataModel);
  }
}

/** What a cell holds. Univer keeps booleans as 1 and 0, and text typed with styles inside as a little document. */
export function valueOf(cell: Nullable<ICellData>): HostValue {
  if (!cell) return "";
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const { v, t } = cell;
  if (v === null || v === undefined) return "";
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1" || v === "TRUE";
  if (t === CellValueType.NUMBER && typeof v === "string" && v !== "" && Number.isFinite(Number(v))) return Number(v);
  return typeof v === "string" ? (excelErrors[v] ?? v) : v;
}

/** What an apostrophe alone leaves in a cell. */
export function isEmptyText(cell: Nullable<ICellData>): boolean {
  return cell?.v === "" && cell.t === CellValueType.STRING && !cell.f && !cell.si;
}

/** Errors that only Univer knows, as Excel would show them. */
const excelErrors: Readonly<Record<string, string>> = { "#ERROR!": "#VALUE!", "#CYCLE!": "#NUM!" };

export function cellPart(running: RunningUniver, spills: Spills, formulaAt: FormulaReader): CellPart {
  const shownCell = (sheet: Worksheet, row: number, column: number): Nullable<ICellData> => {
    const cell = sheet.getCellRaw(row, column);
    const hasContent = cell && (valueOf(cell) !== "" || cell.f || cell.si);
    return hasContent ? cell : (spills.cell(sheet.getSheetId(), row, column) ?? cell);
  };
  const grid = <T>(area: HostArea, read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
      Array.from({ length: area.right - area.left + 1 }, (_unused, column) => read(area.top + row, area.left + column)),
    );
  const put = (sheetId: string, cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>>): void => {
    running.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: running.unitId,
      subUnitId: sheetId,
      cellValue,
    });
  };
  const styleAt = (sheet: Worksheet, row: number, column: number) =>
    running.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column));

  return {
    usedArea(sheetId, valuesOnly) {
      const sheet = sheetOf(running, sheetId);
      let area: HostArea | null = null;
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell) return;
        const counts = valueOf(cell) !== "" || cell.f || cell.si || (!valuesOnly && cell.s);
        if (counts) area = around(area, { top: row, left: column, bottom: row, right: column });
      });
      for (const spill of spills.areas(sheetId)) area = around(area, spill.area);
      return area;
    },
    values(sheetId, area) {
      const sheet = sheetOf(running, sheetId);
      return grid(area, (row, column) => valueOf(shownCell(sheet, row, column)));
    },
    formulas(sheetId, area) {
      const sheet = sheetOf(running, sheetId);
      return grid(area, (row, column) => {
        const cell = sheet.getCellRaw(row, column);
        return formulaAt(sheetId, row, column, cell) ?? valueOf(cell);
      });
    },
    isEmptyText(sheetId, row, column) {
      return isEmptyText(sheetOf(running, sheetId).getCellRaw(row, column));
    },
    texts(sheetId, area) {
      const sheet = sheetOf(running, sheetId);
      return grid(area, (row, column) =>
        textOf(valueOf(shownCell(sheet, row, column)), styleAt(sheet, row, column)?.n?.pattern),
      );
    },
    write(sheetId, area, inputs) {
      const sheet = sheetOf(running, sheetId);
      ensureRoom(sheet, area);
      const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
      inputs.forEach((inputRow, rowOffset) => {
        inputRow.forEach((input, columnOffset) => {
          if (input === null) return;
          const row = area.top + rowOffset;
          const column = area.left + columnOffset;
          const entry = typed(input, styleAt(sheet, row, column)?.n?.pattern ?? null);
          // Formula, shared formula and rich text of what stood there go; its style stays.
          const cell: ICellData = { f: null, si: null, p: null, v: null, t: null, ...entry.cell };
          if (entry.numberFormat !== null) cell.s = { n: { pattern: entry.numberFormat } };
          (cellValue[row] ??= {})[column] = cell;
        });
      });
      put(sheetId, cellValue);
    },
    clear(sheetId, area, what) {
      const sheet = sheetOf(running, sheetId);
      const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
      sheet.getCellMatrix().forValue((row, column) => {
        if (!isInside(area, row, column)) return;
        (cellValue[row] ??= {})[column] = {
          ...(what === "Formats" ? {} : { f: null, si: null, p: null, v: null, t: null }),
          ...(what === "Contents" ? {} : { s: null, custom: null }),
        };
      });
      put(sheetId, cellValue);
    },
    format(sheetId, row, column) {
      const sheet = sheetOf(running, sheetId);
      const unlocked = sheet.getCellRaw(row, column)?.custom?.["unlocked"] === true;
      return toHostFormat(styleAt(sheet, row, column), !unlocked);
    },
    setFormat(sheetId, area, change) {
      const sheet = sheetOf(running, sheetId);
      ensureRoom(sheet, area);
      const style = stylePatch(change);
      const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          const { f, si } = sheet.getCellRaw(row, column) ?? {};
          (cellValue[row] ??= {})[column] = {
            // Univer drops the formula of a cell that is given a style alone.
            ...(f ? { f } : {}),
            ...(si ? { si } : {}),
            s: { ...style },
            ...(change.locked === undefined ? {} : { custom: change.locked ? null : { ...unlockedMark } }),
          };
        }
      }
      put(sheetId, cellValue);
    },
    sortRows(sheetId, area, column, ascending) {
      const sheet = sheetOf(running, sheetId);
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
        const row = area.top + index;
        const cells: Nullable<ICellData>[] = [];
        for (let at = area.left; at <= area.right; at += 1) {
          const cell = sheet.getCellRaw(row, at);
          cells.push(cell ? { f: null, si: null, p: null, v: null, t: null, s: null, custom: null, ...cell } : null);
        }
        return { key: valueOf(shownCell(sheet, row, column)), cells };
      });
      rows.sort((one, other) => compareKeys(one.key, other.key, ascending ? 1 : -1));
      const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
      rows.forEach((row, index) => {
        row.cells.forEach((cell, offset) => {
          (cellValue[area.top + index] ??= {})[area.left + offset] = cell;
        });
      });
      put(sheetId, cellValue);
    },
  };
}

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

/** A grid has as many rows as were made; writing below them makes more, as Excel's million are always there. */
function ensureRoom(sheet: Worksheet, area: HostArea): void {
  if (area.bottom >= sheet.getRowCount()) sheet.setRowCount(area.bottom + 100);
  if (area.right >= sheet.getColumnCount()) sheet.setColumnCount(area.right + 10);
}

function around(area: HostArea | null, more: HostArea): HostArea {
  if (area === null) return more;
  return {
    top: Math.min(area.top, more.top),
    left: Math.min(area.left, more.left),
    bottom: Math.max(area.bottom, more.bottom),
    right: Math.max(area.right, more.right),
  };
}

function textOf(value: HostValue, pattern: string | undefined): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return numfmt.format(pattern ?? "General", value);
}

function compareKeys(one: HostValue, other: HostValue, direction: number): number {
  const ranks = [rank(one), rank(other)] as const;
  if (ranks[0] === 3 || ranks[1] === 3) return ranks[0] - ranks[1];
  if (ranks[0] !== ranks[1]) return (ranks[0] - ranks[1]) * direction;
  if (typeof one === "number" && typeof other === "number") return (one - other) * direction;
  return String(one).localeCompare(String(other), "en", { sensitivity: "base" }) * direction;
}

/** Excel sorts numbers before text before logical values; blanks stay last whichever way round. */
function rank(value: HostValue): number {
  if (value === "") return 3;
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}
