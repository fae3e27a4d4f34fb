import {
  areaAt,
  cellsOf,
  columnsOf,
  columnLimit,
  contains,
  formatAddress,
  intersect,
  isWholeColumn,
  isWholeRow,
  rowLimit,
  rowsOf,
  sameArea,
  union,
} from "../addresses";
import {
  isReadable,
  matrixFor,
  parseAddress,
  refuseLocked,
  refuseProtected,
  sheetById,
  shiftSheet,
  tableConflict,
  typeInto,
} from "../cells";
import type { HostContext } from "../context";
import { type Arguments, defineType, flagValue, recordValue } from "../define";
import { invalidArgument, itemNotFound, notImplemented, wrongArraySize } from "../errors";
import { valueType } from "../events";
import type { HostArea, HostCellFormat, HostValue } from "../model";
import { shiftFormula } from "../shiftFormula";
import { type HostObject, object, type RangeState } from "../states";
import type { Json } from "../wire";
import { propertyReader, writeProperties } from "./formats";

export const rangeOf = (sheetId: string, area: HostArea): HostObject<"Range"> => object("Range", { sheetId, area });

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
        read: rowsHiddenValue,
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
        return spillParent(host, range);
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
          row.forEach((properties, c) => {
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
      Insert: (range, args, host) => insert(host, range, args.text(0)),
      Delete: (range, args, host) => remove(host, range, args.text(0)),
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
      CopyFrom: (range, args, host) => copyFrom(host, range, args),
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

/** Sorts by several fields: the last first, as a stable sort makes the first one count most. */
export function sortBy(host: HostContext, sheetId: string, area: HostArea, fields: readonly Json[]): void {
  for (const field of [...fields].reverse()) {
    const { key, ascending } = recordValue(field);
    if (typeof key !== "number") throw invalidArgument();
    host.workbook.sortRows(sheetId, area, area.left + key, ascending !== false);
  }
  host.noteChange();
}

function cells(range: RangeState, read: () => Json): Json {
  // Documented: unbounded ranges give null for cell-level properties; so do very large ones on the web.
  return isReadable(range.area) ? read() : null;
}

function valueTypes(host: HostContext, { sheetId, area }: RangeState): string[][] {
  return host.workbook
    .values(sheetId, area)
    .map((row, r) =>
      row.map((value, c) =>
        value === "" && host.workbook.isEmptyText(sheetId, area.top + r, area.left + c) ? "String" : valueType(value),
      ),
    );
}

/** Formulas where there are some, else values; a cell that another's spill fills shows its value here too. */
function formulasOf(host: HostContext, { sheetId, area }: RangeState): HostValue[][] {
  const typed = host.workbook.formulas(sheetId, area);
  const values = host.workbook.values(sheetId, area);
  return typed.map((row, r) => row.map((input, c) => (input === "" ? (values[r]?.[c] ?? "") : input)));
}

function eachFormat<T extends Json>(
  host: HostContext,
  { sheetId, area }: RangeState,
  pick: (format: HostCellFormat) => T,
): T[][] {
  return perCell(area, (row, column) => pick(host.workbook.format(sheetId, row, column)));
}

function perCell<T>(area: HostArea, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowsOf(area) }, (_, r) =>
    Array.from({ length: columnsOf(area) }, (_unused, c) => make(area.top + r, area.left + c)),
  );
}

function setNumberFormat(range: RangeState, value: Json, host: HostContext): void {
  refuseProtected(host, range.sheetId);
  // Documented: a blank number format resets to General.
  const named = (format: string): { numberFormat: string } => ({ numberFormat: format === "" ? "General" : format });
  if (typeof value === "string") host.workbook.setFormat(range.sheetId, range.area, named(value));
  else {
    matrixFor(range.area, value).forEach((row, r) =>
      row.forEach((numberFormat, c) => {
        if (typeof numberFormat !== "string") return;
        const top = range.area.top + r;
        const left = range.area.left + c;
        host.workbook.setFormat(range.sheetId, { top, bottom: top, left, right: left }, named(numberFormat));
      }),
    );
  }
  host.noteChange();
}

function rowsHiddenValue(range: RangeState, host: HostContext): boolean | null {
  return rowsHidden(host, range);
}

/** true or false when all rows agree, null when they do not. */
function rowsHidden(host: HostContext, { sheetId, area }: RangeState): boolean | null {
  const hidden = [...host.workbook.hiddenRows(sheetId)].filter((row) => row >= area.top && row <= area.bottom).length;
  return hidden === 0 ? false : hidden === rowsOf(area) ? true : null;
}

function columnsHidden(host: HostContext, { sheetId, area }: RangeState): boolean | null {
  const all = [...host.workbook.hiddenColumns(sheetId)];
  const hidden = all.filter((column) => column >= area.left && column <= area.right).length;
  return hidden === 0 ? false : hidden === columnsOf(area) ? true : null;
}

function both(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

function heightAbove(host: HostContext, sheetId: string, row: number): number {
  return sum(row, host.workbook.hiddenRows(sheetId), (index) => host.workbook.rowHeight(sheetId, index));
}

function widthBefore(host: HostContext, sheetId: string, column: number): number {
  return sum(column, host.workbook.hiddenColumns(sheetId), (index) => host.workbook.columnWidth(sheetId, index));
}

function sum(count: number, hidden: ReadonlySet<number>, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) if (!hidden.has(index)) total += size(index);
  return total;
}

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

function otherRange(range: RangeState, args: Arguments, host: HostContext): HostArea {
  const given = args.objectOf(0, "Range");
  const other = given?.state ?? parseAddress(host, range.sheetId, args.text(0));
  if (other.sheetId !== range.sheetId) throw invalidArgument();
  return other.area;
}

function usedWithin(host: HostContext, range: RangeState, valuesOnly: boolean): HostArea | null {
  const used = host.workbook.usedArea(range.sheetId, valuesOnly);
  const shared = used === null ? null : intersect(used, range.area);
  if (shared === null) return null;
  const values = host.workbook.formulas(range.sheetId, shared);
  const filled: HostArea[] = [];
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === "") return;
      const top = shared.top + r;
      const left = shared.left + c;
      filled.push({ top, bottom: top, left, right: left });
    }),
  );
  const first = filled[0];
  return first === undefined ? null : filled.reduce(union, first);
}

/** Grows the range until its border is blank all round: what Ctrl+* selects. */
function surrounding(host: HostContext, { sheetId, area }: RangeState): HostArea {
  const used = host.workbook.usedArea(sheetId, true);
  let region = area;
  for (;;) {
    const wider = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(rowLimit - 1, region.bottom + 1),
      right: Math.min(columnLimit - 1, region.right + 1),
    };
    const looked = used === null ? null : intersect(wider, used);
    if (looked === null) return region;
    let next = region;
    host.workbook.values(sheetId, looked).forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === "") return;
        const top = looked.top + r;
        const left = looked.left + c;
        next = union(next, { top, bottom: top, left, right: left });
      }),
    );
    if (sameArea(next, region)) return region;
    region = next;
  }
}

function tablesTouching(host: HostContext, { sheetId, area }: RangeState) {
  return host.workbook.tables().filter((table) => table.sheetId === sheetId && intersect(table.area, area) !== null);
}

function clear(host: HostContext, { sheetId, area }: RangeState, applyTo: string): void {
  const used = host.workbook.usedArea(sheetId, false);
  const bounded = used === null ? null : intersect(area, used);
  if (applyTo === "All" || applyTo === "Contents" || applyTo === "Formats") {
    if (bounded !== null) host.workbook.clear(sheetId, bounded, applyTo);
  } else if (applyTo !== "Hyperlinks" && applyTo !== "RemoveHyperlinks") {
    throw invalidArgument();
  }
}

/** Inserts cells. The model moves whole rows and columns; narrower moves are refused rather than done wrongly. */
function insert(host: HostContext, range: RangeState, shift: string): HostObject<"Range"> {
  const { sheetId, area } = range;
  if (shift === "Down" && isAlone(host, range, "rows")) shiftSheet(host, sheetId, "rows", area.top, rowsOf(area));
  else if (shift === "Right" && isAlone(host, range, "columns")) {
    shiftSheet(host, sheetId, "columns", area.left, columnsOf(area));
  } else if (shift !== "Down" && shift !== "Right") throw invalidArgument();
  else throw notImplemented(`Range.insert("${shift}") beside other cells`);
  return rangeOf(sheetId, area);
}

function remove(host: HostContext, range: RangeState, shift: string): void {
  const { sheetId, area } = range;
  if (shift === "Up" && isAlone(host, range, "rows")) shiftSheet(host, sheetId, "rows", area.top, -rowsOf(area));
  else if (shift === "Left" && isAlone(host, range, "columns")) {
    shiftSheet(host, sheetId, "columns", area.left, -columnsOf(area));
  } else if (shift !== "Up" && shift !== "Left") throw invalidArgument();
  else throw notImplemented(`Range.delete("${shift}") beside other cells`);
}

/** Whether moving whole rows (columns) is the same as moving just the range: nothing stands beside it. */
function isAlone(host: HostContext, { sheetId, area }: RangeState, axis: "rows" | "columns"): boolean {
  if (axis === "rows" ? isWholeRow(area) : isWholeColumn(area)) return true;
  const used = host.workbook.usedArea(sheetId, false);
  if (used === null) return true;
  const moved = axis === "rows" ? { ...used, top: area.top } : { ...used, left: area.left };
  const narrow =
    axis === "rows"
      ? { ...area, bottom: Math.max(area.bottom, used.bottom) }
      : { ...area, right: Math.max(area.right, used.right) };
  return moved.top > moved.bottom || moved.left > moved.right || contains(narrow, moved);
}

/** Values or formulas (relative references moved along) of another range of the same shape, or of one cell. */
function copyFrom(host: HostContext, range: RangeState, args: Arguments): void {
  const given = args.objectOf(0, "Range");
  const source = given?.state ?? parseAddress(host, range.sheetId, args.text(0));
  const copyType = args.textOr(1, "All");
  if (args.flag(2, false) || args.flag(3, false)) throw notImplemented("Range.copyFrom with skipBlanks or transpose");
  if (copyType === "Formulas") {
    copyFormulas(host, source, range);
    return;
  }
  if (copyType !== "Values") throw notImplemented(`Range.copyFrom("${copyType}")`);
  const values = host.workbook.values(source.sheetId, source.area).map((row) => row.map(asTyped));
  const target = areaAt(range.area.top, range.area.left, rowsOf(source.area), columnsOf(source.area));
  const one = cellsOf(source.area) === 1;
  typeInto(host, range.sheetId, one ? range.area : target, one ? (values[0]?.[0] ?? "") : values);
}

/** One row or cell of formulas into every row of the range; what is no formula is copied as it is. */
function copyFormulas(host: HostContext, source: { sheetId: string; area: HostArea }, range: RangeState): void {
  const [typed, ...more] = host.workbook.formulas(source.sheetId, source.area);
  if (typed === undefined || more.length > 0 || typed.length !== columnsOf(range.area)) {
    throw notImplemented('Range.copyFrom("Formulas") of another shape than one row of as many columns');
  }
  const rows = Array.from({ length: rowsOf(range.area) }, (_, index) => {
    const down = range.area.top + index - source.area.top;
    const across = range.area.left - source.area.left;
    return typed.map((input) =>
      typeof input === "string" && input.startsWith("=") ? shiftFormula(input, down, across) : asTyped(input),
    );
  });
  typeInto(host, range.sheetId, range.area, rows);
}

/** Text that would be taken for a formula or a number keeps being text. */
const asTyped = (value: HostValue): HostValue =>
  typeof value === "string" && value !== "" && (/^[=+\-@']/.test(value) || !Number.isNaN(Number(value)))
    ? `'${value}`
    : value;

/** Documented: spill questions fail for a range of more than one cell. */
function refuseSeveral({ area }: RangeState): void {
  if (cellsOf(area) > 1) throw invalidArgument();
}

function spillArea(host: HostContext, sheetId: string, anchor: HostArea): HostArea | null {
  const cell = { ...anchor, bottom: anchor.top, right: anchor.left };
  const formula = host.workbook.formulas(sheetId, cell)[0]?.[0];
  if (typeof formula !== "string" || !formula.startsWith("=")) return null;
  const isSpilled = (row: number, column: number): boolean => {
    const place = { top: row, bottom: row, left: column, right: column };
    return host.workbook.formulas(sheetId, place)[0]?.[0] === "" && host.workbook.values(sheetId, place)[0]?.[0] !== "";
  };
  let { bottom, right } = cell;
  while (isSpilled(bottom + 1, cell.left)) bottom += 1;
  while (isSpilled(cell.top, right + 1)) right += 1;
  const area = { ...cell, bottom, right };
  return sameArea(area, cell) ? null : area;
}

/** The cell whose formula fills this one (itself, if it spills); null when no spill touches it. */
function spillParent(host: HostContext, { sheetId, area }: RangeState): HostObject<"Range"> | null {
  const cell = { ...area, bottom: area.top, right: area.left };
  const typed = host.workbook.formulas(sheetId, cell)[0]?.[0];
  if (typed !== "") return spillArea(host, sheetId, cell) === null ? null : rangeOf(sheetId, cell);
  if (host.workbook.values(sheetId, cell)[0]?.[0] === "") return null;
  for (let top = cell.top; top >= 0; top -= 1) {
    for (let left = cell.left; left >= 0; left -= 1) {
      const candidate = { top, bottom: top, left, right: left };
      const spill = spillArea(host, sheetId, candidate);
      if (spill !== null && contains(spill, cell)) return rangeOf(sheetId, candidate);
    }
  }
  return null;
}

function hasSpill(host: HostContext, range: RangeState): boolean | null {
  if (!isReadable(range.area)) return null;
  const states = new Set<boolean>();
  for (let row = range.area.top; row <= range.area.bottom; row += 1) {
    for (let column = range.area.left; column <= range.area.right; column += 1) {
      const cell = { sheetId: range.sheetId, area: { top: row, bottom: row, left: column, right: column } };
      states.add(spillArea(host, cell.sheetId, cell.area) !== null || spillParent(host, cell) !== null);
      if (states.size > 1) return null;
    }
  }
  return states.has(true);
}

const addressOf = (host: HostContext, sheetId: string, areas: readonly HostArea[]): string =>
  areas.map((area) => formatAddress(sheetById(host, sheetId).name, area)).join(",");
