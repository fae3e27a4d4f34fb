import type { Day } from "../../../domain/units";
import type { Cell } from "../cells";
import { headerOf, patternOf, type Block } from "../blocks/block";
import { nameLikeness } from "../names/form";
import type { Role } from "./role";
import { isLevel, isMark, isNobody } from "../words/people";
import { saysClosed, saysOpen } from "../words/states";

/** What stands in one column of a block. Shares are of its filled cells, those of texts of its different values; 0 to 1. */
export interface Column {
  readonly block: Block;
  /** From 0 of the block. */
  readonly index: number;
  readonly header: string;
  /** Rows of the block, at least 1. */
  readonly rows: number;
  readonly filled: number;
  /** How often each text comes. */
  readonly values: ReadonlyMap<string, number>;
  readonly different: number;
  readonly dates: number;
  /** Share of the dates that are over. */
  readonly past: number;
  readonly numbers: number;
  readonly whole: number;
  readonly fractions: number;
  readonly smallest: number;
  readonly largest: number;
  readonly texts: number;
  readonly marks: number;
  readonly withDigits: number;
  /** The share of the commonest pattern with digits. */
  readonly onePattern: number;
  readonly length: number;
  readonly nameLike: number;
  readonly fullNames: number;
  readonly levels: number;
  readonly states: number;
  /** Cells, not values: words for closed. */
  readonly closed: number;
  readonly nobody: number;
  /** How far right it stands in its block. */
  readonly place: number;
  /** A sum stands beneath: it counts something. */
  readonly isSummed: boolean;
  /** How well its values join the people of the team; 0 until these are known. */
  readonly joins: number;
  /** The share of the team that it names. */
  readonly covers: number;
  /** What the manager says it is; null: nothing that is read here; undefined: nothing was said. */
  readonly said: Role | null | undefined;
}

/** A sum is no smaller than any of its parts; a smaller figure beneath references says how many they are. */
const isSumOf = (cell: Cell | undefined, largest: number): boolean => cell?.kind === "number" && cell.number >= largest;

/** Looks at a column once; texts are tested by their different values. */
export function profileColumn(block: Block, index: number, today: Day): Column {
  const values = new Map<string, number>();
  const patterns = new Map<string, number>();
  const sums = { filled: 0, dates: 0, past: 0, numbers: 0, whole: 0, texts: 0, marks: 0, digits: 0, length: 0 };
  let smallest = Infinity;
  let largest = -Infinity;
  for (const { cells } of block.rows) {
    const cell = cells[index];
    if (cell === undefined || cell.kind === "blank") continue;
    sums.filled += 1;
    sums.length += cell.text.length;
    values.set(cell.text, (values.get(cell.text) ?? 0) + 1);
    if (cell.kind === "date") {
      sums.dates += 1;
      if (cell.number <= today) sums.past += 1;
    } else if (cell.kind === "number") {
      sums.numbers += 1;
      if (Number.isInteger(cell.number)) sums.whole += 1;
      smallest = Math.min(smallest, cell.number);
      largest = Math.max(largest, cell.number);
    } else sums.texts += 1;
  }
  for (const [text, count] of values) {
    if (isMark(text)) sums.marks += count;
    if (!/\d/.test(text)) continue;
    const pattern = patternOf(text);
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + count);
  }
  const dates = new Set<string>();
  for (const { cells } of block.rows) {
    const cell = cells[index];
    if (cell?.kind === "date") dates.add(cell.text);
    else if (cell !== undefined && cell.kind !== "blank" && /\d/.test(cell.text)) sums.digits += 1;
  }
  const texts = [...values.keys()].filter((text) => !dates.has(text));
  const names = texts.filter((text) => !isNobody(text));
  const likenesses = names.map(nameLikeness);
  const count = sums.filled || 1;
  const share = (list: readonly string[], test: (text: string) => boolean): number =>
    values.size === 0 ? 0 : list.filter(test).length / values.size;
  return {
    block,
    index,
    header: headerOf(block, index),
    rows: Math.max(1, block.rows.length),
    filled: sums.filled / Math.max(1, block.rows.length),
    values,
    different: values.size / count,
    dates: sums.dates / count,
    past: sums.dates === 0 ? 0 : sums.past / sums.dates,
    numbers: sums.numbers / count,
    whole: sums.whole / count,
    fractions: (sums.numbers - sums.whole) / count,
    smallest,
    largest,
    texts: sums.texts / count,
    marks: sums.marks / count,
    withDigits: sums.digits / count,
    onePattern: Math.max(0, ...patterns.values()) / count,
    length: sums.length / count,
    nameLike: likenesses.length === 0 ? 0 : likenesses.reduce((sum, one) => sum + one, 0) / likenesses.length,
    fullNames: likenesses.length === 0 ? 0 : likenesses.filter((one) => one >= 0.9).length / likenesses.length,
    levels: share(texts, isLevel),
    states: share(texts, (text) => saysClosed(text) || saysOpen(text)),
    closed: [...values].reduce((sum, [text, times]) => (saysClosed(text) ? sum + times : sum), 0) / count,
    nobody: share(texts, isNobody),
    place: index / Math.max(1, block.headers.length),
    isSummed: sums.numbers > 0 && block.asides.some(({ cells }) => isSumOf(cells[index], largest)),
    joins: 0,
    covers: 0,
    said: undefined,
  };
}
