import { matchKey } from "../../domain/names";
import type { WeightRule } from "../../domain/team";
import { columnsForHeader, NAMED_FACTORS } from "../synonyms";

/** A weighting factor and the column of Cases that holds its levels; null: there is none. */
export interface FactorColumn {
  readonly factor: string;
  readonly column: string | null;
}

/** Where each factor of Weights stands in Cases: under its own name, or under the format's name for it (RAG is Risk). */
export function factorColumns(columns: ReadonlySet<string>, rules: readonly WeightRule[]): readonly FactorColumn[] {
  const byKey = new Map([...columns].map((column) => [matchKey(column), column]));
  const factors = new Map(rules.map((rule) => [matchKey(rule.factor), rule.factor]));
  return [...factors].map(([key, factor]) => ({ factor, column: byKey.get(key) ?? namedColumn(factor, columns) }));
}

function namedColumn(factor: string, columns: ReadonlySet<string>): string | null {
  const named = columnsForHeader("Cases", factor).find((column) => NAMED_FACTORS.includes(column.name));
  return named !== undefined && columns.has(named.name) ? named.name : null;
}
