import type { CellValue } from "@evenkeel/spreadsheet";
import { qualifiedAddress } from "../../a1";
import { isBlank, isCalculated, sameValue, toTyped } from "../../cellValues";
import { repeatedKeys } from "./repeatedKeys";
import type { PreparedRows, SeenCell } from "./prepareRows";
import { rangeTarget, tableTarget } from "./insertTarget";
import { retyped, type RowRemoval } from "./revertRows";
import { columnRuns } from "../../requests/columnRuns";
import type { Mismatch } from "../cells/writeCells";

/** What became of rows that were to be added. */
export interface RowsWritten {
  readonly mismatches: readonly Mismatch[];
  /** Every row that was written to, in order: where it stands, what it holds right after, and how it is taken back. */
  readonly rows: readonly RowRemoval[];
}

/**
 * Queues the adding of rows in the caller's request: room, values, the formulas and formats of the record above.
 * They have to be queued in the order that `prepareRows` gave them.
 */
export function queueRows(context: Excel.RequestContext, additions: readonly PreparedRows[]): () => RowsWritten {
  const queued = additions.map((rows) => queueAddition(context, rows));
  return () => {
    const written = queued.map((compare) => compare());
    return {
      mismatches: written.flatMap(({ mismatches }) => mismatches),
      rows: written.flatMap(({ rows }) => rows),
    };
  };
}

function queueAddition(context: Excel.RequestContext, rows: PreparedRows): () => RowsWritten {
  const { position, count, left, inputs, formulas, formats, record } = rows;
  const target = record.tableName === null ? rangeTarget(context, rows) : tableTarget(context, rows, record.tableName);
  // Blank rows first: a table without any record would take the first made row for its blank one.
  const blank = count - position.inserted;
  const before = blank === 0 ? null : target.blankRows(blank);
  before?.load("values,formulas,numberFormat");
  for (const run of columnRuns(inputs.filter(({ row }) => row < position.at + blank))) {
    const cells = before?.getCell(run.top - position.at, run.column - left).getResizedRange(run.cells.length - 1, 0);
    if (cells !== undefined) cells.values = run.cells.map(({ value }) => [toTyped(value)]);
  }
  if (position.inserted > 0) target.make(typedRows(rows, blank));

  const block = target.newRows();
  const pattern = target.pattern();
  if (pattern !== null) {
    for (const column of formulas) {
      block.getColumn(column - left).copyFrom(pattern.getCell(0, column - left), "Formulas");
    }
  }
  for (const { column, format } of formats) {
    block.getColumn(column - left).numberFormat = Array.from({ length: count }, () => [format]);
  }
  block.load("values,formulas,rowIndex");
  const keys = target.keyColumns();
  for (const range of keys) range.load("values");
  return () => {
    const isConflict = !target.isSamePlace(block) || (before !== null && !wasBlank(before, rows));
    const place = qualifiedAddress(record.sheet, block.rowIndex, record.keys[0]?.column ?? 0);
    const conflict: Mismatch[] = isConflict ? [{ place, conflict: { keys: [], before: null } }] : [];
    return {
      mismatches: [...conflict, ...unkept(block, rows), ...repeatedKeys(keys, record)],
      rows: writtenRows(rows, block, before, (row) => target.removalOf(row)),
    };
  };
}

/** What is typed into the rows that have to be made, whole. */
function typedRows(
  { position, count, left, right, inputs }: PreparedRows,
  blank: number,
): (string | number | boolean)[][] {
  const typed = Array.from({ length: count - blank }, () =>
    Array.from({ length: right - left + 1 }, (): string | number | boolean => ""),
  );
  for (const { row, column, value } of inputs) {
    const line = typed[row - position.at - blank];
    if (line !== undefined) line[column - left] = toTyped(value);
  }
  return typed;
}

/** Whether rows that were to be blank were: formulas of a table's column do not count. */
function wasBlank(before: Excel.Range, { left, inputs }: PreparedRows): boolean {
  const ours = new Set(inputs.map(({ column }) => column - left));
  return cellsOf(before).every((row) =>
    row.every(([value, formula], at) =>
      ours.has(at) ? isBlank(value) && isBlank(formula) : isBlank(value) || isCalculated(value, formula),
    ),
  );
}

function unkept(block: Excel.Range, { position, left, inputs }: PreparedRows): Mismatch[] {
  const values: CellValue[][] = block.values;
  return inputs.flatMap((input): Mismatch[] => {
    const found = values[input.row - position.at]?.[input.column - left] ?? null;
    const row = block.rowIndex + input.row - position.at;
    const place = qualifiedAddress(input.sheet, row, input.column);
    return sameValue(found, input.value) ? [] : [{ place, cell: { ...input, row, found } }];
  });
}

function writtenRows(
  { sheetId, left, right, record }: PreparedRows,
  block: Excel.Range,
  before: Excel.Range | null,
  removalOf: (row: number) => RowRemoval["how"],
): RowRemoval[] {
  const typed = (cells: readonly (readonly [CellValue, CellValue])[]): CellValue[] =>
    cells.map(([value, formula]) => retyped(value, formula));
  const held = before === null ? [] : cellsOf(before).map(typed);
  const formats: string[][] = before?.numberFormat ?? [];
  return cellsOf(block).map((cells, index) => {
    const row = block.rowIndex + index;
    const was = held[index];
    return {
      sheetId,
      sheet: record.sheet,
      row,
      left,
      right,
      how: was === undefined ? removalOf(row) : { from: "filled", before: was, formats: formats[index] ?? [] },
      held: typed(cells),
      cells: 0,
    };
  });
}

function cellsOf(range: Excel.Range): (readonly [value: CellValue, formula: CellValue])[][] {
  const values: CellValue[][] = range.values;
  const formulas: CellValue[][] = range.formulas;
  return values.map((row, r) => row.map((value, c) => [value, formulas[r]?.[c] ?? null] as const));
}

/** Roughly what new rows weigh in a request, there and back. */
export function bytesOfRows(additions: readonly PreparedRows[]): number {
  return additions.reduce(
    (sum, { inputs, position, count }) =>
      sum + JSON.stringify(inputs.map(({ value }) => value)).length * 2 + (position.at + count) * 20,
    0,
  );
}

/** The same rows in parts that each fit into a request. */
export function rowsByRequest(additions: readonly PreparedRows[], limit: number): PreparedRows[] {
  return additions.flatMap((rows) => {
    const parts = Math.ceil(bytesOfRows([rows]) / (limit / 2));
    const size = Math.max(1, Math.ceil(rows.count / parts));
    return Array.from({ length: Math.ceil(rows.count / size) }, (_, index) =>
      partOf(rows, index * size, Math.min(rows.count, (index + 1) * size)),
    );
  });
}

function partOf(rows: PreparedRows, from: number, to: number): PreparedRows {
  const { position, count, record } = rows;
  const blank = count - position.inserted;
  const at = position.at + from;
  const madeBefore = Math.max(0, from - blank);
  const isMoved = record.tableName === null && position.pattern !== null && position.pattern >= position.at;
  return {
    ...rows,
    count: to - from,
    position: {
      at,
      inserted: Math.max(0, to - blank) - madeBefore,
      pattern: isMoved && position.pattern !== null ? position.pattern + madeBefore : position.pattern,
      below: position.below + Math.max(0, blank - to),
    },
    around: from === 0 ? rows.around : recordAbove(rows, at, from),
    inputs: rows.inputs.filter(({ row }) => row >= at && row < position.at + to),
    record: { ...record, rows: record.rows.slice(from, to) },
  };
}

/** What a later part stands below: the last row of the part before. */
function recordAbove({ record }: PreparedRows, at: number, from: number): SeenCell[] {
  const keys = record.rows[from - 1]?.keys ?? [];
  return record.keys.map(({ column }, index) => ({ row: at - 1, column, value: keys[index] ?? "" }));
}
