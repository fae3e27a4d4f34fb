/**
 * Tables given to a TEAM function: a rectangle whose first row is the headers. Columns are found by the same synonyms
 * as in the task pane, exactly spelt and in any order. No fuzzy matching here: what a formula means must not depend on
 * a guess, and the functions' bundle stays small.
 */

import { matchKey } from "../../domain/names";
import type { CaseRecord, CategoryCount, Clinician, ReferralWeek, WeightRule } from "../../domain/team";
import { defaultSettings } from "../../domain/settings";
import type { Hours } from "../../domain/units";
import { isPointsRowLabel, isTotalLabel } from "../coerce";
import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { readCaseRecords } from "./cases";
import { readCategoryCounts, weightsFromPointsRow } from "./counts";
import type { FindingCode, Report } from "./finding";
import { readReferralWeeks } from "./plans";
import type { RecordRow, RecordTable } from "./recordTable";
import { readClinicians } from "./team";
import { readWeightRules } from "./weights";
import { COLUMNS, columnsForHeader, headerKey, NAMED_FACTORS, type ColumnSpec, type ReadableKind } from "../synonyms";
import { withUnclearDefaults, zeroLevels } from "./zeroLevels";

/** A rectangle of cells, its first row the headers. */
export type Matrix = readonly (readonly CellValue[])[];

/** Something wrong with the rectangle. A row with an "error" must not be left out of a total in silence. */
export interface MatrixProblem {
  readonly code: FindingCode;
  /** From 1, the header row included; null: about the whole table. */
  readonly row: number | null;
  /** The header as written, or the canonical name where the column is missing. */
  readonly header: string | null;
  /** The canonical name of the column. */
  readonly column: string | null;
  readonly value: CellValue;
  readonly suggestion: string | null;
}

export interface Read<T> {
  readonly records: readonly T[];
  readonly problems: readonly MatrixProblem[];
  /**
   * For each row below the header the position of its record in `records`; null for blank rows, totals rows
   * and rows that a problem keeps out.
   */
  readonly recordOfRow: readonly (number | null)[];
}

interface MatrixTable {
  readonly table: RecordTable;
  readonly headers: ReadonlyMap<string, number>;
  readonly problems: MatrixProblem[];
  readonly report: Report;
}

export function readTeam(matrix: Matrix, fullTimeHours: Hours = defaultSettings.fullTimeHours): Read<Clinician> {
  const source = openMatrix("Team", matrix, []);
  return finished(source, matrix, readClinicians(source.table, fullTimeHours, source.report));
}

export function readWeights(matrix: Matrix): Read<WeightRule> {
  const [header = [], ...below] = matrix;
  const { places } = placeColumns("Weights", header, []);
  const { rows, unclear } = zeroLevels(below, places.get("Factor"), places.get("Level"));
  const source = openMatrix("Weights", [header, ...rows], []);
  const read = finished(source, matrix, readWeightRules(source.table, source.report));
  return { ...read, records: withUnclearDefaults(read.records, unclear) };
}

/**
 * Every column of a Cases table, for BALANCE_TEAM. What needs totals alone reads a few columns by position, for speed:
 * functions/weighting/casesWorkload.ts.
 * @param rules the weights, whose factors name further columns of Cases
 */
export function readCases(matrix: Matrix, rules: readonly WeightRule[]): Read<CaseRecord> {
  const source = openMatrix(
    "Cases",
    matrix,
    rules.map((rule) => rule.factor),
    new Set(rules.filter((rule) => rule.level === "0").map((rule) => matchKey(rule.factor))),
  );
  return finished(source, matrix, readCaseRecords(source.table, rules, new Map(), source.report));
}

export interface ReadCounts extends Read<CategoryCount> {
  readonly categories: readonly string[];
  /** From a row of points in the block; empty where the points come from Weights. */
  readonly weights: readonly WeightRule[];
}

/** Numbers of cases by category: one row a clinician, one column a category, perhaps a row of points. */
export function readCounts(matrix: Matrix): ReadCounts {
  const categories = categoriesIn(matrix);
  const isPoints = (row: readonly CellValue[]): boolean => row.some(isPointsRowLabel);
  const source = openMatrix("Counts", matrix, categories, new Set(), isPoints);
  const counts = readCategoryCounts(source.table, categories, new Map(), source.report);
  const pointsAt = matrix.findIndex((row, at) => at > 0 && isPoints(row));
  const pointsRow = matrix[pointsAt];
  const weights =
    pointsRow === undefined
      ? []
      : weightsFromPointsRow(
          categories,
          (category) => pointsRow[source.headers.get(category) ?? -1] ?? null,
          (category, code) => {
            const value = pointsRow[source.headers.get(category) ?? -1] ?? null;
            source.problems.push({
              code,
              row: pointsAt + 1,
              header: category,
              column: category,
              value,
              suggestion: null,
            });
          },
        );
  return {
    records: counts,
    problems: source.problems,
    recordOfRow: matrix.slice(1).map(() => null),
    categories,
    weights,
  };
}

/** Whether a rectangle holds counts by category: it names clinicians, but no cases and no levels of the weights. */
export function holdsCounts(matrix: Matrix, rules: readonly WeightRule[]): boolean {
  const headers = (matrix[0] ?? []).filter((cell) => !isBlank(cell)).map(String);
  const factors = new Set(rules.map((rule) => matchKey(rule.factor)));
  const ownCase = headers.some((header) => columnsForHeader("Cases", header)[0]?.name === "Case");
  const ownFactor = headers.some((header) => factors.has(matchKey(header)));
  const person = headers.some((header) => columnsForHeader("Counts", header)[0]?.name === "Clinician");
  return person && !ownCase && !ownFactor && categoriesIn(matrix).length > 0;
}

export function readReferrals(matrix: Matrix): Read<ReferralWeek> {
  const source = openMatrix("Referrals", matrix, []);
  return finished(source, matrix, readReferralWeeks(source.table, source.report));
}

/** A row of any readable table, cell by cell, for tables whose records only one function needs. */
export interface PlainRow {
  readonly index: number;
  /** From 1, the header row included. */
  readonly row: number;
  cell(column: string): CellValue;
}

export function readRows(kind: ReadableKind, matrix: Matrix): Read<PlainRow> {
  const source = openMatrix(kind, matrix, []);
  return finished(source, matrix, source.table.rows);
}

function categoriesIn(matrix: Matrix): readonly string[] {
  const headers = matrix[0] ?? [];
  const categories: string[] = [];
  headers.forEach((cell, column) => {
    if (isBlank(cell) || isTotalLabel(cell)) return;
    const header = String(cell).trim();
    if (columnsForHeader("Counts", header).length > 0 || columnsForHeader("Team", header).length > 0) return;
    const cells = matrix.slice(1).map((row) => row[column] ?? null);
    if (cells.some((value) => typeof value === "number") || cells.every(isBlank)) categories.push(header);
  });
  return categories;
}

/** Text-like columns: a blank cell there reaches a function as 0. */
const ZERO_IS_BLANK = new Set(["person", "text", "id", "day", "list", "status"]);

function openMatrix(
  kind: ReadableKind,
  matrix: Matrix,
  further: readonly string[],
  zeroLevels: ReadonlySet<string> = new Set(),
  leaveOut: (row: readonly CellValue[]) => boolean = () => false,
): MatrixTable {
  const problems: MatrixProblem[] = [];
  const headerCells = matrix[0] ?? [];
  const { places, holds } = placeColumns(kind, headerCells, further);
  const written = (column: string): string => {
    const place = places.get(column);
    return place === undefined ? column : String(headerCells[place] ?? column);
  };
  const report: Report = (finding) => {
    problems.push({
      code: finding.code,
      row: finding.row,
      header: finding.column === null ? null : written(finding.column),
      column: finding.column,
      value: finding.value,
      suggestion: finding.suggestion ?? null,
    });
  };
  for (const column of COLUMNS[kind]) {
    if (column.needed === true && !places.has(column.name)) {
      report({ code: "missing-column", kind, row: 1, column: column.name, value: null });
    }
  }
  const key = COLUMNS[kind].find((column) => places.has(column.name))?.name ?? null;
  const rows: RecordRow[] = [];
  matrix.slice(1).forEach((cells, at) => {
    const cell = (column: string): CellValue => {
      const place = places.get(column);
      const value = place === undefined ? null : (cells[place] ?? null);
      return value === 0 && isBlankZero(column, holds.get(column), zeroLevels) ? null : value;
    };
    const first = key === null ? null : cell(key);
    const empty = [...places.keys()].every((column) => isBlank(cell(column)) || cell(column) === 0);
    if (empty || isTotalLabel(first) || leaveOut(cells)) return;
    rows.push({ index: rows.length, row: at + 2, cell });
  });
  const table = { kind, columns: new Set(places.keys()), rows, headerOf: written };
  return { table, headers: places, problems, report };
}

function isBlankZero(column: string, holds: string | undefined, zeroLevels: ReadonlySet<string>): boolean {
  if (holds === "level") return !zeroLevels.has(matchKey(column));
  return holds !== undefined && ZERO_IS_BLANK.has(holds);
}

/** Each header to the first column it can stand for that is still free; further columns go by their own name. */
export function placeColumns(
  kind: ReadableKind,
  headers: readonly CellValue[],
  further: readonly string[],
): { readonly places: ReadonlyMap<string, number>; readonly holds: ReadonlyMap<string, string> } {
  const places = new Map<string, number>();
  const holds = new Map<string, string>();
  const ownNames = new Map(further.map((name) => [headerKey(name), name]));
  const claims: { readonly rank: number; readonly place: number; readonly column: ColumnSpec }[] = [];
  headers.forEach((cell, place) => {
    if (isBlank(cell)) return;
    const key = headerKey(String(cell));
    const own = ownNames.get(key);
    if (own !== undefined && !places.has(own)) {
      places.set(own, place);
      holds.set(own, kind === "Counts" ? "amount" : "level");
      // A team may weight by something that is a column in its own right, such as Locality: then it is both.
      if (NAMED_FACTORS.includes(columnsForHeader(kind, String(cell))[0]?.name ?? NAMED_FACTORS[0] ?? "")) return;
    }
    columnsForHeader(kind, String(cell)).forEach((column, order) => {
      // The canonical name wins over a synonym, a synonym's first meaning over its second, the left column over the right.
      claims.push({ rank: headerKey(column.name) === key ? 0 : 1 + order, place, column });
    });
  });
  const taken = new Set<number>();
  for (const claim of claims.sort((a, b) => a.rank - b.rank || a.place - b.place)) {
    if (places.has(claim.column.name) || taken.has(claim.place)) continue;
    places.set(claim.column.name, claim.place);
    holds.set(claim.column.name, claim.column.holds);
    taken.add(claim.place);
  }
  return { places, holds };
}

function finished<T extends { readonly index: number }>(
  source: MatrixTable,
  matrix: Matrix,
  records: readonly T[],
): Read<T> {
  const byIndex = new Map(records.map((record, position) => [record.index, position]));
  const recordOfRow: (number | null)[] = matrix.slice(1).map(() => null);
  for (const row of source.table.rows) recordOfRow[row.row - 2] = byIndex.get(row.index) ?? null;
  return { records, problems: source.problems, recordOfRow };
}
