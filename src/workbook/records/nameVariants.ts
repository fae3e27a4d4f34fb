import { matchKey } from "../../domain/names";
import { isRead, looseName, readList, readPerson } from "../coerce";
import type { Report } from "./finding";
import type { RecordTable } from "./recordTable";
import { theOnlyPerson } from "../problems/suggest";

/** How the team's people are written in the other tables. */
export interface NameVariants {
  /** Team's own spelling, by `matchKey` of what is written anywhere. */
  readonly spelling: ReadonlyMap<string, string>;
  /** Short forms that a whole column goes by, with who is meant. */
  readonly short: readonly { readonly written: string; readonly name: string }[];
}

/** From this share of a column's filled cells on, another way of writing names is its habit and no slip. */
const HABIT = 0.25;

/**
 * Tells who is meant where names are not spelt as in Team. In a column that goes by "Reid, Grace", Reid, Grace is Grace
 * Reid: the letters leave no doubt. Initials, first names and surnames count where a column goes by them and each fits
 * one person, and then they are asked about. A single one of either sort is a slip, and reported as unknown.
 * @param names people as Team spells them
 * @param holders the cases' Clinician cells, one an entry
 * @param others names in other columns and tables
 */
export function nameVariants(
  names: readonly string[],
  holders: readonly string[],
  others: readonly string[] = [],
): NameVariants {
  const spelling = new Map(names.map((name) => [matchKey(name), name]));
  const byLoose = new Map<string, string | null>();
  for (const name of names) byLoose.set(looseName(name), byLoose.has(looseName(name)) ? null : name);
  const sameLetters = (written: string): string | null => byLoose.get(looseName(written)) ?? null;
  const isOdd = (written: string): boolean => !spelling.has(matchKey(written));
  const turned = holders.filter((written) => isOdd(written) && sameLetters(written) !== null);
  const isHabit = new Set(turned.map(looseName)).size > 1 && turned.length >= holders.length * HABIT;
  const trusted = isHabit ? turned : [];
  for (const written of [...trusted, ...others.filter(isOdd)]) {
    const name = sameLetters(written);
    if (name !== null) spelling.set(matchKey(written), name);
  }
  const short = new Map<string, { readonly written: string; readonly name: string }>();
  const odd = holders.filter((written) => isOdd(written) && sameLetters(written) === null);
  for (const written of odd) {
    const key = matchKey(written);
    const name = short.has(key) ? null : theOnlyPerson(names, written);
    if (name !== null) short.set(key, { written, name });
  }
  const cells = odd.filter((written) => short.has(matchKey(written))).length;
  if (short.size < 2 || cells < holders.length * HABIT) return { spelling, short: [] };
  for (const [key, { name }] of short) spelling.set(key, name);
  return { spelling, short: [...short.values()] };
}

/** The names in a column, one an entry; cells without a name are left out. */
export function namesInColumn(table: RecordTable | null, column: string): readonly string[] {
  if (table === null || !table.columns.has(column)) return [];
  return table.rows.flatMap((row) => {
    const reading = readPerson(row.cell(column));
    return isRead(reading) && reading.value !== null ? [reading.value] : [];
  });
}

/** The names in a column that may hold several in a cell. */
export function namesInLists(table: RecordTable | null, column: string): readonly string[] {
  if (table === null || !table.columns.has(column)) return [];
  return table.rows.flatMap((row) => {
    const reading = readList(row.cell(column));
    return isRead(reading) ? (reading.value ?? []) : [];
  });
}

export function reportShortNames(forms: NameVariants, report: Report): void {
  const [first] = forms.short;
  if (first === undefined) return;
  report({
    code: "short-names",
    kind: "Cases",
    row: null,
    column: "Clinician",
    value: null,
    about: [...forms.short]
      .sort((a, b) => a.written.localeCompare(b.written, "en-GB"))
      .map(({ written, name }) => `${written} = ${name}`)
      .join(", "),
  });
}
