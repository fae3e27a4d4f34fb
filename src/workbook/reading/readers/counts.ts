import { isPointsRowLabel } from "../../coerce";
import type { BlockRow } from "../blocks/block";
import type { Column } from "../columns/profile";
import { nameLikeness } from "../names/form";
import { person, type NameResolver, type Person } from "../names/resolver";
import { textAt, titlesOf, type View } from "../view";
import { headerHas } from "../words/headers";
import { countsCases, countsOther, isNobody, isSum } from "../words/people";
import { saysWaiting } from "../words/states";

/** Numbers of cases beside people, down the side or across the top. */
export interface CountsFound {
  readonly view: View;
  readonly people: "down" | "across";
  /** The column of names, where they stand down the side. */
  readonly labels: Column;
  /** The columns that count, where people stand down the side. */
  readonly categories: readonly Column[];
  /** Rows of people and of those who wait, from 0 of the sheet, where people stand down the side. */
  readonly rows: readonly number[];
  /** A row of points for each category; null: none. */
  readonly pointsRow: number | null;
  readonly counts: readonly PersonCounts[];
  /** People whom nobody has. */
  readonly waiting: readonly CategoryNumber[];
  /** Heads or labels beside the team's people that name none of them. */
  readonly unknown: readonly { readonly form: string; readonly cases: number }[];
}

/** One person's cases, in all and by category. */
export interface PersonCounts {
  readonly person: Person;
  /** From 0 of the sheet, where people stand down the side. */
  readonly row: number | null;
  readonly cases: number;
  readonly byCategory: readonly CategoryNumber[];
}

export interface CategoryNumber {
  readonly category: string;
  readonly cases: number;
}

/** The middling likeness to names from which labels or heads are people. */
const LIKE_PEOPLE = 0.6;
const NOT_A_COUNT = /leave|%|vacan/i;
const POINTS = /\b(?:points?|weighted|total|max)\b/i;

/** So many lines have to add up for a column to be the sum of those on its left. */
const MOST_SUMS = 0.8;

const numberAt = ({ cells }: BlockRow, { index }: Column): number => {
  const cell = cells[index];
  return cell?.kind === "number" ? cell.number : 0;
};
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;

/**
 * Reads a block as numbers of cases by person and category; null: it is none.
 * "not-cases": numbers beside people, with no sign that they count cases.
 * @param isTeamKnown whether another list says who is employed here: then their names speak for a block
 */
export function readCounts(view: View, resolver: NameResolver, isTeamKnown: boolean): CountsFound | "not-cases" | null {
  const isNumbers = ({ numbers: share, filled }: Column): boolean => share > 0.6 && filled > 0.3;
  const first = view.columns.findIndex(isNumbers);
  const last = view.columns.length - 1 - [...view.columns].reverse().findIndex(isNumbers);
  // A rare kind of case has few figures, but stands among the others.
  const numbers = view.columns.filter(
    (column, at) => isNumbers(column) || (at > first && at < last && column.numbers > 0.6 && column.filled > 0),
  );
  const labels = view.columns.find(({ texts, different, filled }) => texts > 0.6 && different > 0.9 && filled > 0.5);
  if (numbers.length < 2 || labels === undefined || view.block.rows.length === 0) return null;
  const lines = view.block.rows
    .map((row) => ({ row, label: textAt(row.cells, labels) }))
    .filter(({ label }) => !isPointsRowLabel(label));
  const heads = numbers.filter(({ header }) => header !== "" && !isNobody(header));
  const [down, across] = likenesses(view, labels, lines, heads, resolver);
  if (Math.max(down, across) < LIKE_PEOPLE) return null;
  if (!speaksOfCases(view, { labels, lines }, resolver, isTeamKnown)) return "not-cases";
  const columns = categories(lines, numbers);
  if (down >= across && columns.length === 0) return null;
  const written: readonly Omit<PersonEntry, "cases">[] =
    down >= across
      ? lines.map(({ row, label }) => ({
          form: label,
          row: row.row,
          byCategory: columns.map((column) => ({ category: column.header, cases: numberAt(row, column) })),
        }))
      : heads.map((head) => ({ form: head.header, row: null, byCategory: countsUnder(head, lines) }));
  const entries = written.map((entry): PersonEntry => ({
    ...entry,
    cases: entry.byCategory.reduce((total, one) => total + one.cases, 0),
  }));
  const isKnown = (form: string): boolean => resolver.one(form) !== null;
  const mostKnown = entries.filter(({ form }) => isKnown(form)).length > entries.length * 0.6;
  const isDown = down >= across;
  const waiting = [...view.block.asides, ...view.block.rows].flatMap((row): readonly CategoryNumber[] => {
    const label = row.cells.find(({ kind }) => kind === "text")?.text ?? "";
    if (!saysWaiting(label)) return [];
    const byColumn = isDown ? columns.map((column) => ({ category: column.header, cases: numberAt(row, column) })) : [];
    if (byColumn.some(({ cases }) => cases > 0)) return byColumn;
    return [{ category: label, cases: row.cells.find(({ kind }) => kind === "number")?.number ?? 0 }];
  });
  const waitingHeads = isDown ? [] : numbers.filter(({ header }) => saysWaiting(header));
  const isCounted = ({ label }: LabelledRow): boolean =>
    label !== "" && (saysWaiting(label) || (!isNobody(label) && (!mostKnown || isKnown(label))));
  return {
    view,
    people: isDown ? "down" : "across",
    labels,
    counts: entries.flatMap(({ form, ...numbersOf }) => {
      if (form === "" || isNobody(form) || saysWaiting(form) || (mostKnown && !isKnown(form))) return [];
      return [{ person: resolver.one(form) ?? person(form), ...numbersOf }];
    }),
    waiting: [...waiting, ...waitingHeads.flatMap((head) => countsUnder(head, lines))],
    categories: isDown ? columns : [],
    rows: isDown ? lines.filter(isCounted).map(({ row }) => row.row) : [],
    pointsRow: pointsRowOf(view, labels),
    unknown: mostKnown
      ? entries.filter(
          ({ form, cases }) => !isKnown(form) && !isNobody(form) && !isSum(form) && !saysWaiting(form) && cases > 0,
        )
      : [],
  };
}

/** The row that gives the points of each category. */
function pointsRowOf({ block }: View, labels: Column): number | null {
  const row = [...block.rows, ...block.asides].find(({ cells }) => isPointsRowLabel(textAt(cells, labels)));
  return row === undefined ? null : row.row;
}

interface PersonEntry extends Omit<PersonCounts, "person"> {
  readonly form: string;
}

interface LabelledRow {
  readonly row: BlockRow;
  readonly label: string;
}

/** How much the labels down the side, and the heads across the top, look like people. */
function likenesses(
  view: View,
  labels: Column,
  lines: readonly LabelledRow[],
  heads: readonly Column[],
  resolver: NameResolver,
): readonly [number, number] {
  const joins = (text: string): number => (resolver.one(text) === null ? 0 : 1.5);
  const names = lines.flatMap(({ label }) =>
    label === "" || isNobody(label) ? [] : [Math.max(nameLikeness(label), joins(label))],
  );
  const isContract = ({ header }: Column): boolean => headerHas("Contract", header);
  const down =
    mean(names) + (headerHas("Clinician", labels.header) ? 0.4 : 0) + (view.columns.some(isContract) ? 0.4 : 0);
  const across =
    mean(heads.map(({ header }) => Math.max(header.includes("(") ? 0 : nameLikeness(header), joins(header)))) +
    (lines.some(({ label }) => headerHas("Contract", label)) ? 0.6 : 0) -
    (heads.some(isContract) ? 0.5 : 0);
  return [down, across];
}

/** Words for cases, levels or weights in heads; that the team's own people stand there speaks for it as well. */
function speaksOfCases(
  view: View,
  { labels, lines }: { readonly labels: Column; readonly lines: readonly LabelledRow[] },
  resolver: NameResolver,
  isTeamKnown: boolean,
): boolean {
  // A person may be called Price.
  const texts = [
    ...titlesOf(view),
    ...lines.map(({ label }) => label),
    ...view.columns.map(({ header }) => header),
  ].filter((text) => resolver.one(text) === null && nameLikeness(text) < 0.9);
  const withPoints = view.columns.filter(({ header }) => /\(\d\)/.test(header) && !countsCases(header)).length;
  const signs = texts.filter(countsCases).length + withPoints;
  const ownIn = (names: readonly string[]): number => names.filter((name) => resolver.one(name) !== null).length;
  const own = !isTeamKnown
    ? 0
    : Math.min(2, Math.max(ownIn(lines.map(({ label }) => label)), ownIn(view.columns.map((c) => c.header))));
  // "Clinician" over names says what kind of list it is; "Name" may stand over anything.
  const isStaffed = headerHas("Clinician", labels.header) && !/name/i.test(labels.header) ? 1 : 0;
  return isStaffed + signs + own - 2 * texts.filter(countsOther).length >= 1;
}

/** The columns that count cases: whole numbers, up to one that is the sum of those on its left. */
function categories(lines: readonly LabelledRow[], numbers: readonly Column[]): readonly Column[] {
  const isWhole = (column: Column): boolean => lines.every(({ row }) => Number.isInteger(numberAt(row, column)));
  const whole = numbers.filter(
    (column) =>
      isWhole(column) &&
      !headerHas("Contract", column.header) &&
      !headerHas("Max cases", column.header) &&
      !/\b(?:band|grade)\b/i.test(column.header) &&
      !NOT_A_COUNT.test(column.header),
  );
  const isSumOf = (column: Column, at: number): boolean => {
    const right = lines.filter(({ row }) => Math.abs(sum(whole.slice(0, at), row) - numberAt(row, column)) < 0.01);
    // One figure may have been typed as text, or over its formula.
    return right.length >= Math.max(1, lines.length * MOST_SUMS);
  };
  const sumAt = whole.findIndex((column, at) => at >= 2 && isSumOf(column, at));
  const counted = sumAt < 0 ? whole : whole.slice(0, sumAt);
  return counted.filter(({ header }) => !isSum(header) && !POINTS.test(header));
}

const sum = (columns: readonly Column[], row: BlockRow): number =>
  columns.reduce((total, column) => total + numberAt(row, column), 0);

/** The numbers beneath a person's head, but for hours, sums, points and those who wait. */
const countsUnder = (head: Column, lines: readonly LabelledRow[]): PersonCounts["byCategory"] =>
  lines
    .filter(({ label }) => !headerHas("Contract", label) && !isSum(label) && !POINTS.test(label) && !saysWaiting(label))
    .map(({ row, label }) => ({ category: label, cases: numberAt(row, head) }));
