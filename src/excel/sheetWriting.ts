import type { CellValue } from "../tables/grid";
import { qualifiedAddress } from "./a1";
import { isBlank, toTyped } from "./cellValues";
import { createSheet } from "./officeHelpers";
import { write } from "./requests";
import { queueLooks, queueTables, sameTyped, type PlacedInput, type PreparedSheet, type Typed } from "./sheetDrafts";

/** A rectangle of inputs that is written at once. */
interface Block {
  readonly row: number;
  readonly column: number;
  readonly inputs: PlacedInput[][];
}

/**
 * Queues the making or refreshing of sheets, whole, in the caller's request.
 * @returns how to get the addresses of cells that Excel did not keep as written
 */
export function queueSheets(context: Excel.RequestContext, sheets: readonly PreparedSheet[]): () => string[] {
  const { worksheets } = context.workbook;
  // All of them first: formulas of one may point to another.
  const made = sheets.map((sheet) => ({
    sheet,
    worksheet: sheet.isNew ? worksheets.add(sheet.name) : worksheets.getItem(sheet.name),
  }));
  const queued = made.map(({ sheet, worksheet }) => {
    const compare = queueInputs(worksheet, sheet.name, sheet.inputs);
    finishSheet(worksheet, sheet);
    return compare;
  });
  return () => queued.flatMap((compare) => compare());
}

/** The same in as many requests as it takes. */
export async function writeLargeSheets(sheets: readonly PreparedSheet[], limit: number): Promise<string[]> {
  for (const sheet of sheets) if (sheet.isNew) await createSheet(sheet.name);
  const unkept: string[] = [];
  for (const sheet of sheets) {
    for (const blocks of requestsOf(sheet.inputs, limit)) {
      const found = await write((context) =>
        queueBlocks(context.workbook.worksheets.getItem(sheet.name), sheet.name, blocks),
      );
      unkept.push(...found);
    }
    await write((context) => {
      finishSheet(context.workbook.worksheets.getItem(sheet.name), sheet);
      return () => undefined;
    });
  }
  return unkept;
}

function finishSheet(worksheet: Excel.Worksheet, sheet: PreparedSheet): void {
  queueLooks(worksheet, sheet.draft, sheet.isNew);
  queueTables(worksheet, sheet.record);
}

/** Roughly what a sheet's cells and looks weigh in a request. */
export function bytesOfSheets(sheets: readonly PreparedSheet[]): number {
  return sheets.reduce(
    (sum, { inputs, draft }) =>
      sum + inputs.reduce((all, input) => all + bytesOfInput(input), 0) + draft.cells.length * BYTES_A_LOOK,
    0,
  );
}

const BYTES_A_LOOK = 250;
const bytesOfInput = ({ value }: PlacedInput): number => JSON.stringify(value).length * 3 + 40;

/** Queues inputs into a sheet and gives back how to compare what is there then. */
export function queueInputs(sheet: Excel.Worksheet, name: string, inputs: readonly PlacedInput[]): () => string[] {
  return queueBlocks(sheet, name, blocksOf(inputs));
}

function queueBlocks(sheet: Excel.Worksheet, name: string, blocks: readonly Block[]): () => string[] {
  const hasFormulas = blocks.some(({ inputs }) => inputs.some((row) => row.some(({ isFormula }) => isFormula)));
  const queued = blocks.map((block) => {
    const range = sheet.getRangeByIndexes(block.row, block.column, block.inputs.length, block.inputs[0]?.length ?? 0);
    range.formulas = block.inputs.map((row) => row.map(typed));
    range.load("values,formulas");
    return { block, range };
  });
  const isFilled = hasFormulas ? queueFilled(sheet, blocks) : () => false;
  return () =>
    queued.flatMap(({ block, range }) => {
      const values: CellValue[][] = range.values;
      const formulas: CellValue[][] = range.formulas;
      return block.inputs.flatMap((row, r) =>
        row.flatMap((input, c) =>
          wasKept(input, values[r]?.[c] ?? null, formulas[r]?.[c] ?? null) || isFilled(input)
            ? []
            : [qualifiedAddress(name, input.row, input.column)],
        ),
      );
    });
}

/** An emptied cell may show what a formula written with it fills it with: it holds nothing itself all the same. */
function queueFilled(sheet: Excel.Worksheet, blocks: readonly Block[]): (input: PlacedInput) => boolean {
  const parents = new Map<PlacedInput, Excel.Range>();
  for (const input of blocks.flatMap(({ inputs }) => inputs.flat())) {
    if (input.isFormula || !isBlank(input.value)) continue;
    const parent = sheet.getRangeByIndexes(input.row, input.column, 1, 1).getSpillParentOrNullObject();
    parent.load("address");
    parents.set(input, parent);
  }
  return (input) => parents.get(input)?.isNullObject === false;
}

const typed = ({ value, isFormula }: Typed): string | number | boolean =>
  isFormula && typeof value === "string" ? value : toTyped(value);

function wasKept(input: PlacedInput, value: CellValue, formula: CellValue): boolean {
  const found = input.isFormula ? { value: formula, isFormula: true } : { value, isFormula: false };
  return sameTyped(found, input);
}

/** Rows of neighbouring inputs, put together with equal rows below. */
function blocksOf(inputs: readonly PlacedInput[]): Block[] {
  const sorted = [...inputs].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows: { row: number; column: number; inputs: PlacedInput[] }[] = [];
  for (const input of sorted) {
    const last = rows.at(-1);
    if (last?.row === input.row && last.column + last.inputs.length === input.column) last.inputs.push(input);
    else rows.push({ row: input.row, column: input.column, inputs: [input] });
  }
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  for (const { row, column, inputs: cells } of rows) {
    const span = `${column},${cells.length}`;
    const above = open.get(span);
    if (above !== undefined && above.row + above.inputs.length === row) {
      above.inputs.push(cells);
    } else {
      const block = { row, column, inputs: [cells] };
      open.set(span, block);
      blocks.push(block);
    }
  }
  return blocks;
}

/** Blocks by request, each request well below the limit. */
function requestsOf(inputs: readonly PlacedInput[], limit: number): Block[][] {
  const requests: Block[][] = [];
  let request: PlacedInput[] = [];
  let size = 0;
  for (const input of inputs) {
    const bytes = bytesOfInput(input);
    if (size + bytes > limit / 2 && request.length > 0) {
      requests.push(blocksOf(request));
      request = [];
      size = 0;
    }
    request.push(input);
    size += bytes;
  }
  if (request.length > 0) requests.push(blocksOf(request));
  return requests;
}
