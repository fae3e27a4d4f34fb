/**
 * Which column of a function's table is which. Headers go first, exactly spelt and in any order; what stands beneath
 * forbids what it cannot be, as in connecting, and finds what no header says. Nothing here is nearly so: a formula
 * cannot ask, and what it means must not depend on a guess.
 */

import { isBlank } from "@evenkeel/spreadsheet";
import type { WeightRule } from "../../../domain/team";
import { isRead, readStatus } from "../../coerce";
import type { Match } from "../../detect/assignment";
import { weightsByContents, type Figures } from "../../detect/weightColumns";
import { columnsForHeader, headerKey, NAMED_FACTORS, type ColumnSpec, type ReadableKind } from "../../synonyms";
import { findColumns } from "./columnsByContents";
import { contentsOf, isDate, isNumber, isText, type Contents, type Matrix } from "./contents";
import { NOBODY_KNOWN, type People } from "./messyCells";
import { settle, type Placing } from "./placing";

/** Where the columns of a table stand, by their canonical names, and what they hold. */
export interface Places {
  readonly places: ReadonlyMap<string, number>;
  readonly holds: ReadonlyMap<string, string>;
}

/** What is known besides the table. */
export interface Known {
  /** Columns that go by names of their own: the factors of the weights, the categories of counts. */
  readonly further?: readonly string[];
  readonly rules?: readonly WeightRule[];
  readonly people?: People;
}

export function placeColumns(kind: ReadableKind, matrix: Matrix, known: Known = {}): Places {
  const { further = [], rules = [], people = NOBODY_KNOWN } = known;
  const { placing, refused } = placeByHeaders(kind, matrix, further);
  if (kind === "Weights") placeWeights(placing);
  findColumns(kind, placing, rules, people);
  for (const { column, place } of refused) {
    // A table cannot do without some columns: their cells then are the problem.
    if (column.needed === true && !placing.places.has(column.name)) settle(placing, column.name, place, column.holds);
  }
  return placing;
}

interface Claim {
  readonly rank: number;
  readonly place: number;
  readonly column: ColumnSpec;
}

/** Each header to the first column it can stand for that is still free; further columns go by their own name. */
function placeByHeaders(
  kind: ReadableKind,
  matrix: Matrix,
  further: readonly string[],
): { readonly placing: Placing; readonly refused: readonly Claim[] } {
  const headers = matrix[0] ?? [];
  const contents = contentsOf(matrix);
  const places = new Map<string, number>();
  const holds = new Map<string, string>();
  const settled = new Set<number>();
  const ownNames = new Map(further.map((name) => [headerKey(name), name]));
  const claims: Claim[] = [];
  headers.forEach((cell, place) => {
    if (isBlank(cell)) return;
    const key = headerKey(String(cell));
    const own = ownNames.get(key);
    if (own !== undefined && !places.has(own)) {
      places.set(own, place);
      holds.set(own, kind === "Counts" ? "amount" : "level");
      settled.add(place);
      // A team may weight by something that is a column in its own right, such as Locality: then it is both.
      if (NAMED_FACTORS.includes(columnsForHeader(kind, String(cell))[0]?.name ?? NAMED_FACTORS[0] ?? "")) return;
    }
    columnsForHeader(kind, String(cell)).forEach((column, order) => {
      // The canonical name wins over a synonym, a synonym's first meaning over its second, the left column over the right.
      claims.push({ rank: headerKey(column.name) === key ? 0 : 1 + order, place, column });
    });
  });
  const taken = new Set<number>();
  const refused: Claim[] = [];
  for (const claim of claims.sort((a, b) => a.rank - b.rank || a.place - b.place)) {
    const { rank, place, column } = claim;
    if (places.has(column.name) || taken.has(place)) continue;
    if (rank > 0 && kind !== "Weights" && VETOES[column.name]?.(contents(place), String(headers[place])) === true) {
      refused.push(claim);
      continue;
    }
    places.set(column.name, place);
    holds.set(column.name, column.holds);
    taken.add(place);
    if (rank === 0) settled.add(place);
  }
  return { placing: { headers, contents, places, holds, settled }, refused };
}

type Veto = (contents: Contents, header: string) => boolean;

const noHours: Veto = ({ share }) => share(isDate) > 0.5;

/** Contents that forbid a column whatever its header may mean: reading/columns/evidence.ts has them for connecting. */
const VETOES: Readonly<Record<string, Veto>> = {
  Case: ({ share }) => share(isDate) > 0.3,
  Clinician: ({ share }) => share(isDate) > 0.3 || share(isNumber) > 0.5,
  "Joint with": ({ share }) => share(isDate) > 0.3 || share(isNumber) > 0.3,
  Locality: ({ share }) => share(isNumber) > 0.5,
  Points: ({ values, share }) => values.size > 0 && share(isNumber) < 0.5,
  Status: ({ share }, header) => share(isDate) > 0.5 && !endsOnDays(header),
  WTE: noHours,
  "Weekly hours": noHours,
};

const ANY_DAY = 46_000;

/** "Date closed" is filled with days, and says by them where a case stands. */
function endsOnDays(header: string): boolean {
  const state = readStatus(ANY_DAY, header);
  return isRead(state) && state.value === "closed";
}

/** Words under Score and figures under Value: the words are the levels. */
function placeWeights(placing: Placing): void {
  const { headers, contents, places, settled } = placing;
  const [level, points] = [places.get("Level"), places.get("Points")];
  if (level !== undefined && points !== undefined && settled.has(level) && settled.has(points)) return;
  const cells = headers.flatMap((cell, column) =>
    isBlank(cell) ? [] : [{ column, text: String(cell), row: 0, readings: [] }],
  );
  const matches = new Map<string, Match>();
  for (const header of cells) {
    for (const [name, place] of places)
      if (place === header.column) matches.set(name, { column: place, header, score: 1, words: 1 });
  }
  const figuresIn = (column: number): Figures => {
    const { filled, share } = contents(column);
    return { filled, texts: share(isText), numbers: share(isNumber), days: share(isDate) };
  };
  const likePoints = (column: number): number =>
    Number(columnsForHeader("Weights", String(headers[column])).some(({ name }) => name === "Points"));
  weightsByContents(matches, { headers: cells }, figuresIn, likePoints);
  for (const name of ["Level", "Points"] as const) {
    const found = matches.get(name);
    if (found !== undefined) settle(placing, name, found.column, name === "Level" ? "level" : "amount");
  }
}
