import type { Column } from "./columns/profile";
import { bareName, nameLikeness } from "./names/form";
import type { NameResolver } from "./names/resolver";
import type { Said, SaidPart } from "./said";
import { headerHas, isWeightsColumn, sayWeights } from "./words/headers";
import { saysCases, saysContact, saysDay, saysGoods, saysOld } from "./words/people";
import { saysClosed, saysOpen, saysWaiting } from "./words/states";
import { boardColumns, hasCaseReferences, holderColumn, sheetName, titlesOf, type View } from "./view";

export const looksLikeName = (text: string): boolean => nameLikeness(text) >= 0.5;

/** Fewer rows than this are a list only where references or dates say so. */
const FEW = 5;

/** Whether a block is a list of cases, one row each: by references, by a repeating holder, or by dates beside names. */
export function isCaseList(view: View, resolver: NameResolver, said: Said): boolean {
  const { block, columns, roles } = view;
  const part = said.sheet(sheetName(view));
  if (part !== undefined || said.sheetOf(sheetName(view)) !== undefined)
    return block.rows.length > 0 && (part === undefined || LISTS.has(part));
  if (
    block.rows.length === 0 ||
    isAboutGoods(view) ||
    isContacts(view) ||
    isRota(view) ||
    listsWeights(view) ||
    boardColumns(view, resolver, looksLikeName).length > 0
  )
    return false;
  if (!hasCaseReferences(view) && columns.some((column) => isAboutStaff(column, resolver))) return false;
  const reference = roles.get("Case");
  const hasDates = columns.some(({ dates }) => dates > 0.5);
  // Two columns of texts are a key: what an abbreviation means.
  if (columns.length <= 2 && !hasDates && !roles.has("Clinician")) return false;
  if (reference !== undefined) {
    const hasDigits = reference.withDigits > 0.5 && (block.rows.length >= 3 || hasCaseReferences(view));
    if (
      (hasDigits && (reference.onePattern > 0.6 || !isOfFigures(view))) ||
      (hasDates && !namesStaff(reference, resolver))
    )
      return true;
  }
  // Under somebody's name even a list of clients' names is a list of cases.
  const isSomebodys = titlesOf(view).some((title) => resolver.one(title) !== null || saysWaiting(title));
  const hasKey = columns.some(({ different, texts, filled }) => different > 0.9 && texts > 0.8 && filled > 0.9);
  if (isSomebodys && hasDates && hasKey) return true;
  if (block.rows.length < FEW || isOfFigures(view)) return false;
  const holder = roles.get("Clinician");
  const saysSo = [...titlesOf(view), ...block.headers].some((text) => saysCases(text) || headerHas("Case", text));
  if (holder !== undefined && holder.different < 0.8 && (hasDates || saysSo)) return true;
  const [first] = columns;
  const dated = columns.filter(({ dates, filled }) => dates > 0.6 && filled > 0.5).length;
  return dated >= 2 && first !== undefined && first.filled > 0.9 && first.texts > 0.8 && !namesStaff(first, resolver);
}

/** Stock, orders, invoices: things, and no people. */
export const isAboutGoods = ({ block }: View): boolean => block.headers.filter(saysGoods).length >= FEWEST_GOODS;
const FEWEST_GOODS = 2;

/** Telephone numbers of schools, services, people: whom to ring, and nobody's case. */
const isContacts = ({ block, columns, roles }: View): boolean =>
  block.headers.some((header) => saysContact(header)) &&
  !roles.has("Status") &&
  !columns.some(({ dates }) => dates > 0.5);

/** Colleagues under the halves of a day, or several of them beside every day: who is on when. */
function isRota({ columns, roles }: View): boolean {
  if (roles.has("Case")) return false;
  const namesPeople = ({ nameLike, joins }: Column): boolean => nameLike > 0.3 || joins > 0.5;
  const days = columns.filter(({ header }) => saysDay(header));
  if (days.length >= 2 && days.every(namesPeople)) return true;
  const [first, ...others] = columns;
  const isOneADay = first !== undefined && first.dates > 0.8 && first.different > 0.9;
  return isOneADay && others.filter((column) => column.filled > 0.5 && namesPeople(column)).length >= 2;
}

/** Headers of a list of levels and their points, and no reference. */
function listsWeights({ block, roles }: View): boolean {
  const reference = roles.get("Case");
  const hasReferences =
    reference !== undefined && reference.withDigits > 0.5 && !isWeightsColumn("Points", reference.header);
  return !hasReferences && sayWeights(block.headers);
}

const LISTS: ReadonlySet<SaidPart> = new Set(["cases", "waiting", "closed"]);

/** Points of levels, half-days of a job plan: figures beside words, without a reference or a day. */
const isOfFigures = ({ roles, columns }: View): boolean =>
  (roles.has("Points") || roles.has("Contract")) && !columns.some(({ dates }) => dates > 0.5);

/** A column where each colleague comes once: telephone numbers, supervision, leave. */
const isAboutStaff = (column: Column, resolver: NameResolver): boolean =>
  column.values.size >= 2 && column.different > 0.9 && column.filled > 0.6 && namesStaff(column, resolver);

function namesStaff({ values }: Column, resolver: NameResolver): boolean {
  const named = [...values.keys()].filter((text) => resolver.one(text) !== null).length;
  return resolver.people.length > 0 && named > values.size * 0.5;
}

/** "Kieran (left 6 Nov)" is somebody's sheet, and no sheet of closed work. */
const saysItIsClosed = (view: View): boolean =>
  titlesOf(view).some((text) => {
    const [said = ""] = text.split("(");
    const isName = looksLikeName(said.trim()) && !saysClosed(bareName(said));
    return text.length < 60 && saysClosed(text) && !saysOpen(text) && !isName;
  });

const saysItIsOld = (view: View): boolean => titlesOf(view).some((text) => saysOld(text.slice(0, 60)));

/** Closed work on a sheet of its own: only where another list is not closed. A discharge team's board is its caseload. */
export const isClosedList = (view: View, lists: readonly View[], isWorkElsewhere = false): boolean =>
  saysItIsClosed(view) && (isWorkElsewhere || lists.some((other) => !saysItIsClosed(other) && !saysItIsOld(other)));

/** A copy, an archive: only where another list is today's. */
export const isOldList = (view: View, lists: readonly View[]): boolean =>
  saysItIsOld(view) && lists.some((other) => !saysItIsClosed(other) && !saysItIsOld(other));

export const isWaitingList = (view: View): boolean =>
  saysWaiting(sheetName(view)) || view.block.titles.some((title) => title.length < 80 && saysWaiting(title));

/** The holder column of a list, where it is believed: by its join, or by its header. */
export function believedHolder(view: View): Column | undefined {
  const column = holderColumn(view);
  return column !== undefined && (column.joins > 0.5 || headerHas("Clinician", column.header)) ? column : undefined;
}
