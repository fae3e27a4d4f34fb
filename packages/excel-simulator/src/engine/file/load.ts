import { isInside, isSingleCell } from "../../areas";
import { areaOf } from "../../addresses";
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { CellDocument, CellStyle, SheetDocument, WorkbookDocument } from "@evenkeel/xlsx";
import { pixelsOfColumn, pixelsOfRow, styleData } from "../workbook/formats";

let opened = 0;

/** Univer's caches outlive a workbook: under a name of its own, none can answer for another. */
const newUnitId = (): string => `workbook-${++opened}`;

/** Empty rows and columns beyond the last used ones, so that a grid has room to type. */
const spareRows = 200;
const spareColumns = 12;
const leastRows = 400;
const leastColumns = 30;

export function sheetIdAt(index: number): string {
  return `sheet-${index + 1}`;
}

/** A file's content as Univer's snapshot. Tables and names are added afterwards, through Univer's own commands. */
export function toSnapshot(document: WorkbookDocument): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const styleIds = new Map<string, string>();
  const styleIdOf = (style: CellStyle): string | null => {
    const data = styleData(style);
    const key = JSON.stringify(data);
    if (key === "{}") return null;
    const known = styleIds.get(key) ?? `s${styleIds.size + 1}`;
    styleIds.set(key, known);
    styles[known] = data;
    return known;
  };
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  document.sheets.forEach((sheet, index) => {
    sheets[sheetIdAt(index)] = toWorksheet(sheet, sheetIdAt(index), styleIdOf);
  });
  return {
    id: newUnitId(),
    name: "Workbook",
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles,
    sheetOrder: document.sheets.map((_, index) => sheetIdAt(index)),
    sheets,
  };
}

function toWorksheet(
  sheet: SheetDocument,
  id: string,
  styleIdOf: (style: CellStyle) => string | null,
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastRow = 0;
  let lastColumn = 0;
  const spills = sheet.cells
    .filter((cell) => cell.arrayArea !== null)
    .map((cell) => ({ cell, area: areaOf(cell.arrayArea ?? "A1") }))
    .filter(({ area }) => !isSingleCell(area));
  for (const cell of sheet.cells) {
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
    // What a spill filled is no input: it would block the spill itself.
    const spilled = spills.some(
      (spill) => cell !== spill.cell && cell.formula === null && isInside(spill.area, cell.row, cell.column),
    );
    const data: ICellData = spilled ? {} : toCellData(cell.value, cell.formula === null ? null : `=${cell.formula}`);
    if (cell.style !== null) {
      const style = styleIdOf(cell.style);
      if (style !== null) data.s = style;
      if (!cell.style.locked) data.custom = { unlocked: true };
    }
    (cellData[cell.row] ??= {})[cell.column] = data;
  }
  const columnData: NonNullable<IWorksheetData["columnData"]> = {};
  for (const column of sheet.columns) {
    // A file may style all 16,384 columns in one entry; only those near content matter here.
    const last = Math.min(column.to, lastColumn + spareColumns);
    for (let index = column.from; index <= last; index += 1) {
      columnData[index] = {
        ...(column.width === null ? {} : { w: pixelsOfColumn(column.width) }),
        hd: column.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      };
    }
  }
  const rowData: NonNullable<IWorksheetData["rowData"]> = {};
  for (const row of sheet.rows) {
    rowData[row.row] = {
      ...(row.height === null ? {} : { h: pixelsOfRow(row.height) }),
      hd: row.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    };
    lastRow = Math.max(lastRow, row.row);
  }
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(leastRows, lastRow + 1 + spareRows),
    columnCount: Math.max(leastColumns, lastColumn + 1 + spareColumns),
    cellData,
    columnData,
    rowData,
    mergeData: sheet.merges.map((address) => {
      const area = areaOf(address);
      return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
    }),
    ...(sheet.freeze === null
      ? {}
      : {
          freeze: {
            xSplit: sheet.freeze.columns,
            ySplit: sheet.freeze.rows,
            startRow: sheet.freeze.rows,
            startColumn: sheet.freeze.columns,
          },
        }),
  };
}

/** A value as Univer keeps it: booleans as 1 and 0 with a type of their own. */
function toCellData(value: CellDocument["value"], formula: string | null): ICellData {
  const data: ICellData = {};
  if (formula !== null) data.f = formula;
  if (typeof value === "number") Object.assign(data, { v: value, t: CellValueType.NUMBER });
  else if (typeof value === "boolean") Object.assign(data, { v: value ? 1 : 0, t: CellValueType.BOOLEAN });
  else if (typeof value === "string") {
    // An empty text is no blank: COUNTA counts it.
    Object.assign(data, { v: value, t: CellValueType.STRING });
  }
  return data;
}
