/** All tables but whole cases, whose reader comes with the engine: Excel waits for what is here. */

import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { matchKey } from "../../../domain/names";
import { defaultSettings } from "../../../domain/settings";
import type { CategoryCount, Clinician, ReferralWeek, WeightRule } from "../../../domain/team";
import type { Hours } from "../../../domain/units";
import { isPointsRowLabel, isTotalLabel } from "../../coerce";
import { columnsForHeader, type ReadableKind } from "../../synonyms";
import { readCategoryCounts, weightsFromPointsRow } from "../counts";
import { isReference } from "./columnsByContents";
import { contentsOf, type Matrix } from "./contents";
import { contractCell, NOBODY_KNOWN, type People } from "./messyCells";
import { finished, openMatrix, withCells, type Read } from "./openMatrix";
import { placeColumns } from "./placeColumns";
import { withHolders } from "./withHolders";
import { readReferralWeeks } from "../plans";
import { readClinicians } from "../team";
import { readWeightRules } from "../weights";
import { withUnclearDefaults, zeroLevels } from "../zeroLevels";

export function readTeam(matrix: Matrix, fullTimeHours: Hours = defaultSettings.fullTimeHours): Read<Clinician> {
  const source = openMatrix("Team", matrix);
  const table = withCells(source.table, (column, row) => {
    const cell = row.cell(column);
    return column === "WTE" || column === "Weekly hours" ? contractCell(cell, source.table.headerOf(column)) : cell;
  });
  return finished(source, matrix, readClinicians(table, fullTimeHours, source.report));
}

export function readWeights(matrix: Matrix): Read<WeightRule> {
  const [header = [], ...below] = matrix;
  const { places } = placeColumns("Weights", matrix);
  const { rows, unclear } = zeroLevels(below, places.get("Factor"), places.get("Level"));
  const source = openMatrix("Weights", [header, ...rows]);
  const read = finished(source, matrix, readWeightRules(source.table, source.report));
  return { ...read, records: withUnclearDefaults(read.records, unclear) };
}

export interface ReadCounts extends Read<CategoryCount> {
  readonly categories: readonly string[];
  /** From a row of points in the block; empty where the points come from Weights. */
  readonly weights: readonly WeightRule[];
}

/** Numbers of cases by category: one row a clinician, one column a category, perhaps a row of points. */
export function readCounts(matrix: Matrix, people: People = NOBODY_KNOWN): ReadCounts {
  const categories = categoriesIn(matrix);
  const isPoints = (row: readonly CellValue[]): boolean => row.some(isPointsRowLabel);
  const source = openMatrix("Counts", matrix, { further: categories, people }, new Set(), isPoints);
  const table = source.table.columns.has("First name") ? source.table : withHolders(source.table, people);
  const counts = readCategoryCounts(table, categories, new Map(), source.report);
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
export function holdsCounts(matrix: Matrix, rules: readonly WeightRule[], people: People = NOBODY_KNOWN): boolean {
  const headers = (matrix[0] ?? []).filter((cell) => !isBlank(cell)).map(String);
  const factors = new Set(rules.map((rule) => matchKey(rule.factor)));
  const ownCase = headers.some((header) => columnsForHeader("Cases", header)[0]?.name === "Case");
  const ownFactor = headers.some((header) => factors.has(matchKey(header)));
  if (ownCase || ownFactor || categoriesIn(matrix).length === 0) return false;
  const { places } = placeColumns("Counts", matrix, { people });
  const person = places.get("Clinician");
  if (person === undefined) return false;
  // Where people come again and again beside references, each row is a case.
  const contents = contentsOf(matrix);
  const isCases = contents(person).different < 1 && (matrix[0] ?? []).some((_, at) => isReference(contents(at)));
  return !isCases;
}

export function readReferrals(matrix: Matrix): Read<ReferralWeek> {
  const source = openMatrix("Referrals", matrix);
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
  const source = openMatrix(kind, matrix);
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
