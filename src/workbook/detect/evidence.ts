import { looseName } from "../coerce";
import { matchKey } from "../../domain/names";
import type { WeightRule } from "../../domain/team";
import { columnsForHeader, headerKey, NAMED_FACTORS, type ColumnSpec } from "../synonyms";

/** What is known from the other tables while one is being looked at. */
export interface Evidence {
  /** Everybody in Team, by `looseName`. */
  readonly people: ReadonlySet<string>;
  readonly factors: readonly KnownFactor[];
  /** Categories that cases are counted by, by `matchKey`. */
  readonly categories: ReadonlySet<string>;
}

export interface KnownFactor {
  /** As Weights spells it. */
  readonly name: string;
  /** The column of Cases it stands in: the format's own name for it, or the factor's. */
  readonly column: string;
  readonly levels: ReadonlySet<string>;
}

export const NO_EVIDENCE: Evidence = { people: new Set(), factors: [], categories: new Set() };

/**
 * @param names people of the team
 * @param rules weights that could be read, for the names of the factors
 * @param levels every level that is written down, even if its points cannot be read
 */
export function evidenceFrom(
  names: readonly string[],
  rules: readonly WeightRule[],
  levels: readonly { readonly factor: string; readonly level: string | null }[],
): Evidence {
  const byFactor = new Map<string, { name: string; levels: Set<string> }>();
  for (const { factor: text, level } of [...rules, ...levels]) {
    const key = matchKey(text);
    let factor = byFactor.get(key);
    if (factor === undefined) byFactor.set(key, (factor = { name: text, levels: new Set() }));
    if (level !== null) factor.levels.add(matchKey(level));
  }
  const taken = new Set<string>();
  const factors = [...byFactor.values()].map(({ name, levels: known }) => {
    const named = formatName(name);
    const column = named !== null && !taken.has(named) ? named : name;
    taken.add(column);
    return { name, column, levels: known };
  });
  return { people: new Set(names.map(looseName)), factors, categories: new Set() };
}

/** Words that the workbook format itself gives for one of its factors. */
const FORMAT_WORDS: Readonly<Record<string, string>> = { rag: "Risk", "rag rating": "Risk", priority: "Risk" };

/**
 * The format's name for a factor that only spells it out ("Risk level", "Travel time"); null for a factor of the team's
 * own, which keeps its own name even if it means much the same ("Contact").
 */
function formatName(factor: string): string | null {
  const key = headerKey(factor);
  const given = FORMAT_WORDS[key];
  if (given !== undefined) return given;
  const named = columnsForHeader("Cases", factor).find((column) => NAMED_FACTORS.includes(column.name));
  return named !== undefined && key.split(" ").includes(headerKey(named.name)) ? named.name : null;
}

/** The columns that Cases can have besides its own: the team's own factors. */
export function factorSpecs(evidence: Evidence, own: readonly ColumnSpec[]): readonly ColumnSpec[] {
  const known = new Set(own.map((column) => column.name));
  return evidence.factors
    .filter((factor) => !known.has(factor.column))
    .map((factor) => ({ name: factor.column, holds: "level" as const, synonyms: [] }));
}
