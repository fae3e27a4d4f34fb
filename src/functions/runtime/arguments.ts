import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { day, TOLERANCE, type Day } from "../../domain/units";
import { functionMessages } from "../messages";
import { isRead, readDay, readNumber, readYesNo } from "../../workbook/coerce";
import { errorIn, shown } from "./cells";
import { badInput, missing } from "./fault";

const { expected } = functionMessages;

/** Where a value stands: the argument as the function's help calls it, and the cell in a range. */
export interface Place {
  readonly argument: string;
  /** From 1; null for a single value. */
  readonly row: number | null;
  readonly column: number | null;
}

export function placeText(place: Place): string {
  return functionMessages.place(place.argument, place.row, place.column);
}

/** An argument of single cells: what each may hold, and how it is understood. */
export interface CellArgument<Value> {
  /** For a blank cell or an argument left out; undefined: something has to be there. */
  readonly whenBlank: Value | undefined;
  /** "a number above 0" */
  readonly expects: () => string;
  /** Understands a cell that holds something; undefined: it will not do. */
  readonly understand: (cell: CellValue) => Value | undefined;
}

/** An argument that is understood as a whole: a table, a list. */
export interface RangeArgument<Value> {
  /**
   * @param given as Excel passes it
   * @param name what the function's help calls the argument
   * @throws Fault where it will not do
   */
  readonly readRange: (given: unknown, name: string) => Value;
}

/** Understands one cell, or says what is wrong with it. */
export function readCell<Value>(argument: CellArgument<Value>, cell: CellValue, place: Place): Value {
  if (isBlank(cell)) {
    if (argument.whenBlank !== undefined) return argument.whenBlank;
    throw missing(functionMessages.blank(placeText(place), argument.expects()));
  }
  const value = errorIn(cell) === null ? argument.understand(cell) : undefined;
  if (value !== undefined) return value;
  throw faultOf(cell, place, argument.expects());
}

function faultOf(cell: CellValue, place: Place, expects: string): Error {
  const error = errorIn(cell);
  if (error !== null) {
    const say = functionMessages.errorCell(placeText(place), error);
    // Missing data stays missing data.
    return error.toUpperCase() === "#N/A" ? missing(say) : badInput(say);
  }
  return badInput(functionMessages.wrong(placeText(place), shown(cell), expects));
}

/**
 * A number that keeps a rule. Text numbers, percentages and decimal commas are understood as in the team's tables.
 * 0 is a zero that was given, never "left out": where 0 makes no sense the rule refuses it.
 */
function numberThat(
  keeps: (value: number) => boolean,
  expects: () => string,
  whenBlank: number | undefined,
): CellArgument<number> {
  return {
    whenBlank,
    expects,
    understand: (cell) => {
      const reading = readNumber(cell);
      if (!isRead(reading) || reading.value === null || !keeps(reading.value)) return undefined;
      return reading.value;
    },
  };
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= TOLERANCE;

/** 0 or more; a blank is missing unless `whenBlank` says what it stands for. */
export const atLeastZero = (whenBlank?: number): CellArgument<number> =>
  numberThat(
    (value) => value >= 0,
    () => expected.atLeastZero,
    whenBlank,
  );

export const aboveZero = (whenBlank?: number): CellArgument<number> =>
  numberThat(
    (value) => value > 0,
    () => expected.aboveZero,
    whenBlank,
  );

/** A share of something: 0 to 1. */
export const share = (whenBlank?: number): CellArgument<number> =>
  numberThat(
    (value) => value >= 0 && value <= 1 + TOLERANCE,
    () => expected.share,
    whenBlank,
  );

/** A share that takes away from something that has to be left: 0 to below 1. */
export const shareBelowOne = (whenBlank?: number): CellArgument<number> =>
  numberThat(
    (value) => value >= 0 && value < 1 - TOLERANCE,
    () => expected.shareBelowOne,
    whenBlank,
  );

export const wholeAtLeastZero = (whenBlank?: number): CellArgument<number> => {
  const rule = numberThat(
    (value) => value >= 0 && isWhole(value),
    () => expected.wholeAtLeastZero,
    whenBlank,
  );
  return { ...rule, understand: (cell) => roundedIfAny(rule.understand(cell)) };
};

export const wholeBetween = (low: number, high: number, whenBlank?: number): CellArgument<number> => {
  const rule = numberThat(
    (value) => value >= low && value <= high && isWhole(value),
    () => expected.wholeBetween(low, high),
    whenBlank,
  );
  return { ...rule, understand: (cell) => roundedIfAny(rule.understand(cell)) };
};

const roundedIfAny = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value);

export const yesOrNo = (whenBlank: boolean): CellArgument<boolean> => ({
  whenBlank,
  expects: () => expected.yesOrNo,
  understand: (cell) => {
    const reading = readYesNo(cell);
    return isRead(reading) && reading.value !== null ? reading.value : undefined;
  },
});

export const oneOf = <Choice extends string>(choices: readonly Choice[], whenBlank: Choice): CellArgument<Choice> => ({
  whenBlank,
  expects: () => expected.oneOf(choices),
  // No word is 0: that is how Excel may pass a blank cell.
  understand: (cell) =>
    cell === 0 ? whenBlank : choices.find((choice) => typeof cell === "string" && cell.trim().toLowerCase() === choice),
});

/** The day to look from; left out: dated rows count as if they had no dates. */
export const asOfDay: CellArgument<Day | null> = {
  whenBlank: null,
  expects: () => expected.date,
  understand: (cell) => {
    const reading = readDay(cell);
    if (!isRead(reading)) return undefined;
    return reading.value === null ? null : day(reading.value);
  },
};

/** As `argument`, but a blank is null instead of missing. */
export const nullable = <Value>(argument: CellArgument<Value>): CellArgument<Value | null> => ({
  ...argument,
  whenBlank: null,
});
