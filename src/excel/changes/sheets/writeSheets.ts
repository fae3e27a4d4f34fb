import type { CellValue } from "@evenkeel/spreadsheet";
import { qualifiedAddress } from "../../a1";
import { isBlank, sameValue, toTyped } from "../../cellValues";
import { createSheet } from "../../officeHelpers";
import { write } from "../../requests/request";
import {
  isOwnFormula,
  queueLooks,
  queueTables,
  sameTyped,
  typedOf,
  type PlacedInput,
  type PreparedSheet,
  type Typed,
} from "./prepareSheet";
import type { Mismatch } from "../cells/writeCells";

/** A rectangle of inputs that is written at once. */
interface Block {
  readonly row: number;
  readonly column: number;
  readonly inputs: PlacedInput[][];
}

/**
 * Queues the making or refreshing of sheets, whole, in the caller's request.
 * @returns how to get the cells that Excel did not keep as written, or that held something else than was thought
 */
export function queueSheets(context: Excel.RequestContext, sheets: readonly PreparedSheet[]): () => Mismatch[] {
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
export async function writeLargeSheets(sheets: readonly PreparedSheet[], limit: number): Promise<Mismatch[]> {
  for (const sheet of sheets) if (sheet.isNew) await createSheet(sheet.name);
  const unkept: Mismatch[] = [];
  for (const sheet of sheets) {
    for (const blocks of requestsOf(sheet.inputs, limit)) {
      const found = await write((context) =>
        queueBlocks(context.workbook.worksheets.getItem(sheet.name), sheet.name, blocks),
      );
      unkept.push(...found);
      if (unkept.length > 0) return unkept;
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
export function queueInputs(sheet: Excel.Worksheet, name: string, inputs: readonly PlacedInput[]): () => Mismatch[] {
  return queueBlocks(sheet, name, blocksOf(inputs));
}

function queueBlocks(sheet: Excel.Worksheet, name: string, blocks: readonly Block[]): () => Mismatch[] {
  const hasFormulas = blocks.some(({ inputs }) => inputs.some((row) => row.some(({ isFormula }) => isFormula)));
  const rangeOf = ({ row, column, inputs }: Block): Excel.Range =>
    sheet.getRangeByIndexes(row, column, inputs.length, inputs[0]?.length ?? 0);
  const load = (block: Block): Excel.Range | null =>
    block.inputs.every((row) => row.every(({ before }) => before === null))
      ? null
      : rangeOf(block).load("values,formulas");
  // All looks first: what one block writes may fill the cells of another.
  const looked = blocks.map((block) => ({ block, before: load(block) }));
  const queued = looked.map(({ block, before }) => {
    const after = rangeOf(block);
    after.formulas = block.inputs.map((row) => row.map(typed));
    after.load("values,formulas");
    return { block, before, after };
  });
  const isFilled = hasFormulas ? queueFilled(sheet, blocks) : () => false;
  return () =>
    queued.flatMap(({ block, before, after }) =>
      block.inputs.flatMap((inputs, r) =>
        inputs.flatMap((input, c): Mismatch[] => {
          const place = qualifiedAddress(name, input.row, input.column);
          const now = cellAt(after, r, c);
          const was = before === null ? null : typedOf(...cellAt(before, r, c));
          if (was !== null && input.before !== null && !isAsLastRead(was, input.before)) {
            return [
              { place, overwritten: { sheet: name, input: { ...input, ...held(was), before: typedOf(...now) } } },
            ];
          }
          return wasKept(input, ...now) || isFilled(input) ? [] : [{ place }];
        }),
      ),
    );
}

function cellAt(range: Excel.Range, r: number, c: number): [value: CellValue, formula: CellValue] {
  const values: CellValue[][] = range.values;
  const formulas: CellValue[][] = range.formulas;
  return [values[r]?.[c] ?? null, formulas[r]?.[c] ?? null];
}

/** A cell that another one's formula fills may show something else from one moment to the next. */
function isAsLastRead(was: Typed, before: Typed): boolean {
  const wasFilled = before.isFormula && !isOwnFormula(before);
  if (!wasFilled) return sameTyped(was, before);
  return !isOwnFormula(was) && (was.isFormula || isBlank(was.value) || sameValue(was.value, before.value));
}

/** What has to be typed for a cell to be as it was: nothing, where another one's formula fills it. */
const held = (was: Typed): Typed => (was.isFormula && !isOwnFormula(was) ? { value: null, isFormula: false } : was);
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
