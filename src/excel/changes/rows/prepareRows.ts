import { excelMessages } from "../../messages";
import type { NewRow } from "../../../workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";
import { cellAddress } from "@evenkeel/spreadsheet";
import { qualifiedAddress } from "../../a1";
import { findTable, wantedRows, type TablePlace } from "./findTable";
import { additionsOf, type Addition } from "./groupRows";
import { isBlank, isCalculated } from "../../cellValues";
import type { CellChecks, Skipped } from "../cells/checkCells";
import type { RecordedRows } from "../../journal/schema";
import { formulaAt, keyTexts, valueAt, type SheetSnapshot } from "../../read/locate";
import type { Formats, WorkbookSnapshot } from "../../read/readSnapshot";
import {
  columnsOf,
  findPositionInRange,
  findPositionInTable,
  type Block,
  type InsertObstacle,
  type InsertPosition,
} from "./findInsertPosition";
import { brokenRule } from "../../read/validation";
import type { CellInput } from "../cells/writeCells";

/** Rows for one table, ready for writing to the workbook as it is now. */
export interface PreparedRows {
  readonly sheetId: string;
  readonly position: InsertPosition;
  readonly count: number;
  /** Cells around the place in a plain range, as they were when it was found: what stands there tells whether it is still that place. */
  readonly around: readonly SeenCell[];
  readonly left: number;
  readonly right: number;
  readonly inputs: readonly CellInput[];
  /** Columns that get the formulas of the pattern row. */
  readonly formulas: readonly number[];
  readonly formats: readonly { readonly column: number; readonly format: string }[];
  readonly record: RecordedRows;
}

/** What a cell held when it was last read. */
export interface SeenCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface PreparedAdditions {
  readonly refusals: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly rows: readonly PreparedRows[];
}

/** What has to be known of the sheets besides their cells. */
export interface WriteConstraints extends Pick<CellChecks, "constraints" | "listed"> {
  /** The number formats of a row and of the one below, at least across these columns. */
  formats(sheetId: string, row: number, columns: readonly number[]): Promise<Formats>;
}

/**
 * Decides for each new row whether it may be added, and where: the rules for every write, for rows. A row that somebody has
 * added meanwhile is skipped and named; anything else that stands in the way refuses the whole plan.
 */
export async function prepareRows(
  rows: readonly NewRow[],
  now: WorkbookSnapshot,
  around: WriteConstraints,
): Promise<PreparedAdditions> {
  const refusals = new Set<string>();
  const skipped: Skipped[] = [];
  const prepared: PreparedRows[] = [];
  for (const addition of additionsOf(rows)) {
    const place = findTable(addition, now);
    if ("refusal" in place) {
      refusals.add(place.refusal);
      continue;
    }
    const wanted = wantedRows(addition, place);
    wanted.refusals.forEach((refusal) => refusals.add(refusal));
    skipped.push(...wanted.skipped);
    if (wanted.rows.length === 0 || wanted.refusals.length > 0) continue;
    const position = findInsertPosition(place, wanted.rows.length);
    if ("why" in position) {
      refusals.add(obstacleMessage(place.sheet, position));
      continue;
    }
    const made = await rowsAt(addition, place, position, wanted.rows, around);
    made.refusals.forEach((refusal) => refusals.add(refusal));
    skipped.push(...made.skipped);
    prepared.push(made.rows);
  }
  return { refusals: [...refusals], skipped, rows: movedApart(prepared) };
}

/** Rows made higher up on the same sheet move those below: each gets its place as it will be when its turn comes. */
function movedApart(prepared: readonly PreparedRows[]): PreparedRows[] {
  const inOrder = [...prepared].sort((a, b) => a.position.at - b.position.at);
  return inOrder.map((rows, index) => {
    const movers = inOrder
      .slice(0, index)
      .filter(({ sheetId, left, right }) => sheetId === rows.sheetId && left <= rows.right && right >= rows.left);
    const by = movers.reduce((sum, { position }) => sum + position.inserted, 0);
    if (by === 0) return rows;
    const { position, record } = rows;
    const moved = (row: number): number =>
      movers.reduce((sum, { position: above }) => (row >= above.at ? sum + above.inserted : sum), row);
    return {
      ...rows,
      position: {
        ...position,
        at: position.at + by,
        pattern: position.pattern === null ? null : position.pattern + by,
      },
      inputs: rows.inputs.map((input) => ({ ...input, row: input.row + by })),
      around: rows.around.map((cell) => ({ ...cell, row: moved(cell.row) })),
      record: { ...record, headerRow: moved(record.headerRow), at: position.at + by, bottom: record.bottom + by },
    };
  });
}

function findInsertPosition({ sheet, table, block, last }: TablePlace, count: number): InsertPosition | InsertObstacle {
  return table === null ? findPositionInRange(sheet, block, last, count) : findPositionInTable(sheet, table, count);
}

function obstacleMessage(sheet: SheetSnapshot, position: InsertObstacle): string {
  const say = excelMessages.noRoom;
  switch (position.why) {
    case "total":
      return say.total(sheet.name, cellAddress(position.row, position.column));
    case "hidden":
      return say.hidden(sheet.name);
    case "beside":
      return say.beside(sheet.name);
    case "merged":
      return say.merged(sheet.name);
  }
}

async function rowsAt(
  addition: Addition,
  place: TablePlace,
  position: InsertPosition,
  rows: readonly NewRow[],
  around: WriteConstraints,
): Promise<{
  readonly refusals: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly rows: PreparedRows;
}> {
  const { sheet, table, block, columnOf } = place;
  const refusals: string[] = [];
  const skipped: Skipped[] = [];
  // A table that has no record yet may have its formulas in its blank row.
  const formulas = calculatedColumns(sheet, block, position.pattern ?? position.at);
  const keyColumns = (rows[0]?.keys ?? []).map(({ header, column }) => ({
    header,
    column: columnOf.get(column) ?? column,
  }));
  const columns = addition.columns
    .map(({ header, column }) => ({ header, column: columnOf.get(column) ?? column, was: column }))
    .filter(({ column }) => !formulas.includes(column));
  const isKey = (column: number): boolean => keyColumns.some((key) => key.column === column);
  const inputs = rows.flatMap((row, index) =>
    row.cells.flatMap(({ header, column: was, value }): CellInput[] => {
      const column = columnOf.get(was) ?? was;
      const at = position.at + index;
      if (formulas.includes(column)) {
        if (isKey(column)) refusals.push(excelMessages.refused.formula(sheet.name, at + 1, header));
        else skipped.push({ cell: qualifiedAddress(sheet.name, at, column), why: excelMessages.skipped.calculated });
        return [];
      }
      const rule =
        position.pattern === null ? null : (around.constraints(sheet.id, position.pattern, column)?.rule ?? null);
      const broken = rule === null ? null : brokenRule(value, rule, around.listed(rule));
      if (broken !== null) refusals.push(excelMessages.refused.validation(sheet.name, at + 1, header, value, broken));
      return [
        {
          sheetId: sheet.id,
          sheet: sheet.name,
          row: at,
          column,
          value,
        },
      ];
    }),
  );
  const numbers = [...new Set(inputs.filter(({ value }) => typeof value === "number").map(({ column }) => column))];
  const wanted = new Map(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ column, numberFormat }) =>
        numberFormat === undefined ? [] : [[columnOf.get(column) ?? column, numberFormat] as const],
      ),
    ),
  );
  const formats = position.pattern === null ? [] : await formatsLike(sheet, position.pattern, numbers, wanted, around);
  const record: RecordedRows = {
    sheet: sheet.name,
    tableName: table === null ? null : addition.tableName,
    headerRow: place.headerRow,
    keys: keyColumns,
    columns: columns.map(({ header, column }) => ({ header, column })),
    at: position.at,
    grown: position.inserted,
    bottom: table?.area.bottom ?? sheet.top + sheet.values.length - 1,
    formats: formats.map(({ column, before }) => ({ column, before })),
    rows: rows.map(({ keys, cells }) => ({
      keys: keyTexts(keys),
      values: columns.map(({ was }) => cells.find(({ column }) => column === was)?.value ?? null),
    })),
  };
  const { left, right } = block;
  const seen = table === null ? cellsAround(sheet, position, keyColumns) : [];
  const made = {
    sheetId: sheet.id,
    position,
    count: rows.length,
    around: seen,
    left,
    right,
    inputs,
    formulas,
    formats,
  };
  return { refusals, skipped, rows: { ...made, record } };
}

/** The keys of the records that the new rows go below, or above. */
function cellsAround(sheet: SheetSnapshot, { at, pattern }: InsertPosition, keys: RecordedRows["keys"]): SeenCell[] {
  const rows = [...new Set([at - 1, pattern ?? at - 1])];
  return rows.flatMap((row) => keys.map(({ column }) => ({ row, column, value: valueAt(sheet, row, column) })));
}

function calculatedColumns(sheet: SheetSnapshot, block: Block, row: number): number[] {
  return columnsOf(block).filter((column) => {
    const formula = formulaAt(sheet, row, column);
    return !isBlank(formula) && isCalculated(valueAt(sheet, row, column), formula);
  });
}

/** Excel shows a number as a date only where its cell says so: the format of the row above, and what was there before. */
async function formatsLike(
  sheet: SheetSnapshot,
  pattern: number,
  columns: readonly number[],
  wanted: ReadonlyMap<number, string>,
  around: WriteConstraints,
): Promise<{ readonly column: number; readonly format: string; readonly before: string }[]> {
  if (columns.length === 0) return [];
  const { left, formats } = await around.formats(sheet.id, pattern, columns);
  return columns.flatMap((column) => {
    const [above = PLAIN, before = PLAIN] = formats.map((row) => row[column - left] ?? PLAIN);
    const format = above === PLAIN ? (wanted.get(column) ?? PLAIN) : above;
    // In cells of the format for text a number would become text.
    return format === PLAIN || format === "@" ? [] : [{ column, format, before }];
  });
}

const PLAIN = "General";
