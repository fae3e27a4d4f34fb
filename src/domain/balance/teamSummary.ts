import type { TeamData } from "../team";
import { points, ratio, TOLERANCE, type Day } from "../units";
import { teamLoads, type TeamLoads } from "../weighting/teamLoads";
import { experiencedHours } from "../weighting/capacity";
import type { BalanceMove, TeamSummary, ClinicianSummary } from "./answer";

/** The team as it stands: each person's cases and points, and how even that is. */
export function summaryOf(team: TeamData, asOf: Day | null, loads: TeamLoads = teamLoads(team, asOf)): TeamSummary {
  const measuredBy = measureOf(loads);
  const clinicians = loads.clinicians.map((load): ClinicianSummary => ({
    clinician: load.clinician,
    cases: load.cases,
    points: load.points,
    available: load.available,
    used: load.used,
    share: load.share,
  }));
  const measured: { value: number; room: number }[] = [];
  let overload = 0;
  for (const load of loads.clinicians) {
    if (load.available !== null) overload += Math.max(0, load.points - load.available);
    const value = measuredBy === "used" ? load.used : load.share;
    const room = measuredBy === "used" ? load.available : experiencedHours(load.clinician, asOf);
    if (value !== null && room !== null && room > TOLERANCE) measured.push({ value, room });
  }
  return {
    clinicians,
    measuredBy,
    ...evenness(measured),
    overload: points(measuredBy === "used" && overload > TOLERANCE ? overload : 0),
  };
}

/** By used capacity where available points are known for all, else by shares of the hours. */
export function measureOf(loads: TeamLoads): "used" | "share" {
  const known = loads.clinicians.filter((load) => load.clinician.weeklyHours !== null);
  return known.length > 0 && known.every((load) => load.available !== null) ? "used" : "share";
}

function evenness(
  measured: readonly { value: number; room: number }[],
): Pick<TeamSummary, "highest" | "range" | "deviation"> {
  if (measured.length === 0) return { highest: ratio(0), range: ratio(0), deviation: ratio(0) };
  let highest = -Infinity;
  let lowest = Infinity;
  let rooms = 0;
  let held = 0;
  for (const { value, room } of measured) {
    highest = Math.max(highest, value);
    lowest = Math.min(lowest, value);
    rooms += room;
    held += value * room;
  }
  const mean = held / rooms;
  const deviation = measured.reduce((sum, { value, room }) => sum + room * Math.abs(value - mean), 0) / rooms;
  return { highest: ratio(highest), range: ratio(highest - lowest), deviation: ratio(deviation) };
}

/** The team as it would be with these moves done. */
export function withMoves(team: TeamData, moves: readonly Omit<BalanceMove, "reason">[]): TeamData {
  const going = new Map(moves.filter((move) => move.caseIndex !== null).map((move) => [move.caseIndex, move.to]));
  const cases = team.cases.map((record) => {
    const to = going.get(record.index);
    return to === undefined ? record : { ...record, clinician: to };
  });
  const counts = team.counts === null ? null : [...team.counts];
  for (const move of moves) {
    if (move.caseIndex !== null || counts === null) continue;
    counts.push({ clinician: move.to, category: move.case, cases: move.count });
    counts.push({ clinician: move.from, category: move.case, cases: -move.count });
  }
  return { ...team, cases, counts };
}
