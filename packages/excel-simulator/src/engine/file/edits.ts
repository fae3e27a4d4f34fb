import { areaAddress } from "@evenkeel/spreadsheet";
import { isInside, isSingleCell } from "../../areas";
import type { ICellData, IColumnData, IStyleData, Nullable } from "@univerjs/core";
import type {
  CellDocument,
  CellStyle,
  PageSetup,
  SheetDocument,
  TableDocument,
  WorkbookDocument,
  WorkbookEdits,
} from "@evenkeel/xlsx";
import type { HostValue, HostWorkbook } from "../../host/model";
import { type FormulaReader, isEmptyText, sheetOf, valueOf } from "../workbook/cells";
import type { Spills } from "../workbook/spills";
import { columnOfPixels, pixelsOfColumn, styleData, toCellStyle, toHostFormat } from "../workbook/formats";
import { sheetIdAt } from "./load";
import type { Tables } from "../workbook/tables";
import { isErrorText } from "../univer/errorTexts";
import type { RunningUniver } from "../univer/startUniver";

interface Place {
  readonly row: number;
  readonly column: number;
}

type SheetEdits = Pick<WorkbookEdits, "cells" | "caches" | "columnWidths">;

/** What differs from the file as it was opened, found by comparing: nothing can be forgotten on the way. */
export function editsSince(
  document: WorkbookDocument,
  running: RunningUniver,
  spills: Spills,
  tables: Tables,
  stores: Pick<HostWorkbook, "xmlParts" | "pageSetup">,
  formulaAt: FormulaReader,
): WorkbookEdits {
  const originals = new Map(document.sheets.map((sheet, index) => [sheetIdAt(index), sheet]));
  const order = running.workbook.getSheetOrders();
  const addedSheets: { name: string; position: number }[] = [];
  const renamedSheets: { from: string; to: string }[] = [];
  const perSheet: SheetEdits[] = [];
  const pageSetups: { sheet: string; setup: PageSetup }[] = [];
  const changedTables: { sheet: string; tables: TableDocument[] }[] = [];
  order.forEach((sheetId, position) => {
    const name = sheetOf(running, sheetId).getName();
    const original = originals.get(sheetId);
    if (original === undefined) addedSheets.push({ name, position });
    else if (original.name !== name) renamedSheets.push({ from: original.name, to: name });
    perSheet.push(sheetEdits(sheetId, name, original, running, spills, formulaAt));
    const setup = stores.pageSetup(sheetId);
    const printed = original?.pageSetup ?? { landscape: false, pagesWide: null, pagesTall: null };
    if (!samePageSetup(setup, printed)) pageSetups.push({ sheet: name, setup });
    const now = tableDocuments(sheetId, tables);
    if (JSON.stringify(now.map(comparable)) !== JSON.stringify((original?.tables ?? []).map(comparable))) {
      changedTables.push({ sheet: name, tables: now });
    }
  });
  return {
    cells: perSheet.flatMap((one) => one.cells),
    caches: perSheet.flatMap((one) => one.caches),
    columnWidths: perSheet.flatMap((one) => one.columnWidths),
    addedSheets,
    removedSheets: document.sheets.filter((_, index) => !order.includes(sheetIdAt(index))).map((sheet) => sheet.name),
    renamedSheets,
    tables: changedTables,
    pageSetups,
    xmlParts: changedParts(document, stores),
  };
}

const samePageSetup = (a: PageSetup, b: PageSetup): boolean =>
  a.landscape === b.landscape && a.pagesWide === b.pagesWide && a.pagesTall === b.pagesTall;

function sheetEdits(
  sheetId: string,
  name: string,
  original: SheetDocument | undefined,
  running: RunningUniver,
  spills: Spills,
  formulaAt: FormulaReader,
): SheetEdits {
  const sheet = sheetOf(running, sheetId);
  const cells: WorkbookEdits["cells"][number][] = [];
  const caches: WorkbookEdits["caches"][number][] = [];
  const before = new Map<number, CellDocument>();
  for (const cell of original?.cells ?? []) before.set(placeNumber(cell.row, cell.column), cell);
  const seen = new Set<number>();
  const areas = spills.areas(sheetId);
  const report = (row: number, column: number): void => {
    const key = placeNumber(row, column);
    if (seen.has(key)) return;
    seen.add(key);
    const raw = sheet.getCellRaw(row, column);
    const was = before.get(key);
    const formula = formulaAt(sheetId, row, column, raw)?.replace(/^=/, "") ?? null;
    const typedValue = valueOf(raw);
    const spilled = formula === null && typedValue === "" ? spills.cell(sheetId, row, column) : null;
    const value = spilled === null ? typedValue : valueOf(spilled);
    const isText = value !== "" || isEmptyText(raw);
    const place = { sheet: name, row, column };
    const style = changedStyle(running.workbook.getStyles().getStyleByCell(raw), raw?.custom, was?.style ?? null);
    if (style === null && formula === (was?.formula ?? null) && (formula !== null || spilled !== null)) {
      if (value !== (was?.value ?? "")) caches.push({ ...place, value, isError: isErrorText(value) });
      return;
    }
    if (
      style === null &&
      formula === null &&
      !differs(isText ? value : null, (was?.formula ?? null) === null ? (was?.value ?? null) : undefined)
    )
      return;
    const area = formula === null ? undefined : areas.find((one) => one.row === row && one.column === column)?.area;
    cells.push({
      ...place,
      value: isText || formula !== null ? value : null,
      formula,
      arrayArea: area === undefined || isSingleCell(area) ? null : areaAddress(area),
      ...(style === null ? {} : { style }),
    });
  };
  sheet.getCellMatrix().forValue((row, column) => report(row, column));
  for (const { area } of areas) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) report(row, column);
    }
  }
  for (const cell of before.values()) {
    const filled = areas.some(({ area }) => isInside(area, cell.row, cell.column));
    if (!filled) report(cell.row, cell.column);
  }
  const byPlace = (one: Place, other: Place): number => one.row - other.row || one.column - other.column;
  cells.sort(byPlace);
  caches.sort(byPlace);
  return { cells, caches, columnWidths: widths(sheetId, name, original, running) };
}

/** The cell's format where it is another than the file's; null: no change. */
function changedStyle(
  now: Nullable<IStyleData>,
  custom: ICellData["custom"],
  before: CellStyle | null,
): CellStyle | null {
  const locked = custom?.["unlocked"] !== true;
  if (!now && before === null && locked) return null;
  const was = toHostFormat(before === null ? null : styleData(before), before?.locked ?? true);
  const is = toHostFormat(now, locked);
  const kept =
    was.numberFormat === is.numberFormat &&
    was.bold === is.bold &&
    was.italic === is.italic &&
    was.strikethrough === is.strikethrough &&
    was.fontColor === is.fontColor &&
    was.fillColor === is.fillColor &&
    was.horizontalAlignment === is.horizontalAlignment &&
    was.wrapText === is.wrapText &&
    was.locked === is.locked;
  return kept ? null : toCellStyle(now, locked);
}

/** One number for a place: Excel has 16,384 columns. Faster than a text where 300,000 cells are compared. */
function placeNumber(row: number, column: number): number {
  return row * 16_384 + column;
}

/** Blank is blank, whether a file has no value or no cell; an empty text is another thing. */
function differs(now: HostValue | null, before: CellDocument["value"] | undefined): boolean {
  return before === undefined || now !== before;
}

function widths(
  sheetId: string,
  name: string,
  original: SheetDocument | undefined,
  running: RunningUniver,
): WorkbookEdits["columnWidths"][number][] {
  const { columnData } = sheetOf(running, sheetId).getConfig();
  const columns = Object.entries(columnData) as [string, Nullable<Partial<IColumnData>>][];
  return columns.flatMap(([index, data]) => {
    const column = Number(index);
    if (data?.w === undefined) return [];
    const was = original?.columns.find((one) => column >= one.from && column <= one.to)?.width ?? null;
    if (was !== null && pixelsOfColumn(was) === data.w) return [];
    return [{ sheet: name, column, width: columnOfPixels(data.w) }];
  });
}

function tableDocuments(sheetId: string, tables: Tables): TableDocument[] {
  const columns = new Map(tables.referenced().map((table) => [table.name, table.columns]));
  return tables
    .tables()
    .filter((table) => table.sheetId === sheetId)
    .map((table) => ({
      name: table.name,
      area: areaAddress(table.area),
      hasHeaders: table.hasHeaders,
      hasTotals: table.hasTotals,
      style: table.style,
      columns: columns.get(table.name) ?? [],
    }));
}

function comparable(table: TableDocument): object {
  return [table.name, table.area, table.hasHeaders, table.hasTotals];
}

function changedParts(document: WorkbookDocument, stores: Pick<HostWorkbook, "xmlParts">): WorkbookEdits["xmlParts"] {
  const now = stores.xmlParts().map(({ namespace, xml }) => ({ namespace, xml }));
  const before = document.xmlParts.map(({ namespace, xml }) => ({ namespace, xml }));
  return JSON.stringify(now) === JSON.stringify(before) ? null : now;
}
