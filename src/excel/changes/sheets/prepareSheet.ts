import { excelMessages } from "../../messages";
import { areaAddress, cellAddress } from "@evenkeel/spreadsheet";
import type { CellLook, SheetTemplate } from "../../../workbook/changePlan/changePlan";
import type { Area, CellValue } from "@evenkeel/spreadsheet";
import { qualifiedAddress } from "../../a1";
import { isBlank, isCalculated, sameValue } from "../../cellValues";
import type { Skipped } from "../cells/checkCells";
import type { RecordedSheet, RecordedSheetCell } from "../../journal/schema";
import { formulaAt, valueAt, type SheetSnapshot } from "../../read/locate";
import { columnRuns } from "../../requests/columnRuns";

/** What is typed into a cell: a value, or a formula where `isFormula` says so. */
export interface Typed {
  readonly value: CellValue;
  readonly isFormula: boolean;
}

export interface PlacedInput extends Typed {
  readonly row: number;
  readonly column: number;
  /** What the cell held when it was last read, looked up again in the request that writes; null: its sheet is new. */
  readonly before: Typed | null;
}

/** An Excel table as it is now. */
export interface TableSnapshot {
  readonly sheetId: string;
  /** Header row, body and totals row. */
  readonly area: Area;
  readonly hasTotals: boolean;
}

/** A draft made ready for writing to the workbook as it is now. */
export interface PreparedSheet {
  readonly name: string;
  /** True: the sheet has to be made first. */
  readonly isNew: boolean;
  readonly inputs: readonly PlacedInput[];
  readonly draft: SheetTemplate;
  readonly record: RecordedSheet;
}

export type Preparation =
  { readonly refusals: readonly string[] } | { readonly sheet: PreparedSheet; readonly skipped: readonly Skipped[] };

const FORBIDDEN_IN_NAMES = /[:\\/?*[\]]/;
const LONGEST_NAME = 31;

export function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= LONGEST_NAME &&
    !FORBIDDEN_IN_NAMES.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history"
  );
}

/**
 * Decides what a draft changes. Only cells that the add-in wrote itself, or that are empty, are written; what people put
 * beside stays; what they edited of ours stays too and is named.
 * @param existing the sheet of that name as it is now, or null
 * @param ours what the add-in has recorded of it, or null where it did not make it
 * @param tableSnapshot where an Excel table of this name stands in the workbook, or null
 */
export function prepareSheet(
  draft: SheetTemplate,
  existing: SheetSnapshot | null,
  ours: RecordedSheet | null,
  tableSnapshot: (name: string) => TableSnapshot | null,
): Preparation {
  const say = excelMessages.sheets;
  if (!isSheetName(draft.name)) return { refusals: [say.badName(draft.name)] };
  const taken = (draft.tables ?? []).filter(({ name }) => {
    const table = tableSnapshot(name);
    return table !== null && table.sheetId !== existing?.id;
  });
  if (taken.length > 0) return { refusals: taken.map(({ name }) => say.tableTaken(draft.name, name)) };
  if (existing !== null && ours === null && !isEmpty(existing)) return { refusals: [say.notOurs(draft.name)] };
  if (existing?.isProtected === true) return { refusals: [say.protected(draft.name)] };
  const written = new Map((ours?.cells ?? []).map((cell) => [cellId(cell.row, cell.column), cell]));
  const wanted = new Map<string, Omit<PlacedInput, "before">>();
  for (const { row, column, value, formula = false } of draft.cells) {
    wanted.set(cellId(row, column), { row, column, value: isBlank(value) ? null : value, isFormula: formula });
  }
  // What an earlier version of the sheet had and this one has not is emptied.
  for (const { row, column } of written.values()) {
    const id = cellId(row, column);
    if (!wanted.has(id)) wanted.set(id, { row, column, value: null, isFormula: false });
  }
  const refusals: string[] = [];
  const skipped: Skipped[] = [];
  const inputs: PlacedInput[] = [];
  const cells: RecordedSheetCell[] = [];
  for (const input of wanted.values()) {
    const { row, column } = input;
    const now = existing === null ? blankCell : typedAt(existing, row, column);
    const earlier = written.get(cellId(row, column));
    const isOurs = earlier !== undefined && sameTyped(now, { value: earlier.after, isFormula: earlier.afterFormula });
    if (!isBlank(now.value) && !isOurs && !sameTyped(now, input)) {
      if (earlier === undefined) {
        // A cell left blank for people to write in: what they wrote is theirs.
        if (input.value === null) continue;
        refusals.push(say.inTheWay(draft.name, cellAddress(row, column)));
        continue;
      }
      skipped.push({ cell: qualifiedAddress(draft.name, row, column), why: say.kept });
      // It stays on record as a cell of ours that somebody edited.
      cells.push({ ...earlier, before: now.value, beforeFormula: now.isFormula });
      continue;
    }
    if (!sameTyped(now, input)) inputs.push({ ...input, before: existing === null ? null : now });
    if (input.value === null && isBlank(now.value)) continue;
    cells.push({
      row,
      column,
      before: now.value,
      beforeFormula: now.isFormula,
      after: input.value,
      afterFormula: input.isFormula,
    });
  }
  if (refusals.length > 0) return { refusals };
  const isNew = existing === null;
  const tables = (draft.tables ?? []).map(({ name, area }) => {
    const table = tableSnapshot(name);
    return { name, before: table === null ? null : areaAddress(table.area), after: area };
  });
  const record = { name: draft.name, made: isNew, cells, tables };
  return { sheet: { name: draft.name, isNew, inputs, draft, record }, skipped };
}

const cellId = (row: number, column: number): string => `${row},${column}`;
export const blankCell: Typed = { value: null, isFormula: false };

export function typedAt(sheet: SheetSnapshot, row: number, column: number): Typed {
  return typedOf(valueAt(sheet, row, column), formulaAt(sheet, row, column));
}

/** What is typed into a cell, from what Excel tells of it; one that another cell's formula fills counts as calculated. */
export function typedOf(value: CellValue, formula: CellValue): Typed {
  if (isCalculated(value, formula)) return { value: isBlank(formula) ? value : formula, isFormula: true };
  return { value: isBlank(value) ? null : value, isFormula: false };
}

/** Whether a formula stands in the cell itself. */
export const isOwnFormula = ({ value, isFormula }: Typed): boolean =>
  isFormula && typeof value === "string" && value.startsWith("=");

/** The same input; Excel may write a formula with other spaces and capitals than it was given. */
export function sameTyped(a: Typed, b: Typed): boolean {
  if (a.isFormula !== b.isFormula) return false;
  return a.isFormula ? plainFormula(a.value) === plainFormula(b.value) : sameValue(a.value, b.value);
}

function plainFormula(formula: CellValue): string {
  const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
  return String(formula ?? "")
    .split(quoted)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, "").toUpperCase()))
    .join("");
}

function isEmpty(sheet: SheetSnapshot): boolean {
  return sheet.values.every((row) => row.every(isBlank)) && sheet.formulas.every((row) => row.every(isBlank));
}

/** What undoing does to a sheet: it goes, or some of its cells get back what they held. */
export type SheetReversion =
  | { readonly remove: true }
  | {
      readonly remove: false;
      readonly inputs: readonly PlacedInput[];
      readonly skipped: readonly Skipped[];
      /** Could be undone later, once the sheet is no longer protected. */
      readonly more: boolean;
    };

/** Decides how a recorded sheet is undone. One that people have added to or edited is never deleted. */
export function revertSheet(record: RecordedSheet, existing: SheetSnapshot | null): SheetReversion {
  const say = excelMessages.skipped;
  const leave = (why: string, more = false): SheetReversion => ({
    remove: false,
    inputs: [],
    skipped: [{ cell: record.name, why }],
    more,
  });
  if (existing === null) {
    return record.made ? { remove: false, inputs: [], skipped: [], more: false } : leave(say.sheetGone(record.name));
  }
  if (existing.isProtected) return leave(say.sheetProtected(record.name), true);
  if (record.made) return holdsOnly(record, existing) ? { remove: true } : leave(say.sheetChanged(record.name));
  const inputs: PlacedInput[] = [];
  const skipped: Skipped[] = [];
  for (const { row, column, before, beforeFormula, after, afterFormula } of record.cells) {
    const now = typedAt(existing, row, column);
    const old = { value: before, isFormula: beforeFormula };
    if (sameTyped(now, old)) continue;
    if (sameTyped(now, { value: after, isFormula: afterFormula })) inputs.push({ row, column, ...old, before: now });
    else
      skipped.push({
        cell: qualifiedAddress(existing.name, row, column),
        why: say.edited(valueAt(existing, row, column)),
      });
  }
  return { remove: false, inputs, skipped, more: false };
}

/** Whether a sheet holds nothing but what was recorded (perhaps not all of it yet: writing may have been cut off). */
function holdsOnly(record: RecordedSheet, sheet: SheetSnapshot): boolean {
  const recorded = new Map(record.cells.map((cell) => [cellId(cell.row, cell.column), cell]));
  return sheet.values.every((values, r) =>
    values.every((_value, c) => {
      const row = sheet.top + r;
      const column = sheet.left + c;
      const now = typedAt(sheet, row, column);
      if (isBlank(now.value)) return true;
      const ours = recorded.get(cellId(row, column));
      if (ours === undefined) return isSpilled(sheet, row, column);
      return sameTyped(now, { value: ours.after, isFormula: ours.afterFormula });
    }),
  );
}

/** Filled by a formula of ours that spills. */
function isSpilled(sheet: SheetSnapshot, row: number, column: number): boolean {
  return isBlank(formulaAt(sheet, row, column)) && !isBlank(valueAt(sheet, row, column));
}

/** How each kind of cell looks: the one plain style of all sheets that the add-in makes. */
const looks: Readonly<Record<CellLook, (range: Excel.Range) => void>> = {
  title: ({ format }) => {
    format.font.bold = true;
    format.font.size = 14;
  },
  heading: ({ format }) => {
    format.font.bold = true;
    format.fill.color = "#E2ECE9";
    format.wrapText = true;
    format.verticalAlignment = "Center";
  },
  label: ({ format }) => {
    format.font.bold = true;
  },
  total: ({ format }) => {
    format.font.bold = true;
    format.borders.getItem("EdgeTop").style = "Continuous";
  },
  note: ({ format }) => {
    format.font.italic = true;
    format.font.color = "#5C5C5C";
  },
  input: ({ format }) => {
    format.fill.color = "#FFF8DC";
  },
  text: ({ format }) => {
    format.wrapText = true;
    format.verticalAlignment = "Top";
  },
  writing: ({ format }) => {
    format.fill.color = "#FFF8DC";
    format.wrapText = true;
    format.verticalAlignment = "Top";
  },
};

/** Points that a character of width takes in Excel's usual font, and the margin of a cell. */
const POINTS_A_CHARACTER = 5.25;
const CELL_MARGIN = 3.75;

/** Queues how the cells of a draft look, how wide its columns are, and its tables. */
export function queueLooks(sheet: Excel.Worksheet, draft: SheetTemplate, isNew: boolean): void {
  for (const { row, column, count, look } of lookRuns(draft))
    looks[look](sheet.getRangeByIndexes(row, column, 1, count));
  for (const { top, column, cells } of formatRuns(draft)) {
    sheet.getRangeByIndexes(top, column, cells.length, 1).numberFormat = cells.map(({ numberFormat }) => [
      numberFormat,
    ]);
  }
  // People may have changed the widths of a sheet since it was made; those are theirs then.
  if (!isNew) return;
  if (draft.print !== undefined) {
    sheet.pageLayout.orientation = draft.print.landscape ? "Landscape" : "Portrait";
    if (draft.print.onePageWide) sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  }
  (draft.columnWidths ?? []).forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * POINTS_A_CHARACTER + CELL_MARGIN;
  });
  if (draft.print !== undefined) {
    const { landscape, onePageWide } = draft.print;
    sheet.pageLayout.orientation = landscape ? "Landscape" : "Portrait";
    // One page wide and as many high as it takes.
    if (onePageWide) sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  }
}

/** Queues the making or resizing of a sheet's tables; one that stands right already is left alone. */
export function queueTables(sheet: Excel.Worksheet, record: RecordedSheet): void {
  for (const { name, before, after } of record.tables) {
    if (before === null) sheet.tables.add(after, true).name = name;
    else if (before !== after) sheet.tables.getItem(name).resize(after);
  }
}

/** Queues the tables' going back to where they were. */
export function queueRevertTables(sheet: Excel.Worksheet, record: RecordedSheet): void {
  for (const { name, before, after } of record.tables) {
    const table = sheet.tables.getItemOrNullObject(name);
    if (before === null) table.convertToRange();
    else if (before !== after) table.resize(before);
  }
}

/** Cells below one another that have a number format, to be formatted together. */
function formatRuns(draft: SheetTemplate) {
  const formatted = draft.cells.flatMap(({ row, column, numberFormat }) =>
    numberFormat === undefined ? [] : [{ sheetId: draft.name, row, column, numberFormat }],
  );
  return columnRuns(formatted);
}

interface LookRun {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly look: CellLook;
}

/** Cells beside one another with one look, to be formatted together. */
function lookRuns(draft: SheetTemplate): LookRun[] {
  const styled = draft.cells.flatMap(({ row, column, look }) => (look === undefined ? [] : [{ row, column, look }]));
  styled.sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: (LookRun & { count: number })[] = [];
  for (const { row, column, look } of styled) {
    const last = runs.at(-1);
    if (last?.row === row && last.look === look && last.column + last.count === column) last.count += 1;
    else runs.push({ row, column, count: 1, look });
  }
  return runs;
}
