import { isBlank } from "@evenkeel/spreadsheet";
import type { SheetView } from "./sheetView";

/** A header as it may be meant; where a header runs over two lines there are several readings of it. */
export interface HeaderCell {
  readonly column: number;
  /** The text to show and to find the column by again. */
  readonly text: string;
  /** The row the text stands in. */
  readonly row: number;
  /** Other ways to read it: both lines together. */
  readonly readings: readonly string[];
}

/** A row (or two) of headers with the columns it spans; what lies beneath may be a table. */
export interface HeaderBlock {
  readonly view: SheetView;
  readonly tableName: string | null;
  /** The line that a column is found by again. */
  readonly headerRow: number;
  readonly firstRow: number;
  /** Last row that can belong to it. */
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
  readonly headers: readonly HeaderCell[];
  /** Text just above: a title. */
  readonly title: string;
  /** Several stretches of one row taken together, in case an empty column runs through a table. */
  readonly joined: boolean;
  /** No figures among the headers. */
  readonly isAllWords: boolean;
  /** The first row of the sheet, or nothing (or a title only) in the row above. */
  readonly followsGap: boolean;
}

/** A header longer than this is a sentence. */
const LONGEST_HEADER = 80;
/** A table's header is looked for in every row until here; further down only after a blank row. */
const TOP_ROWS = 60;

export function headerBlocks(view: SheetView): readonly HeaderBlock[] {
  const tables = view.tables.filter((table) => table.hasHeaders);
  const blocks = tables.map((table) => tableBlock(view, table));
  const inTable = (row: number, column: number): boolean =>
    tables.some(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  const plain: HeaderBlock[] = [];
  for (let row = view.top; row <= view.bottom; row++) {
    for (const run of headerRuns(view, row, inTable)) plain.push(plainBlock(view, row, withUpperEnds(view, row, run)));
  }
  return [...blocks, ...plain];
}

function tableBlock(view: SheetView, table: SheetView["tables"][number]): HeaderBlock {
  const { area } = table;
  const headers: HeaderCell[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const text = headerText(view, area.top, column);
    if (text !== null) headers.push({ column, text, row: area.top, readings: [] });
  }
  return {
    view,
    tableName: table.name,
    headerRow: area.top,
    firstRow: area.top + 1,
    lastRow: table.hasTotals ? area.bottom - 1 : area.bottom,
    left: area.left,
    right: area.right,
    headers,
    title: titleAbove(view, area.top, area.left, area.right),
    joined: false,
    isAllWords: true,
    followsGap: true,
  };
}

interface Run {
  readonly left: number;
  readonly right: number;
  readonly joined: boolean;
}

/** Stretches of a row that could be headers: two or more short texts side by side with something beneath. */
function headerRuns(view: SheetView, row: number, inTable: (row: number, column: number) => boolean): readonly Run[] {
  const filled: number[] = [];
  for (let column = view.left; column <= view.right; column++) {
    if (view.isFilled(row, column) && !inTable(row, column)) filled.push(column);
  }
  if (filled.length < 2) return [];
  if (row > view.top + TOP_ROWS && !followsGap(view, row, filled)) return [];
  const texts = filled.filter((column) => headerText(view, row, column) !== null);
  if (texts.length < filled.length * 0.6) return [];
  const runs: Run[] = [];
  let start = filled[0] ?? 0;
  for (let i = 1; i <= filled.length; i++) {
    const previous = filled[i - 1] ?? start;
    const next = filled[i];
    if (next !== undefined && (next === previous + 1 || !isSeparated(view, row, previous + 1, next - 1))) continue;
    if (previous > start) runs.push({ left: start, right: previous, joined: false });
    if (next !== undefined) start = next;
  }
  // Two stretches may be one table with an empty column in it: the whole row is a candidate as well.
  const last = filled[filled.length - 1] ?? start;
  const first = filled[0] ?? start;
  if (runs.length !== 1 || runs[0]?.left !== first || runs[0].right !== last)
    runs.push({ left: first, right: last, joined: true });
  return runs;
}

/** Of two lines of headers the upper one may alone name the columns at either end: "Staff member" above nothing. */
function withUpperEnds(view: SheetView, row: number, run: Run): Run {
  if (row === view.top || !isAllWords(view, row, run.left, run.right)) return run;
  const isUpper = (column: number): boolean =>
    column >= view.left &&
    column <= view.right &&
    !view.isFilled(row, column) &&
    headerText(view, row - 1, column) !== null &&
    view.isFilled(row + 1, column);
  let { left, right } = run;
  while (isUpper(left - 1)) left -= 1;
  while (isUpper(right + 1)) right += 1;
  return { ...run, left, right };
}

/** Far down a sheet a header can only follow a blank line: everything else there is records. */
function followsGap(view: SheetView, row: number, columns: readonly number[]): boolean {
  return row === view.top || columns.filter((column) => view.isFilled(row - 1, column)).length <= 1;
}

function headerText(view: SheetView, row: number, column: number): string | null {
  const value = view.value(row, column);
  if (typeof value === "number") return Number.isInteger(value) && Math.abs(value) < 100 ? String(value) : null;
  if (typeof value !== "string" || isBlank(value) || value.length > LONGEST_HEADER) return null;
  return value.trim();
}

/** Columns without a header separate two tables when there is nothing beneath them either. */
function isSeparated(view: SheetView, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) {
    let blank = true;
    for (let below = row + 1; below <= Math.min(view.bottom, row + 12); below++) {
      if (view.isFilled(below, column)) blank = false;
    }
    if (blank) return true;
  }
  return false;
}

function plainBlock(view: SheetView, row: number, { left, right, joined }: Run): HeaderBlock {
  const headers: HeaderCell[] = [];
  const takesUpper = isAllWords(view, row, left, right);
  let above = "";
  for (let column = left; column <= right; column++) {
    const own = headerText(view, row, column);
    const upper = takesUpper && row > view.top ? headerText(view, row - 1, column) : null;
    // A heading merged over several columns stands only in the first of them.
    above = upper ?? (own === null ? "" : above);
    if (own !== null) {
      const both = above === "" ? [] : [`${above} ${own}`];
      headers.push({ column, text: own, row, readings: both });
    } else if (upper !== null && view.isFilled(row + 1, column)) {
      headers.push({ column, text: upper, row: row - 1, readings: [] });
    }
  }
  return {
    view,
    tableName: null,
    headerRow: row,
    firstRow: row + 1,
    lastRow: view.bottom,
    left,
    right,
    headers,
    title: titleAbove(view, row, left, right),
    joined,
    isAllWords: takesUpper,
    followsGap: followsGap(
      view,
      row,
      Array.from({ length: right - left + 1 }, (_, at) => left + at),
    ),
  };
}

/** Two lines of headers are words only; a row with figures in it is no second line. */
function isAllWords(view: SheetView, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) if (typeof view.value(row, column) === "number") return false;
  return true;
}

function titleAbove(view: SheetView, row: number, left: number, right: number): string {
  const texts: string[] = [];
  for (let above = row - 1; above >= Math.max(view.top, row - 4); above--) {
    for (let column = left; column <= right; column++) {
      const value = view.value(above, column);
      if (typeof value === "string" && !isBlank(value)) texts.push(value);
    }
  }
  return texts.join(" ");
}
