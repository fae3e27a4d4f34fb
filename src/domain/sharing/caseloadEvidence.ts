import { matchKey } from "../names";
import { isUnallocated, type CaseRecord, type CategoryCount, type TeamData } from "../team";
import type { Day } from "../units";
import { CATEGORY_FACTOR } from "../weighting/teamLoads";
import type { Discloser } from "./protect";
import type { SharedFigure } from "./disclosure";

export interface WaitBand {
  /** Weeks waited: from `from` up to but not including `to`; null: no upper end. `from` null: not recorded. */
  readonly from: number | null;
  readonly to: number | null;
  readonly people: SharedFigure;
}

/** A level as the Weights table names it, "blank", or "other" for all that the table does not know. */
export interface CaseloadLevel {
  readonly factor: string;
  readonly level: string;
  readonly isNamed: boolean;
  readonly cases: SharedFigure;
  readonly share: SharedFigure;
}

const WAIT_BANDS = [0, 4, 8, 12, 18, 26] as const;

export function waitBands(open: readonly CaseRecord[], today: Day, discloser: Discloser): readonly WaitBand[] | null {
  const waiting = open.filter((record) => isUnallocated(record) || record.status === "waiting");
  if (open.length === 0) return null;
  const weeks = waiting.map((record) => (record.opened === null ? null : (today - record.opened) / 7));
  const bands = WAIT_BANDS.map((from, index) => {
    const to = WAIT_BANDS[index + 1] ?? null;
    const people = weeks.filter((w) => w !== null && (w >= from || from === 0) && (to === null || w < to)).length;
    return { from, to, people };
  });
  const unrecorded = weeks.filter((w) => w === null).length;
  const all = unrecorded === 0 ? bands : [...bands, { from: null, to: null, people: unrecorded }];
  const shown = discloser.parts(all.map(({ people }) => people));
  return all.map((band, i) => ({ ...band, people: shown[i] ?? "suppressed" }));
}

/**
 * Cases by the levels of the service's own scheme. Only words of the Weights table are repeated: what somebody typed into a
 * case's row could be anything, a name included.
 */
export function caseloadLevels(
  team: TeamData,
  open: readonly CaseRecord[],
  discloser: Discloser,
): readonly CaseloadLevel[] | null {
  if (open.length === 0) return null;
  const schemes = new Map<string, { factor: string; levels: Map<string, string> }>();
  for (const { factor, level } of team.weights) {
    const scheme = schemes.get(matchKey(factor)) ?? { factor, levels: new Map<string, string>() };
    if (level !== null) scheme.levels.set(matchKey(level), level);
    schemes.set(matchKey(factor), scheme);
  }
  const lines: CaseloadLevel[] = [];
  for (const { factor, levels } of schemes.values()) {
    const held = open.filter((record) => factor in record.levels).map((record) => record.levels[factor] ?? null);
    if (held.length === 0) continue;
    const counted: { level: string; isNamed: boolean; cases: number }[] = [...levels].map(([key, level]) => ({
      level,
      isNamed: true,
      cases: held.filter((h) => h !== null && matchKey(h) === key).length,
    }));
    const blank = held.filter((h) => h === null).length;
    const other = held.filter((h) => h !== null && !levels.has(matchKey(h))).length;
    if (blank > 0) counted.push({ level: "blank", isNamed: false, cases: blank });
    if (other > 0) counted.push({ level: "other", isNamed: false, cases: other });
    const shown = discloser.parts(counted.map(({ cases }) => cases));
    counted.forEach(({ level, isNamed, cases }, i) => {
      const people = shown[i] ?? "suppressed";
      const share = people === "suppressed" ? people : discloser.share(cases, held.length);
      lines.push({ factor, level, isNamed, cases: people, share });
    });
  }
  return lines.length === 0 ? null : lines;
}

/** Of a team that keeps numbers a category: the categories are column headings of its own. */
export function countedLevels(counts: readonly CategoryCount[], discloser: Discloser): readonly CaseloadLevel[] | null {
  const byCategory = new Map<string, { level: string; cases: number }>();
  for (const { category, cases } of counts) {
    const known = byCategory.get(matchKey(category)) ?? { level: category, cases: 0 };
    known.cases += cases;
    byCategory.set(matchKey(category), known);
  }
  const counted = [...byCategory.values()];
  if (counted.length === 0) return null;
  const total = counted.reduce((sum, { cases }) => sum + cases, 0);
  const shown = discloser.parts(counted.map(({ cases }) => cases));
  return counted.map(({ level, cases }, i) => {
    const people = shown[i] ?? "suppressed";
    const share = people === "suppressed" ? people : discloser.share(cases, total);
    return { factor: CATEGORY_FACTOR, level, isNamed: true, cases: people, share };
  });
}
