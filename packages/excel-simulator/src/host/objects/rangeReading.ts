import { columnLimit, columnsOf, intersect, rowLimit, rowsOf, sameArea, union } from "../../areas";
import type { Area } from "@evenkeel/spreadsheet";
import { isReadable } from "../cells";
import type { HostContext } from "../context";
import { valueType } from "../events";
import type { HostCellFormat, HostValue } from "../model";
import type { RangeState } from "../states";
import type { Json } from "../wire";

export function cells(range: RangeState, read: () => Json): Json {
  // Documented: unbounded ranges give null for cell-level properties; so do very large ones on the web.
  return isReadable(range.area) ? read() : null;
}

export function valueTypes(host: HostContext, { sheetId, area }: RangeState): string[][] {
  return host.workbook
    .values(sheetId, area)
    .map((row, r) =>
      row.map((value, c) =>
        value === "" && host.workbook.isEmptyText(sheetId, area.top + r, area.left + c) ? "String" : valueType(value),
      ),
    );
}

/** Formulas where there are some, else values; a cell that another's spill fills shows its value here too. */
export function formulasOf(host: HostContext, { sheetId, area }: RangeState): HostValue[][] {
  const typed = host.workbook.formulas(sheetId, area);
  const values = host.workbook.values(sheetId, area);
  return typed.map((row, r) => row.map((input, c) => (input === "" ? (values[r]?.[c] ?? "") : input)));
}

export function eachFormat<T extends Json>(
  host: HostContext,
  { sheetId, area }: RangeState,
  pick: (format: HostCellFormat) => T,
): T[][] {
  return perCell(area, (row, column) => pick(host.workbook.format(sheetId, row, column)));
}

export function perCell<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowsOf(area) }, (_, r) =>
    Array.from({ length: columnsOf(area) }, (_unused, c) => make(area.top + r, area.left + c)),
  );
}

/** true or false when all rows agree, null when they do not. */
export function rowsHidden(host: HostContext, { sheetId, area }: RangeState): boolean | null {
  const hidden = [...host.workbook.hiddenRows(sheetId)].filter((row) => row >= area.top && row <= area.bottom).length;
  return hidden === 0 ? false : hidden === rowsOf(area) ? true : null;
}

export function columnsHidden(host: HostContext, { sheetId, area }: RangeState): boolean | null {
  const all = [...host.workbook.hiddenColumns(sheetId)];
  const hidden = all.filter((column) => column >= area.left && column <= area.right).length;
  return hidden === 0 ? false : hidden === columnsOf(area) ? true : null;
}

export function both(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

export function heightAbove(host: HostContext, sheetId: string, row: number): number {
  return sum(row, host.workbook.hiddenRows(sheetId), (index) => host.workbook.rowHeight(sheetId, index));
}

export function widthBefore(host: HostContext, sheetId: string, column: number): number {
  return sum(column, host.workbook.hiddenColumns(sheetId), (index) => host.workbook.columnWidth(sheetId, index));
}

function sum(count: number, hidden: ReadonlySet<number>, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) if (!hidden.has(index)) total += size(index);
  return total;
}

export function usedWithin(host: HostContext, range: RangeState, valuesOnly: boolean): Area | null {
  const used = host.workbook.usedArea(range.sheetId, valuesOnly);
  const shared = used === null ? null : intersect(used, range.area);
  if (shared === null) return null;
  const values = host.workbook.formulas(range.sheetId, shared);
  const filled: Area[] = [];
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
export function surrounding(host: HostContext, { sheetId, area }: RangeState): Area {
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
