import { functionMessages } from "../messages";
import { readCell, type CellArgument } from "./arguments";
import { rangeOf, type CellRange } from "./cells";
import type { ExcelResult, ParameterList, ValuesOf } from "./declaration";
import { badInput, missing } from "./fault";
import { orExcelError, toCellValue } from "./results";

/** The result for each cell of the ranges given, which have one shape; single values are repeated. */
export function broadcast<Parameters extends ParameterList>(
  parameters: Parameters,
  given: readonly unknown[],
  calculate: (values: ValuesOf<Parameters>) => number | string,
): ExcelResult {
  const { rows, columns, valuesAt } = openArguments(parameters, given);
  if (rows === 1 && columns === 1) return [[toCellValue(calculate(valuesAt(0, 0)))]];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) =>
      orExcelError(() => toCellValue(calculate(valuesAt(row, column)))),
    ),
  );
}

/** A row of results for each row of the ranges given, which have one column. */
export function broadcastRows<Parameters extends ParameterList>(
  parameters: Parameters,
  given: readonly unknown[],
  calculate: (values: ValuesOf<Parameters>) => readonly (number | string)[],
): ExcelResult {
  const { rows, firstWide, valuesAt } = openArguments(parameters, given);
  if (firstWide !== null) throw badInput(functionMessages.oneColumn(firstWide));
  if (rows === 1) return [calculate(valuesAt(0, 0)).map(toCellValue)];
  const lines = Array.from({ length: rows }, (_, row) =>
    orExcelError(() => calculate(valuesAt(row, 0)).map(toCellValue)),
  );
  const width = lines.reduce<number>((most, line) => (Array.isArray(line) ? Math.max(most, line.length) : most), 1);
  return lines.map((line): unknown[] => {
    if (!Array.isArray(line)) return Array.from({ length: width }, () => line);
    return Array.from({ length: width }, (_, i): unknown => line[i] ?? "");
  });
}

/** The arguments of one call, ready to be read cell by cell. */
interface OpenArguments<Parameters extends ParameterList> {
  /** Size of the ranges given; 1 by 1 where all are single values. */
  readonly rows: number;
  readonly columns: number;
  /** The first parameter that was given more than one column. */
  readonly firstWide: string | null;
  readonly valuesAt: (row: number, column: number) => ValuesOf<Parameters>;
}

type ReadAt = (row: number, column: number) => unknown;

interface CellParameter {
  readonly name: string;
  readonly accepts: CellArgument<unknown>;
  readonly range: CellRange | null;
}

function openArguments<Parameters extends ParameterList>(
  parameters: Parameters,
  given: readonly unknown[],
): OpenArguments<Parameters> {
  const broadcasting: CellParameter[] = [];
  const readers = Object.entries(parameters).map(([name, { accepts }], i): readonly [string, ReadAt] => {
    if ("readRange" in accepts) {
      const whole = accepts.readRange(given[i], name);
      return [name, () => whole];
    }
    const parameter = { name, accepts, range: rangeOf(given[i]) };
    broadcasting.push(parameter);
    return [name, cellReader(parameter)];
  });
  return {
    ...sharedShape(broadcasting),
    firstWide: broadcasting.find(({ range }) => (range?.columns ?? 1) > 1)?.name ?? null,
    valuesAt: (row, column) => {
      const values: Record<string, unknown> = {};
      for (const [name, readAt] of readers) values[name] = readAt(row, column);
      return values as ValuesOf<Parameters>;
    },
  };
}

const isSingle = (range: CellRange | null): boolean => range === null || (range.rows === 1 && range.columns === 1);

/** Ranges given together have one shape, so that it is clear which cell goes with which. */
function sharedShape(parameters: readonly CellParameter[]): { readonly rows: number; readonly columns: number } {
  let shape: { readonly name: string; readonly range: CellRange } | null = null;
  for (const { name, accepts, range } of parameters) {
    if (range === null) continue;
    if (range.rows === 0 || range.columns === 0) throw missing(functionMessages.blank(name, accepts.expects()));
    if (isSingle(range)) continue;
    shape ??= { name, range };
    if (shape.range.rows !== range.rows || shape.range.columns !== range.columns) {
      const { size, shapes } = functionMessages;
      const [first, other] = [shape.range, range].map(({ rows, columns }) => size(rows, columns));
      throw badInput(shapes(shape.name, first ?? "", name, other ?? ""));
    }
  }
  return { rows: shape?.range.rows ?? 1, columns: shape?.range.columns ?? 1 };
}

/** Reads one parameter cell by cell; a single value is understood once and repeated. */
function cellReader({ name, accepts, range }: CellParameter): ReadAt {
  if (range === null || isSingle(range)) {
    const cell = range?.cells[0]?.[0] ?? null;
    return once(() => readCell(accepts, cell, { argument: name, row: null, column: null }));
  }
  const isColumn = range.columns === 1;
  return (row, column) =>
    readCell(accepts, range.cells[row]?.[column] ?? null, {
      argument: name,
      row: row + 1,
      column: isColumn ? null : column + 1,
    });
}

/** Remembers a value; what throws is tried again, so that every cell gets its error. */
function once(read: () => unknown): () => unknown {
  let known: { readonly value: unknown } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
