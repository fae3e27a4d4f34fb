import { equity } from "../equity/equity";
import { isUnallocated, type Clinician, type TeamData } from "../team";
import type { Day, Points, Ratio } from "../units";
import { teamLoads, type TeamLoads } from "../weighting/teamLoads";

/** Where a team stands on a day, exactly: for the team's own eyes. What leaves the team goes through `Discloser` first. */
export interface TeamMeasures {
  readonly staff: number;
  /** Sum of WTE; null: nobody's is known. */
  readonly wte: number | null;
  /** Cases that are not closed, allocated or not. */
  readonly openCases: number;
  readonly notAllocated: number;
  readonly allocated: number;
  /** null: the team has no weights. */
  readonly pointsHeld: Points | null;
  readonly pointsAvailable: Points | null;
  readonly used: Ratio | null;
  /** Clinicians whose available points are known and above 0. */
  readonly rated: number;
  /** Coefficient of variation of their used capacity; null: nobody is rated. */
  readonly unevenness: number | null;
  /** How many of them are within 10 percentage points of the team's used capacity. */
  readonly nearAverage: number;
  readonly withReviewDate: number;
  readonly reviewsInTime: number;
  /** Cases not yet allocated whose opening is known, and their mean wait in weeks. */
  readonly waitsKnown: number;
  readonly meanWait: number | null;
}

const NEAR = 0.1;

export function teamMeasures(team: TeamData, today: Day, loads: TeamLoads = teamLoads(team, today)): TeamMeasures {
  const open = team.cases.filter((record) => record.status !== "closed");
  const wtes = team.clinicians.map((clinician) => wteOf(clinician, team)).filter((value) => value !== null);
  const rated = loads.clinicians.flatMap(({ points: load, available, used }) =>
    available !== null && available > 0 ? [{ load, available, used }] : [],
  );
  const { used } = loads.team;
  const dated = open.flatMap(({ reviewDue }) => (reviewDue === null ? [] : [reviewDue]));
  const waits = open.filter(isUnallocated).flatMap(({ opened }) => (opened === null ? [] : [(today - opened) / 7]));
  return {
    staff: team.clinicians.length,
    wte: wtes.length === 0 ? null : sum(wtes),
    openCases: loads.team.cases + loads.unallocated.cases,
    notAllocated: loads.unallocated.cases,
    allocated: loads.team.cases,
    pointsHeld: team.weights.length === 0 ? null : loads.team.points,
    pointsAvailable: loads.team.available,
    used,
    rated: rated.length,
    unevenness: rated.length === 0 ? null : equity(rated, "cv"),
    nearAverage: rated.filter((one) => one.used !== null && used !== null && Math.abs(one.used - used) <= NEAR).length,
    withReviewDate: dated.length,
    reviewsInTime: dated.filter((due) => due >= today).length,
    waitsKnown: waits.length,
    meanWait: waits.length === 0 ? null : sum(waits) / waits.length,
  };
}

/** WTE as written, or hours over full-time hours; null: neither is known. */
export function wteOf(clinician: Clinician, team: Pick<TeamData, "settings">): number | null {
  if (clinician.wte !== null) return clinician.wte;
  return clinician.weeklyHours === null ? null : clinician.weeklyHours / team.settings.fullTimeHours;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
