import { splitReference, type CellValue } from "@evenkeel/spreadsheet";
import { columnRuns, type ColumnRun } from "../requests/columnRuns";
import { read, type Deferred } from "../requests/request";
import type { CellRule } from "./validation";

/** What may forbid writing to a cell, besides what it holds. */
export interface CellConstraints {
  /** Locked cells of a protected sheet cannot be written. */
  readonly locked: boolean;
  /** A formula elsewhere fills it. */
  readonly spilled: boolean;
  readonly rule: CellRule | null;
  /** Shows nothing but is not blank: an empty text, as some systems export it. COUNTA counts it. */
  readonly isEmptyText: boolean;
  /** How it shows a number: "General", "dd/mm/yyyy". */
  readonly format?: string;
}

interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Constraints by cell; null: not read. */
export class ConstraintsByCell {
  private readonly byCell = new Map<string, CellConstraints>();

  get(sheetId: string, row: number, column: number): CellConstraints | null {
    return this.byCell.get(idOf(sheetId, row, column)) ?? null;
  }

  add(sheetId: string, { top, column }: ColumnRun<unknown>, constraints: readonly CellConstraints[]): void {
    constraints.forEach((one, index) => this.byCell.set(idOf(sheetId, top + index, column), one));
  }
}

const idOf = (sheetId: string, row: number, column: number): string => `${sheetId}!${row},${column}`;

/** The constraints of a run's cells; null where they differ, so that they have to be read cell by cell. */
export interface RunConstraints {
  readonly run: ColumnRun<unknown>;
  readonly constraints: readonly CellConstraints[] | null;
}

/** Queues the reading of the constraints of runs of one sheet, in the caller's request. */
export function queueConstraints(
  sheet: Excel.Worksheet,
  runs: readonly ColumnRun<unknown>[],
): Deferred<RunConstraints[]> {
  const ranges = runs.map((run) => {
    const range = sheet.getRangeByIndexes(run.top, run.column, run.cells.length, 1);
    range.load("hasSpill,valueTypes,values,numberFormat");
    range.format.protection.load("locked");
    range.dataValidation.load("type,rule,errorAlert,ignoreBlanks");
    return { run, range };
  });
  return () => ranges.map(({ run, range }) => ({ run, constraints: constraintsOf(range) }));
}

// Office.js types these as always there, but they are null for a range whose cells differ.
interface PerhapsMixed {
  readonly hasSpill: boolean | null;
  readonly locked: boolean | null;
}

function constraintsOf(range: Excel.Range): readonly CellConstraints[] | null {
  const mixed: PerhapsMixed = { hasSpill: range.hasSpill, locked: range.format.protection.locked };
  const { type, rule, errorAlert, ignoreBlanks } = range.dataValidation;
  if (mixed.hasSpill === null || mixed.locked === null) return null;
  if (type === "Inconsistent" || type === "MixedCriteria") return null;
  const stops = type !== "None" && errorAlert.showAlert && errorAlert.style === "Stop";
  const common = {
    locked: mixed.locked,
    spilled: mixed.hasSpill,
    rule: type === "None" ? null : { type, rule, ignoreBlanks, stops },
  };
  return range.valueTypes.map(([valueType]: readonly string[], row) => ({
    ...common,
    isEmptyText: valueType === "String" && range.values[row]?.[0] === "",
    format: String(range.numberFormat[row]?.[0] ?? ""),
  }));
}

/** Reads the constraints of cells that have moved since the preview: one request, one more where cells of a run differ. */
export async function readCellConstraints(cells: readonly CellPlace[]): Promise<ConstraintsByCell> {
  const found = new ConstraintsByCell();
  const readRuns = async (runs: readonly ColumnRun<unknown>[]): Promise<ColumnRun<unknown>[]> => {
    if (runs.length === 0) return [];
    const answers = await read((context) => {
      const queued = runs.map((run) => queueConstraints(context.workbook.worksheets.getItem(run.sheetId), [run]));
      return () => queued.flatMap((answer) => answer());
    });
    return answers.flatMap(({ run, constraints }) => {
      if (constraints === null) return [run];
      found.add(run.sheetId, run, constraints);
      return [];
    });
  };
  const mixed = await readRuns(columnRuns(cells));
  await readRuns(
    mixed.flatMap((run) => run.cells.map((cell, index) => ({ ...run, top: run.top + index, cells: [cell] }))),
  );
  return found;
}

/** A drop-down's source that is a formula, and the sheet it belongs to. */
export interface ListFormula {
  readonly formula: string;
  readonly sheetId: string;
}

/** Reads what drop-downs take their choices from; null for a source that only Excel can work out. */
export async function readLists(
  sources: readonly ListFormula[],
): Promise<ReadonlyMap<string, readonly CellValue[] | null>> {
  if (sources.length === 0) return new Map();
  return read((context) => {
    const ranges = sources.map(({ formula, sheetId }) => {
      const range = listRange(context, formula.replace(/^=/, "").trim(), sheetId);
      range?.load("values");
      return { formula, range };
    });
    return () =>
      new Map(
        ranges.map(({ formula, range }) => [
          formula,
          range === null || range.isNullObject ? null : (range.values as CellValue[][]).flat(),
        ]),
      );
  });
}

const RANGE = /^\$?[a-z]{1,3}(\$?\d+|(\$?\d+)?:\$?[a-z]{1,3}(\$?\d+)?)$/i;

/** "'Staff list'!$B$2:$B$9" taken apart, the sheet null where it names none; null where the text is no range's address. */
export function rangeReference(text: string): ReturnType<typeof splitReference> {
  const reference = splitReference(text);
  return reference !== null && RANGE.test(reference.address) ? reference : null;
}

function listRange(context: Excel.RequestContext, source: string, sheetId: string): Excel.Range | null {
  const reference = rangeReference(source);
  const { worksheets, names, tables } = context.workbook;
  if (reference !== null) {
    const sheet = worksheets.getItemOrNullObject(reference.sheet ?? sheetId);
    // Whole columns are given as B:B; only their filled part matters.
    return sheet.getRange(reference.address).getIntersectionOrNullObject(sheet.getUsedRangeOrNullObject(true));
  }
  const column = /^INDIRECT\("([^"[\]]+)\[([^"[\]]+)\]"\)$/i.exec(source);
  if (column !== null) {
    return tables
      .getItemOrNullObject(column[1] ?? "")
      .columns.getItemOrNullObject(column[2] ?? "")
      .getDataBodyRange();
  }
  if (/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(source)) {
    return names.getItemOrNullObject(source).getRangeOrNullObject();
  }
  return null;
}
