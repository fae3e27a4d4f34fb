/** Columns that no header of a function's table says: what stands in them leaves no doubt. */

import type { CellValue } from "@evenkeel/spreadsheet";
import { matchKey } from "../../../domain/names";
import type { WeightRule } from "../../../domain/team";
import { isRead, readContract } from "../../coerce";
import { patternOf } from "../../reading/blocks/block";
import { nameLikeness } from "../../reading/names/form";
import { joinOfForms } from "../../reading/names/joins";
import { countsOther, isNobody } from "../../reading/words/people";
import { isKnownState, isWaitingState, saysClosed } from "../../reading/words/states";
import type { ReadableKind } from "../../synonyms";
import { factorColumns } from "../factorColumns";
import { isDate, isNumber, isText, type Contents } from "./contents";
import { contractCell, type People } from "./messyCells";
import { settle, type Placing } from "./placing";

export function findColumns(kind: ReadableKind, placing: Placing, rules: readonly WeightRule[], people: People): void {
  if (kind === "Cases" || kind === "Counts") findHolder(placing, people);
  if (kind === "Cases") {
    findFactors(placing, rules);
    find(placing, "Status", "status", holdsStates);
    find(placing, "Case", "id", isReference);
    find(placing, "Case", "id", tellsRowsApart);
  }
  if (kind === "Team") {
    find(placing, "Clinician", "person", holdsStaff);
    if (!placing.places.has("WTE")) find(placing, "Weekly hours", "contract", holdsWrittenHours);
  }
}

/** The first free column that is one, for a name that has none. */
function find(
  placing: Placing,
  name: string,
  what: string,
  isOne: (contents: Contents, header: string) => boolean,
): void {
  if (placing.places.has(name)) return;
  const place = freeColumns(placing).find((at) => isOne(placing.contents(at), String(placing.headers[at] ?? "")));
  if (place !== undefined) settle(placing, name, place, what);
}

function freeColumns({ headers, places }: Placing): readonly number[] {
  const taken = new Set(places.values());
  return headers.flatMap((_, at) => (taken.has(at) ? [] : [at]));
}

/** From here on a column's names are those of the team. */
const JOINS = 0.5;
/** No team writes its people in more ways; so many texts are remarks. */
const MOST_FORMS = 60;
/** Columns of people who do not hold the case. */
const OTHER_PEOPLE = ["Joint with", "Registrant", "First name"];

/** The column that names people of the team says who holds a case, whatever it is headed. */
function findHolder(placing: Placing, people: People): void {
  const { headers, places, settled, contents } = placing;
  const named = places.get("Clinician");
  if (people.names.length === 0 || (named !== undefined && settled.has(named))) return;
  const others = new Set(OTHER_PEOPLE.flatMap((name) => places.get(name) ?? []));
  const columns = headers.flatMap((_, at) => (settled.has(at) || others.has(at) ? [] : [at]));
  if (!people.isTeam) {
    // Of those who are asked about, some may hold nothing; only one column may speak of them.
    const naming = named === undefined ? columns.filter((at) => coverOf(contents(at), people) >= JOINS) : [];
    if (naming.length === 1 && naming[0] !== undefined) settle(placing, "Clinician", naming[0], "person");
    return;
  }
  if (named !== undefined && joinOf(contents(named), people) >= JOINS) return;
  const joined = columns
    .map((at) => ({ at, joins: joinOf(contents(at), people) }))
    .filter(({ joins }) => joins >= JOINS)
    .sort((a, b) => b.joins - a.joins);
  if (joined[0] !== undefined) settle(placing, "Clinician", joined[0].at, "person");
}

/** The forms of names in a column; none where it holds something else. */
function formsIn({ values, share }: Contents): readonly string[] {
  if (values.size > MOST_FORMS || share(isText) < 0.5) return [];
  return [...values.keys()].filter(isText).filter((form) => !isNobody(form) && !saysClosed(form));
}

const joinOf = (contents: Contents, { resolver }: People): number => joinOfForms(formsIn(contents), resolver);

function coverOf(contents: Contents, { names, resolver }: People): number {
  return new Set(formsIn(contents).flatMap((form) => resolver.one(form) ?? [])).size / names.length;
}

/** From this share on, a column's words are the levels of a factor. */
const LEVELS = 0.8;

/** A factor without a column stands where its levels stand, if they stand in one column only and are no other's. */
function findFactors(placing: Placing, rules: readonly WeightRule[]): void {
  const missing = factorColumns(new Set(placing.places.keys()), rules).filter(({ column }) => column === null);
  if (missing.length === 0) return;
  const free = freeColumns(placing).filter((at) => placing.contents(at).values.size >= 2);
  const fits = missing.map(({ factor }) => {
    const levels = levelsOf(factor, rules);
    const isLevel = (cell: CellValue): boolean => levels.has(matchKey(String(cell)));
    // Numbers from 1 to 4 stand in many columns; words like Low, Medium, High do not.
    const isWorded = levels.size >= 2 && [...levels].some((level) => level.length > 1 && !/^[\d.]+$/.test(level));
    return { factor, columns: isWorded ? free.filter((at) => placing.contents(at).share(isLevel) >= LEVELS) : [] };
  });
  for (const { factor, columns } of fits) {
    const [at] = columns;
    const isOnly = columns.length === 1 && fits.filter((one) => one.columns.includes(at ?? -1)).length === 1;
    if (at !== undefined && isOnly) settle(placing, factor, at, "level");
  }
}

const levelsOf = (factor: string, rules: readonly WeightRule[]): ReadonlySet<string> =>
  new Set(
    rules.flatMap((rule) =>
      rule.level !== null && matchKey(rule.factor) === matchKey(factor) ? [matchKey(rule.level)] : [],
    ),
  );

/** More different words are remarks. */
const MOST_STATES = 20;

/** Mostly words for where a case stands, and not all of them for open. */
function holdsStates({ values, share }: Contents): boolean {
  if (values.size === 0 || values.size > MOST_STATES || share(isText) < 0.8) return false;
  const words = [...values.keys()].map(String);
  const known = words.filter((word) => isKnownState(word));
  return known.length >= words.length / 2 && known.some((word) => saysClosed(word) || isWaitingState(word));
}

const FILLED = 0.9;
/** Smaller numbers count something. */
const SMALLEST_REFERENCE = 1000;

/** All different, with digits, mostly of one pattern. */
export function isReference({ filled, different, share, values }: Contents): boolean {
  if (filled < FILLED || different < 0.95 || share(isDate) > 0.3) return false;
  const cells = [...values.keys()];
  if (share(isNumber) > 0.5) return cells.every((cell) => Number(cell) >= SMALLEST_REFERENCE);
  const patterns = new Map<string, number>();
  for (const cell of cells) {
    if (/\d/.test(String(cell)))
      patterns.set(patternOf(String(cell)), (patterns.get(patternOf(String(cell))) ?? 0) + 1);
  }
  return Math.max(0, ...patterns.values()) > cells.length / 2;
}

/** Where nothing looks like a reference, the first texts that are all different stand for it. */
const tellsRowsApart = ({ filled, different, share }: Contents): boolean =>
  filled > FILLED && different > 0.9 && share(isText) > 0.8;

/** Different texts, most of them like names. */
function holdsStaff({ filled, different, share, values }: Contents): boolean {
  if (filled < 0.6 || different < 0.85 || share(isText) < 0.8) return false;
  const likeness = [...values.keys()].map((cell) => nameLikeness(String(cell)));
  return likeness.reduce((sum, one) => sum + one, 0) / likeness.length >= 0.5;
}

/** Hours that say themselves what they are, "22.5hrs", "0.6 (3 days)", "60%", and are no leave. */
const holdsWrittenHours = ({ values, share }: Contents, header: string): boolean =>
  values.size > 0 && !countsOther(header) && share(isWrittenHours) >= 0.8;

const isWrittenHours = (cell: CellValue): boolean =>
  typeof cell === "string" && /[\p{L}%]/u.test(cell) && isRead(readContract(contractCell(cell, ""), "hours"));
