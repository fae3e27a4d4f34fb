import { functionMessages } from "../messages";
import { isBlank } from "../../workbook/coerce";
import type { CellValue } from "@evenkeel/spreadsheet";
import { atLeastZero, readCell, type Argument, type Place } from "./arguments";
import { matrixOf, type Matrix } from "./cells";
import { badInput, missing } from "./fault";

/** An argument that is one value and never spreads. */
export function single<Value>(name: string, argument: Argument<Value>, given: unknown): Value {
  const matrix = matrixOf(given);
  if (matrix !== null && matrix.rows * matrix.columns > 1) {
    const size = functionMessages.size(matrix.rows, matrix.columns);
    throw badInput(functionMessages.wrong(name, size, argument.expects()));
  }
  return readCell(argument, matrix?.cells[0]?.[0] ?? null, { argument: name, row: null, column: null });
}

/** Amounts of 0 or more in a range of any shape, row by row. */
export interface AmountList {
  readonly name: string;
  readonly values: readonly number[];
  /** Where each value stands. */
  readonly places: readonly Place[];
}

/**
 * @param blanks whether a blank cell is a 0, nothing at all, or missing
 * @param counts which cells are looked at, by position from 0; all, if left out
 */
export function amounts(
  name: string,
  given: unknown,
  blanks: "zero" | "skip" | "missing",
  counts: (position: number) => boolean = () => true,
): AmountList {
  const matrix = matrixOf(given);
  const values: number[] = [];
  const places: Place[] = [];
  const argument = atLeastZero(blanks === "zero" ? 0 : undefined);
  if (matrix !== null) {
    eachCell(matrix, name, (cell, place, position) => {
      if (!counts(position) || (blanks === "skip" && isBlank(cell))) return;
      values.push(readCell(argument, cell, place));
      places.push(place);
    });
  }
  if (values.length === 0) throw missing(functionMessages.blank(name, functionMessages.expected.list));
  return { name, values, places };
}

/**
 * The positions where two ranges of one size are both blank, as the tail of whole columns is: nobody stands there.
 * Nothing where one of them is a single value.
 */
export function blankInBoth(first: unknown, second: unknown): ReadonlySet<number> {
  const [one, other] = [first, second].map((given) => (matrixOf(given)?.cells ?? []).flat());
  if (one === undefined || other === undefined || one.length !== other.length || one.length === 1) return new Set();
  return new Set(one.flatMap((cell, i) => (isBlank(cell) && isBlank(other[i] ?? null) ? [i] : [])));
}

function eachCell(
  matrix: Matrix,
  argument: string,
  use: (cell: CellValue, place: Place, position: number) => void,
): void {
  const one = matrix.rows === 1 && matrix.columns === 1;
  matrix.cells.forEach((line, row) =>
    line.forEach((cell, column) =>
      use(
        cell,
        {
          argument,
          row: one ? null : row + 1,
          column: one || matrix.columns === 1 ? null : column + 1,
        },
        row * matrix.columns + column,
      ),
    ),
  );
}

/** Two lists side by side; a single value in one is repeated for all of the other. */
export function sideBySide(first: AmountList, second: AmountList): readonly (readonly [number, number])[] {
  const length = Math.max(first.values.length, second.values.length);
  const at = (list: AmountList, i: number): number => (list.values.length === 1 ? list.values[0] : list.values[i]) ?? 0;
  for (const list of [first, second]) {
    if (list.values.length !== 1 && list.values.length !== length) {
      const size = (one: AmountList): string => functionMessages.size(one.values.length, 1);
      throw badInput(functionMessages.shapes(first.name, size(first), second.name, size(second)));
    }
  }
  return Array.from({ length }, (_, i) => [at(first, i), at(second, i)] as const);
}
