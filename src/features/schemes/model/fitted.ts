import { matchKey } from "../../../domain/names";
import type { TeamData, WeightRule } from "../../../domain/team";
import { CATEGORY_FACTOR } from "../../../domain/weighting/teamLoads";
import type { SchemeFactor, SchemeLevel, StarterScheme } from "./scheme";

/** The names that the team's own work has for factors and levels, with the cases that have each. */
export type WorkLevels = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A level of the team's cases that the scheme has no figure for. */
export interface UnmappedLevel {
  readonly factor: string;
  /** null: left blank. */
  readonly level: string | null;
  readonly cases: number;
}

/** A scheme in the workbook's own words. */
export interface FittedScheme {
  readonly scheme: StarterScheme;
  /** As they would stand in Weights, without dates. */
  readonly rules: readonly WeightRule[];
  /** By the scheme's own name: the team's factor, or null where the team records nothing of the kind. */
  readonly factors: readonly { readonly factor: string; readonly own: string | null }[];
  readonly unmapped: readonly UnmappedLevel[];
  /** Where the team's own weights count a blank, the level that the scheme counts it as. */
  readonly blanks: readonly { readonly factor: string; readonly level: string }[];
}

const BLANK = "";

/** What the team records about its open work: levels by factor, or categories. */
export function workLevels(team: TeamData): WorkLevels {
  // What Weights calls a factor comes before the format's own name for the same column.
  const found = new Map(team.weights.map((rule) => [rule.factor, new Map<string, number>()]));
  const count = (factor: string, level: string | null, cases: number): void => {
    const levels = found.get(factor) ?? new Map<string, number>();
    found.set(factor, levels);
    const spelt = [...levels.keys()].find((one) => matchKey(one) === matchKey(level ?? BLANK)) ?? level ?? BLANK;
    levels.set(spelt, (levels.get(spelt) ?? 0) + cases);
  };
  for (const record of team.cases) {
    if (record.status === "closed" || record.givenPoints !== null) continue;
    for (const [factor, level] of Object.entries(record.levels)) count(factor, level, 1);
  }
  for (const { category, cases } of team.counts ?? []) if (cases > 0) count(CATEGORY_FACTOR, category, cases);
  // A column without a single entry records nothing.
  return new Map([...found].filter(([, levels]) => [...levels.keys()].some((one) => matchKey(one) !== BLANK)));
}

/**
 * Puts a scheme into the team's words. A factor goes by its name, by what teams call it, or, where its levels are words of
 * their own, by the column in which most cases have one of them; what the team does not record is left out and said.
 * @param chosen the manager's own pairs: the scheme's factor, the team's
 * @param own the team's weights, to see where a blank means something
 */
export function fitScheme(
  scheme: StarterScheme,
  work: WorkLevels,
  chosen: Readonly<Record<string, string>> = {},
  own: readonly WeightRule[] = [],
): FittedScheme {
  const blanks: { factor: string; level: string }[] = [];
  const taken = new Set<string>();
  const rules: WeightRule[] = [];
  const unmapped: UnmappedLevel[] = [];
  const factors = scheme.factors.map((factor) => {
    if (factor.levels.every((one) => one.name === null)) {
      addRules(rules, factor, factor.name, new Map());
      return { factor: factor.name, own: factor.name };
    }
    const column = ownFactor(factor, work, chosen, taken);
    if (column === null) return { factor: factor.name, own: null };
    taken.add(column);
    const levels = work.get(column) ?? new Map<string, number>();
    addRules(rules, factor, column, levels);
    const blank = levelOfBlank(factor, column, own);
    if (blank !== null) {
      rules.push(ruleOf(factor, column, null, blank.points, rules.length));
      blanks.push({ factor: column, level: blank.name ?? BLANK });
    }
    for (const [level, cases] of levels) {
      const isBlank = matchKey(level) === BLANK;
      if (levelFor(factor, level) === null && !(isBlank && blank !== null)) {
        unmapped.push({ factor: column, level: isBlank ? null : level, cases });
      }
    }
    return { factor: factor.name, own: column };
  });
  return { scheme, rules, factors, unmapped: unmapped.sort((a, b) => b.cases - a.cases), blanks };
}

function ownFactor(
  factor: SchemeFactor,
  work: WorkLevels,
  chosen: Readonly<Record<string, string>>,
  taken: ReadonlySet<string>,
): string | null {
  const free = [...work.keys()].filter((own) => !taken.has(own));
  const wanted = chosen[factor.name];
  if (wanted !== undefined) return free.find((own) => matchKey(own) === matchKey(wanted)) ?? null;
  const names = new Set([factor.name, ...factor.also].map(matchKey));
  const named = free.find((own) => names.has(matchKey(own)));
  if (named !== undefined || factor.knownByLevels !== true) return named ?? null;
  return free.find((own) => mostFit(factor, work.get(own) ?? new Map<string, number>())) ?? null;
}

function mostFit(factor: SchemeFactor, levels: ReadonlyMap<string, number>): boolean {
  let fits = 0;
  let all = 0;
  for (const [level, cases] of levels) {
    all += cases;
    if (levelFor(factor, level) !== null) fits += cases;
  }
  return fits * 2 > all;
}

function levelFor(factor: SchemeFactor, own: string): SchemeLevel | null {
  const key = matchKey(own);
  const isCalled = (one: SchemeLevel): boolean =>
    matchKey(one.name ?? BLANK) === key || one.also.some((other) => matchKey(other) === key);
  return factor.levels.find((one) => matchKey(one.name ?? BLANK) === key) ?? factor.levels.find(isCalled) ?? null;
}

/** The scheme's levels, each as the team spells it; one that the team has in two spellings stands there twice. */
function addRules(rules: WeightRule[], factor: SchemeFactor, own: string, levels: ReadonlyMap<string, number>): void {
  for (const one of factor.levels) {
    const spelt = [...levels.keys()].filter((level) => matchKey(level) !== BLANK && levelFor(factor, level) === one);
    for (const level of spelt.length === 0 ? [one.name] : spelt) {
      rules.push(ruleOf(factor, own, level, one.points, rules.length));
    }
  }
}

/**
 * The level that a blank counts as: the one that the team's own weights give the same points, else, where points are added,
 * the lowest. null: the team's weights do not count a blank, or the scheme says itself what it is worth.
 */
function levelOfBlank(factor: SchemeFactor, column: string, own: readonly WeightRule[]): SchemeLevel | null {
  const rules = own.filter((rule) => matchKey(rule.factor) === matchKey(column));
  const counted = rules.find(({ level }) => level === null);
  if (counted === undefined || levelFor(factor, BLANK) !== null) return null;
  for (const { level, points } of rules) {
    const same = level === null || points !== counted.points ? null : levelFor(factor, level);
    if (same !== null) return same;
  }
  return factor.kind === "multiply"
    ? null
    : factor.levels.reduce((lowest, one) => (one.points < lowest.points ? one : lowest));
}

function ruleOf(factor: SchemeFactor, own: string, level: string | null, points: number, index: number): WeightRule {
  return {
    index,
    factor: own,
    level,
    points,
    kind: factor.kind,
    group: factor.group ?? null,
    scales: [],
    from: null,
    to: null,
  };
}
