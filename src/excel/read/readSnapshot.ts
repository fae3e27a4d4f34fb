import { completeJournal, queueJournal, type JournalReading } from "../journal/read";
import { columnRuns, type ColumnRun } from "../requests/columnRuns";
import { read, type Deferred } from "../requests/request";
import { ConstraintsByCell, queueConstraints, type RunConstraints } from "./cellConstraints";
import { locator, type CellTarget } from "./locate";
import { queueRowFormats, type RowFormats, type RowSpan } from "./rowFormats";
import { cachedSheetId } from "./sheetIdCache";
import { SheetSnapshot, type TableSnapshot } from "./sheetSnapshot";
import { areaOf, isTooBig, noCells, queueUsedCells, readInBlocks, type Cells } from "./usedCells";
import { WorkbookSnapshot } from "./workbookSnapshot";

/** What has to be read before writing. Sheets and tables need not be there. */
export interface SnapshotNeeds {
  /** Cells to find again; their sheets, tables and constraints are read. */
  readonly targets?: readonly CellTarget[];
  readonly sheets?: readonly string[];
  readonly tables?: readonly string[];
  /** Rows whose number formats are wanted, by the sheet's name. */
  readonly formats?: readonly (RowSpan & { readonly sheet: string })[];
}

/** Reads what all of these need, in one request where nothing has moved since the preview. */
export async function readSnapshot(...needs: readonly SnapshotNeeds[]): Promise<WorkbookSnapshot> {
  const targets = needs.flatMap(({ targets: some = [] }) => some);
  const formats = needs.flatMap(({ formats: some = [] }) => some);
  const names = unique([...targets.map(({ sheet }) => sheet), ...needs.flatMap(({ sheets = [] }) => sheets)]);
  const wanted = names.map((name) => ({
    name,
    key: cachedSheetId(name) ?? name,
    runs: columnRuns(
      targets.filter((target) => target.sheet === name).map(({ row, column }) => ({ sheetId: name, row, column })),
    ),
    formats: formats.filter(({ sheet }) => sheet === name),
  }));
  const tables = unique([
    ...targets.flatMap(({ tableName }) => tableName ?? []),
    ...needs.flatMap(({ tables: some = [] }) => some),
  ]);
  const first = await readFirst(wanted, tables);
  const journal = await completeJournal(first.journal);
  const sheets = new Map<string, SheetSnapshot>();
  const constraints = new ConstraintsByCell();
  for (const { name, key } of wanted) {
    const direct = first.sheets.get(name);
    // The cached id led to a sheet of another name: renamed since, unless another sheet has the name now.
    const misled = direct !== undefined && direct.sheet.name !== name && [...first.sheetNames.values()].includes(name);
    if (direct !== undefined && !misled) {
      sheets.set(name, direct.sheet);
      for (const { run, constraints: ofRun } of direct.constraints) {
        if (ofRun !== null) constraints.add(direct.sheet.id, run, ofRun);
      }
      continue;
    }
    const isTargeted = targets.some((target) => target.sheet === name);
    const moved = misled || isTargeted ? await findSheet(name, key, targets, first) : null;
    if (moved !== null) sheets.set(name, moved);
  }
  const { tables: found, formats: foundFormats } = first;
  return new WorkbookSnapshot({ sheets, tables: found, constraints, formats: foundFormats, journal });
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

interface WantedSheet {
  readonly name: string;
  /** The id it had at the last reading, or its name. */
  readonly key: string;
  /** Where its targets were at the preview. */
  readonly runs: readonly ColumnRun<unknown>[];
  readonly formats: readonly RowSpan[];
}

interface FirstReading {
  /** Ids in the order of the tabs, with their present names. */
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<
    string,
    { readonly sheet: SheetSnapshot; readonly constraints: readonly RunConstraints[] }
  >;
  readonly tables: ReadonlyMap<string, TableSnapshot>;
  readonly formats: readonly RowFormats[];
  readonly journal: JournalReading;
}

type QueueCells = (sheet: Excel.Worksheet) => Deferred<Cells>;

async function readFirst(wanted: readonly WantedSheet[], tables: readonly string[]): Promise<FirstReading> {
  try {
    return await read((context) => queueFirst(context, wanted, tables, queueUsedCells));
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
  return read((context) => queueFirst(context, wanted, tables, (sheet) => () => cells.get(sheet.id) ?? noCells));
}

function queueFirst(
  context: Excel.RequestContext,
  wanted: readonly WantedSheet[],
  tableNames: readonly string[],
  cellsOf: QueueCells,
): Deferred<FirstReading> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const sheets = wanted.map(({ name, key, runs, formats }) => {
    const worksheet = worksheets.getItemOrNullObject(key);
    const queuedFormats = formats.map((span) => queueRowFormats(worksheet, span));
    return {
      name,
      sheet: queueSheet(worksheet, cellsOf),
      constraints: queueConstraints(worksheet, runs),
      formats: queuedFormats,
    };
  });
  const tables = tableNames.map((name) => queueTable(context, name));
  const journal = queueJournal(context);
  return () => {
    const present = sheets.flatMap(({ name, sheet, constraints, formats }) => {
      const found = sheet();
      return found === null ? [] : [{ name, sheet: found, constraints: constraints(), formats }];
    });
    return {
      sheetNames: new Map(worksheets.items.map(({ id, name }) => [id, name])),
      sheets: new Map(present.map(({ name, ...found }) => [name, found])),
      tables: new Map(tables.flatMap((table) => table())),
      formats: present.flatMap(({ formats }) => formats.map((formatsOf) => formatsOf())),
      journal: journal(),
    };
  };
}

/** None or one table, by its name. */
function queueTable(context: Excel.RequestContext, name: string): Deferred<[string, TableSnapshot][]> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("id,showTotals");
  const sheet = table.worksheet;
  sheet.load("id");
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return () =>
    table.isNullObject ? [] : [[name, { sheetId: sheet.id, area: areaOf(range), hasTotals: table.showTotals }]];
}

function queueSheet(sheet: Excel.Worksheet, cellsOf: QueueCells): Deferred<SheetSnapshot | null> {
  sheet.load("id,name");
  sheet.protection.load("protected");
  const cells = cellsOf(sheet);
  const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => {
    if (sheet.isNullObject) return null;
    const { top, left, values, formulas, hiddenRows } = cells();
    return new SheetSnapshot({
      id: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      top,
      left,
      values,
      formulas,
      hiddenRows: new Set(hiddenRows),
      merged: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    });
  };
}

/** A sheet that is not where it was: by its name, by its table, or as the only one where a target can be found. */
async function findSheet(
  name: string,
  triedKey: string,
  targets: readonly CellTarget[],
  first: FirstReading,
): Promise<SheetSnapshot | null> {
  const here = targets.filter((target) => target.sheet === name);
  const tableName = here[0]?.tableName ?? null;
  const byTable = tableName === null ? undefined : first.tables.get(tableName)?.sheetId;
  const named = [...first.sheetNames].find(([, present]) => present === name && name !== triedKey)?.[0];
  const candidates = byTable !== undefined ? [byTable] : named !== undefined ? [named] : [...first.sheetNames.keys()];
  const fitting: SheetSnapshot[] = [];
  for (const id of candidates) {
    const sheet = await readSheet(id);
    if (sheet === null) continue;
    const locate = locator(sheet, null);
    if (candidates.length === 1 || here.some((target) => locate(target).found)) fitting.push(sheet);
  }
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

async function readSheet(id: string): Promise<SheetSnapshot | null> {
  const request = (cellsOf: QueueCells): Promise<SheetSnapshot | null> =>
    read((context) => queueSheet(context.workbook.worksheets.getItemOrNullObject(id), cellsOf));
  try {
    return await request(queueUsedCells);
  } catch (error) {
    if (!isTooBig(error)) throw error;
  }
  const cells = await readInBlocks(id);
  return request(() => () => cells);
}
