import { matchKey } from "../names";
import type { WeightRule } from "../team";
import { day, type Day } from "../units";

/** What one row of Weights says, without its place and its dates. */
export type LevelWeight = Pick<WeightRule, "factor" | "level" | "points" | "kind" | "group" | "scales">;

/** Left out of a change, a part stays as it is. */
export type WeightEdit =
  | { readonly code: "add"; readonly weight: LevelWeight }
  | {
      readonly code: "change";
      readonly factor: string;
      readonly level: string | null;
      readonly to: Partial<Pick<WeightRule, "points" | "kind" | "group" | "scales">>;
    }
  | { readonly code: "retire"; readonly factor: string; readonly level: string | null };

/** Why an edit makes no sense on these weights. */
export type EditFault =
  | { readonly code: "no-such-level"; readonly factor: string; readonly level: string | null }
  | { readonly code: "not-in-force"; readonly factor: string; readonly level: string | null }
  | { readonly code: "several-in-force"; readonly factor: string; readonly level: string | null }
  | { readonly code: "already-there"; readonly factor: string; readonly level: string | null }
  | { readonly code: "began-that-day"; readonly factor: string; readonly level: string | null };

/** Weights as they would stand, and what that takes: rows to alter and rows to add. */
export interface EditedWeights {
  readonly rules: readonly WeightRule[];
  readonly altered: readonly { readonly before: WeightRule; readonly after: WeightRule }[];
  /** Their `index` is that of no row yet: it runs on after the last. */
  readonly added: readonly WeightRule[];
}

export interface EditOptions {
  /** The first day of what is new. */
  readonly from: Day;
  /** True: a version of its own from that day on; false: the row itself is put right, as if it had always been so. */
  readonly keepsHistory: boolean;
  /** True: a level that was never there is valid from `from` only; false: it counts for all time. */
  readonly dateNewLevels: boolean;
}

export function isFault(result: EditedWeights | EditFault): result is EditFault {
  return "code" in result;
}

/**
 * Carries edits out one after the other. What weighed a case on an earlier day stays in the table with its last day, so
 * that every past figure can be explained.
 */
export function editWeights(
  rules: readonly WeightRule[],
  edits: readonly WeightEdit[],
  options: EditOptions,
): EditedWeights | EditFault {
  let now: readonly WeightRule[] = rules;
  for (const edit of edits) {
    const next = edited(now, edit, options);
    if ("code" in next) return next;
    now = next;
  }
  const known = new Map(rules.map((rule) => [rule.index, rule]));
  return {
    rules: now,
    altered: now.flatMap((after) => {
      const before = known.get(after.index);
      return before === undefined || isSame(before, after) ? [] : [{ before, after }];
    }),
    added: now.filter((rule) => !known.has(rule.index)),
  };
}

function edited(
  rules: readonly WeightRule[],
  edit: WeightEdit,
  options: EditOptions,
): readonly WeightRule[] | EditFault {
  if (edit.code === "add") return withLevel(rules, edit.weight, options);
  const { factor, level } = edit;
  const versions = versionsOf(rules, factor, level);
  if (versions.length === 0) return { code: "no-such-level", factor, level };
  const [current, second] = versions.filter((rule) => isInForce(rule, options.from));
  if (current === undefined) return { code: "not-in-force", factor, level };
  if (second !== undefined) return { code: "several-in-force", factor, level };
  if (edit.code === "retire") return retired(rules, current, options);
  const after = { ...current, ...edit.to };
  if (isSame(current, after)) return rules;
  if (!options.keepsHistory || current.from === options.from) return replaced(rules, current, after);
  return [
    ...replaced(rules, current, { ...current, to: dayBefore(options.from) }),
    { ...after, index: nextIndex(rules), from: options.from },
  ];
}

function retired(
  rules: readonly WeightRule[],
  current: WeightRule,
  { from }: EditOptions,
): readonly WeightRule[] | EditFault {
  if (current.from === from) return { code: "began-that-day", factor: current.factor, level: current.level };
  return replaced(rules, current, { ...current, to: dayBefore(from) });
}

function withLevel(
  rules: readonly WeightRule[],
  weight: LevelWeight,
  { from, keepsHistory, dateNewLevels }: EditOptions,
): readonly WeightRule[] | EditFault {
  const { factor, level } = weight;
  const versions = versionsOf(rules, factor, level);
  if (versions.some((rule) => isInForce(rule, from))) return { code: "already-there", factor, level };
  const later = versions.filter((rule) => rule.from !== null && rule.from > from).map(({ from: start }) => start ?? 0);
  const isDated = keepsHistory && (versions.length > 0 || dateNewLevels);
  if (!isDated && versions.length > 0) return { code: "already-there", factor, level };
  const added: WeightRule = {
    ...weight,
    factor: rules.find((rule) => matchKey(rule.factor) === matchKey(factor))?.factor ?? factor,
    index: nextIndex(rules),
    from: isDated ? from : null,
    to: later.length === 0 ? null : dayBefore(day(Math.min(...later))),
  };
  return [...rules, added];
}

/** All rows of a level, whenever they are valid. */
export function versionsOf(rules: readonly WeightRule[], factor: string, level: string | null): readonly WeightRule[] {
  return rules.filter(
    (rule) => matchKey(rule.factor) === matchKey(factor) && matchKey(rule.level ?? "") === matchKey(level ?? ""),
  );
}

/** From and To both count. */
export function isInForce(rule: Pick<WeightRule, "from" | "to">, on: Day): boolean {
  return (rule.from === null || rule.from <= on) && (rule.to === null || rule.to >= on);
}

const dayBefore = (on: Day): Day => day(on - 1);

const nextIndex = (rules: readonly WeightRule[]): number => Math.max(-1, ...rules.map((rule) => rule.index)) + 1;

const replaced = (rules: readonly WeightRule[], before: WeightRule, after: WeightRule): readonly WeightRule[] =>
  rules.map((rule) => (rule === before ? after : rule));

function isSame(a: WeightRule, b: WeightRule): boolean {
  return (
    a.points === b.points &&
    a.kind === b.kind &&
    matchKey(a.group ?? "") === matchKey(b.group ?? "") &&
    a.scales.map(matchKey).join("\n") === b.scales.map(matchKey).join("\n") &&
    a.from === b.from &&
    a.to === b.to
  );
}
