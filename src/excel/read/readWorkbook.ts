import type { SheetGrid, TableGrid, WorkbookGrid } from "@evenkeel/spreadsheet";
import type { WrittenBefore } from "../../workbook/connect/connection";
import { MAPPING_NAMESPACE } from "../../workbook/connect/mapping";
import {
  journalPart,
  recordedChanges,
  standingChange,
  type JournalPart,
  type StandingChange,
} from "../journal/entries";
import { cacheJournal } from "../journal/read";
import { JOURNAL_NAMESPACE } from "../journal/schema";
import { excelMessages } from "../messages";
import { capabilities } from "../requests/capabilities";
import { ExcelFailure } from "../requests/failures";
import { read, type Deferred } from "../requests/request";
import { cacheSheetIds } from "./sheetIdCache";
import { queueLooks } from "./looks";
import { areaOf, isTooBig, queueUsedCells, readInBlocks, type Cells } from "./usedCells";

/** All that the add-in reads of a workbook. */
export interface WorkbookReading {
  readonly grid: WorkbookGrid;
  /** The answers kept from earlier, as the XML that `saveMapping` was given; null: none. */
  readonly remembered: string | null;
  /** What undo would take back. */
  readonly lastChange: StandingChange | null;
  /** The cells that the add-in has written, as far back as the journal goes. */
  readonly written: readonly WrittenBefore[];
}

interface Contents {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly visibility: string }[];
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly showHeaders: boolean;
    readonly showTotals: boolean;
  }[];
  readonly mappingParts: readonly string[];
  readonly journalParts: readonly string[];
}

/**
 * Reads the whole workbook: values, formulas, tables, what is hidden or protected, and what the add-in keeps in it.
 * Two requests; more only where the cells are too many for one.
 */
export async function readWorkbook(): Promise<WorkbookReading> {
  if (!capabilities().isSupported) throw new ExcelFailure("too-old", "TooOld", excelMessages.failure.tooOld);
  const contents = await readContents();
  cacheSheetIds(contents.sheets);
  try {
    return await read((context) => queueReading(context, contents, queueUsedCells));
  } catch (error) {
    if (!isTooBig(error)) throw error;
    return readPartByPart(contents);
  }
}

async function readContents(): Promise<Contents> {
  return read((context) => {
    const { worksheets, tables, customXmlParts } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    tables.load("items/id,items/name,items/showHeaders,items/showTotals");
    const mapping = customXmlParts.getByNamespace(MAPPING_NAMESPACE);
    mapping.load("items/id");
    const journal = customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
    journal.load("items/id");
    return () => ({
      sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
      tables: tables.items.map(({ id, name, showHeaders, showTotals }) => ({ id, name, showHeaders, showTotals })),
      mappingParts: mapping.items.map((part) => part.id),
      journalParts: journal.items.map((part) => part.id),
    });
  });
}

/** Queues the second request; `cellsOf` says where the cells of a sheet come from. */
function queueReading(
  context: Excel.RequestContext,
  contents: Contents,
  cellsOf: (sheet: Excel.Worksheet, id: string) => Deferred<Cells>,
): Deferred<WorkbookReading> {
  const { worksheets, tables, customXmlParts } = context.workbook;
  const sheets = contents.sheets.map(({ id, name, visibility }) => {
    const sheet = worksheets.getItem(id);
    sheet.protection.load("protected");
    const looks = queueLooks(sheet);
    return { id, name, visibility, protection: sheet.protection, cells: cellsOf(sheet, id), looks };
  });
  const ranges = contents.tables.map((known) => {
    const table = tables.getItem(known.id);
    table.worksheet.load("id");
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { known, sheet: table.worksheet, range };
  });
  const xmlOf = (id: string): Deferred<string> => {
    const xml = customXmlParts.getItem(id).getXml();
    return () => xml.value;
  };
  const mapping = contents.mappingParts.map(xmlOf);
  const journal = contents.journalParts.map((id) => ({ id, xml: xmlOf(id) }));
  return () => {
    const grids = sheets.map(({ id, name, visibility, protection, cells, looks }): SheetGrid => {
      const found = ranges
        .filter(({ sheet }) => sheet.id === id)
        .map(({ known, range }): TableGrid => ({
          name: known.name,
          area: areaOf(range),
          hasHeaders: known.showHeaders,
          hasTotals: known.showTotals,
        }));
      const { top, left, values, formulas, hiddenRows, hiddenColumns } = cells();
      return {
        name,
        visible: visibility === "Visible",
        isProtected: protection.protected,
        top,
        left,
        values,
        formulas,
        ...looks({ top, left, values }),
        tables: found,
        hiddenRows,
        hiddenColumns,
      };
    });
    const changes = journal.map(({ id, xml }) => journalPart(id, xml()));
    cacheJournal(changes);
    return {
      grid: { sheets: grids },
      remembered: mapping[0]?.() ?? null,
      lastChange: standingChange(changes),
      written: writtenBefore(changes),
    };
  };
}

async function readPartByPart(contents: Contents): Promise<WorkbookReading> {
  const cells = new Map<string, Cells>();
  for (const { id } of contents.sheets) cells.set(id, await readInBlocks(id));
  return read((context) =>
    queueReading(context, contents, (_sheet, id) => () => {
      const known = cells.get(id);
      if (known === undefined) throw new Error(`Sheet ${id} was not read.`);
      return known;
    }),
  );
}

/** Oldest first, so that of two values of one cell the later one stands. */
function writtenBefore(journal: readonly JournalPart[]): WrittenBefore[] {
  return recordedChanges(journal)
    .filter(({ change }) => change.state === "done")
    .reverse()
    .flatMap(({ change }) =>
      change.columns.flatMap(({ sheet, header, cells }) =>
        cells.map(({ keys, after }) => ({
          action: change.action,
          sheet,
          header,
          keys,
          after,
          ...(change.on === null ? {} : { on: change.on }),
        })),
      ),
    );
}
