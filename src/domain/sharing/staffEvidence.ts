import type { TeamData } from "../team";
import type { ClinicianLoad, TeamLoads } from "../weighting/teamLoads";
import { safePoints } from "./disclosure";
import { wteOf } from "./measures";
import { SMALLEST_STAFF_GROUP, type Discloser } from "./protect";
import type { SharedFigure } from "./disclosure";

/** How clinicians stand in the copy: not at all, by role, or by name where the manager has chosen so. */
export type CliniciansShown = "none" | "roles" | "names";

export interface StaffLine {
  /** A role, a name where chosen, or null: all other roles together. */
  readonly group: string | null;
  readonly people: number | null;
  readonly wte: SharedFigure;
  readonly cases: SharedFigure;
  readonly points: SharedFigure;
  readonly used: SharedFigure;
}

export function staffLines(
  team: TeamData,
  loads: TeamLoads,
  clinicians: CliniciansShown,
  discloser: Discloser,
): { readonly lines: readonly StaffLine[] | null; readonly hiddenRoles: readonly string[] } {
  const groups = new Map<string, ClinicianLoad[]>();
  for (const load of loads.clinicians) {
    const role = load.clinician.role?.trim() ?? "";
    groups.set(role, [...(groups.get(role) ?? []), load]);
  }
  const { shown, rest } = largeEnough(groups);
  const hiddenRoles = [...groups.keys()].filter((role) => role !== "" && !shown.has(role));
  if (clinicians === "none" || loads.clinicians.length === 0) return { lines: null, hiddenRoles };
  const line = (group: string | null, people: readonly ClinicianLoad[], isNamed: boolean): StaffLine => {
    const cases = people.reduce((sum, load) => sum + load.cases, 0);
    const held = people.reduce((sum, load) => sum + load.points, 0);
    const available = people.reduce((sum, load) => sum + (load.available ?? 0), 0);
    const wte = people.reduce((sum, { clinician }) => sum + (wteOf(clinician, team) ?? 0), 0);
    return {
      group,
      people: isNamed ? null : discloser.count(people.length),
      wte,
      cases: discloser.count(cases),
      points: discloser.about(cases, safePoints(held)),
      used: discloser.about(cases, available > 0 ? safePoints(held) / available : null),
    };
  };
  if (clinicians === "names") {
    return { lines: loads.clinicians.map((load) => line(load.clinician.name, [load], true)), hiddenRoles };
  }
  const lines = [...shown.entries()].map(([role, people]) => line(role, people, false));
  // A team that is too small altogether is not shown at all.
  const hasRest = rest.length >= SMALLEST_STAFF_GROUP;
  const all = hasRest ? [...lines, line(null, rest, false)] : lines;
  return { lines: all.length === 0 ? null : all, hiddenRoles };
}

/**
 * Roles that enough people share, and everybody else as one group. Where that group is too small itself it takes in the
 * smallest role, so that nobody can be found by taking the shown groups from the total.
 */
function largeEnough(groups: ReadonlyMap<string, readonly ClinicianLoad[]>): {
  readonly shown: ReadonlyMap<string, readonly ClinicianLoad[]>;
  readonly rest: readonly ClinicianLoad[];
} {
  const shown = new Map<string, readonly ClinicianLoad[]>();
  let rest: readonly ClinicianLoad[] = [];
  const bySize = [...groups.entries()].sort(([, a], [, b]) => b.length - a.length);
  for (const [role, people] of bySize) {
    if (role !== "" && people.length >= SMALLEST_STAFF_GROUP) shown.set(role, people);
    else rest = [...rest, ...people];
  }
  while (rest.length > 0 && rest.length < SMALLEST_STAFF_GROUP && shown.size > 0) {
    const [role, people] = [...shown.entries()].at(-1) ?? ["", []];
    shown.delete(role);
    rest = [...people, ...rest];
  }
  return { shown, rest };
}
