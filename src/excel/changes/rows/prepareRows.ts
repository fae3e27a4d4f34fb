import { cellReference, isEmpty, type CellValue } from "@evenkeel/spreadsheet";
import type { NewRow } from "../../../workbook/changePlan/changePlan";
import type { RecordedRows } from "../../journal/schema";
import { excelMessages } from "../../messages";
import type { Skipped } from "../../outcome";
import { keyTexts, type Heading } from "../../read/locate";
import type { SheetSnapshot } from "../../read/sheetSnapshot";
import { brokenRule } from "../../read/validation";
import type { WorkbookSnapshot } from "../../read/workbookSnapshot";
import type { WriteConstraints } from "../../read/writeConstraints";
import type { CellInput } from "../cellInput";
import { findInsertPosition, type InsertPosition } from "./findInsertPosition";
import { bottomOf, columnsOf, type Block } from "./findTable";
import { groupRows, type Addition } from "./groupRows";
import { findTargetTable, missingRows, type TargetTable } from "./placeRows";

/** Rows for one table, ready for writing to the workbook as it is now. */
export interface PreparedRows {
  readonly sheetId: string;
  readonly position: InsertPosition;
  readonly count: number;
  /** Cells around the place in a plain range as they were read: while they are the same it is still that place. */
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

export interface RowsPreparation {
  readonly refusals: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly rows: readonly PreparedRows[];
}

/**
 * Decides for each new row whether it may be added, and where. A row that has been added meanwhile is skipped and named;
 * anything else that stands in the way refuses the whole plan.
 */
export async function prepareRows(
  rows: readonly NewRow[],
  snapshot: WorkbookSnapshot,
  constraints: WriteConstraints,
): Promise<RowsPreparation> {
  const refusals = new Set<string>();
  const skipped: Skipped[] = [];
  const prepared: PreparedRows[] = [];
  for (const addition of groupRows(rows)) {
    const target = findTargetTable(addition, snapshot);
    if (typeof target === "string") {
      refusals.add(target);
      continue;
    }
    const missing = missingRows(addition, target);
    missing.refusals.forEach((refusal) => refusals.add(refusal));
    skipped.push(...missing.skipped);
    if (missing.rows.length === 0 || missing.refusals.length > 0) continue;
    const position = findInsertPosition(target, target.last, missing.rows.length);
    if (typeof position === "string") {
      refusals.add(position);
      continue;
    }
    const made = await rowsAt(addition, target, position, missing.rows, constraints);
    made.refusals.forEach((refusal) => refusals.add(refusal));
    skipped.push(...made.skipped);
    prepared.push(made.rows);
  }
  return { refusals: [...refusals], skipped, rows: movedApart(prepared) };
}

/** Rows inserted higher up on the same sheet move those below: each gets its place as it will be when its turn comes. */
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

interface RowsAt {
  readonly refusals: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly rows: PreparedRows;
}

async function rowsAt(
  addition: Addition,
  target: TargetTable,
  position: InsertPosition,
  rows: readonly NewRow[],
  constraints: WriteConstraints,
): Promise<RowsAt> {
  const { sheet, table, block, columnOf } = target;
  // A table that has no record yet may have its formulas in its blank row.
  const formulas = calculatedColumns(sheet, block, position.pattern ?? position.at);
  const keys = (rows[0]?.keys ?? []).map(({ header, column }) => ({ header, column: columnOf(column) }));
  const columns = addition.columns
    .map(({ header, column }) => ({ header, column: columnOf(column), was: column }))
    .filter(({ column }) => !formulas.includes(column));
  const { refusals, skipped, inputs } = checkedInputs(target, position, rows, keys, formulas, constraints);
  const formats = await formatsLikeAbove(target, position, rows, inputs, constraints);
  const { left, right } = block;
  return {
    refusals,
    skipped,
    rows: {
      sheetId: sheet.id,
      position,
      count: rows.length,
      around: table === null ? cellsAround(sheet, position, keys) : [],
      left,
      right,
      inputs,
      formulas,
      formats,
      record: {
        sheet: sheet.name,
        tableName: table === null ? null : addition.tableName,
        headerRow: target.headerRow,
        keys,
        columns: columns.map(({ header, column }) => ({ header, column })),
        at: position.at,
        grown: position.inserted,
        bottom: bottomOf(target),
        formats: formats.map(({ column, before }) => ({ column, before })),
        rows: rows.map((row) => ({
          keys: keyTexts(row.keys),
          values: columns.map(({ was }) => row.cells.find(({ column }) => column === was)?.value ?? null),
        })),
      },
    },
  };
}

/** The rows' cells as inputs; those in columns of formulas are left to the formulas. */
function checkedInputs(
  { sheet, columnOf }: TargetTable,
  position: InsertPosition,
  rows: readonly NewRow[],
  keys: readonly Heading[],
  formulas: readonly number[],
  constraints: WriteConstraints,
): { readonly refusals: readonly string[]; readonly skipped: readonly Skipped[]; readonly inputs: CellInput[] } {
  const say = excelMessages.refused;
  const refusals: string[] = [];
  const skipped: Skipped[] = [];
  const inputs: CellInput[] = [];
  rows.forEach(({ cells }, index) => {
    const row = position.at + index;
    for (const { header, column: was, value } of cells) {
      const column = columnOf(was);
      if (formulas.includes(column)) {
        if (keys.some((key) => key.column === column)) refusals.push(say.formula(sheet.name, row + 1, header));
        else skipped.push({ cell: cellReference(sheet.name, row, column), why: excelMessages.skipped.calculated });
        continue;
      }
      const rule =
        position.pattern === null ? null : (constraints.of(sheet.id, position.pattern, column)?.rule ?? null);
      const broken = rule === null ? null : brokenRule(value, rule, constraints.listed(rule));
      if (broken !== null) refusals.push(say.validation(sheet.name, row + 1, header, value, broken));
      inputs.push({ sheetId: sheet.id, sheet: sheet.name, row, column, value });
    }
  });
  return { refusals, skipped, inputs };
}

/** The keys of the records that the new rows go below, or above. */
function cellsAround(sheet: SheetSnapshot, { at, pattern }: InsertPosition, keys: readonly Heading[]): SeenCell[] {
  const rows = [...new Set([at - 1, pattern ?? at - 1])];
  return rows.flatMap((row) => keys.map(({ column }) => ({ row, column, value: sheet.valueAt(row, column) })));
}

function calculatedColumns(sheet: SheetSnapshot, block: Block, row: number): number[] {
  return columnsOf(block).filter(
    (column) => !isEmpty(sheet.formulaAt(row, column)) && sheet.isCalculatedAt(row, column),
  );
}

const PLAIN = "General";

/** Excel shows a number as a date only where its cell says so: the format of the row above, and what was there before. */
async function formatsLikeAbove(
  { sheet, columnOf }: TargetTable,
  { pattern }: InsertPosition,
  rows: readonly NewRow[],
  inputs: readonly CellInput[],
  constraints: WriteConstraints,
): Promise<{ readonly column: number; readonly format: string; readonly before: string }[]> {
  const columns = [...new Set(inputs.filter(({ value }) => typeof value === "number").map(({ column }) => column))];
  if (pattern === null || columns.length === 0) return [];
  const wanted = new Map(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ column, numberFormat }) =>
        numberFormat === undefined ? [] : [[columnOf(column), numberFormat] as const],
      ),
    ),
  );
  const { left, formats } = await constraints.formats(sheet.id, pattern, columns);
  return columns.flatMap((column) => {
    const [above = PLAIN, before = PLAIN] = formats.map((row) => row[column - left] ?? PLAIN);
    const format = above === PLAIN ? (wanted.get(column) ?? PLAIN) : above;
    // In cells of the format for text a number would become text.
    return format === PLAIN || format === "@" ? [] : [{ column, format, before }];
  });
}
