import type { CellValue } from "@evenkeel/spreadsheet";
import { splitReference } from "../a1";
import { journalPart, JOURNAL_NAMESPACE, type JournalPart } from "../journal/schema";
import { locator, type CellTarget, type Located, type SheetSnapshot } from "./locate";
import { cachedJournal, cachedSheetId, cacheJournal } from "./sheetIdCache";
import { areaOf } from "./readWorkbook";
import { read } from "../requests/request";
import { columnRuns, type ColumnRun } from "../requests/columnRuns";
import { isTooBig, queueCells, readInBlocks, type Cells } from "./usedCells";
import type { TableSnapshot } from "../changes/sheets/prepareSheet";
import type { CellRule } from "./validation";

/** The workbook as it is just before writing: the sheets that a plan touches, the constraints of its cells, and the journal. */
export interface WorkbookSnapshot {
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  /** Sheet ids in the order of the tabs, with their present names. */
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly journal: readonly JournalPart[];
  /** A sheet that was asked for, by the name it was asked for. */
  sheet(name: string): SheetSnapshot | null;
  /** A table that was asked for. */
  table(name: string): TableSnapshot | null;
  /**
   * Where a cell is now.
   * @param beyondTable looks in the whole sheet too where the row is no longer in the target's Excel table
   */
  place(target: CellTarget, beyondTable?: boolean): Place;
  /** Number formats that were asked for. */
  readonly formats: readonly Formats[];
  /** The constraints of a cell; null where they were not read. */
  constraints(sheetId: string, row: number, column: number): CellConstraints | null;
}

export type Place =
  | {
      readonly status: "found";
      readonly sheet: SheetSnapshot;
      readonly headerRow: number;
      readonly row: number;
      readonly column: number;
      readonly keyColumns: readonly number[];
    }
  | { readonly status: "no-sheet" }
  | { readonly status: "no-column"; readonly sheet: SheetSnapshot }
  | { readonly status: "no-row"; readonly sheet: SheetSnapshot }
  | { readonly status: "duplicate"; readonly sheet: SheetSnapshot; readonly rows: readonly number[] };

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

/** The constraints of a run's cells, or null where they differ and have to be read cell by cell. */
type RunConstraints = readonly CellConstraints[] | null;

const cellId = (sheetId: string, row: number, column: number): string => `${sheetId}!${row},${column}`;

/** Whole sheets and tables to read besides; they need not be there. */
export interface AlsoRead {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  /** Rows whose number formats are wanted, with those of the rows below them. */
  readonly formats?: readonly FormatPlace[];
}

/** Where number formats are read: this row and the next, across these columns. */
export interface FormatPlace {
  readonly sheet: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** The number formats of a row and of the one below it, from `left` on. */
export interface Formats extends Omit<FormatPlace, "sheet"> {
  readonly sheetId: string;
  readonly formats: readonly (readonly string[])[];
}

/**
 * Re-reads what `targets` need, in one request where nothing has moved since the preview.
 */
export async function readSnapshot(
  targets: readonly CellTarget[],
  also: AlsoRead = { sheets: [], tables: [] },
): Promise<WorkbookSnapshot> {
  const wanted = [...new Set([...targets.map((target) => target.sheet), ...also.sheets])].map((name) => ({
    name,
    key: cachedSheetId(name) ?? name,
    hints: columnRuns(
      targets.filter((target) => target.sheet === name).map(({ row, column }) => ({ sheetId: name, row, column })),
    ),
  }));
  const tableNames = [...new Set([...targets.flatMap((target) => target.tableName ?? []), ...also.tables])];
  const first = await readFirst(wanted, tableNames, also.formats ?? []);
  const journal = await completeJournal(first.journal, first.journalIds);

  const sheets = new Map<string, SheetSnapshot>();
  const byName = new Map<string, SheetSnapshot>();
  const constraints = new Map<string, CellConstraints>();
  for (const { name, key } of wanted) {
    let sheet = first.sheets.get(name) ?? null;
    // The remembered id led to a sheet of another name: renamed since, unless another sheet has the name now.
    const misled = sheet !== null && sheet.name !== name && [...first.sheetNames.values()].includes(name);
    const isTargeted = targets.some((target) => target.sheet === name);
    if (misled || (sheet === null && isTargeted)) sheet = await findSheet(name, key, targets, first);
    if (sheet === null) continue;
    sheets.set(sheet.id, sheet);
    byName.set(name, sheet);
  }
  for (const { sheetId: name, run, constraints: ofRun } of first.constraints) {
    const sheet = byName.get(name);
    if (sheet === undefined || sheet !== first.sheets.get(name) || ofRun === null) continue;
    ofRun.forEach((one, index) => constraints.set(cellId(sheet.id, run.top + index, run.column), one));
  }
  const locators = new Map<string, (target: CellTarget) => Located>();
  const place = (target: CellTarget, beyondTable = false): Place => {
    const sheet = byName.get(target.sheet);
    if (sheet === undefined) return { status: "no-sheet" };
    if (beyondTable && target.tableName !== null) {
      const within = place(target);
      return within.status === "no-row" ? place({ ...target, tableName: null }) : within;
    }
    const table = target.tableName === null ? undefined : first.tables.get(target.tableName);
    const area = table?.sheetId === sheet.id ? table.area : null;
    const id = JSON.stringify([sheet.id, area === null ? null : target.tableName]);
    let locate = locators.get(id);
    if (locate === undefined) {
      locate = locator(sheet, area);
      locators.set(id, locate);
    }
    const located = locate(target);
    if (located.found) {
      const { headerRow, row, column, keyColumns } = located;
      return { status: "found", sheet, headerRow, row, column, keyColumns };
    }
    if (located.why === "duplicate") return { status: "duplicate", sheet, rows: located.rows };
    return located.why === "no-row" ? { status: "no-row", sheet } : { status: "no-column", sheet };
  };
  return {
    sheets,
    sheetNames: first.sheetNames,
    journal,
    sheet: (name) => byName.get(name) ?? null,
    table: (name) => first.tables.get(name) ?? null,
    place,
    formats: first.formats,
    constraints: (sheetId, row, column) => constraints.get(cellId(sheetId, row, column)) ?? null,
  };
}

interface WantedSheet {
  readonly name: string;
  readonly key: string;
  readonly hints: readonly ColumnRun<unknown>[];
}

interface FirstLook {
  readonly sheetNames: ReadonlyMap<string, string>;
  /** By the name in the plan. */
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly tables: ReadonlyMap<string, TableSnapshot>;
  readonly constraints: readonly {
    readonly sheetId: string;
    readonly run: ColumnRun<unknown>;
    readonly constraints: RunConstraints;
  }[];
  readonly formats: readonly Formats[];
  readonly journal: readonly JournalPart[];
  readonly journalIds: readonly string[];
}

async function readFirst(
  wanted: readonly WantedSheet[],
  tableNames: readonly string[],
  formats: readonly FormatPlace[],
): Promise<FirstLook> {
  try {
    return await read((context) => queueFirst(context, wanted, tableNames, formats, queueCells));
  } catch (error) {
    if (!isTooBig(error)) throw error;
  }
  const cells = new Map<string, Cells>();
  for (const { key } of wanted) {
    const id = await read((context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(key);
      sheet.load("id");
      return () => (sheet.isNullObject ? null : sheet.id);
    });
    if (id !== null) cells.set(id, await readInBlocks(id));
  }
  const none: Cells = { top: 0, left: 0, values: [], formulas: [], hiddenRows: [], hiddenColumns: [] };
  return read((context) =>
    queueFirst(context, wanted, tableNames, formats, (sheet) => () => cells.get(sheet.id) ?? none),
  );
}

function queueFirst(
  context: Excel.RequestContext,
  wanted: readonly WantedSheet[],
  tableNames: readonly string[],
  formats: readonly FormatPlace[],
  cellsOf: (sheet: Excel.Worksheet) => () => Cells,
): () => FirstLook {
  const { worksheets, tables, customXmlParts } = context.workbook;
  worksheets.load("items/id,items/name");
  const sheets = wanted.map(({ name, key, hints }) => {
    const sheet = worksheets.getItemOrNullObject(key);
    const asked = formats.filter((place) => place.sheet === name).map((place) => queueFormats(sheet, place));
    return { name, now: queueSheet(sheet, cellsOf), constraints: queueConstraints(sheet, hints), asked };
  });
  const found = tableNames.map((name) => {
    const table = tables.getItemOrNullObject(name);
    table.load("id,showTotals");
    table.worksheet.load("id");
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, table, sheet: table.worksheet, range };
  });
  const parts = customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load("items/id");
  const journal = cachedJournal().map(({ id }) => {
    const part = customXmlParts.getItemOrNullObject(id);
    part.load("id");
    return { id, part, xml: part.getXml() };
  });
  return () => ({
    sheetNames: new Map(worksheets.items.map(({ id, name }) => [id, name])),
    sheets: new Map(
      sheets.flatMap(({ name, now }) => {
        const sheet = now();
        return sheet === null ? [] : [[name, sheet] as const];
      }),
    ),
    tables: new Map(
      found.flatMap(({ name, table, sheet, range }) =>
        table.isNullObject
          ? []
          : [[name, { sheetId: sheet.id, area: areaOf(range), hasTotals: table.showTotals }] as const],
      ),
    ),
    formats: sheets.flatMap(({ now, asked }) => (now() === null ? [] : asked.map((formatsOf) => formatsOf()))),
    constraints: sheets.flatMap(({ name, now, constraints }) =>
      now() === null ? [] : constraints().map((constraints) => ({ sheetId: name, ...constraints })),
    ),
    journal: journal.flatMap(({ id, part, xml }) => (part.isNullObject ? [] : [journalPart(id, xml.value)])),
    journalIds: parts.items.map((part) => part.id),
  });
}

function queueFormats(sheet: Excel.Worksheet, { row, left, right }: FormatPlace): () => Formats {
  const range = sheet.getRangeByIndexes(row, left, 2, right - left + 1);
  range.load("numberFormat");
  return () => ({ sheetId: sheet.id, row, left, right, formats: range.numberFormat as string[][] });
}

/** Number formats of a row that was not where the preview saw it. */
export function readFormats(sheetId: string, place: Omit<FormatPlace, "sheet">): Promise<Formats> {
  return read((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load("id");
    return queueFormats(sheet, { ...place, sheet: sheetId });
  });
}

function queueSheet(
  sheet: Excel.Worksheet,
  cellsOf: (sheet: Excel.Worksheet) => () => Cells,
): () => SheetSnapshot | null {
  sheet.load("id,name");
  sheet.protection.load("protected");
  const cells = cellsOf(sheet);
  const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => {
    if (sheet.isNullObject) return null;
    const { top, left, values, formulas, hiddenRows } = cells();
    return {
      id: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      top,
      left,
      values,
      formulas,
      hiddenRows: new Set(hiddenRows),
      merged: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    };
  };
}

function queueConstraints(
  sheet: Excel.Worksheet,
  runs: readonly ColumnRun<unknown>[],
): () => { readonly run: ColumnRun<unknown>; readonly constraints: RunConstraints }[] {
  const asked = runs.map((run) => {
    const range = sheet.getRangeByIndexes(run.top, run.column, run.cells.length, 1);
    range.load("hasSpill,valueTypes,values,numberFormat");
    range.format.protection.load("locked");
    range.dataValidation.load("type,rule,errorAlert,ignoreBlanks");
    return { run, range };
  });
  return () => asked.map(({ run, range }) => ({ run, constraints: constraintsOf(range) }));
}

// Typed as always there, but null for a range whose cells differ.
interface PerhapsMixed {
  readonly hasSpill: boolean | null;
  readonly locked: boolean | null;
}

function constraintsOf(range: Excel.Range): RunConstraints {
  const mixed: PerhapsMixed = { hasSpill: range.hasSpill, locked: range.format.protection.locked };
  const { type, rule, errorAlert, ignoreBlanks } = range.dataValidation;
  if (mixed.hasSpill === null || mixed.locked === null) return null;
  if (type === "Inconsistent" || type === "MixedCriteria") return null;
  const stops = type !== "None" && errorAlert.showAlert && errorAlert.style === "Stop";
  const constraints = {
    locked: mixed.locked,
    spilled: mixed.hasSpill,
    rule: type === "None" ? null : { type, rule, ignoreBlanks, stops },
  };
  return range.valueTypes.map(([type], row) => ({
    ...constraints,
    isEmptyText: type === "String" && range.values[row]?.[0] === "",
    format: String(range.numberFormat[row]?.[0] ?? ""),
  }));
}

/** Parts of the record that this runtime has not met before are read with one more request. */
async function completeJournal(known: readonly JournalPart[], ids: readonly string[]): Promise<readonly JournalPart[]> {
  const journal = await readMissing(known, ids);
  cacheJournal(journal);
  return journal;
}

async function readMissing(known: readonly JournalPart[], ids: readonly string[]): Promise<readonly JournalPart[]> {
  const present = known.filter((part) => ids.includes(part.id));
  const missing = ids.filter((id) => !present.some((part) => part.id === id));
  if (missing.length === 0) return present;
  const more = await read((context) => {
    const xmls = missing.map((id) => ({ id, xml: context.workbook.customXmlParts.getItem(id).getXml() }));
    return () => xmls.map(({ id, xml }) => journalPart(id, xml.value));
  });
  return [...present, ...more];
}

/** A sheet that is not where it was: by its name, by its table, or as the only one where a target can be found. */
async function findSheet(
  name: string,
  triedKey: string,
  targets: readonly CellTarget[],
  first: FirstLook,
): Promise<SheetSnapshot | null> {
  const here = targets.filter((target) => target.sheet === name);
  const tableName = here[0]?.tableName ?? null;
  const byTable = tableName === null ? undefined : first.tables.get(tableName)?.sheetId;
  const named = [...first.sheetNames].find(([, present]) => present === name && name !== triedKey)?.[0];
  const candidates = byTable !== undefined ? [byTable] : named !== undefined ? [named] : [...first.sheetNames.keys()];
  const fitting: SheetSnapshot[] = [];
  for (const id of candidates) {
    const sheet = await readOne(id);
    if (sheet === null) continue;
    const locate = locator(sheet, null);
    if (candidates.length === 1 || here.some((target) => locate(target).found)) fitting.push(sheet);
  }
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

async function readOne(id: string): Promise<SheetSnapshot | null> {
  try {
    return await read((context) => queueSheet(context.workbook.worksheets.getItemOrNullObject(id), queueCells));
  } catch (error) {
    if (!isTooBig(error)) throw error;
  }
  const cells = await readInBlocks(id);
  return read((context) => queueSheet(context.workbook.worksheets.getItemOrNullObject(id), () => () => cells));
}

/** Constraints of cells that have moved since the preview; one request for all of them. */
export async function readCellConstraints(
  cells: readonly { readonly sheetId: string; readonly row: number; readonly column: number }[],
): Promise<(sheetId: string, row: number, column: number) => CellConstraints | null> {
  const constraints = new Map<string, CellConstraints>();
  const ask = async (runs: readonly ColumnRun<unknown>[]): Promise<ColumnRun<unknown>[]> => {
    const answers = await read((context) => {
      const queued = runs.map((run) => queueConstraints(context.workbook.worksheets.getItem(run.sheetId), [run]));
      return () => queued.flatMap((answer) => answer());
    });
    return answers.flatMap(({ run, constraints: ofRun }) => {
      if (ofRun === null) return [run];
      ofRun.forEach((one, index) => constraints.set(cellId(run.sheetId, run.top + index, run.column), one));
      return [];
    });
  };
  const mixed = cells.length === 0 ? [] : await ask(columnRuns(cells));
  const single = mixed.flatMap((run) =>
    run.cells.map((cell, index) => ({ ...run, top: run.top + index, cells: [cell] })),
  );
  if (single.length > 0) await ask(single);
  return (sheetId, row, column) => constraints.get(cellId(sheetId, row, column)) ?? null;
}

/** Reads what drop-downs take their choices from; null for a source that only Excel can work out. */
export async function readLists(
  sources: readonly { readonly formula: string; readonly sheetId: string }[],
): Promise<ReadonlyMap<string, readonly CellValue[] | null>> {
  if (sources.length === 0) return new Map();
  return read((context) => {
    const ranges = sources.map(({ formula, sheetId }) => ({ formula, range: queueList(context, formula, sheetId) }));
    return () =>
      new Map(
        ranges.map(({ formula, range }) => [
          formula,
          range === null || range.isNullObject ? null : (range.values as CellValue[][]).flat(),
        ]),
      );
  });
}

function queueList(context: Excel.RequestContext, formula: string, sheetId: string): Excel.Range | null {
  const range = listRange(context, formula.replace(/^=/, "").trim(), sheetId);
  range?.load("values");
  return range;
}

function listRange(context: Excel.RequestContext, source: string, sheetId: string): Excel.Range | null {
  const reference = splitReference(source);
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
