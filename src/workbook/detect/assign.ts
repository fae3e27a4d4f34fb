import { munkres } from "munkres";
import { looseName } from "../coerce";
import { headerKey, COLUMNS, type ColumnSpec, type ReadableKind } from "../synonyms";
import { factorSpecs, type Evidence } from "./evidence";
import { type HeaderLikeness, likenessOf } from "./headerMatch";
import type { Assignment, Match } from "./assignment";
import type { HeaderBlock, HeaderCell } from "./headerRows";
import type { ColumnProfile } from "./profile";
import { weightsByContents } from "./weightColumns";

export type { Assignment, Match } from "./assignment";

/** What is less likely than this is not connected. */
const THRESHOLD = 0.55;
/** An exactly named column is that column, whatever stands in it: its cells then are the problem. */
const EXACT_WORDS = 0.95;
const EXACT_FLOOR = 0.62;
/** Contents alone, under a header that says nothing known. */
const CONTENTS_ONLY = 0.7;
/** Two columns closer than this are rivals. */
const RIVAL_MARGIN = 0.04;

/** Gives each header at most one column and each column at most one header, the best for the table as a whole. */
export function assignColumns(
  kind: ReadableKind,
  block: HeaderBlock,
  profileOf: (column: number) => ColumnProfile,
  evidence: Evidence,
): Assignment {
  const own = COLUMNS[kind];
  const specs = kind === "Cases" ? [...own, ...factorSpecs(evidence, own)] : own;
  const wanted = specs.map((spec): Wanted => {
    const factor = kind === "Cases" ? evidence.factors.find((known) => known.column === spec.name) : undefined;
    const names = factor === undefined ? [spec.name] : [factor.name, spec.name];
    return { spec, keys: names.map(headerKey), levels: factor?.levels };
  });
  const scored = block.headers.map((header) => {
    const readings = readingsOf(kind, header);
    const profile = profileOf(header.column);
    return wanted.map((column) => scoreOf(kind, column, readings, profile, evidence));
  });
  const likely = scored.map((row) => row.map(({ score }) => (score >= THRESHOLD ? score : 0)));
  const matches = new Map<string, Match>();
  for (const [at, to] of bestPairs(likely)) {
    const header = block.headers[at];
    const spec = specs[to];
    const score = scored[at]?.[to];
    if (header === undefined || spec === undefined || score === undefined || score.score < THRESHOLD) continue;
    matches.set(spec.name, { column: header.column, header, ...score });
  }
  closingDateAsStatus(matches);
  if (kind === "Weights") {
    const at = specs.findIndex(({ name }) => name === "Points");
    const likePoints = (column: number): number =>
      scored[block.headers.findIndex((header) => header.column === column)]?.[at]?.words ?? 0;
    weightsByContents(matches, block, profileOf, likePoints);
  }
  return { matches, rivals: rivalsOf(matches, specs, block, scored) };
}

/** A column of closing dates that has no status beside it says itself which cases are closed. */
function closingDateAsStatus(matches: Map<string, Match>): void {
  const closing = matches.get("Closing date");
  if (closing === undefined || matches.has("Status")) return;
  matches.delete("Closing date");
  matches.set("Status", closing);
}

function bestPairs(scores: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  // Most headers of a wide sheet are like nothing: leaving them out keeps the assignment small.
  const rows = scores.flatMap((row, at) => (row.some((score) => score > 0) ? [at] : []));
  if (rows.length === 0) return [];
  const costs = rows.map((at) => (scores[at] ?? []).map((score) => 1 - score));
  return munkres(costs).map(([at, to]) => [rows[at] ?? 0, to] as const);
}

function rivalsOf(
  matches: ReadonlyMap<string, Match>,
  specs: readonly ColumnSpec[],
  block: HeaderBlock,
  scored: readonly (readonly { readonly score: number; readonly words: number }[])[],
): ReadonlyMap<string, readonly Match[]> {
  const used = new Set([...matches.values()].map((match) => match.column));
  const rivals = new Map<string, Match[]>();
  specs.forEach((spec, to) => {
    const winner = matches.get(spec.name);
    if (winner === undefined) return;
    block.headers.forEach((header, at) => {
      const score = scored[at]?.[to];
      if (score === undefined || used.has(header.column) || score.score < winner.score - RIVAL_MARGIN) return;
      rivals.set(spec.name, [...(rivals.get(spec.name) ?? []), { column: header.column, header, ...score }]);
    });
  });
  return rivals;
}

/** A column that a header may stand for, with what the team's own words say of it. */
interface Wanted {
  readonly spec: ColumnSpec;
  /** Its own name and that of the team's factor, as headers are compared. */
  readonly keys: readonly string[];
  readonly levels: ReadonlySet<string> | undefined;
}

/** One way to read a header. */
interface Reading {
  readonly key: string;
  readonly likeness: HeaderLikeness;
  /** 0 to 1. */
  readonly trust: number;
}

function scoreOf(
  kind: ReadableKind,
  { spec, keys, levels }: Wanted,
  readings: readonly Reading[],
  profile: ColumnProfile,
  evidence: Evidence,
): { readonly score: number; readonly words: number } {
  let words = 0;
  for (const { key, likeness, trust } of readings) {
    words = Math.max(words, (keys.includes(key) ? 1 : likeness(spec)) * trust);
  }
  let score = words === 0 ? 0 : words * (0.4 + 0.6 * contentsOf(kind, spec, profile, levels, evidence));
  if (words >= EXACT_WORDS) score = Math.max(score, EXACT_FLOOR);
  if (provenByContents(kind, spec, profile, levels, evidence)) score = Math.max(score, CONTENTS_ONLY + 0.25 * words);
  return { score, words };
}

/** The header as written, without what stands in brackets, and both lines of a double one; with how far to trust each. */
function readingsOf(kind: ReadableKind, header: HeaderCell): readonly Reading[] {
  const bare = header.text.replace(/\s*[([].*?[)\]]\s*/g, " ").trim();
  const texts = [
    [header.text, 1] as const,
    ...(bare === header.text || bare === "" ? [] : [[bare, 0.95] as const]),
    ...header.readings.map((text) => [text, 0.98] as const),
  ];
  return texts.map(([text, trust]) => ({ key: headerKey(text), likeness: likenessOf(kind, text), trust }));
}

function knownPeople(profile: ColumnProfile, evidence: Evidence): number {
  let known = 0;
  let all = 0;
  for (const [value, count] of profile.values) {
    all += count;
    if (evidence.people.has(looseName(value))) known += count;
  }
  return all === 0 ? 0 : known / all;
}

function knownLevels(profile: ColumnProfile, levels: ReadonlySet<string>): number {
  let known = 0;
  let all = 0;
  for (const [value, count] of profile.values) {
    all += count;
    if (levels.has(value)) known += count;
  }
  return all === 0 ? 0 : known / all;
}

/** What the cells prove without any help from the header. */
function provenByContents(
  kind: ReadableKind,
  spec: ColumnSpec,
  profile: ColumnProfile,
  levels: ReadonlySet<string> | undefined,
  evidence: Evidence,
): boolean {
  if (profile.filled === 0) return false;
  if (spec.name === "Clinician" && kind !== "Team") {
    const repeats = kind !== "Cases" || profile.distinct < 0.7 || profile.filled < 6;
    return repeats && evidence.people.size > 1 && knownPeople(profile, evidence) >= 0.6;
  }
  // A column of different dates beside figures of referrals is the week.
  if (spec.name === "Week") return profile.days >= 0.9 && profile.distinct > 0.95 && profile.filled >= 4;
  if (kind === "Weights" && spec.name === "Level") {
    return evidence.categories.size > 1 && knownLevels(profile, evidence.categories) >= 0.6;
  }
  if (levels === undefined || levels.size < 2) return false;
  // Numbers from 1 to 4 stand in many columns; words like Low, Medium, High do not.
  const worded = [...levels].some((level) => !/^[\d.]+$/.test(level) && level.length > 1);
  return worded && profile.distinctCount >= 2 && knownLevels(profile, levels) >= 0.8;
}

/** How well a column's cells suit what the column should hold, 0 to 1. An empty column suits anything. */
function contentsOf(
  kind: ReadableKind,
  spec: ColumnSpec,
  profile: ColumnProfile,
  levels: ReadonlySet<string> | undefined,
  evidence: Evidence,
): number {
  if (profile.filled === 0) return 0.8;
  if (levels !== undefined && levels.size > 0) return Math.max(0.3, knownLevels(profile, levels));
  switch (spec.holds) {
    case "person": {
      const known = kind === "Team" || evidence.people.size === 0 ? 0 : knownPeople(profile, evidence);
      return Math.max(
        known,
        profile.names * (evidence.people.size > 0 && kind !== "Team" && spec.name === "Clinician" ? 0.75 : 1),
      );
    }
    case "id":
      return profile.days > 0.5 && profile.numbers < 0.5
        ? 0.2
        : Math.min(1, profile.distinct * 1.05) * (profile.names > 0.6 ? 0.9 : 1);
    case "contract":
      return profile.contracts;
    case "amount":
      return profile.numbers;
    case "day":
      return profile.days;
    case "yesNo":
      return profile.yesNo;
    case "status":
      return Math.max(profile.statuses, profile.texts > 0.8 && profile.distinctCount <= 12 ? 0.7 : 0.3);
    case "level":
      if (kind === "Weights" || kind === "Settings") return 1;
      return profile.days > 0.5 && profile.distinctCount > 12 ? 0.2 : profile.distinctCount <= 12 ? 1 : 0.5;
    case "list":
    case "text":
      // Figures are no place: "Base Hrs/Wk".
      if (spec.name === "Locality") return profile.texts;
      return Math.max(profile.texts, profile.numbers > 0.5 && profile.distinctCount <= 12 ? 0.8 : 0.3);
  }
}
