import { areaAt } from "../areaAt";
import {
  cellsOf,
  columnLimit,
  columnsOf,
  intersect,
  isWholeColumn,
  isWholeRow,
  rowLimit,
  rowsOf,
  union,
} from "../../areas";
import { formatAddress } from "../../addresses";
import type { Area } from "@evenkeel/spreadsheet";
import { isReadable, parseAddress, refuseLocked, refuseProtected, sheetById, tableConflict, typeInto } from "../cells";
import type { HostContext } from "../context";
import { type Arguments, defineType, flagValue, recordValue } from "../define";
import { invalidArgument, itemNotFound, wrongArraySize } from "../errors";
import { type HostObject, object, type RangeState } from "../states";
import type { Json } from "../wire";
import { propertyReader, writeProperties } from "./formats";
import { clear, copyFrom, insert, remove, setNumberFormat, sortBy } from "./rangeEdits";
import {
  both,
  cells,
  columnsHidden,
  eachFormat,
  formulasOf,
  heightAbove,
  perCell,
  rowsHidden,
  surrounding,
  usedWithin,
  valueTypes,
  widthBefore,
} from "./rangeReading";
import { hasSpill, refuseSeveral, spillArea, spillParent } from "./spills";

export const rangeOf = (sheetId: string, area: Area): HostObject<"Range"> => object("Range", { sheetId, area });

export const rangeTypes = [
  defineType("Range", {
    identity: (range) => (range.referenceId === undefined ? {} : { _ReferenceId: range.referenceId }),
    values: {
      Values: {
        read: (range, host) => cells(range, () => host.workbook.values(range.sheetId, range.area)),
        write: (range, value, host) => typeInto(host, range.sheetId, range.area, value),
      },
      Formulas: {
        read: (range, host) => cells(range, () => formulasOf(host, range)),
        write: (range, value, host) => typeInto(host, range.sheetId, range.area, value),
      },
      FormulasLocal: {
        read: (range, host) => cells(range, () => formulasOf(host, range)),
        write: (range, value, host) => typeInto(host, range.sheetId, range.area, value),
      },
      Text: { read: (range, host) => cells(range, () => host.workbook.texts(range.sheetId, range.area)) },
      ValueTypes: { read: (range, host) => cells(range, () => valueTypes(host, range)) },
      NumberFormat: {
        read: (range, host) => cells(range, () => eachFormat(host, range, (format) => format.numberFormat)),
        write: setNumberFormat,
      },
      NumberFormatLocal: {
        read: (range, host) => cells(range, () => eachFormat(host, range, (format) => format.numberFormat)),
        write: setNumberFormat,
      },
      Address: { read: (range, host) => formatAddress(sheetById(host, range.sheetId).name, range.area) },
      AddressLocal: { read: (range, host) => formatAddress(sheetById(host, range.sheetId).name, range.area) },
      RowIndex: { read: ({ area }) => area.top },
      ColumnIndex: { read: ({ area }) => area.left },
      RowCount: { read: ({ area }) => rowsOf(area) },
      ColumnCount: { read: ({ area }) => columnsOf(area) },
      // Excel gives -1 where the number of cells does not fit into 31 bits.
      CellCount: { read: ({ area }) => (cellsOf(area) > 2 ** 31 - 1 ? -1 : cellsOf(area)) },
      IsEntireColumn: { read: ({ area }) => isWholeColumn(area) },
      IsEntireRow: { read: ({ area }) => isWholeRow(area) },
      Hidden: { read: (range, host) => both(rowsHidden(host, range), columnsHidden(host, range)) },
      RowHidden: {
        read: (range, host) => rowsHidden(host, range),
        write: (range, value, host) => {
          refuseProtected(host, range.sheetId);
          host.workbook.setRowsHidden(range.sheetId, range.area.top, range.area.bottom, flagValue(value));
          host.noteChange();
        },
      },
      ColumnHidden: {
        read: (range, host) => columnsHidden(host, range),
        write: (range, value, host) => {
          refuseProtected(host, range.sheetId);
          host.workbook.setColumnsHidden(range.sheetId, range.area.left, range.area.right, flagValue(value));
          host.noteChange();
        },
      },
      HasSpill: { read: (range, host) => hasSpill(host, range) },
      Top: { read: (range, host) => heightAbove(host, range.sheetId, range.area.top) },
      Left: { read: (range, host) => widthBefore(host, range.sheetId, range.area.left) },
      Height: {
        read: (range, host) =>
          heightAbove(host, range.sheetId, range.area.bottom + 1) - heightAbove(host, range.sheetId, range.area.top),
      },
      Width: {
        read: (range, host) =>
          widthBefore(host, range.sheetId, range.area.right + 1) - widthBefore(host, range.sheetId, range.area.left),
      },
    },
    objects: {
      Worksheet: ({ sheetId }) => object("Worksheet", { sheetId }),
      Format: ({ sheetId, area }) => object("RangeFormat", { sheetId, areas: [area] }),
      DataValidation: ({ sheetId, area }) => object("DataValidation", { sheetId, areas: [area] }),
      ConditionalFormats: ({ sheetId, area }) => object("ConditionalFormatCollection", { sheetId, areas: [area] }),
      Sort: ({ sheetId, area }) => object("RangeSort", { sheetId, area }),
    },
    methods: {
      GetCell: (range, args) => within(range, args.integer(0), args.integer(1), 1, 1),
      GetRow: (range, args) => within(range, args.integer(0), 0, 1, columnsOf(range.area)),
      GetColumn: (range, args) => within(range, 0, args.integer(0), rowsOf(range.area), 1),
      GetLastCell: (range) => within(range, rowsOf(range.area) - 1, columnsOf(range.area) - 1, 1, 1),
      GetLastRow: (range) => within(range, rowsOf(range.area) - 1, 0, 1, columnsOf(range.area)),
      GetLastColumn: (range) => within(range, 0, columnsOf(range.area) - 1, rowsOf(range.area), 1),
      GetOffsetRange: (range, args) => {
        const { top, left } = range.area;
        return sized(range, top + args.integer(0), left + args.integer(1), rowsOf(range.area), columnsOf(range.area));
      },
      GetResizedRange: (range, args) => {
        const { top, left } = range.area;
        return sized(range, top, left, rowsOf(range.area) + args.integer(0), columnsOf(range.area) + args.integer(1));
      },
      GetAbsoluteResizedRange: (range, args) =>
        sized(range, range.area.top, range.area.left, args.integer(0), args.integer(1)),
      GetRowsAbove: (range, args) => adjacentRows(range, -args.integerOr(0, 1)),
      GetRowsBelow: (range, args) => adjacentRows(range, args.integerOr(0, 1)),
      GetColumnsBefore: (range, args) => adjacentColumns(range, -args.integerOr(0, 1)),
      GetColumnsAfter: (range, args) => adjacentColumns(range, args.integerOr(0, 1)),
      GetEntireRow: ({ sheetId, area }) => rangeOf(sheetId, { ...area, left: 0, right: columnLimit - 1 }),
      GetEntireColumn: ({ sheetId, area }) => rangeOf(sheetId, { ...area, top: 0, bottom: rowLimit - 1 }),
      GetBoundingRect: (range, args, host) => {
        const other = otherRange(range, args, host);
        return rangeOf(range.sheetId, union(range.area, other));
      },
      GetIntersection: (range, args, host) => {
        const shared = intersect(range.area, otherRange(range, args, host));
        if (shared === null) throw itemNotFound();
        return rangeOf(range.sheetId, shared);
      },
      GetIntersectionOrNullObject: (range, args, host) => {
        const shared = intersect(range.area, otherRange(range, args, host));
        return shared === null ? null : rangeOf(range.sheetId, shared);
      },
      GetUsedRange: (range, args, host) => {
        const used = usedWithin(host, range, args.flag(0, false));
        if (used === null) throw itemNotFound();
        return rangeOf(range.sheetId, used);
      },
      GetUsedRangeOrNullObject: (range, args, host) => {
        const used = usedWithin(host, range, args.flag(0, false));
        return used === null ? null : rangeOf(range.sheetId, used);
      },
      GetSurroundingRegion: (range, _args, host) => rangeOf(range.sheetId, surrounding(host, range)),
      GetMergedAreasOrNullObject: (range, _args, host) => {
        const areas = host.workbook.merges(range.sheetId).filter((merge) => intersect(merge, range.area) !== null);
        return areas.length === 0 ? null : object("RangeAreas", { sheetId: range.sheetId, areas });
      },
      GetTables: (range, args) =>
        object("TableScopedCollection", {
          sheetId: range.sheetId,
          areas: [range.area],
          fullyContained: args.flag(0, false),
        }),
      GetSpillParentOrNullObject: (range, _args, host) => {
        refuseSeveral(range);
        const area = spillParent(host, range);
        return area === null ? null : rangeOf(range.sheetId, area);
      },
      GetSpillingToRangeOrNullObject: (range, _args, host) => {
        refuseSeveral(range);
        const area = spillArea(host, range.sheetId, range.area);
        return area === null ? null : rangeOf(range.sheetId, area);
      },
      GetRowProperties: (range, args, host) => {
        const read = propertyReader(host, range.sheetId, recordValue(args.json(0)), "row");
        return Array.from({ length: rowsOf(range.area) }, (_, index) =>
          read({ ...range.area, top: range.area.top + index, bottom: range.area.top + index }),
        );
      },
      GetColumnProperties: (range, args, host) => {
        const read = propertyReader(host, range.sheetId, recordValue(args.json(0)), "column");
        return Array.from({ length: columnsOf(range.area) }, (_, index) =>
          read({ ...range.area, left: range.area.left + index, right: range.area.left + index }),
        );
      },
      GetCellProperties: (range, args, host) => {
        if (!isReadable(range.area)) throw invalidArgument();
        const read = propertyReader(host, range.sheetId, recordValue(args.json(0)), "cell");
        return perCell(range.area, (row, column) => read({ top: row, bottom: row, left: column, right: column }));
      },
      SetCellProperties: (range, args, host) => {
        const given = args.json(0);
        if (!Array.isArray(given) || given.length !== rowsOf(range.area)) throw wrongArraySize();
        refuseProtected(host, range.sheetId);
        given.forEach((row: Json, r) => {
          if (!Array.isArray(row) || row.length !== columnsOf(range.area)) throw wrongArraySize();
          row.forEach((properties: Json, c) => {
            const top = range.area.top + r;
            const left = range.area.left + c;
            writeProperties(host, range.sheetId, { top, bottom: top, left, right: left }, recordValue(properties));
          });
        });
      },
      Clear: (range, args, host) => {
        const applyTo = args.textOr(0, "All");
        refuseLocked(host, range.sheetId, range.area);
        clear(host, range, applyTo);
        host.noteChange();
      },
      Select: (range, _args, host) => {
        host.workbook.activateSheet(range.sheetId);
        host.workbook.select(range.sheetId, range.area);
      },
      Insert: (range, args, host) => {
        insert(host, range, args.text(0));
        return rangeOf(range.sheetId, range.area);
      },
      Delete: (range, args, host) => {
        remove(host, range, args.text(0));
      },
      Merge: (range, args, host) => {
        refuseProtected(host, range.sheetId);
        const rows = args.flag(0, false)
          ? Array.from({ length: rowsOf(range.area) }, (_, index) => ({
              ...range.area,
              top: range.area.top + index,
              bottom: range.area.top + index,
            }))
          : [range.area];
        if (tablesTouching(host, range).length > 0) throw tableConflict();
        for (const area of rows) host.workbook.merge(range.sheetId, area);
        host.noteChange();
      },
      Unmerge: (range, _args, host) => {
        refuseProtected(host, range.sheetId);
        host.workbook.unmerge(range.sheetId, range.area);
        host.noteChange();
      },
      CopyFrom: (range, args, host) => {
        copyFrom(host, range, args);
      },
      // Formulas are always up to date here: the host settles before each read.
      Calculate: () => undefined,
      _ValidateArraySize: (range, args) => {
        if (args.integer(0) !== rowsOf(range.area) || args.integer(1) !== columnsOf(range.area)) throw wrongArraySize();
      },
    },
  }),

  defineType("RangeAreas", {
    identity: (areas) => (areas.referenceId === undefined ? {} : { _ReferenceId: areas.referenceId }),
    values: {
      Address: { read: ({ sheetId, areas }, host) => addressOf(host, sheetId, areas) },
      AddressLocal: { read: ({ sheetId, areas }, host) => addressOf(host, sheetId, areas) },
      AreaCount: { read: ({ areas }) => areas.length },
      CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0) },
    },
    objects: {
      Areas: ({ sheetId, areas }) => object("RangeCollection", { sheetId, areas }),
      Worksheet: ({ sheetId }) => object("Worksheet", { sheetId }),
      Format: ({ sheetId, areas }) => object("RangeFormat", { sheetId, areas }),
      DataValidation: ({ sheetId, areas }) => object("DataValidation", { sheetId, areas }),
      ConditionalFormats: ({ sheetId, areas }) => object("ConditionalFormatCollection", { sheetId, areas }),
    },
    methods: {
      Clear: ({ sheetId, areas }, args, host) => {
        const applyTo = args.textOr(0, "All");
        for (const area of areas) refuseLocked(host, sheetId, area);
        for (const area of areas) clear(host, { sheetId, area }, applyTo);
        host.noteChange();
      },
    },
  }),

  defineType("RangeCollection", {
    items: ({ sheetId, areas }) => areas.map((area) => rangeOf(sheetId, area)),
  }),

  defineType("RangeSort", {
    methods: {
      Apply: (range, args, host) => {
        refuseLocked(host, range.sheetId, range.area);
        const fields = args.json(0);
        if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
        const area = args.flag(2, false) ? { ...range.area, top: range.area.top + 1 } : range.area;
        sortBy(host, range.sheetId, area, fields);
      },
    },
  }),
];

function sized(range: RangeState, top: number, left: number, rows: number, columns: number): HostObject<"Range"> {
  return rangeOf(range.sheetId, areaAt(top, left, rows, columns));
}

/** A part by its place inside the range; like Excel it may lie outside, as long as it is on the sheet. */
function within(range: RangeState, row: number, column: number, rows: number, columns: number): HostObject<"Range"> {
  return sized(range, range.area.top + row, range.area.left + column, rows, columns);
}

function adjacentRows(range: RangeState, count: number): HostObject<"Range"> {
  if (count === 0) throw invalidArgument();
  const top = count > 0 ? range.area.bottom + 1 : range.area.top + count;
  return sized(range, top, range.area.left, Math.abs(count), columnsOf(range.area));
}

function adjacentColumns(range: RangeState, count: number): HostObject<"Range"> {
  if (count === 0) throw invalidArgument();
  const left = count > 0 ? range.area.right + 1 : range.area.left + count;
  return sized(range, range.area.top, left, rowsOf(range.area), Math.abs(count));
}

function otherRange(range: RangeState, args: Arguments, host: HostContext): Area {
  const given = args.objectOf(0, "Range");
  const other = given?.state ?? parseAddress(host, range.sheetId, args.text(0));
  if (other.sheetId !== range.sheetId) throw invalidArgument();
  return other.area;
}

function tablesTouching(host: HostContext, { sheetId, area }: RangeState) {
  return host.workbook.tables().filter((table) => table.sheetId === sheetId && intersect(table.area, area) !== null);
}

const addressOf = (host: HostContext, sheetId: string, areas: readonly Area[]): string =>
  areas.map((area) => formatAddress(sheetById(host, sheetId).name, area)).join(",");
