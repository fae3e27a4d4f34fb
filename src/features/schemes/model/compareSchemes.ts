import type { Clinician, TeamData, WeightRule } from "../../../domain/team";
import { points, ratio, TOLERANCE, type Day, type Points, type Ratio } from "../../../domain/units";
import { isWeighed } from "../../../domain/weighting/casePoints";
import { teamLoads, type ClinicianLoad, type TeamLoads } from "../../../domain/weighting/teamLoads";

/** Weights and what a full-timer can hold in their points; null: not agreed, people are then compared with fair shares. */
export interface WeighedBy {
  readonly rules: readonly WeightRule[];
  readonly fullTimePoints: Points | null;
}

export interface PersonUnderBoth {
  readonly clinician: Clinician;
  readonly a: ClinicianLoad;
  readonly b: ClinicianLoad;
  /** 1 is the fullest; people with the same figure share a rank; null: their hours are not known. */
  readonly rankA: number | null;
  readonly rankB: number | null;
}

/** One case, or one category of a team kept as counts. */
export interface WorkUnderBoth {
  readonly name: string;
  readonly clinician: string | null;
  /** How many of it there are: 1, but for a category. */
  readonly cases: number;
  readonly a: Points;
  readonly b: Points;
  /** Times an average case of this caseload: that is how two schemes of different scales compare. */
  readonly timesA: Ratio;
  readonly timesB: Ratio;
}

export interface SchemeComparison {
  readonly a: TeamLoads;
  readonly b: TeamLoads;
  /** In the order of Team. */
  readonly people: readonly PersonUnderBoth[];
  /** Those that both can weigh, the greatest difference first. */
  readonly work: readonly WorkUnderBoth[];
  /** Cases whose points the workbook gives: no scheme changes them. */
  readonly given: number;
}

/** The same caseload under two sets of weights. */
export function compareSchemes(team: TeamData, asOf: Day, a: WeighedBy, b: WeighedBy): SchemeComparison {
  const [loadsA, loadsB] = [loadsUnder(team, asOf, a), loadsUnder(team, asOf, b)];
  const [ranksA, ranksB] = [ranksOf(loadsA), ranksOf(loadsB)];
  return {
    a: loadsA,
    b: loadsB,
    people: team.clinicians.map((clinician, i) => ({
      clinician,
      a: loadsA.clinicians[i] as ClinicianLoad,
      b: loadsB.clinicians[i] as ClinicianLoad,
      rankA: ranksA[i] ?? null,
      rankB: ranksB[i] ?? null,
    })),
    work: workUnderBoth(team, loadsA, loadsB),
    given: team.cases.filter((record) => record.status !== "closed" && record.givenPoints !== null).length,
  };
}

/**
 * The team under other weights. A clinician's own full-time points are on the workbook's scale, so they keep their
 * proportion to the service's figure.
 */
function loadsUnder(team: TeamData, asOf: Day, by: WeighedBy): TeamLoads {
  if (by.rules === team.weights) return teamLoads(team, asOf);
  const service = team.settings.fullTimePoints;
  const scale = by.fullTimePoints === null || service === null ? null : by.fullTimePoints / service;
  const own = (value: Points | null): Points | null =>
    value === null || scale === null ? null : points(value * scale);
  return teamLoads(
    {
      ...team,
      weights: by.rules,
      settings: { ...team.settings, fullTimePoints: by.fullTimePoints },
      clinicians: team.clinicians.map((one) => ({ ...one, fullTimePoints: own(one.fullTimePoints) })),
    },
    asOf,
  );
}

/** How full a clinician is: capacity used, or the share of a fair share where that is all there is to tell. */
const fullness = (load: ClinicianLoad): Ratio | null => load.used ?? load.share;

function ranksOf({ clinicians }: TeamLoads): readonly (number | null)[] {
  const levels = clinicians.map(fullness);
  return levels.map((own) =>
    own === null ? null : levels.filter((other) => other !== null && other > own + TOLERANCE).length + 1,
  );
}

interface Weighed {
  readonly name: string;
  readonly clinician: string | null;
  readonly cases: number;
  readonly a: number;
  readonly b: number;
}

function workUnderBoth(team: TeamData, a: TeamLoads, b: TeamLoads): readonly WorkUnderBoth[] {
  const weighed = team.counts === null ? casesOf(team, a, b) : categoriesOf(team, a, b);
  const total = { cases: 0, a: 0, b: 0 };
  for (const one of weighed) {
    total.cases += one.cases;
    total.a += one.cases * one.a;
    total.b += one.cases * one.b;
  }
  const times = (own: number, all: number): Ratio => ratio(all <= TOLERANCE ? 0 : (own * total.cases) / all);
  return weighed
    .map(({ name, clinician, cases, ...one }) => ({
      name,
      clinician,
      cases,
      a: points(one.a),
      b: points(one.b),
      timesA: times(one.a, total.a),
      timesB: times(one.b, total.b),
    }))
    .sort((x, y) => Math.abs(y.timesB - y.timesA) - Math.abs(x.timesB - x.timesA));
}

function casesOf(team: TeamData, a: TeamLoads, b: TeamLoads): readonly Weighed[] {
  return team.cases.flatMap((record, i): Weighed[] => {
    const [inA, inB] = [a.weighings[i], b.weighings[i]];
    if (record.status === "closed" || record.givenPoints !== null) return [];
    if (inA === undefined || inB === undefined || !isWeighed(inA) || !isWeighed(inB)) return [];
    return [{ name: record.id, clinician: record.clinician, cases: 1, a: inA.points, b: inB.points }];
  });
}

function categoriesOf(team: TeamData, a: TeamLoads, b: TeamLoads): readonly Weighed[] {
  const byCategory = new Map<string, Weighed>();
  (team.counts ?? []).forEach(({ category, cases }, i) => {
    const [inA, inB] = [a.countWeighings[i], b.countWeighings[i]];
    if (inA === undefined || inB === undefined || !isWeighed(inA) || !isWeighed(inB)) return;
    const known = byCategory.get(category)?.cases ?? 0;
    byCategory.set(category, { name: category, clinician: null, cases: known + cases, a: inA.points, b: inB.points });
  });
  return [...byCategory.values()].filter(({ cases }) => cases > 0);
}
