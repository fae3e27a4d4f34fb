import { cellReference, isEmpty, type CellValue } from "@evenkeel/spreadsheet";
import { loadedCells, retyped, valuesOf } from "../../cellContent";
import { isCalculated, sameValue, toTyped } from "../../cellValues";
import type { RecordedRows } from "../../journal/schema";
import { keyId } from "../../read/locate";
import { columnRuns } from "../../requests/columnRuns";
import type { Deferred } from "../../requests/request";
import type { WriteResult } from "../kind";
import { conflictAt, type Mismatch } from "../mismatch";
import { insertTarget } from "./insertTarget";
import type { PreparedRows, SeenCell } from "./prepareRows";
import type { HowRemoved, RowRemoval } from "./rowRemoval";

/**
 * Queues the adding of rows in the caller's request: the place, the values, the formulas and formats of the record above.
 * Several additions have to be queued in the order that `prepareRows` gave them.
 */
export function queueRows(context: Excel.RequestContext, rows: PreparedRows): Deferred<WriteResult> {
  const { position, count, left, inputs, formulas, formats, record } = rows;
  const target = insertTarget(context, rows);
  // Blank rows first: a table without any record would take the first inserted row for its blank one.
  const blank = count - position.inserted;
  const before = blank === 0 ? null : target.blankRows(blank);
  before?.load("values,formulas,numberFormat");
  for (const run of columnRuns(inputs.filter(({ row }) => row < position.at + blank))) {
    const cells = before?.getCell(run.top - position.at, run.column - left).getResizedRange(run.cells.length - 1, 0);
    if (cells !== undefined) cells.values = run.cells.map(({ value }) => [toTyped(value)]);
  }
  if (position.inserted > 0) target.insert(typedRows(rows, blank));

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
    const isPlace = target.isSamePlace(block) && (before === null || wasBlank(before, rows));
    const place = cellReference(record.sheet, block.rowIndex, record.keys[0]?.column ?? 0);
    return {
      mismatches: [...(isPlace ? [] : [conflictAt(place)]), ...unkept(block, rows), ...repeatedKeys(keys, record)],
      addedRows: addedRows(rows, block, before, (row) => target.removalOf(row)),
    };
  };
}

/** What is typed into the rows that have to be inserted, whole. */
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
  return loadedCells(before).every((row) =>
    row.every(([value, formula], at) =>
      ours.has(at) ? isEmpty(value) && isEmpty(formula) : isEmpty(value) || isCalculated(value, formula),
    ),
  );
}

function unkept(block: Excel.Range, { position, left, inputs }: PreparedRows): Mismatch[] {
  const values = valuesOf(block);
  return inputs.flatMap((input): Mismatch[] => {
    const found = values[input.row - position.at]?.[input.column - left] ?? null;
    const row = block.rowIndex + input.row - position.at;
    const place = cellReference(input.sheet, row, input.column);
    return sameValue(found, input.value) ? [] : [{ place, cell: { ...input, row, found } }];
  });
}

/**
 * New rows whose keys are not theirs alone: a colleague may have added the same at the very moment of writing.
 * @param columns the key columns from the first record down, loaded; in the record's order
 */
function repeatedKeys(columns: readonly Excel.Range[], { sheet, at, keys, rows }: RecordedRows): Mismatch[] {
  const values = columns.map(valuesOf);
  const found = new Map<string, number>();
  (values[0] ?? []).forEach((_row, index) => {
    const id = keyId(values.map((column) => column[index]?.[0] ?? null));
    found.set(id, (found.get(id) ?? 0) + 1);
  });
  return rows.flatMap((row, index): Mismatch[] => {
    const place = cellReference(sheet, at + index, keys[0]?.column ?? 0);
    return (found.get(keyId(row.keys)) ?? 0) > 1 ? [conflictAt(place, row.keys)] : [];
  });
}

function addedRows(
  { sheetId, left, right, record }: PreparedRows,
  block: Excel.Range,
  before: Excel.Range | null,
  removalOf: (row: number) => HowRemoved,
): RowRemoval[] {
  const typed = (cells: readonly (readonly [CellValue, CellValue])[]): CellValue[] =>
    cells.map((cell) => retyped(...cell));
  const held = before === null ? [] : loadedCells(before).map(typed);
  const formats = (before?.numberFormat ?? []) as string[][];
  return loadedCells(block).map((cells, index) => {
    const row = block.rowIndex + index;
    const was = held[index];
    const how: HowRemoved =
      was === undefined ? removalOf(row) : { from: "filled", before: was, formats: formats[index] ?? [] };
    return { sheetId, sheet: record.sheet, row, left, right, how, held: typed(cells), cells: 0 };
  });
}

/** Roughly what new rows weigh in a request, there and back. */
export function bytesOfRows({ inputs, position, count }: PreparedRows): number {
  return JSON.stringify(inputs.map(({ value }) => value)).length * 2 + (position.at + count) * 20;
}

/** The same rows in parts that each fit into a request. */
export function rowsByRequest(rows: PreparedRows, limit: number): PreparedRows[] {
  const parts = Math.ceil(bytesOfRows(rows) / (limit / 2));
  const size = Math.max(1, Math.ceil(rows.count / parts));
  return Array.from({ length: Math.ceil(rows.count / size) }, (_, index) =>
    partOf(rows, index * size, Math.min(rows.count, (index + 1) * size)),
  );
}

function partOf(rows: PreparedRows, from: number, to: number): PreparedRows {
  const { position, count, record } = rows;
  const blank = count - position.inserted;
  const at = position.at + from;
  const insertedBefore = Math.max(0, from - blank);
  const isMoved = record.tableName === null && position.pattern !== null && position.pattern >= position.at;
  return {
    ...rows,
    count: to - from,
    position: {
      at,
      inserted: Math.max(0, to - blank) - insertedBefore,
      pattern: isMoved ? position.pattern + insertedBefore : position.pattern,
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
