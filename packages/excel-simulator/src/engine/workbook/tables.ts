import type { Area } from "@evenkeel/spreadsheet";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  SheetTableService,
} from "@univerjs/sheets-table";
import type { HostTable, HostWorkbook } from "../../host/model";
import { sheetOf, valueOf } from "./cells";
import type { ReferencedTable } from "../formulas/structuredReferences";
import { toArea, toRange } from "../univer/ranges";
import type { RunningUniver } from "../univer/startUniver";

type TablePart = Pick<HostWorkbook, "tables" | "addTable" | "changeTable" | "removeTable">;

/** What Univer does not know of a table. */
interface TableExtras {
  hasTotals: boolean;
  hasHeaders: boolean;
  style: string;
}

const defaultStyle = "TableStyleMedium2";

/**
 * The workbook's tables. Univer holds and moves their areas; it has no totals rows and no Excel style names, which are
 * kept beside it. Univer's area of a table ends above the totals row.
 */
export class Tables implements TablePart {
  private readonly extras = new Map<string, TableExtras>();
  private count = 0;

  constructor(private readonly running: RunningUniver) {}

  tables(): readonly HostTable[] {
    return this.service()
      .getTableList(this.running.unitId)
      .map((table): HostTable => {
        const { hasTotals, hasHeaders, style } = this.extrasOf(table.id);
        const body = toArea(table.range);
        return {
          id: table.id,
          name: table.name,
          sheetId: table.subUnitId,
          area: hasTotals ? { ...body, bottom: body.bottom + 1 } : body,
          hasHeaders,
          hasTotals,
          style,
        };
      });
  }

  addTable(sheetId: string, area: Area, name: string, hasHeaders: boolean): string {
    return this.add(sheetId, area, name, { hasHeaders, hasTotals: false, style: defaultStyle });
  }

  add(sheetId: string, area: Area, name: string, extras: TableExtras): string {
    this.count += 1;
    const tableId = `table-${this.count}`;
    this.extras.set(tableId, { ...extras });
    this.running.commands.syncExecuteCommand(AddSheetTableMutation.id, {
      unitId: this.running.unitId,
      subUnitId: sheetId,
      tableId,
      name,
      range: toRange(extras.hasTotals ? { ...area, bottom: area.bottom - 1 } : area),
      header: this.headers(sheetId, area, extras.hasHeaders),
      options: { showHeader: extras.hasHeaders },
    });
    return tableId;
  }

  changeTable(tableId: string, change: Parameters<TablePart["changeTable"]>[1]): void {
    const table = this.tables().find((candidate) => candidate.id === tableId);
    if (table === undefined) throw new Error(`There is no table with the id ${tableId}.`);
    const extras = this.extrasOf(tableId);
    const area = change.area ?? table.area;
    if (change.hasTotals !== undefined) extras.hasTotals = change.hasTotals;
    if (change.style !== undefined) extras.style = change.style;
    this.extras.set(tableId, extras);
    // Without a new area a totals row appears below the body, or goes from below it.
    const bottom =
      change.area === undefined && change.hasTotals !== undefined
        ? table.area.bottom - (table.hasTotals ? 1 : 0)
        : area.bottom - (extras.hasTotals ? 1 : 0);
    this.running.commands.syncExecuteCommand(SetSheetTableMutation.id, {
      unitId: this.running.unitId,
      subUnitId: table.sheetId,
      tableId,
      config: {
        ...(change.name === undefined ? {} : { name: change.name }),
        updateRange: { newRange: toRange({ ...area, bottom }) },
      },
    });
  }

  removeTable(tableId: string): void {
    const table = this.tables().find((candidate) => candidate.id === tableId);
    if (table === undefined) throw new Error(`There is no table with the id ${tableId}.`);
    this.running.commands.syncExecuteCommand(DeleteSheetTableMutation.id, {
      unitId: this.running.unitId,
      subUnitId: table.sheetId,
      tableId,
    });
    this.extras.delete(tableId);
  }

  /** Tables with their column headers as they stand in the cells, for formulas. */
  referenced(): readonly ReferencedTable[] {
    return this.tables().map((table) => ({
      name: table.name,
      sheetId: table.sheetId,
      sheetName: sheetOf(this.running, table.sheetId).getName(),
      area: table.area,
      hasHeaders: table.hasHeaders,
      hasTotals: table.hasTotals,
      columns: this.headers(table.sheetId, table.area, table.hasHeaders),
    }));
  }

  private headers(sheetId: string, area: Area, hasHeaders: boolean): string[] {
    const sheet = sheetOf(this.running, sheetId);
    return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
      const header = hasHeaders ? String(valueOf(sheet.getCellRaw(area.top, area.left + index))) : "";
      return header === "" ? `Column${index + 1}` : header;
    });
  }

  private extrasOf(tableId: string): TableExtras {
    return this.extras.get(tableId) ?? { hasHeaders: true, hasTotals: false, style: defaultStyle };
  }

  private service(): SheetTableService {
    return this.running.injector.get(SheetTableService);
  }
}
