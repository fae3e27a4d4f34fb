import { matchKey } from "../names";
import type { CaseRecord, WeightRule } from "../team";
import { points, type Day, type Points } from "../units";
import { isInForce } from "./versions";

/** Why a case cannot be weighted: it is shown as provisional, never as zero. */
export type NotWeighted =
  | { readonly code: "unknown-level"; readonly factor: string; readonly level: string }
  | { readonly code: "blank-level"; readonly factor: string }
  | { readonly code: "overlapping-versions"; readonly factor: string; readonly level: string | null };

export type Weighing = { readonly points: Points } | { readonly notWeighted: NotWeighted };

export function isWeighed(weighing: Weighing): weighing is { readonly points: Points } {
  return "points" in weighing;
}

/** A weights table made ready for weighing many cases. */
export interface WeightScheme {
  readonly factors: readonly Factor[];
}

interface Factor {
  readonly name: string;
  readonly key: string;
  readonly rows: ReadonlyMap<string, Row>;
  /** Levels that have several rows valid at once: they cannot be weighed without a date. */
  readonly overlapping: ReadonlySet<string>;
}

interface Row {
  readonly points: number;
  readonly multiplies: boolean;
  readonly group: string | null;
  readonly scales: readonly string[];
}

const BLANK = "";
const isDefault = (level: string | null): boolean =>
  level === null || matchKey(level) === BLANK || matchKey(level) === "default";

/**
 * Reads a weights table once.
 * @param rules rows of the Weights table, in its order
 * @param asOf keeps the rows valid on that day; null keeps them all, so that two versions of one level overlap
 */
export function weightScheme(rules: readonly WeightRule[], asOf: Day | null): WeightScheme {
  const factors = new Map<string, { name: string; key: string; rows: Map<string, Row>; overlapping: Set<string> }>();
  for (const rule of rules) {
    if (asOf !== null && !isInForce(rule, asOf)) continue;
    const key = matchKey(rule.factor);
    let factor = factors.get(key);
    if (factor === undefined) {
      factor = { name: rule.factor, key, rows: new Map(), overlapping: new Set() };
      factors.set(key, factor);
    }
    const level = isDefault(rule.level) ? BLANK : matchKey(rule.level ?? BLANK);
    if (factor.rows.has(level)) factor.overlapping.add(level);
    factor.rows.set(level, {
      points: rule.points,
      multiplies: rule.kind === "multiply",
      group: rule.group === null ? null : matchKey(rule.group),
      scales: rule.scales.map(matchKey),
    });
  }
  return { factors: [...factors.values()] };
}

/**
 * The points of one case: the sum of its `add` points, of which only the highest in a group counts,
 * each times the `multiply` points that scale it. Given points override the weights; a closed case weighs nothing.
 * Source: RCOT workload weighting (factors, overlap); contract in docs/functions.
 */
export function weighCase(record: CaseRecord, scheme: WeightScheme): Weighing {
  if (record.status === "closed") return { points: points(0) };
  if (record.givenPoints !== null) return { points: record.givenPoints };
  return weighLevels((factor) => record.levels[factor.name] ?? null, scheme);
}

/** Without any weights that count on the day, a case without points of its own has no weight that anybody knows. */
export const NO_WEIGHTS: NotWeighted = { code: "blank-level", factor: "Points" };

/** As `weighCase`, for levels from anywhere: `levelOf` gives the case's level of a factor, or null. */
export function weighLevels(
  levelOf: (factor: { readonly name: string; readonly key: string }) => string | null,
  scheme: WeightScheme,
): Weighing {
  if (scheme.factors.length === 0) return { notWeighted: NO_WEIGHTS };
  const added: { factor: string; group: string | null; points: number }[] = [];
  const multipliers: Row[] = [];
  for (const factor of scheme.factors) {
    const level = levelOf(factor);
    const key = level === null ? BLANK : matchKey(level);
    const row = factor.rows.get(key);
    if (row === undefined) {
      return {
        notWeighted:
          key === BLANK
            ? { code: "blank-level", factor: factor.name }
            : { code: "unknown-level", factor: factor.name, level: level ?? BLANK },
      };
    }
    if (factor.overlapping.has(key)) {
      return { notWeighted: { code: "overlapping-versions", factor: factor.name, level } };
    }
    if (row.multiplies) multipliers.push(row);
    else added.push({ factor: factor.key, group: row.group, points: row.points });
  }
  let total = 0;
  for (const part of highestOfEachGroup(added)) {
    let scaled = part.points;
    for (const multiplier of multipliers) {
      if (scalesPart(multiplier, part)) scaled *= multiplier.points;
    }
    total += scaled;
  }
  return { points: points(total) };
}

type Part = { factor: string; group: string | null; points: number };

function scalesPart(multiplier: Row, part: Part): boolean {
  return (
    multiplier.scales.length === 0 ||
    multiplier.scales.includes(part.factor) ||
    (part.group !== null && multiplier.scales.includes(part.group))
  );
}

function highestOfEachGroup(parts: readonly Part[]): Part[] {
  const best = new Map<string, Part>();
  const alone: Part[] = [];
  for (const part of parts) {
    if (part.group === null) alone.push(part);
    else if ((best.get(part.group)?.points ?? -Infinity) < part.points) best.set(part.group, part);
  }
  return [...alone, ...best.values()];
}
