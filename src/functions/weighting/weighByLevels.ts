import type { CellValue } from "@evenkeel/spreadsheet";
import { matchKey } from "../../domain/names";
import type { WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { NO_WEIGHTS, weighLevels, weightScheme, type Weighing } from "../../domain/weighting/casePoints";
import { isRead, readLevel } from "../../workbook/coerce";
import { factorColumns } from "../../workbook/records/factorColumns";
import { blankZero, errorIn } from "../runtime/cells";
import type { CaseColumns } from "./caseColumns";

/** What the levels in a row of Cases weigh. */
export interface LevelWeights {
  readonly weigh: (line: readonly CellValue[]) => Weighing;
  /** The column that holds a factor's levels; the factor's own name where there is none. */
  readonly columnOf: (factor: string) => string;
}

/** A step down the combinations of levels: the cell of the next factor, and at the end what they weigh. */
type Combination = Map<CellValue, Combination> | Weighing;

/** 100,000 rows repeat a few hundred combinations of levels, so each of these is weighed once and then looked up. */
export function weighByLevels(columns: CaseColumns, rules: readonly WeightRule[], asOf: Day | null): LevelWeights {
  const factors = factorColumns(columns.names, rules);
  const places = factors.map(({ column }) => (column === null ? -1 : columns.at(column)));
  const levelIn = levelReader(
    rules,
    factors.map(({ factor }) => factor),
  );
  const scheme = weightScheme(rules, asOf);
  const weighAnew = (line: readonly CellValue[]): Weighing => {
    const levels = new Map(
      factors.map(({ factor }, i) => [matchKey(factor), levelIn(line[places[i] ?? -1] ?? null, i)]),
    );
    return weighLevels((factor) => levels.get(factor.key) ?? null, scheme);
  };
  const depth = factors.length;
  const combinations: Combination = depth === 0 ? { notWeighted: NO_WEIGHTS } : new Map<CellValue, Combination>();
  const columnOfFactor = new Map(factors.map(({ factor, column }) => [matchKey(factor), column]));
  return {
    weigh: (line) => {
      let step: Combination = combinations;
      for (let i = 0; i < depth; i++) {
        const cell = line[places[i] as number] ?? null;
        const branches = step as Map<CellValue, Combination>;
        let next: Combination | undefined = branches.get(cell);
        if (next === undefined) {
          next = i === depth - 1 ? weighAnew(line) : new Map<CellValue, Combination>();
          branches.set(cell, next);
        }
        step = next;
      }
      return step as Weighing;
    },
    columnOf: (factor) => columnOfFactor.get(matchKey(factor)) ?? factor,
  };
}

/** A 0 is a level only where Weights has one of that name. */
function levelReader(
  rules: readonly WeightRule[],
  factors: readonly string[],
): (cell: CellValue, factor: number) => string | null {
  const zeroLevels = new Set(rules.filter((rule) => rule.level === "0").map((rule) => matchKey(rule.factor)));
  const zeroIsLevel = factors.map((factor) => zeroLevels.has(matchKey(factor)));
  return (cell, factor) => {
    const reading = readLevel(zeroIsLevel[factor] === true ? cell : blankZero(cell));
    return isRead(reading) ? reading.value : errorIn(cell);
  };
}
