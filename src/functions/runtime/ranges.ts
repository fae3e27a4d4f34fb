import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { functionMessages } from "../messages";
import { atLeastZero, readCell, type CellArgument, type Place, type RangeArgument } from "./arguments";
import { rangeOf, type CellRange } from "./cells";
import { badInput, missing } from "./fault";

/** An argument that is one value and never broadcasts. */
export function scalar<Value>(name: string, argument: CellArgument<Value>, given: unknown): Value {
  const range = rangeOf(given);
  if (range !== null && range.rows * range.columns > 1) {
    const size = functionMessages.size(range.rows, range.columns);
    throw badInput(functionMessages.wrong(name, size, argument.expects()));
  }
  return readCell(argument, range?.cells[0]?.[0] ?? null, { argument: name, row: null, column: null });
}

/** Cells of any shape, to be understood by the function itself; null when left out. */
export const anyCells: RangeArgument<CellRange | null> = { readRange: rangeOf };

/** What a blank cell of a list is: a 0, nothing at all, or missing. */
export type Blanks = "zero" | "skip" | "missing";

/** Amounts of 0 or more, which need no other argument to be understood. */
export const amountList = (blanks: Blanks): RangeArgument<AmountList> => ({
  readRange: (given, name) => amounts(name, rangeOf(given), blanks),
});

/** Amounts of 0 or more in a range of any shape, row by row. */
export interface AmountList {
  readonly name: string;
  readonly values: readonly number[];
  /** Where each value stands. */
  readonly places: readonly Place[];
}

/**
 * Reads a list of amounts.
 * @param counts which cells are looked at, by position from 0; all, if left out
 */
export function amounts(
  name: string,
  range: CellRange | null,
  blanks: Blanks,
  counts: (position: number) => boolean = () => true,
): AmountList {
  const values: number[] = [];
  const places: Place[] = [];
  const argument = atLeastZero(blanks === "zero" ? 0 : undefined);
  if (range !== null) {
    eachCell(range, name, (cell, place, position) => {
      if (!counts(position) || (blanks === "skip" && isBlank(cell))) return;
      values.push(readCell(argument, cell, place));
      places.push(place);
    });
  }
  if (values.length === 0) throw missing(functionMessages.blank(name, functionMessages.expected.list));
  return { name, values, places };
}

/**
 * The positions where two ranges of one size are both blank, as the tail of whole columns is.
 * Empty where one of them is a single value.
 */
export function blankInBoth(first: CellRange | null, second: CellRange | null): ReadonlySet<number> {
  const [one, other] = [first, second].map((range) => (range?.cells ?? []).flat());
  if (one === undefined || other === undefined || one.length !== other.length || one.length === 1) return new Set();
  return new Set(one.flatMap((cell, i) => (isBlank(cell) && isBlank(other[i] ?? null) ? [i] : [])));
}

function eachCell(
  range: CellRange,
  argument: string,
  use: (cell: CellValue, place: Place, position: number) => void,
): void {
  const one = range.rows === 1 && range.columns === 1;
  range.cells.forEach((line, row) =>
    line.forEach((cell, column) =>
      use(
        cell,
        {
          argument,
          row: one ? null : row + 1,
          column: one || range.columns === 1 ? null : column + 1,
        },
        row * range.columns + column,
      ),
    ),
  );
}

/** Two lists side by side; a single value in one is repeated for all of the other. */
export function zipLists(first: AmountList, second: AmountList): readonly (readonly [number, number])[] {
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
