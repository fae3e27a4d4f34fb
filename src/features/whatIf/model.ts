import { matchKey } from "../../domain/names";
import type { Clinician, TeamData } from "../../domain/team";
import { hours, ratio, TOLERANCE, wte, type Hours, type Ratio } from "../../domain/units";
import type { TeamLoads } from "../../domain/weighting/teamLoads";

/** Something that might happen to the team. Hours are hours a week. */
export type Supposition =
  | { readonly code: "leaves"; readonly clinician: string }
  | { readonly code: "away"; readonly clinician: string }
  | { readonly code: "hours"; readonly clinician: string; readonly weeklyHours: Hours }
  | { readonly code: "duty"; readonly clinician: string; readonly fixedHours: Hours }
  | { readonly code: "joins"; readonly clinician: string; readonly weeklyHours: Hours };

/**
 * The team as it would be. A leaver's cases are unallocated; a colleague who is away keeps theirs but has no hours for them,
 * so that the need for cover shows. The team that is passed in stays as it is.
 * @param suppositions in order: a later one builds on the earlier ones
 */
export function suppose(team: TeamData, suppositions: readonly Supposition[]): TeamData {
  return suppositions.reduce(supposeOne, team);
}

function supposeOne(team: TeamData, supposition: Supposition): TeamData {
  const key = matchKey(supposition.clinician);
  const isMeant = (name: string | null): boolean => name !== null && matchKey(name) === key;
  const change = (how: (person: Clinician) => Partial<Clinician>): TeamData => ({
    ...team,
    clinicians: team.clinicians.map((person) => (isMeant(person.name) ? { ...person, ...how(person) } : person)),
  });
  switch (supposition.code) {
    case "leaves":
      return {
        ...team,
        clinicians: team.clinicians.filter((person) => !isMeant(person.name)),
        cases: team.cases.map((record) => (isMeant(record.clinician) ? { ...record, clinician: null } : record)),
        counts: team.counts?.map((count) => (isMeant(count.clinician) ? { ...count, clinician: null } : count)) ?? null,
      };
    case "away":
      return change((person) => ({
        reductionHours: person.weeklyHours ?? hours(0),
        reductionUntil: null,
        doNotAllocate: true,
      }));
    case "hours":
      return change(() => ({
        weeklyHours: supposition.weeklyHours,
        wte: wte(supposition.weeklyHours / team.settings.fullTimeHours),
      }));
    case "duty":
      return change((person) => ({ fixedHours: hours(person.fixedHours + supposition.fixedHours) }));
    case "joins":
      return {
        ...team,
        clinicians: [...team.clinicians, newcomer(team, supposition.clinician, supposition.weeklyHours)],
      };
  }
}

/** What all whose hours are known hold and have together. */
export interface KnownCapacity {
  readonly points: number;
  readonly available: number;
  readonly used: Ratio;
  /** People without known hours: they are in none of these figures. */
  readonly unknown: number;
}

/** One person without hours must not hide the rest. null: no capacity is known, or it comes to 0. */
export function knownCapacity({ clinicians }: Pick<TeamLoads, "clinicians">): KnownCapacity | null {
  const known = clinicians.flatMap(({ points, available }) => (available === null ? [] : [{ points, available }]));
  const points = known.reduce((sum, one) => sum + one.points, 0);
  const available = known.reduce((sum, one) => sum + one.available, 0);
  if (available <= TOLERANCE) return null;
  return { points, available, used: ratio(points / available), unknown: clinicians.length - known.length };
}

function newcomer(team: TeamData, name: string, weeklyHours: Hours): Clinician {
  const highest = team.clinicians.reduce((most, person) => Math.max(most, person.index), -1);
  return {
    index: highest + 1,
    name,
    weeklyHours,
    wte: wte(weeklyHours / team.settings.fullTimeHours),
    role: null,
    band: null,
    team: null,
    locality: null,
    lineManager: null,
    skills: [],
    fullTimePoints: null,
    reductionHours: hours(0),
    reductionUntil: null,
    fixedHours: hours(0),
    experience: ratio(1),
    experienceUntil: null,
    start: null,
    leaves: null,
    awayFrom: null,
    awayUntil: null,
    doNotAllocate: false,
    maxCases: null,
    maxNewPerWeek: null,
    mayLead: true,
    highestRisk: null,
    halfDays: { choice: null, core: null, specific: null, other: null },
  };
}
