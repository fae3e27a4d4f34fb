import type { TeamData } from "../team";
import { points, TOLERANCE, type Day, type Points, type Ratio } from "../units";
import { clinicianAvailable } from "./capacity";
import { teamLoads } from "./teamLoads";

/**
 * Full-time points at which the team as a whole is exactly full: the points now held, divided by the full-time posts
 * that hold them, rounded to whole points. A person counts with their WTE, less reductions and fixed commitments.
 * Only people with hours and with cases that have points are counted on either side.
 * @returns null where that cannot be said: nobody has both, or fewer than half of the cases held have points
 */
export function suggestFullTimePoints(team: TeamData, asOf: Day | null): Points | null {
  const { clinicians } = teamLoads(team, asOf);
  const onePoint = { ...team.settings, fullTimePoints: points(1) };
  const counted = clinicians.flatMap(({ clinician, ...load }) => {
    const posts = clinicianAvailable({ ...clinician, fullTimePoints: null }, onePoint, asOf);
    return posts === null || posts <= TOLERANCE || load.points <= TOLERANCE ? [] : [{ ...load, posts }];
  });
  const sum = (of: (one: (typeof counted)[number]) => number): number =>
    counted.reduce((total, one) => total + of(one), 0);
  const posts = sum((one) => one.posts);
  if (posts <= TOLERANCE || sum((one) => one.notWeighted) * 2 > sum((one) => one.cases)) return null;
  return points(Math.max(1, Math.round(sum((one) => one.points) / posts)));
}

export interface OverAt {
  /** People whose capacity used can be told. */
  readonly people: number;
  /** Those above the ceiling, fullest first. */
  readonly over: readonly { readonly name: string; readonly used: Ratio }[];
}

/** Who would hold more than the team's ceiling if a full-timer could hold so many points. */
export function overAt(team: TeamData, fullTimePoints: Points, asOf: Day | null): OverAt {
  const settings = { ...team.settings, fullTimePoints };
  const rated = teamLoads({ ...team, settings }, asOf).clinicians.flatMap(({ clinician, used }) =>
    used === null ? [] : [{ name: clinician.name, used }],
  );
  const over = rated.filter(({ used }) => used > settings.ceiling + TOLERANCE).sort((a, b) => b.used - a.used);
  return { people: rated.length, over };
}
