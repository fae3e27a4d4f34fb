import { matchKey } from "../names";
import type { Hours } from "../units";
import { nonNegativeLeastSquares } from "./nonNegativeLeastSquares";

/** A factor and each case's level of it, in the order of the cases; null: blank. */
export interface FactorLevels {
  readonly factor: string;
  readonly levels: readonly (string | null)[];
}

export interface FittedLevel {
  readonly factor: string;
  /** As first spelt; null: blank. */
  readonly level: string | null;
  /** Hours on top of the base. */
  readonly points: number;
}

export interface FittedWeights {
  /** Hours of a case with every factor at its base level. */
  readonly base: number;
  /** Factors as given, their levels by name. Each factor's least time-consuming level is its base and has 0. */
  readonly levels: readonly FittedLevel[];
  /** Share of the variation in hours that the weights explain, 0 to 1. */
  readonly explained: number;
}

/**
 * Learns weights from recorded time: the hours of a case as a base plus one amount for the level of each factor,
 * none of them negative, with the least squared error.
 * @param hoursOfCase one a case, 0 or more; at least one
 */
export function fitWeights(factors: readonly FactorLevels[], hoursOfCase: readonly Hours[]): FittedWeights {
  const columns = factors.map(levelColumns);
  const starts: number[] = [];
  let size = 1;
  for (const { names } of columns) {
    starts.push(size);
    size += names.length;
  }
  /** The columns that a case has a 1 in: the base, and one for each factor. */
  const onesOf = (i: number): number[] => [
    0,
    ...columns.map(({ codes }, f) => (starts[f] as number) + (codes[i] as number)),
  ];

  const gram = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const moment = new Array<number>(size).fill(0);
  hoursOfCase.forEach((spent, i) => {
    const ones = onesOf(i);
    for (const a of ones) {
      moment[a] = (moment[a] as number) + spent;
      const row = gram[a] as number[];
      for (const b of ones) row[b] = (row[b] as number) + 1;
    }
  });
  const fitted = nonNegativeLeastSquares(gram, moment);

  const mean = (moment[0] as number) / hoursOfCase.length;
  let missed = 0;
  let varied = 0;
  hoursOfCase.forEach((spent, i) => {
    const told = onesOf(i).reduce((sum, column) => sum + (fitted[column] as number), 0);
    missed += (spent - told) ** 2;
    varied += (spent - mean) ** 2;
  });

  // Not made beside the module: Excel waits for that before it calculates anything, and Intl takes its time.
  const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
  let base = fitted[0] as number;
  const levels = columns.flatMap(({ names }, f) => {
    const own = names.map((_, code) => fitted[(starts[f] as number) + code] as number);
    const least = own.reduce((low, value) => Math.min(low, value), Infinity);
    base += Number.isFinite(least) ? least : 0;
    return names
      .map((level, code): FittedLevel => ({
        factor: (factors[f] as FactorLevels).factor,
        level,
        points: (own[code] as number) - least,
      }))
      .sort((a, b) => collator.compare(a.level ?? "", b.level ?? ""));
  });
  return { base, levels, explained: shareExplained(missed, varied) };
}

/** With nothing varying there is nothing to miss: then a perfect fit explains all of it. */
function shareExplained(missed: number, varied: number): number {
  if (varied <= 1e-12 * (1 + missed)) return missed <= 1e-12 ? 1 : 0;
  return Math.min(1, Math.max(0, 1 - missed / varied));
}

interface LevelColumns {
  readonly names: readonly (string | null)[];
  /** Of each case, the position of its level in `names`. */
  readonly codes: readonly number[];
}

function levelColumns({ levels }: FactorLevels): LevelColumns {
  const names: (string | null)[] = [];
  const byKey = new Map<string, number>();
  const known = new Map<string | null, number>();
  const codes = levels.map((level) => {
    let code = known.get(level);
    if (code === undefined) {
      const key = level === null ? "" : matchKey(level);
      code = byKey.get(key) ?? names.push(key === "" ? null : level) - 1;
      byKey.set(key, code);
      known.set(level, code);
    }
    return code;
  });
  return { names, codes };
}
