import type { RecordedSheet } from "../../journal/schema";
import { createSheet } from "../../officeHelpers";
import { read, write, type Deferred } from "../../requests/request";
import type { PreparedChange } from "../kind";
import type { Mismatch } from "../mismatch";
import { blocksByRequest, bytesOfContent, queueBlocks, queueContents } from "../placedContents";
import { queueSourceCheck, type FormulaSource } from "./formulaSourceCheck";
import { queueLooks } from "./looks";
import type { PreparedSheet } from "./prepareSheet";

/** Prepared sheets as one change of a plan. */
export function preparedSheets(
  prepared: readonly PreparedSheet[],
  sources: readonly FormulaSource[] = [],
): PreparedChange {
  const ofSources = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    cellCount: prepared.reduce((sum, { inputs }) => sum + inputs.length, 0),
    bytes: prepared.reduce((sum, sheet) => sum + bytesOfSheet(sheet), ofSources),
    record: { sheets: prepared.map(({ record }) => record) },
    queueChecks: (context) => queueSourceCheck(context, sources),
    queue(context) {
      const mismatches = queueSheets(context, prepared);
      return () => ({ mismatches: mismatches(), addedRows: [] });
    },
    async writeInParts(limit) {
      const mismatches = await writeSheetsInParts(prepared, limit);
      for (const source of sources) mismatches.push(...(await read((context) => queueSourceCheck(context, [source]))));
      return { mismatches, addedRows: [] };
    },
    writesBelow: ({ sheet }) => prepared.some(({ name }) => name === sheet),
  };
}

const BYTES_PER_LOOK = 250;

/** Roughly what a sheet's cells and looks weigh in a request. */
const bytesOfSheet = ({ inputs, template }: PreparedSheet): number =>
  inputs.reduce((sum, input) => sum + bytesOfContent(input), template.cells.length * BYTES_PER_LOOK);

/** Queues the making or refreshing of sheets, whole, in the caller's request. */
function queueSheets(context: Excel.RequestContext, sheets: readonly PreparedSheet[]): Deferred<Mismatch[]> {
  const { worksheets } = context.workbook;
  // All of them first: formulas of one may point to another.
  const made = sheets.map((sheet) => ({
    sheet,
    worksheet: sheet.isNew ? worksheets.add(sheet.name) : worksheets.getItem(sheet.name),
  }));
  const mismatches = made.map(({ sheet, worksheet }) => {
    const ofSheet = queueContents(worksheet, sheet.name, sheet.inputs);
    queueFinish(worksheet, sheet);
    return ofSheet;
  });
  return () => mismatches.flatMap((ofSheet) => ofSheet());
}

/** The same in as many requests as the limit asks for. */
async function writeSheetsInParts(sheets: readonly PreparedSheet[], limit: number): Promise<Mismatch[]> {
  for (const sheet of sheets) if (sheet.isNew) await createSheet(sheet.name);
  for (const sheet of sheets) {
    const worksheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
      context.workbook.worksheets.getItem(sheet.name);
    for (const blocks of blocksByRequest(sheet.inputs, limit)) {
      const mismatches = await write((context) => queueBlocks(worksheetOf(context), sheet.name, blocks));
      if (mismatches.length > 0) return mismatches;
    }
    await write((context) => {
      queueFinish(worksheetOf(context), sheet);
      return () => undefined;
    });
  }
  return [];
}

function queueFinish(worksheet: Excel.Worksheet, sheet: PreparedSheet): void {
  queueLooks(worksheet, sheet.template, sheet.isNew);
  queueTables(worksheet, sheet.record);
}

/** Queues the making or resizing of a sheet's tables; one that stands right already is left alone. */
function queueTables(sheet: Excel.Worksheet, record: RecordedSheet): void {
  for (const { name, before, after } of record.tables) {
    if (before === null) sheet.tables.add(after, true).name = name;
    else if (before !== after) sheet.tables.getItem(name).resize(after);
  }
}
