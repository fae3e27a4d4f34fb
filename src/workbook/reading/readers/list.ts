import type { Day } from "../../../domain/units";
import { patternOf, type BlockRow } from "../blocks/block";
import { isWaitingList, looksLikeName } from "../caseLists";
import { scoreRole } from "../columns/evidence";
import type { Column } from "../columns/profile";
import { guessesOf, type Guesses } from "../guesses";
import { nameLikeness } from "../names/form";
import type { NameResolver, Person } from "../names/resolver";
import type { Said } from "../said";
import { stateOf } from "../states";
import type { TeamSource } from "../team";
import {
  carriedColumn,
  holderColumn,
  holdsMarks,
  peopleInHeads,
  personOfSheet,
  sheetName,
  textAt,
  type View,
} from "../view";
import { referencesOf } from "../laidAside";
import { isCover, isNobody } from "../words/people";
import { isKnownState, isWaitingState, saysClosed, saysWaiting, stateWord } from "../words/states";
import type { CaseRow, Holding } from "./caseRow";

/** What tells who holds the rows of a list. */
export type HeldBy =
  | { readonly by: "column"; readonly column: Column }
  | { readonly by: "tab"; readonly person: Person }
  /** The sheet of somebody whom nobody has named. */
  | { readonly by: "stranger"; readonly form: string }
  | { readonly by: "sections" }
  /** Named once for the rows beneath. */
  | { readonly by: "carried"; readonly column: Column }
  | { readonly by: "ticks"; readonly columns: readonly Column[] }
  | { readonly by: "nobody" }
  /** Not said, and perhaps nobody: to be asked. */
  | { readonly by: "perhaps-nobody" }
  | { readonly by: "unknown" }
  /** Nothing like the lists of cases: a phone list, a stock list. */
  | { readonly by: "not-cases" };

export interface ListContext {
  readonly resolver: NameResolver;
  readonly source: TeamSource;
  /** The lists that are today's. */
  readonly lists: readonly View[];
  readonly today: Day;
  readonly said: Said;
}

/** What tells who holds the cases of a list: ticks, headings, the tab or a column, whichever names people of the team. */
function heldBy(view: View, context: ListContext): HeldBy {
  const { resolver, source, said } = context;
  const owner = said.sheetOf(sheetName(view));
  const ownerNow = owner === undefined ? null : resolver.one(owner);
  if (ownerNow !== null) return { by: "tab", person: ownerNow };
  const part = said.sheet(sheetName(view));
  if (part === "waiting") return { by: "nobody" };
  const column = holderColumn(view);
  if (column?.said === "Clinician") return { by: "column", column };
  const joins = column !== undefined && (column.joins > 0.5 || source === "holders");
  const ticks = peopleInHeads(view, resolver, looksLikeName).filter(holdsMarks);
  if (ticks.length >= 2 && resolver.people.length > 0 && !joins) return { by: "ticks", columns: ticks };
  const sections = new Set(view.block.rows.map(({ section }) => section));
  const namesPeople = [...sections].some((text) => text !== "" && resolver.one(text) !== null);
  if (namesPeople && !joins) return { by: "sections" };
  const carried = carriedColumn(view);
  if (carried !== undefined && [...carried.values.keys()].some((form) => resolver.one(form) !== null)) {
    return { by: "carried", column: carried };
  }
  const person = personOfSheet(view, resolver);
  const isFilledIn =
    column !== undefined &&
    (column.filled > 0.5 || blanksWait(view, column)) &&
    (joins || namesOwner(column, person, resolver));
  if (person !== null && !isFilledIn) return { by: "tab", person };
  if (!isFilledIn && isStrangersSheet(view, context)) return { by: "stranger", form: sheetName(view) };
  // A title may speak of waiting among other things; a sheet of that name holds nothing else.
  const saysSo = isWaitingList(view) && (!isFilledIn || saysWaiting(sheetName(view)));
  if (part !== "cases" && saysSo) return { by: "nobody" };
  if (part !== "cases" && isLog(view, context)) return { by: "not-cases" };
  if (column !== undefined && (joins || isFilledIn)) return { by: "column", column };
  if (column !== undefined && scoreRole(column, "Clinician").score > 2.5) return { by: "column", column };
  if (mayBeWaiting(view, context)) return { by: "perhaps-nobody" };
  return part === "cases" || looksLikeWork(view, context) ? { by: "unknown" } : { by: "not-cases" };
}

/** Whether every row in which a column names nobody says that it waits. */
const blanksWait = ({ block, roles }: View, column: Column): boolean =>
  block.rows.every(({ cells }) => textAt(cells, column) !== "" || isWaitingState(textAt(cells, roles.get("Status"))));

/** Whether most cells of a column name the person whose sheet it is. */
function namesOwner({ values, rows, filled }: Column, owner: Person | null, resolver: NameResolver): boolean {
  if (owner === null) return false;
  const own = [...values].filter(([form]) => resolver.one(form) === owner);
  return own.reduce((sum, [, count]) => sum + count, 0) > (rows * filled) / 2;
}

/** A sheet called by somebody's name, with the columns of a colleague's sheet. */
function isStrangersSheet(view: View, { resolver, lists }: ListContext): boolean {
  const headers = ({ block }: View): string => block.headers.join("\n");
  return (
    nameLikeness(sheetName(view)) >= 0.9 &&
    lists.some((other) => headers(other) === headers(view) && resolver.one(sheetName(other)) !== null)
  );
}

/** A list where nobody is named, with references like those that the others hold. */
function mayBeWaiting(view: View, { resolver, lists }: ListContext): boolean {
  const others = lists.filter((other) => other !== view);
  const held = others.some(
    (other) => (holderColumn(other)?.joins ?? 0) > 0.5 || personOfSheet(other, resolver) !== null,
  );
  const patterns = new Set(others.flatMap((other) => [...referencesOf(other)].map(patternOf)));
  return held && [...referencesOf(view)].some((reference) => patterns.has(patternOf(reference)));
}

/** Courses, meetings, leave: people and days without a reference, beside a list that has references. */
function isLog(view: View, { lists }: ListContext): boolean {
  const hasReferences = ({ roles }: View): boolean => {
    const reference = roles.get("Case");
    return reference !== undefined && reference.different > 0.8 && reference.withDigits > 0.5;
  };
  return !hasReferences(view) && lists.some((other) => other !== view && hasReferences(other) && holderColumn(other));
}

/** Dates beside the references, or no other list that has them. */
function looksLikeWork(view: View, { lists }: ListContext): boolean {
  const isWork = ({ columns }: View): boolean => columns.some(({ dates }) => dates > 0.5);
  return isWork(view) || !lists.some((other) => other !== view && isWork(other));
}

/** A list with what tells who holds its cases, and the cases. */
export interface ListRead {
  readonly view: View;
  readonly held: HeldBy;
  readonly guesses: Guesses;
  readonly cases: readonly CaseRow[];
}

export function readList(view: View, context: ListContext): ListRead {
  const held = heldBy(view, context);
  const guesses = guessesOf(view);
  return { view, held, guesses, cases: casesOf({ view, held, guesses }, context) };
}

/** The cases of a list. Rows without a reference are none, where the list has references. */
function casesOf({ view, held, guesses }: Omit<ListRead, "cases">, context: ListContext): readonly CaseRow[] {
  if (held.by === "not-cases") return [];
  const reference = view.roles.get("Case");
  const seeming = new Map(guesses.words.map(({ word, guess }) => [word, guess]));
  const words = { said: context.said.word, seeming };
  const { hidden } = guesses;
  const isPutAway = (context.said.hidden(sheetName(view)) ?? hidden?.guess) === "closed";
  const struck = context.said.struck(sheetName(view)) === "open" ? new Set<number>() : guesses.struck;
  const isShadedOpen = context.said.shaded(sheetName(view)) === "open";
  const shaded = isShadedOpen ? new Set<number>() : guesses.shaded;
  const put = hidden !== null && isPutAway ? new Set(view.block.sheet.grid.hiddenRows) : new Set<number>();
  const usual = medianFilled(view.block.rows);
  let above = "";
  return view.block.rows.flatMap((row): readonly CaseRow[] => {
    if (held.by === "carried") above = textAt(row.cells, held.column) || above;
    const name = reference === undefined ? firstText(row) : textAt(row.cells, reference);
    if (name === "" && !isStillCase(view, row, held, usual)) return [];
    const state = [put, struck, shaded].some((rows) => rows.has(row.row))
      ? "closed"
      : stateOf(view, row, context.resolver, context.today, words);
    const form = held.by === "carried" ? above : formOf(row, held);
    const inColumn = held.by === "column" || held.by === "nobody" || held.by === "perhaps-nobody";
    const base = { view, row: row.row, reference: name, form, inColumn };
    if (state === "closed") return [{ ...base, holders: [], state }];
    const holding =
      held.by === "carried" ? carriedHolding(above, context.resolver) : holdingOf(row, held, context.resolver);
    if (holding === "closed") return [{ ...base, holders: [], state: holding }];
    // Somebody who has a name is not waiting, whatever the row's state says; what the manager says of the word, goes.
    const isSaid = context.said.word(stateWord(textAt(row.cells, view.roles.get("Status")))) === "waiting";
    if (state === "waiting" && (holding.holders.length === 0 || held.by !== "column" || isSaid)) {
      return [{ ...base, holders: [], state }];
    }
    return [{ ...base, ...holding }];
  });
}

/** A row without a reference is a case where somebody is named, or a state, and most of its cells are filled. */
function isStillCase(view: View, row: BlockRow, held: HeldBy, usual: number): boolean {
  if (held.by !== "column" || filledCells(row) < usual / 2) return false;
  const isInState = isKnownState(textAt(row.cells, view.roles.get("Status")));
  return textAt(row.cells, held.column) !== "" || isInState;
}

const filledCells = ({ cells }: BlockRow): number => cells.filter(({ kind }) => kind !== "blank").length;

function medianFilled(rows: readonly BlockRow[]): number {
  const counts = rows.map(filledCells).sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

const firstText = ({ cells }: BlockRow): string => cells.find(({ kind }) => kind !== "blank")?.text ?? "";

function formOf(row: BlockRow, held: HeldBy): string {
  if (held.by === "column") return textAt(row.cells, held.column);
  if (held.by === "tab") return held.person.name;
  if (held.by === "stranger") return held.form;
  if (held.by === "ticks")
    return ticked(row, held.columns)
      .map(({ header }) => header)
      .join("/");
  return held.by === "sections" ? row.section : "";
}

const ticked = ({ cells }: BlockRow, columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ index }) => cells[index] !== undefined && cells[index].kind !== "blank");

/** Of several codes the one that each row has once at most marks who leads: capitals before small letters. */
function leadFirst({ cells }: BlockRow, marked: readonly Column[], all: readonly Column[]): readonly Column[] {
  const codes = new Set(all.flatMap(({ values }) => [...values.keys()]));
  if (codes.size < 2) return marked;
  const isLead = ({ index }: Column): boolean => /^\p{Lu}+$/u.test(cells[index]?.text ?? "");
  return marked.some(isLead) ? marked.filter(isLead) : [];
}

const WAITING: Holding = { holders: [], state: "waiting" };
const UNKNOWN: Holding = { holders: [], state: "unknown" };

/** A heading for the rows beneath may as well say that they wait, or are closed. */
function carriedHolding(form: string, resolver: NameResolver): Holding | "closed" {
  return resolver.one(form) === null && saysClosed(form) ? "closed" : holdingByForm(form, resolver);
}

function holdingOf(row: BlockRow, held: Exclude<HeldBy, { by: "carried" }>, resolver: NameResolver): Holding {
  switch (held.by) {
    case "tab":
      return { holders: [held.person], state: "held" };
    case "stranger":
      return holdingByForm(held.form, resolver);
    case "column":
      return holdingByForm(textAt(row.cells, held.column), resolver);
    case "sections":
      return row.section === "" ? UNKNOWN : holdingByForm(row.section, resolver);
    case "ticks": {
      const holders = leadFirst(row, ticked(row, held.columns), held.columns).flatMap(
        ({ header }) => resolver.one(header) ?? [],
      );
      return holders.length === 0 ? WAITING : { holders, state: "held" };
    }
    case "nobody":
    case "perhaps-nobody":
      return WAITING;
    case "unknown":
    case "not-cases":
      return UNKNOWN;
  }
}

/** Whom a written form means: one person, two who share, nobody yet, or a question. */
function holdingByForm(form: string, resolver: NameResolver): Holding {
  if (form === "" || resolver.isSaidNobody(form)) return WAITING;
  const names = resolver.inCell(form);
  const holders = names.flatMap((found) => (found.length === 1 ? found : []));
  if (holders.length > 0) return { holders, state: "held" };
  const near = resolver.nearly(form);
  if (near !== null) return { holders: [near], state: "held", isGuess: true };
  const isSeveral = names.some((found) => found.length > 1);
  return !isSeveral && !isCover(form) && (isNobody(form) || saysWaiting(form)) ? WAITING : UNKNOWN;
}
