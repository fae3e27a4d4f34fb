import { ROLES } from "../columns/role";
import type { Cell } from "../cells";
import { headerHas } from "../words/headers";

type Row = readonly Cell[];

/** Rows beneath that a supposed header is compared with. */
const COMPARED = 12;
const LONGEST_HEADER = 45;
/** A row from here on may be a header. */
const LEAST = 0.9;
/** Of two lines without data between them the lower is the header, unless it looks far less like one. */
const AS_GOOD = 0.75;
/** A second header in one stretch of columns needs more. */
const LEAST_FURTHER = 1.5;

export const filled = (row: Row): number => row.filter(({ kind }) => kind !== "blank").length;

const isKnown = (text: string): boolean => headerHas("note", text) || ROLES.some((role) => headerHas(role, text));

/** How many cells of a row repeat the texts of another. */
const repeated = (row: Row, other: Row): number =>
  row.filter((cell, column) => cell.kind === "text" && cell.text === other[column]?.text).length;

/** Whether a row repeats a header, as at the top of each printed page. */
export const repeatsHeader = (row: Row, header: Row): boolean =>
  repeated(row, header) >= Math.max(2, filled(row) * 0.7);

interface Candidate {
  readonly row: number;
  readonly score: number;
  readonly filled: number;
}

/** The rows, by their number in the stretch, that are headers of something; empty: none. */
export function findHeaderRows(rows: readonly Row[]): readonly number[] {
  const headers: Candidate[] = [];
  for (const candidate of rows.flatMap((_, row) => candidateAt(rows, row) ?? [])) {
    const previous = headers[headers.length - 1];
    const verdict = previous === undefined ? "new" : compare(rows, previous, candidate);
    if (verdict === "new") headers.push(candidate);
    else if (verdict === "instead") headers[headers.length - 1] = candidate;
  }
  return headers.map(({ row }) => row);
}

function candidateAt(rows: readonly Row[], at: number): Candidate | null {
  const row = rows[at] ?? [];
  const count = filled(row);
  if (count < 2 && !(count === 1 && row.length === 1 && at === 0)) return null;
  const texts = row.filter(({ kind, text }) => kind === "text" && text.length <= LONGEST_HEADER).length;
  if (texts < count * 0.75) return null;
  const below: Row[] = [];
  for (let next = at + 1; next < rows.length && below.length < COMPARED; next++) {
    const other = rows[next] ?? [];
    if (filled(other) > 0 && !repeatsHeader(other, row)) below.push(other);
  }
  if (below.length === 0 || (row.length > 1 && below.slice(0, 3).every((other) => filled(other) === 1))) return null;
  const startsHere = at === 0 || filled(rows[at - 1] ?? []) <= 1;
  const score = row.reduce((sum, cell, column) => sum + worth(cell, column, below), startsHere ? 0.6 : 0);
  return score >= LEAST ? { row: at, score, filled: count } : null;
}

/** What a cell says for its row being a header: a short text, a known word, another kind than what stands beneath. */
function worth(cell: Cell, column: number, below: readonly Row[]): number {
  if (cell.kind === "blank") return 0;
  const beneath = below.flatMap((row) => {
    const other = row[column];
    return other === undefined || other.kind === "blank" ? [] : [other];
  });
  let sum = 0;
  if (cell.kind === "text" && cell.text.length <= LONGEST_HEADER) {
    sum += isKnown(cell.text) ? 0.7 : 0.2;
    if (/\d{3,}/.test(cell.text)) sum -= 2;
  } else sum -= cell.kind === "date" ? 3 : 2;
  if (cell.kind === "text" && beneath.length > 0) {
    const others = beneath.filter(({ kind }) => kind !== "text").length;
    const withDigits = beneath.filter(({ text }) => /\d/.test(text)).length;
    if (others > beneath.length * 0.6 || (withDigits > beneath.length * 0.7 && !/\d/.test(cell.text))) sum += 1.2;
  }
  const isAgain = beneath.some(({ text }) => text === cell.text) && !/^(?:am|pm)$/i.test(cell.text);
  return isAgain ? sum - 1.2 : sum;
}

/** Beneath names across the top, with a blank corner: "Hrs" or "Post" of each of them. */
function isAttribute(row: Row, heads: Row): boolean {
  const [corner] = heads;
  const [label] = row;
  const isLabel = label?.kind === "text" && (headerHas("Contract", label.text) || headerHas("Role", label.text));
  return corner?.kind === "blank" && isLabel && filled(heads) >= FEWEST_HEADS;
}
const FEWEST_HEADS = 3;

/** Whether a row begins a new table beneath an earlier header, is the better header of the same, or is just data. */
function compare(rows: readonly Row[], earlier: Candidate, candidate: Candidate): "new" | "instead" | "data" {
  const { row: previous, filled: before } = earlier;
  const between = rows.slice(previous + 1, candidate.row);
  const hasData = between.some((row) => filled(row) > Math.max(2, Math.min(before, candidate.filled) * 0.4));
  // A short list may have its header again beneath the title of its next part.
  if (isAttribute(rows[candidate.row] ?? [], rows[previous] ?? [])) return "data";
  const isAgain = between.length > 0 && repeatsHeader(rows[candidate.row] ?? [], rows[previous] ?? []);
  // At the top of a printed page, and not beneath the title of another list.
  if (isAgain && (!hasData || filled(rows[candidate.row - 1] ?? []) !== 1)) return "data";
  if (!hasData) {
    const isAsWide = candidate.filled >= Math.min(3, before) && candidate.filled >= before * 0.5;
    return isAsWide && candidate.score >= earlier.score * AS_GOOD ? "instead" : "data";
  }
  const isInData = filled(rows[candidate.row - 1] ?? []) > 1;
  if (isInData && repeated(rows[candidate.row] ?? [], rows[previous] ?? []) < 2) return "data";
  return candidate.score >= LEAST_FURTHER ? "new" : "data";
}
