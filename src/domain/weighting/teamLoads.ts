import { matchKey } from "../names";
import type { CaseRecord, CategoryCount, Clinician, ServiceSettings, TeamData } from "../team";
import { points, ratio, TOLERANCE, type Day, type Hours, type Points, type Ratio } from "../units";
import { capacityBand, capacityUsed, caseHours, clinicianAvailable, experiencedHours } from "./capacity";
import { isWeighed, weighCase, weighLevels, weightScheme, type Weighing, type WeightScheme } from "./casePoints";

/** The factor whose levels are the category columns of a team kept as counts. */
export const CATEGORY_FACTOR = "Category";

/** So many cases and what they weigh; points are provisional while `notWeighted` is above 0. */
export interface Load {
  readonly cases: number;
  readonly points: Points;
  /** Cases whose points cannot be told. */
  readonly notWeighted: number;
}

export interface ClinicianLoad extends Load {
  readonly clinician: Clinician;
  /** Weekly hours left for case work; null: hours unknown. */
  readonly caseHours: Hours | null;
  /** null until hours and full-time points are known. */
  readonly available: Points | null;
  /** Points over available; null while either is unknown, and where nothing is available. */
  readonly used: Ratio | null;
  /** Points over this person's fair share of all that is allocated; 1 is exactly fair; null: hours unknown or none. */
  readonly share: Ratio | null;
  readonly fairShare: Points | null;
  readonly band: string | null;
}

export interface TeamTotal extends Load {
  readonly available: Points | null;
  /** Sum of points over sum of available, never a mean of percentages. */
  readonly used: Ratio | null;
  readonly band: string | null;
}

/** Work of somebody whom the Team table does not list. */
export interface UnknownClinicianLoad extends Load {
  readonly name: string;
}

export interface TeamLoads {
  /** In the order of the Team table. */
  readonly clinicians: readonly ClinicianLoad[];
  /** All that is allocated, also to names that Team does not list. */
  readonly team: TeamTotal;
  readonly unallocated: Load;
  readonly unknown: readonly UnknownClinicianLoad[];
  /** Of each case, in the order of `team.cases`. */
  readonly weighings: readonly Weighing[];
  /** Of each category count, in the order of `team.counts`. */
  readonly countWeighings: readonly Weighing[];
}

/** What one case weighs; null: it cannot be weighted. */
export function pointsOfCase({ index }: CaseRecord, { weighings }: Pick<TeamLoads, "weighings">): Points | null {
  const weighing = weighings[index];
  return weighing !== undefined && isWeighed(weighing) ? weighing.points : null;
}

class Tally {
  cases = 0;
  points = 0;
  notWeighted = 0;

  add(cases: number, weighing: Weighing): void {
    this.cases += cases;
    if (isWeighed(weighing)) this.points += cases * weighing.points;
    else this.notWeighted += cases;
  }

  load(): Load {
    return { cases: this.cases, points: points(this.points), notWeighted: this.notWeighted };
  }
}

/** The points of one case of a category, in a team kept as counts. */
export function weighCategory(category: string, scheme: WeightScheme): Weighing {
  if (scheme.factors.length === 0) {
    return { notWeighted: { code: "unknown-level", factor: CATEGORY_FACTOR, level: category } };
  }
  const key = matchKey(CATEGORY_FACTOR);
  return weighLevels((factor) => (factor.key === key ? category : null), scheme);
}

/**
 * Who holds how much, against what each has available. Closed cases weigh nothing and are not counted; waiting cases
 * count for the clinician they wait for, and without one among the unallocated.
 * @param asOf the day to look from; null: a dated row counts as if it had no dates
 */
export function teamLoads(team: TeamData, asOf: Day | null): TeamLoads {
  const scheme = weightScheme(team.weights, asOf);
  const weighings = team.cases.map((record) => weighCase(record, scheme));
  const countWeighings = (team.counts ?? []).map((count) => weighCategory(count.category, scheme));

  const unallocated = new Tally();
  const everybody = new Tally();
  const tallies = new Map<string, Tally>(team.clinicians.map((clinician) => [matchKey(clinician.name), new Tally()]));
  const unknown = new Map<string, { name: string; tally: Tally }>();
  const holder = rememberingHolder((name) => {
    const key = matchKey(name);
    const known = tallies.get(key);
    if (known !== undefined) return known;
    const stranger = unknown.get(key) ?? { name, tally: new Tally() };
    unknown.set(key, stranger);
    return stranger.tally;
  });
  const count = (record: CaseRecord | CategoryCount, cases: number, weighing: Weighing): void => {
    if (record.clinician === null) {
      unallocated.add(cases, weighing);
    } else {
      holder(record.clinician).add(cases, weighing);
      everybody.add(cases, weighing);
    }
  };
  team.cases.forEach((record, i) => {
    if (record.status !== "closed") count(record, 1, weighings[i] as Weighing);
  });
  (team.counts ?? []).forEach((record, i) => count(record, record.cases, countWeighings[i] as Weighing));

  const held = team.clinicians.map((clinician) => (tallies.get(matchKey(clinician.name)) as Tally).load());
  return {
    ...standing(team, asOf, held, everybody.load()),
    unallocated: unallocated.load(),
    unknown: [...unknown.values()].map(({ name, tally }) => ({ name, ...tally.load() })),
    weighings,
    countWeighings,
  };
}

/**
 * Where everybody stands with the work they hold.
 * @param held what each clinician holds, in the order of `team.clinicians`
 * @param everybody all that is allocated
 */
export function standing(
  team: Pick<TeamData, "clinicians" | "settings">,
  asOf: Day | null,
  held: readonly Load[],
  everybody: Load,
): Pick<TeamLoads, "clinicians" | "team"> {
  const available = team.clinicians.map((clinician) => clinicianAvailable(clinician, team.settings, asOf));
  const fairShares = sharesOf(team.clinicians, asOf, available, held);
  const clinicians = team.clinicians.map((clinician, i): ClinicianLoad => {
    const load = held[i] as Load;
    const has = available[i] ?? null;
    // Nobody with nothing available has "room", whatever 0 of 0 may be called.
    const used = has === null || has <= TOLERANCE ? null : capacityUsed(load.points, has);
    const fairShare = fairShares[i] ?? null;
    return {
      ...load,
      clinician,
      caseHours: caseHours(clinician, asOf),
      available: has,
      used,
      fairShare,
      share: fairShare === null || fairShare <= TOLERANCE ? null : ratio(load.points / fairShare),
      band: used === null ? null : capacityBand(used, team.settings.bands),
    };
  });
  return { clinicians, team: total(everybody, available, team.settings) };
}

/** Names repeat a thousand times over; comparing them carefully once each is enough. */
function rememberingHolder(find: (name: string) => Tally): (name: string) => Tally {
  const found = new Map<string, Tally>();
  return (name) => {
    let tally = found.get(name);
    if (tally === undefined) {
      tally = find(name);
      found.set(name, tally);
    }
    return tally;
  };
}

function total(load: Load, available: readonly (Points | null)[], settings: ServiceSettings): TeamTotal {
  const known = available.filter((one): one is Points => one !== null);
  if (known.length < available.length || known.length === 0)
    return { ...load, available: null, used: null, band: null };
  const sum = points(known.reduce<number>((a, b) => a + b, 0));
  const used = sum <= TOLERANCE ? null : capacityUsed(load.points, sum);
  return { ...load, available: sum, used, band: used === null ? null : capacityBand(used, settings.bands) };
}

/**
 * Fair shares of the points held: by available points where everybody's are known, else by the hours left for cases
 * (scaled by experience, as available points are). People without known hours, and what they hold, stay out of it.
 */
function sharesOf(
  clinicians: readonly Clinician[],
  asOf: Day | null,
  available: readonly (Points | null)[],
  held: readonly Load[],
): (Points | null)[] {
  const room = roomOf(clinicians, asOf, available);
  let rooms = 0;
  let allocated = 0;
  room.forEach((own, i) => {
    if (own === null) return;
    rooms += own;
    allocated += (held[i] as Load).points;
  });
  return room.map((own) => (own === null || rooms <= TOLERANCE ? null : points((allocated * own) / rooms)));
}

function roomOf(
  clinicians: readonly Clinician[],
  asOf: Day | null,
  available: readonly (Points | null)[],
): (number | null)[] {
  const inPoints = clinicians.every((clinician, i) => available[i] !== null || clinician.weeklyHours === null);
  return clinicians.map((clinician, i) => {
    if (inPoints) return available[i] ?? null;
    return experiencedHours(clinician, asOf);
  });
}
