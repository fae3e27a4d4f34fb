import type { BlockRow } from "./blocks/block";
import { closedByColour } from "./colours";
import type { Column } from "./columns/profile";
import type { State } from "./state";
import { holderColumn, textAt, type View } from "./view";
import { headerHas } from "./words/headers";
import { isNobody } from "./words/people";
import { isKnownState, saysClosed, saysWaiting, stateWord } from "./words/states";

/** A word of unknown meaning, what it seems to mean, and how many cases have it. */
export interface GuessedWord {
  readonly word: string;
  readonly header: string;
  readonly cases: number;
  readonly guess: State;
}

/** Hidden rows among the shown ones, and whether they seem to be put away. */
export interface HiddenRows {
  readonly rows: number;
  readonly guess: "closed" | "open";
}

/** What is guessed of a list: looked at once, for the cases, the questions and the words that are shown. */
export interface Guesses {
  readonly words: readonly GuessedWord[];
  readonly hidden: HiddenRows | null;
  /** Rows with a line through them, from 0 of the sheet. */
  readonly struck: ReadonlySet<number>;
  /** Rows of a colour that means closed, from 0 of the sheet. */
  readonly shaded: ReadonlySet<number>;
}

export const guessesOf = (view: View): Guesses => ({
  words: guessedWords(view),
  hidden: hiddenRows(view),
  struck: struckRows(view),
  shaded: closedByColour(view),
});

/** "TERM 23/10" and "Term'd 06/11" begin alike. */
const STEM = 4;
const OFTEN = 2;
const MOST_WORDS = 15;

/**
 * Words that nobody has listed, of the state column, and of others where a word stands only on rows without a next date
 * while nearly all other rows have one: there the case seems to be closed.
 */
function guessedWords(view: View): readonly GuessedWord[] {
  const next = nextDate(view);
  const status = stateColumn(view);
  const role = view.roles.get("Status");
  const loose = role !== undefined && headerHas("note", role.header) ? role : undefined;
  const found = new Map<string, GuessedWord>();
  for (const column of view.columns) {
    if (!mayHoldStates(column, view)) continue;
    const times = wordsIn(view, column, next);
    const all = sumOf(times.values());
    for (const [word, { rows, cases, withNext }] of times) {
      // Remarks may say "moved to new school" of something else: what closes a case there is asked.
      const isRemark = column === loose && saysClosed(word);
      if (isRemark) found.set(word, { word, header: column.header, cases: rows, guess: "closed" });
      if (word === "" || isKnownState(word) || saysWaiting(word) || found.has(word)) continue;
      const others = { cases: all.cases - cases, withNext: all.withNext - withNext };
      const isUsual = others.cases > FEW_OTHERS && others.withNext > others.cases * 0.5;
      const seemsClosed = next !== undefined && cases >= OFTEN && withNext === 0 && isUsual;
      // In a column of other things a word says it only where it explains most of the missing dates.
      const isWhy = cases >= (all.cases - all.withNext) * 0.5;
      if (column !== status && !(seemsClosed && isWhy)) continue;
      const guess = seemsClosed && column === status ? "closed" : "open";
      found.set(word, { word, header: column.header, cases: rows, guess });
    }
  }
  return [...found.values()];
}

/** Against fewer other rows a missing date says nothing. */
const FEW_OTHERS = 4;

interface Times {
  readonly rows: number;
  /** Without those under a heading for who waits or is closed: there the next date is missing for another reason. */
  readonly cases: number;
  readonly withNext: number;
}

/** How often each word of a column comes, and how often with a next date; "": rows without a word. */
function wordsIn(view: View, column: Column, next: Column | undefined): ReadonlyMap<string, Times> {
  const found = new Map<string, { rows: number; cases: number; withNext: number }>();
  const aside = new Map<string, boolean>();
  const holder = holderColumn(view);
  for (const { cells, section } of view.block.rows) {
    const word = stateWord(textAt(cells, column));
    let times = found.get(word);
    if (times === undefined) found.set(word, (times = { rows: 0, cases: 0, withNext: 0 }));
    times.rows += 1;
    let isAside = aside.get(section);
    if (isAside === undefined) aside.set(section, (isAside = saysWaiting(section) || saysClosed(section)));
    // So is it for cases that nobody has yet.
    if (isAside || (holder !== undefined && isNobody(textAt(cells, holder)))) continue;
    times.cases += 1;
    if (next !== undefined && textAt(cells, next) !== "") times.withNext += 1;
  }
  return found;
}

function sumOf(times: Iterable<Times>): { readonly cases: number; readonly withNext: number } {
  let cases = 0;
  let withNext = 0;
  for (const one of times) {
    cases += one.cases;
    withNext += one.withNext;
  }
  return { cases, withNext };
}

/** The column of states, where header or words say so. */
function stateColumn(view: View): Column | undefined {
  const column = view.roles.get("Status");
  const isSure = column !== undefined && (headerHas("Status", column.header) || column.states >= 0.5);
  return isSure ? column : undefined;
}

const mayHoldStates = (column: Column, view: View): boolean =>
  column.texts > 0.9 &&
  column.values.size <= MOST_WORDS &&
  column !== holderColumn(view) &&
  (column.values.size >= 2 || column.filled < 1);

const nextDate = (view: View): Column | undefined =>
  view.roles.get("Review due") ??
  view.columns.find((column) => column.dates > 0.8 && column.past < 0.6 && column.filled < 0.97);

/** Rows with a line through them, where most have none: done with, as people mark it. */
function struckRows(view: View): ReadonlySet<number> {
  const { grid } = view.block.sheet;
  if (grid.struck === undefined) return new Set();
  const isStruck = ({ row, cells }: BlockRow): boolean => {
    const filled = cells.flatMap(({ kind }, index) => (kind === "blank" ? [] : [view.block.left + index - grid.left]));
    return filled.filter((column) => grid.struck?.[row - grid.top]?.[column] === true).length * 2 > filled.length;
  };
  const rows = view.block.rows.filter(isStruck).map(({ row }) => row);
  return rows.length * 2 < view.block.rows.length ? new Set(rows) : new Set();
}

/** A row or two may be hidden by chance; they count, and are named elsewhere. */
const FEW_HIDDEN = 3;
const LITTLE_HIDDEN = 0.05;

/** Rows that are hidden or filtered out, where most are not: put away if a word marks them that the shown ones lack. */
function hiddenRows(view: View): HiddenRows | null {
  const hidden = new Set(view.block.sheet.grid.hiddenRows);
  const away = view.block.rows.filter(({ row }) => hidden.has(row));
  const shown = view.block.rows.filter(({ row }) => !hidden.has(row));
  if (away.length === 0 || away.length >= shown.length) return null;
  const isMarked = away.length >= FEW_HIDDEN && view.columns.some((column) => marks(column, away, shown));
  if (!isMarked && away.length < Math.max(FEW_HIDDEN, shown.length * LITTLE_HIDDEN)) return null;
  return { rows: away.length, guess: isMarked ? "closed" : "open" };
}

/** A first word that nearly all of some rows have, and hardly any other. */
function marks(column: Column, rows: readonly BlockRow[], others: readonly BlockRow[]): boolean {
  const first = ({ cells }: BlockRow): string =>
    (textAt(cells, column).split(/[^\p{L}]/u)[0] ?? "").slice(0, STEM).toLowerCase();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = saysClosed(textAt(row.cells, column)) ? "closed" : first(row);
    if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [word, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  const again = others.filter((row) => first(row) === word).length;
  return times >= rows.length * 0.8 && again <= others.length * 0.05;
}
