import type { Area } from "@evenkeel/spreadsheet";

/** Excel's own limits. */
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

export const wholeSheet: Area = { top: 0, left: 0, bottom: rowLimit - 1, right: columnLimit - 1 };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isWholeColumn = (area: Area): boolean => area.top === 0 && area.bottom === rowLimit - 1;
export const isWholeRow = (area: Area): boolean => area.left === 0 && area.right === columnLimit - 1;

export const isSingleCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

export const isInside = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export function intersect(a: Area, b: Area): Area | null {
  const shared = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return shared.top > shared.bottom || shared.left > shared.right ? null : shared;
}

export function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export const contains = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;

export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

/** What is left of `area` without `hole`, as at most four areas. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersect(area, hole);
  if (cut === null) return [area];
  const rest: Area[] = [];
  if (cut.top > area.top) rest.push({ ...area, bottom: cut.top - 1 });
  if (cut.bottom < area.bottom) rest.push({ ...area, top: cut.bottom + 1 });
  if (cut.left > area.left) rest.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  return rest;
}

/** Whole rows or columns inserted (`count` above 0) or deleted (below 0) at `at`. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** Where an area is after a shift; null when it was deleted. */
export function shifted(area: Area, shift: Shift): Area | null {
  const [first, last] = shift.axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const moved = shiftedSpan(first, last, shift);
  if (moved === null) return null;
  return shift.axis === "rows"
    ? { ...area, top: moved[0], bottom: moved[1] }
    : { ...area, left: moved[0], right: moved[1] };
}

function shiftedSpan(first: number, last: number, { at, count }: Shift): [number, number] | null {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const start = first < at ? first : first < end ? at : first + count;
  const stop = last < at ? last : last < end ? at - 1 : last + count;
  return stop < start ? null : [start, stop];
}
