import { qualifiedAddress } from "./a1";
import { keyId } from "./locate";
import type { PreparedRows } from "./newRows";
import type { CellValue } from "../tables/grid";
import { queueRuns, runsOfInputs, type Mismatch } from "./writeCells";

/**
 * Queues the adding of rows in the caller's request: room, values, the formulas and formats of the record above.
 * They have to be queued in the order that `prepareRows` gave them.
 */
export function queueRows(context: Excel.RequestContext, additions: readonly PreparedRows[]): () => Mismatch[] {
  const queued = additions.map((rows) => queueAddition(context, rows));
  return () => queued.flatMap((compare) => compare());
}

function queueAddition(context: Excel.RequestContext, rows: PreparedRows): () => Mismatch[] {
  const { sheetId, room, count, inputs, formulas, formats } = rows;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const column = (at: number): Excel.Range => sheet.getRangeByIndexes(room.at, at, count, 1);
  // Blank rows of a table first: a table without any record would take the first made row for its blank one.
  const firstMade = room.at + count - room.grown;
  const compareBlank = queueRuns(context, runsOfInputs(inputs.filter(({ row }) => row < firstMade)));
  if (room.grown > 0) queueRoom(context, sheet, rows);
  const compareMade = queueRuns(context, runsOfInputs(inputs.filter(({ row }) => row >= firstMade)));
  const pattern = patternThen(rows);
  if (pattern !== null) {
    for (const at of formulas) column(at).copyFrom(sheet.getRangeByIndexes(pattern, at, 1, 1), "Formulas");
  }
  for (const { column: at, format } of formats) {
    column(at).numberFormat = Array.from({ length: count }, () => [format]);
  }
  const compareReach = queueReach(context, rows);
  const compareKeys = queueKeys(sheet, rows);
  return () => [...compareBlank(), ...compareMade(), ...compareReach(), ...compareKeys()];
}

function queueRoom(context: Excel.RequestContext, sheet: Excel.Worksheet, rows: PreparedRows): void {
  const { room, left, right, record } = rows;
  if (record.tableName === null) {
    sheet.getRangeByIndexes(room.at, left, room.grown, 1).getEntireRow().insert("Down");
    return;
  }
  const blank = Array.from({ length: room.grown }, () => Array.from({ length: right - left + 1 }, () => ""));
  context.workbook.tables.getItem(record.tableName).rows.add(undefined, blank);
}

/** Where the record above stands once there is room. */
function patternThen({ room, record }: PreparedRows): number | null {
  const { pattern, at, grown } = room;
  if (pattern === null || record.tableName !== null) return pattern;
  return pattern >= at ? pattern + grown : pattern;
}

/** Whether the table reaches as far as its new rows: a colleague may have taken a row out at the very moment of writing. */
function queueReach(context: Excel.RequestContext, { room, count, record }: PreparedRows): () => Mismatch[] {
  const { tableName } = record;
  if (tableName === null) return () => [];
  const body = context.workbook.tables.getItem(tableName).getDataBodyRange();
  body.load("rowIndex,rowCount");
  const place = qualifiedAddress(record.sheet, room.at, record.keys[0]?.column ?? 0);
  return () => (body.rowIndex + body.rowCount < room.at + count ? [{ place }] : []);
}

/** How far below the new rows a colleague's own additions are looked for. */
const LOOKED_BELOW = 50;

/** Whether each new row's keys are its own: a colleague may have added the same at the very moment of writing. */
function queueKeys(sheet: Excel.Worksheet, { room, count, record }: PreparedRows): () => Mismatch[] {
  const top = record.headerRow + 1;
  const ranges = record.keys.map(({ column }) => {
    const range = sheet.getRangeByIndexes(top, column, room.at + count + LOOKED_BELOW - top, 1);
    range.load("values");
    return range;
  });
  return () => {
    const columns: CellValue[][][] = ranges.map((range) => range.values);
    const found = new Map<string, number>();
    (columns[0] ?? []).forEach((_row, index) => {
      const id = keyId(columns.map((values) => values[index]?.[0] ?? null));
      found.set(id, (found.get(id) ?? 0) + 1);
    });
    return record.rows.flatMap(({ keys }, index): Mismatch[] => {
      const place = qualifiedAddress(record.sheet, room.at + index, record.keys[0]?.column ?? 0);
      return (found.get(keyId(keys)) ?? 0) > 1 ? [{ place, raced: { keys, before: null } }] : [];
    });
  };
}

/** Roughly what new rows weigh in a request, there and back. */
export function bytesOfRows(additions: readonly PreparedRows[]): number {
  return additions.reduce(
    (sum, { inputs, room, count }) =>
      sum + JSON.stringify(inputs.map(({ value }) => value)).length * 2 + (room.at + count) * 20,
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
  const { room, count, record } = rows;
  const blank = count - room.grown;
  const at = room.at + from;
  const madeBefore = Math.max(0, from - blank);
  const isMoved = record.tableName === null && room.pattern !== null && room.pattern >= room.at;
  return {
    ...rows,
    count: to - from,
    room: {
      at,
      grown: Math.max(0, to - blank) - madeBefore,
      pattern: isMoved && room.pattern !== null ? room.pattern + madeBefore : room.pattern,
    },
    inputs: rows.inputs.filter(({ row }) => row >= at && row < room.at + to),
    record: { ...record, rows: record.rows.slice(from, to) },
  };
}
