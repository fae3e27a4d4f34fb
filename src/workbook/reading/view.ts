import type { Day } from "../../domain/units";
import { patternOf, type Block } from "./blocks/block";
import { assignRoles } from "./columns/assignRoles";
import { scoreRole } from "./columns/evidence";
import { profileColumn, type Column } from "./columns/profile";
import { roleOfColumn, type Role } from "./columns/role";
import type { Said } from "./said";
import { bareName } from "./names/form";
import { joinOfForms } from "./names/joins";
import type { NameResolver, Person } from "./names/resolver";
import { isNobody, saysContact, saysGoods } from "./words/people";
import { headerHas } from "./words/headers";
import { isWaitingState } from "./words/states";

/** A block with what its columns hold and are. */
export interface View {
  readonly block: Block;
  readonly columns: readonly Column[];
  readonly roles: ReadonlyMap<Role, Column>;
}

export function viewOf(block: Block, today: Day, said: Said): View {
  const columns = block.headers.map((_, index) => {
    const column = profileColumn(block, index, today);
    const name = said.column(block.sheet.name, column.header);
    return { ...column, said: name === undefined ? endSaid(column, said) : roleOfColumn(name) };
  });
  return { block, columns, roles: assignRoles(columns) };
}

/** Whether a column of days that are over ends cases is asked once for all sheets that have it. */
function endSaid({ header, dates }: Column, said: Said): Role | null | undefined {
  const isEnd = header === "" || dates === 0 ? undefined : said.ends(header);
  return isEnd === undefined ? undefined : isEnd ? "Closing date" : null;
}

export const sheetName = ({ block }: View): string => block.sheet.name;

/** The sheet's name and the lines above a block. */
export const titlesOf = ({ block }: View): readonly string[] => [block.sheet.name, ...block.titles];

export const textAt = (cells: View["block"]["rows"][number]["cells"], column: Column | undefined): string =>
  column === undefined ? "" : (cells[column.index]?.text ?? "");

/** A name column of so few rows is judged by its join even where all names differ. */
const FEW = 6;

/** How well a column's values name these people: see joinOfForms. */
export const joinShare = ({ values }: Column, resolver: NameResolver): number =>
  joinOfForms(
    [...values.keys()].filter((form) => !isNobody(form)),
    resolver,
  );

/** The share of these people whom a column names. */
function coverOf({ values }: Column, resolver: NameResolver): number {
  const named = new Set([...values.keys()].flatMap((form) => resolver.one(form) ?? []));
  return named.size / resolver.people.length;
}

/** The roles again, now that the people are known. */
export function withPeople(view: View, resolver: NameResolver): View {
  const columns = view.columns.map((column) => {
    const mayJoin =
      resolver.people.length > 0 &&
      column.dates < 0.3 &&
      column.numbers < 0.5 &&
      (column.different < 0.9 || column.rows < FEW || headerHas("Clinician", column.header));
    if (!mayJoin) return { ...column, joins: 0, covers: 0 };
    return { ...column, joins: joinShare(column, resolver), covers: coverOf(column, resolver) };
  });
  return { ...view, columns, roles: assignRoles(columns) };
}

export const isReference = (column: Column): boolean => scoreRole(column, "Case").score > 1;

const CASE_ROLES = [
  "Points",
  "Status",
  "Risk",
  "Complexity",
  "Opened",
  "Last seen",
  "Review due",
  "Closing date",
] as const;

/** References under a header for them, beside something that only cases have: a list of cases, however few they are. */
export function hasCaseReferences({ roles }: View): boolean {
  const reference = roles.get("Case");
  if (reference === undefined || reference.withDigits <= 0.5 || !headerHas("Case", reference.header)) return false;
  return !roles.has("Contract") && CASE_ROLES.some((role) => roles.has(role));
}

/** Values like references, whatever the column is headed. */
export function looksLikeReferences(column: Column): boolean {
  const texts = column.withDigits > 0.6 && column.dates < 0.2 && column.numbers < 0.9 && column.onePattern > 0.5;
  return texts || (column.numbers > 0.9 && column.smallest > 999);
}

/** The column that says who holds each row. Names that all differ and are nobody's colleagues are clients' names. */
export function holderColumn(view: View): Column | undefined {
  const column = view.roles.get("Clinician");
  if (column === undefined) return undefined;
  const isClients = column.said === undefined && column.different > 0.85 && column.joins < 0.3 && column.rows >= 4;
  return isClients ? undefined : column;
}

/** Heads of columns that name people of the team; where nobody is known yet, heads that look like names. */
export function peopleInHeads(
  view: View,
  resolver: NameResolver,
  isName: (text: string) => boolean,
): readonly Column[] {
  return view.columns.filter(({ header }) => {
    if (header === "" || isNobody(header)) return false;
    return resolver.people.length > 0 ? resolver.one(header) !== null : isName(header);
  });
}

/** Marks, or a few codes of one or two letters: "x", "CC", "s". A number of them may stand beneath. */
export function holdsMarks({ marks, values }: Column): boolean {
  const codes = [...values].filter(([text]) => /^\p{L}{1,2}$/u.test(text));
  const all = [...values.values()].reduce((sum, times) => sum + times, 0);
  const coded = codes.reduce((sum, [, times]) => sum + times, 0);
  return all > 0 && (marks > 0.8 || (codes.length <= MOST_CODES && coded > all * 0.8));
}
const MOST_CODES = 3;

/** A column that names somebody once for the rows beneath: merged cells, or blank ones that mean "as above". */
export function carriedColumn(view: View): Column | undefined {
  return view.columns.find(
    (column) =>
      column.filled <= MOST_CARRIED &&
      column.values.size >= 2 &&
      column.different === 1 &&
      column.nameLike >= 0.5 &&
      view.block.rows[0]?.cells[column.index]?.kind === "text" &&
      standsForRowsBeneath(view, column),
  );
}

/** At least one and a half blank cells for each name: with fewer they may just be cases that nobody has. */
const MOST_CARRIED = 0.4;
/** At most one name in so many may stand for a single row. */
const MOST_ALONE = 4;

/** Blank cells that wait, or that all stand at the end, are cases that nobody has. */
function standsForRowsBeneath({ block, roles }: View, column: Column): boolean {
  const status = roles.get("Status");
  const sizes: number[] = [];
  for (const { cells } of block.rows) {
    if (textAt(cells, column) !== "") sizes.push(1);
    else if (isWaitingState(textAt(cells, status))) return false;
    else sizes[sizes.length - 1] = (sizes[sizes.length - 1] ?? 0) + 1;
  }
  return sizes.filter((size) => size === 1).length <= sizes.length / MOST_ALONE;
}

/** People as heads with different references beneath: a board. */
export function boardColumns(view: View, resolver: NameResolver, isName: (text: string) => boolean): readonly Column[] {
  const heads = peopleInHeads(view, resolver, isName).filter(
    (column) => (looksLikeReferences(column) || beginsWithReferences(column)) && !isOtherHead(column),
  );
  const used = view.columns.filter(({ filled }) => filled > 0).length;
  return heads.length >= 2 && allDifferent(heads) && heads.length >= used * 0.4 ? heads : [];
}

/** A head that is a word for references, or for something else that is different for everybody. */
const isOtherHead = ({ header }: Column): boolean =>
  headerHas("Case", header) || headerHas("note", header) || saysContact(header) || saysGoods(header);

/** "EH-2345" of "EH-2345 Jessop (2 ch)", as a pattern; "": it does not begin with letters and figures. */
export function leadingPattern(text: string): string {
  const [token = ""] = text.split(" ");
  return /\p{L}/u.test(token) && /\d{2}/.test(token) ? patternOf(token) : "";
}

/** References with something behind each: at least three quarters of the texts that are neither a band nor hours. */
function beginsWithReferences({ values }: Column): boolean {
  const patterns = [...values.keys()].map(leadingPattern).filter((pattern) => pattern !== "");
  const commonest = patterns.filter((pattern) => pattern === patterns[0]).length;
  return (
    patterns.length >= FEWEST_REFERENCES && commonest >= patterns.length * 0.75 && patterns.length >= values.size / 2
  );
}
const FEWEST_REFERENCES = 3;

function allDifferent(columns: readonly Column[]): boolean {
  const entries = columns.flatMap(({ values }) => [...values]);
  const referring = entries.filter(([text]) => leadingPattern(text) !== "");
  const counted = referring.length > 0 ? referring : entries;
  const all = counted.reduce((sum, [, count]) => sum + count, 0);
  const different = new Set(counted.map(([text]) => text)).size;
  return different >= all * 0.97;
}

/** The person whose sheet it is, by the tab's name or a title. */
export function personOfSheet(view: View, resolver: NameResolver): Person | null {
  const texts = [sheetName(view), ...view.block.titles];
  for (const text of texts.flatMap((one) => [
    one,
    one.replace(/[-–:].*$/, ""),
    one.replace(/^[^:]*:/, ""),
    one.replace(/['’]s? .*$/, ""),
  ])) {
    const found = text.trim().length > 1 ? resolver.one(bareName(text.trim())) : null;
    if (found !== null) return found;
  }
  const named = new Set(texts.flatMap((text) => resolver.inSentence(text)));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
