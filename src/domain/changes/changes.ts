import { matchKey } from "../names";
import type { CaseRecord, Clinician, TeamData } from "../team";
import { TOLERANCE, type Day } from "../units";
import type { ClinicianLoad, TeamLoads } from "../weighting/teamLoads";

/** The team as it was when the manager last looked: references and holders only. */
export interface Baseline {
  readonly on: Day;
  /** Cases that were not closed: holder by reference; null: nobody. */
  readonly cases: Readonly<Record<string, string | null>>;
  /** Who was above all they have. */
  readonly over: readonly string[];
}

export interface MovedCase {
  readonly case: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Something about somebody's hours that begins or ends on a day. */
export interface HoursNews {
  readonly code: "reduction-ends" | "absence-starts" | "absence-ends" | "starts" | "leaves";
  readonly clinician: string;
  readonly on: Day;
}

export interface WeeklyChanges {
  /** When the manager last looked; null: never, and nothing can be compared. */
  readonly since: Day | null;
  /** References, in the order of the workbook. */
  readonly fresh: readonly string[];
  readonly closed: readonly string[];
  /** No longer in the workbook at all. */
  readonly gone: readonly string[];
  readonly moved: readonly MovedCase[];
  /** Above all they have now, and not before. */
  readonly newlyOver: readonly string[];
  readonly noLongerOver: readonly string[];
  /** Cases whose review has fallen due since; with no baseline, in the last seven days. */
  readonly reviewsFallenDue: readonly string[];
  /** From today, for seven days. */
  readonly thisWeek: readonly HoursNews[];
  /** The latest day that any case says something happened; null: no dates. */
  readonly newestEntry: Day | null;
}

const DAYS_A_WEEK = 7;

/** What to keep, so that the next look tells what is new. Cases without a reference cannot be told apart and are left out. */
export function baselineOf(team: TeamData, loads: TeamLoads, today: Day): Baseline {
  const open = team.cases.filter((record) => record.status !== "closed" && record.id !== "");
  return {
    on: today,
    cases: Object.fromEntries(open.map(({ id, clinician }) => [id, clinician])),
    over: loads.clinicians.filter(isOver).map(({ clinician }) => clinician.name),
  };
}

/**
 * What is new since the manager last looked, and what this week brings.
 * @param baseline as `baselineOf` made it; null: never looked
 */
export function weeklyChanges(team: TeamData, loads: TeamLoads, baseline: Baseline | null, today: Day): WeeklyChanges {
  const since = baseline?.on ?? null;
  const from = since ?? today - DAYS_A_WEEK;
  const over = loads.clinicians.filter(isOver).map(({ clinician }) => clinician.name);
  return {
    since,
    ...caseChanges(team.cases, baseline),
    newlyOver: baseline === null ? [] : without(over, baseline.over),
    noLongerOver: baseline === null ? [] : without(baseline.over, over),
    reviewsFallenDue: team.cases
      .filter(
        ({ status, reviewDue }) => status !== "closed" && reviewDue !== null && reviewDue >= from && reviewDue < today,
      )
      .map(({ id }) => id),
    thisWeek: team.clinicians
      .flatMap((person) => newsOf(person, today))
      .sort((a, b) => a.on - b.on || a.clinician.localeCompare(b.clinician, "en")),
    newestEntry: newestEntry(team.cases, today),
  };
}

type CaseChanges = Pick<WeeklyChanges, "fresh" | "closed" | "gone" | "moved">;

function caseChanges(cases: readonly CaseRecord[], baseline: Baseline | null): CaseChanges {
  if (baseline === null) return { fresh: [], closed: [], gone: [], moved: [] };
  const before = new Map(Object.entries(baseline.cases).map(([id, holder]) => [matchKey(id), { id, holder }]));
  const known = cases.filter(({ id }) => id !== "");
  const now = new Set(known.map(({ id }) => matchKey(id)));
  const open = known.filter(({ status }) => status !== "closed");
  return {
    fresh: open.filter(({ id }) => !before.has(matchKey(id))).map(({ id }) => id),
    closed: known.filter(({ id, status }) => status === "closed" && before.has(matchKey(id))).map(({ id }) => id),
    gone: [...before].filter(([key]) => !now.has(key)).map(([, { id }]) => id),
    moved: open.flatMap(({ id, clinician }): MovedCase[] => {
      const was = before.get(matchKey(id));
      if (was === undefined || sameHolder(was.holder, clinician)) return [];
      return [{ case: id, from: was.holder, to: clinician }];
    }),
  };
}

function sameHolder(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : matchKey(a) === matchKey(b);
}

function newsOf(person: Clinician, today: Day): HoursNews[] {
  const { name, reductionHours, reductionUntil, awayFrom, awayUntil, start, leaves } = person;
  const dates: readonly (readonly [HoursNews["code"], Day | null])[] = [
    ["reduction-ends", reductionHours > TOLERANCE ? reductionUntil : null],
    ["absence-starts", awayFrom],
    ["absence-ends", awayUntil],
    ["starts", start],
    ["leaves", leaves],
  ];
  return dates.flatMap(([code, on]) =>
    on !== null && on >= today && on < today + DAYS_A_WEEK ? [{ code, clinician: name, on }] : [],
  );
}

function newestEntry(cases: readonly CaseRecord[], today: Day): Day | null {
  const dates = cases
    .flatMap(({ opened, closed, lastSeen }) => [opened, closed, lastSeen])
    .filter((date) => date !== null && date <= today);
  return dates.reduce<Day | null>((newest, date) => (newest === null || (date ?? 0) > newest ? date : newest), null);
}

const isOver = ({ used }: ClinicianLoad): boolean => used !== null && used > 1 + TOLERANCE;

function without(names: readonly string[], others: readonly string[]): string[] {
  const keys = new Set(others.map(matchKey));
  return names.filter((name) => !keys.has(matchKey(name)));
}
