import { INTEGRALITY_TOLERANCE } from "./tolerances";

/** Scales that turn amounts as people write them (0.25, 1.5, 0.1) into whole numbers, smallest first. */
const SCALES = [1, 2, 4, 5, 8, 10, 16, 20, 25, 40, 50, 80, 100, 125, 200, 250, 400, 500, 1000, 2000, 4000, 5000, 10000];
const FINEST = 1_000_000;
const CAPACITY_PRECISION = 1e9;

/** A scale between decimal amounts and whole units. */
export interface IntegerScale {
  readonly toUnits: (amount: number) => number;
  readonly fromUnits: (units: number) => number;
  /** Capacity is not whole; kept to a billionth of a unit, which no sum of decimals can blur. */
  readonly toCapacity: (amount: number) => number;
}

/**
 * The coarsest scale on which all these amounts are whole numbers. Coarse matters: bounds are rounded to whole units, and
 * the coarser the unit, the more a rounded bound says. Amounts finer than a millionth are rounded to that.
 */
export function integerScale(amounts: Iterable<number>): IntegerScale {
  const distinct = [...new Set(amounts)].filter((value) => value !== 0);
  const scale = SCALES.find((candidate) => distinct.every((value) => isWhole(value * candidate))) ?? FINEST;
  let step = 0;
  for (const value of distinct) step = greatestCommonDivisor(Math.abs(Math.round(value * scale)), step);
  const perAmount = scale / Math.max(1, step);
  return {
    toUnits: (value) => Math.round(value * perAmount),
    fromUnits: (units) => units / perAmount,
    toCapacity: (value) => Math.round(value * perAmount * CAPACITY_PRECISION) / CAPACITY_PRECISION,
  };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < INTEGRALITY_TOLERANCE;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
