import { invalidArgument } from "./errors";
import type { HostArea } from "./model";

/** Excel's own limits. */
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

export const wholeSheet: HostArea = { top: 0, left: 0, bottom: rowLimit - 1, right: columnLimit - 1 };

/** 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" is 0, "AA" is 26. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const rowsOf = (area: HostArea): number => area.bottom - area.top + 1;
export const columnsOf = (area: HostArea): number => area.right - area.left + 1;
export const cellsOf = (area: HostArea): number => rowsOf(area) * columnsOf(area);
export const isWholeColumn = (area: HostArea): boolean => area.top === 0 && area.bottom === rowLimit - 1;
export const isWholeRow = (area: HostArea): boolean => area.left === 0 && area.right === columnLimit - 1;

/** An area by its first cell and its size; InvalidArgument when it leaves the sheet. */
export function areaAt(top: number, left: number, rows: number, columns: number): HostArea {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const numbers = [top, left, rows, columns];
  if (!numbers.every(Number.isInteger) || top < 0 || left < 0 || rows < 1 || columns < 1) throw invalidArgument();
  if (area.bottom >= rowLimit || area.right >= columnLimit) throw invalidArgument();
  return area;
}

export function intersect(a: HostArea, b: HostArea): HostArea | null {
  const shared = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return shared.top > shared.bottom || shared.left > shared.right ? null : shared;
}

export function union(a: HostArea, b: HostArea): HostArea {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export const contains = (outer: HostArea, inner: HostArea): boolean =>
  inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;

export const sameArea = (a: HostArea, b: HostArea): boolean => contains(a, b) && contains(b, a);

/** What is left of `area` without `hole`, as at most four areas. */
export function without(area: HostArea, hole: HostArea): readonly HostArea[] {
  const cut = intersect(area, hole);
  if (cut === null) return [area];
  const rest: HostArea[] = [];
  if (cut.top > area.top) rest.push({ ...area, bottom: cut.top - 1 });
  if (cut.bottom < area.bottom) rest.push({ ...area, top: cut.bottom + 1 });
  if (cut.left > area.left) rest.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  return rest;
}

/** Splits "'My sheet'!A1:B2" into sheet name (null: none given) and the rest. */
export function splitAddress(address: string): { sheet: string | null; cells: string } {
  const quoted = /^=?'((?:[^']|'')+)'!(.*)$/.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), cells: quoted[2] ?? "" };
  const plain = /^=?([^!]+)!(.*)$/.exec(address);
  if (plain) return { sheet: plain[1] ?? "", cells: plain[2] ?? "" };
  return { sheet: null, cells: address.replace(/^=/, "") };
}

/** Reads "A1", "$A$1:B2", "A:C", "2:5" (without a sheet); null when it is none of these. */
export function parseCells(cells: string): HostArea | null {
  const corners = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(cells);
  if (corners) {
    const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = corners;
    return inside(span(Number(row1) - 1, Number(row2) - 1), span(columnNumber(column1), columnNumber(column2)));
  }
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(cells);
  if (columns) return inside([0, rowLimit - 1], span(columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? "")));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(cells);
  if (rows) return inside(span(Number(rows[1]) - 1, Number(rows[2]) - 1), [0, columnLimit - 1]);
  return null;
}

const span = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];

function inside([top, bottom]: [number, number], [left, right]: [number, number]): HostArea | null {
  return top < 0 || left < 0 || bottom >= rowLimit || right >= columnLimit ? null : { top, left, bottom, right };
}

/** "A1:B2" without a sheet, as event arguments have it; whole columns as "A:C", whole rows as "2:5". */
export function formatCells(area: HostArea): string {
  if (isWholeColumn(area) && !isWholeRow(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isWholeRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  const last = `${columnLetters(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** "Sheet1!A1:B2" as `range.address` has it: quoted where the name needs it. */
export function formatAddress(sheetName: string, area: HostArea): string {
  return `${quoteSheet(sheetName)}!${formatCells(area)}`;
}

export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseCells(name) === null && !/^[Rr]\d*[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whole rows or columns inserted (`count` above 0) or deleted (below 0) at `at`. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** Where an area is after a shift; null when it was deleted. */
export function shifted(area: HostArea, shift: Shift): HostArea | null {
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
