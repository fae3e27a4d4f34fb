import { functionMessages } from "../messages";
import { readCell, type Argument } from "./arguments";
import { matrixOf, safeText, type Matrix } from "./cells";
import { answer, badInput, excelError, Fault, missing } from "./fault";

/** What a function gives Excel: rows of values, where one cell may be an error of its own. */
export type Answer = unknown[][];

type Arguments = Readonly<Record<string, Argument<unknown>>>;
export type ValuesOf<Args extends Arguments> = {
  readonly [Name in keyof Args]: Args[Name] extends Argument<infer Value> ? Value : never;
};

/**
 * A function of single values that spreads over ranges of the same shape, single values being repeated.
 * @param args the arguments by name, in the order of the function's parameters
 * @param of the answer for one set of values; throws a Fault where there is none
 */
export function spreading<Args extends Arguments>(
  args: Args,
  of: (values: ValuesOf<Args>) => number | string,
): (given: readonly unknown[]) => Answer {
  return (given) => answer(() => spread(args, given, of));
}

/** As `spreading`, inside a function that has arguments of another kind besides. */
export function spread<Args extends Arguments>(
  args: Args,
  given: readonly unknown[],
  of: (values: ValuesOf<Args>) => number | string,
): Answer {
  const { matrices, rows, columns } = sameShape(args, given);
  const valuesAt = readerOf(args, matrices);
  if (rows === 1 && columns === 1) return [[finished(of(valuesAt(0, 0)))]];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => orItsError(() => finished(of(valuesAt(row, column))))),
  );
}

/**
 * A function of single values that answers with a row of figures; over ranges of one column, a row for each.
 */
export function spreadingRows<Args extends Arguments>(
  args: Args,
  of: (values: ValuesOf<Args>) => readonly (number | string)[],
): (given: readonly unknown[]) => Answer {
  return (given) =>
    answer(() => {
      const { matrices, rows, columns } = sameShape(args, given);
      if (columns > 1) throw badInput(functionMessages.oneColumn(widest(args, matrices)));
      const valuesAt = readerOf(args, matrices);
      if (rows === 1) return [of(valuesAt(0, 0)).map(finished)];
      const lines = Array.from({ length: rows }, (_, row) => orItsError(() => of(valuesAt(row, 0)).map(finished)));
      const width = lines.reduce<number>((most, line) => (Array.isArray(line) ? Math.max(most, line.length) : most), 1);
      return lines.map((line): unknown[] => {
        if (!Array.isArray(line)) return Array.from({ length: width }, () => line);
        return Array.from({ length: width }, (_, i): unknown => line[i] ?? "");
      });
    });
}

interface Shaped {
  readonly matrices: readonly (Matrix | null)[];
  readonly rows: number;
  readonly columns: number;
}

function sameShape(args: Arguments, given: readonly unknown[]): Shaped {
  const names = Object.keys(args);
  const matrices = names.map((_, i) => matrixOf(given[i]));
  let shape: { readonly name: string; readonly matrix: Matrix } | null = null;
  for (const [i, matrix] of matrices.entries()) {
    const name = names[i] as string;
    if (matrix === null) continue;
    if (matrix.rows === 0 || matrix.columns === 0) {
      throw missing(functionMessages.blank(name, (args[name] as Argument<unknown>).expects()));
    }
    if (matrix.rows === 1 && matrix.columns === 1) continue;
    if (shape === null) shape = { name, matrix };
    else if (shape.matrix.rows !== matrix.rows || shape.matrix.columns !== matrix.columns) {
      const { size } = functionMessages;
      throw badInput(
        functionMessages.shapes(
          shape.name,
          size(shape.matrix.rows, shape.matrix.columns),
          name,
          size(matrix.rows, matrix.columns),
        ),
      );
    }
  }
  return { matrices, rows: shape?.matrix.rows ?? 1, columns: shape?.matrix.columns ?? 1 };
}

function widest(args: Arguments, matrices: readonly (Matrix | null)[]): string {
  return Object.keys(args).find((_, i) => (matrices[i]?.columns ?? 1) > 1) as string;
}

type ReadAt = (row: number, column: number) => unknown;

/** Reads the arguments cell by cell; a single value is understood once and repeated. */
function readerOf<Args extends Arguments>(
  args: Args,
  matrices: readonly (Matrix | null)[],
): (row: number, column: number) => ValuesOf<Args> {
  const names = Object.keys(args);
  const readers = names.map((name, i): ReadAt => {
    const argument = args[name] as Argument<unknown>;
    const matrix = matrices[i] ?? null;
    if (matrix === null || (matrix.rows === 1 && matrix.columns === 1)) {
      return once(() => readCell(argument, matrix?.cells[0]?.[0] ?? null, { argument: name, row: null, column: null }));
    }
    const isColumn = matrix.columns === 1;
    return (row, column) =>
      readCell(argument, matrix.cells[row]?.[column] ?? null, {
        argument: name,
        row: row + 1,
        column: isColumn ? null : column + 1,
      });
  });
  return (row, column) => {
    const values: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) values[names[i] as string] = (readers[i] as ReadAt)(row, column);
    return values as ValuesOf<Args>;
  };
}

/** Remembers a value; what throws is tried again, so that every cell gets its error. */
function once(read: () => unknown): () => unknown {
  let known: { readonly value: unknown } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** In a range each cell stands for itself: one bad row does not take the others with it. */
export function orItsError<Result>(work: () => Result): Result | CustomFunctions.Error {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) return excelError(error);
    throw error;
  }
}

/** What goes into a cell: never NaN or infinite, never text that looks like a formula. */
export function finished<Value extends number | string>(value: Value): Value;
export function finished(value: number | string): number | string {
  if (typeof value === "string") return safeText(value);
  if (!Number.isFinite(value)) throw badInput(functionMessages.tooLarge);
  return value === 0 ? 0 : value;
}
