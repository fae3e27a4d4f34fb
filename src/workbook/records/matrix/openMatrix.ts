import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { matchKey } from "../../../domain/names";
import { isTotalLabel } from "../../coerce";
import { COLUMNS, type ReadableKind } from "../../synonyms";
import type { FindingCode, Report } from "../finding";
import type { RecordRow, RecordTable } from "../recordTable";
import type { Matrix } from "./contents";
import { placeColumns, type Known } from "./placeColumns";

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

/** A rectangle as a table of records. */
export interface MatrixTable {
  readonly table: RecordTable;
  readonly headers: ReadonlyMap<string, number>;
  readonly problems: MatrixProblem[];
  readonly report: Report;
}

/** Text-like columns: a blank cell there reaches a function as 0. */
const ZERO_IS_BLANK = new Set(["person", "text", "id", "day", "list", "status"]);

export function openMatrix(
  kind: ReadableKind,
  matrix: Matrix,
  known: Known = {},
  zeroLevels: ReadonlySet<string> = new Set(),
  leaveOut: (row: readonly CellValue[]) => boolean = () => false,
): MatrixTable {
  const problems: MatrixProblem[] = [];
  const headerCells = matrix[0] ?? [];
  const { places, holds } = placeColumns(kind, matrix, known);
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

export function finished<T extends { readonly index: number }>(
  source: MatrixTable,
  matrix: Matrix,
  records: readonly T[],
): Read<T> {
  const byIndex = new Map(records.map((record, position) => [record.index, position]));
  const recordOfRow: (number | null)[] = matrix.slice(1).map(() => null);
  for (const row of source.table.rows) recordOfRow[row.row - 2] = byIndex.get(row.index) ?? null;
  return { records, problems: source.problems, recordOfRow };
}

/** The table with some of its cells read in another way. */
export function withCells(table: RecordTable, cellOf: (column: string, row: RecordRow) => CellValue): RecordTable {
  return { ...table, rows: table.rows.map((row) => ({ ...row, cell: (column) => cellOf(column, row) })) };
}
