import { cellReference, isEmpty, type CellValue } from "@evenkeel/spreadsheet";
import {
  blankContent,
  contentOf,
  isOwnFormula,
  loadedCells,
  sameContent,
  typedContent,
  type CellContent,
} from "../cellContent";
import { sameValue } from "../cellValues";
import type { Deferred } from "../requests/request";
import type { PlacedContent } from "./cellInput";
import type { Mismatch } from "./mismatch";

/** A rectangle of contents that is written at once. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly inputs: PlacedContent[][];
}

/** Roughly what a content weighs in a request, there and back. */
export const bytesOfContent = ({ value }: PlacedContent): number => JSON.stringify(value).length * 3 + 40;

/**
 * Queues the writing of contents into a sheet, in the caller's request: what the cells hold at this very moment, the
 * writing, the reading back.
 */
export function queueContents(
  sheet: Excel.Worksheet,
  name: string,
  inputs: readonly PlacedContent[],
): Deferred<Mismatch[]> {
  return queueBlocks(sheet, name, blocksOf(inputs));
}

export function queueBlocks(sheet: Excel.Worksheet, name: string, blocks: readonly Block[]): Deferred<Mismatch[]> {
  const hasFormulas = blocks.some(({ inputs }) => inputs.some((row) => row.some(({ isFormula }) => isFormula)));
  const rangeOf = ({ row, column, inputs }: Block): Excel.Range =>
    sheet.getRangeByIndexes(row, column, inputs.length, inputs[0]?.length ?? 0);
  const load = (block: Block): Excel.Range | null =>
    block.inputs.every((row) => row.every(({ before }) => before === null))
      ? null
      : rangeOf(block).load("values,formulas");
  // All reads first: what one block writes may fill the cells of another.
  const readBefore = blocks.map((block) => ({ block, before: load(block) }));
  const queued = readBefore.map(({ block, before }) => {
    const after = rangeOf(block);
    after.formulas = block.inputs.map((row) => row.map(typedContent));
    after.load("values,formulas");
    return { block, before, after };
  });
  const isFilled = hasFormulas ? queueFilled(sheet, blocks) : () => false;
  return () =>
    queued.flatMap(({ block, before, after }) => {
      const was = before === null ? [] : loadedCells(before);
      const now = loadedCells(after);
      return block.inputs.flatMap((inputs, r) =>
        inputs.flatMap((input, c): Mismatch[] => {
          const mismatch = mismatchOf(name, input, was[r]?.[c] ?? null, now[r]?.[c] ?? BLANK);
          return mismatch === null || (mismatch.overwritten === undefined && isFilled(input)) ? [] : [mismatch];
        }),
      );
    });
}

type LoadedCell = readonly [value: CellValue, formula: CellValue];
const BLANK: LoadedCell = [null, null];

/** @param was what the cell held right before the writing; null: its sheet is new */
function mismatchOf(sheet: string, input: PlacedContent, was: LoadedCell | null, now: LoadedCell): Mismatch | null {
  const place = cellReference(sheet, input.row, input.column);
  const held = was === null ? null : contentOf(...was);
  if (held !== null && input.before !== null && !isAsLastRead(held, input.before)) {
    return { place, overwritten: { sheet, input: { ...input, ...retypedContent(held), before: contentOf(...now) } } };
  }
  const [value, formula] = now;
  const found = input.isFormula ? { value: formula, isFormula: true } : { value, isFormula: false };
  return sameContent(found, input) ? null : { place };
}

/** The value of a cell that another cell's formula fills may change from one moment to the next. */
function isAsLastRead(was: CellContent, before: CellContent): boolean {
  const wasFilled = before.isFormula && !isOwnFormula(before);
  if (!wasFilled) return sameContent(was, before);
  return !isOwnFormula(was) && (was.isFormula || isEmpty(was.value) || sameValue(was.value, before.value));
}

/** What has to be typed for a cell to be as it was: nothing, where another cell's formula fills it. */
const retypedContent = (was: CellContent): CellContent => (was.isFormula && !isOwnFormula(was) ? blankContent : was);

/** An emptied cell may be filled by a formula that was written with it: it holds nothing itself all the same. */
function queueFilled(sheet: Excel.Worksheet, blocks: readonly Block[]): (input: PlacedContent) => boolean {
  const parents = new Map<PlacedContent, Excel.Range>();
  for (const input of blocks.flatMap(({ inputs }) => inputs.flat())) {
    if (input.isFormula || !isEmpty(input.value)) continue;
    const parent = sheet.getRangeByIndexes(input.row, input.column, 1, 1).getSpillParentOrNullObject();
    parent.load("address");
    parents.set(input, parent);
  }
  return (input) => parents.get(input)?.isNullObject === false;
}

/** Rows of neighbouring inputs, put together with equal rows below. */
function blocksOf(inputs: readonly PlacedContent[]): Block[] {
  const sorted = [...inputs].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows: { row: number; column: number; inputs: PlacedContent[] }[] = [];
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
export function blocksByRequest(inputs: readonly PlacedContent[], limit: number): Block[][] {
  const requests: Block[][] = [];
  let request: PlacedContent[] = [];
  let size = 0;
  for (const input of inputs) {
    const bytes = bytesOfContent(input);
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
