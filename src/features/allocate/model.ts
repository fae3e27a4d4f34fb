import {
  mayHoldRisk,
  missingSkills,
  receivesWork,
  riskOf,
  riskRanking,
  sameLocality,
} from "../../domain/balance/receiving";
import { matchKey } from "../../domain/names";
import { isUnallocated, type CaseRecord, type Clinician, type TeamData } from "../../domain/team";
import { ratio, TOLERANCE, type Day, type Points, type Ratio } from "../../domain/units";
import type { ClinicianLoad, TeamLoads } from "../../domain/weighting/teamLoads";

/** Why a clinician may not take a case. */
export type Barrier =
  | { readonly code: "receives-nothing" }
  | { readonly code: "no-skill"; readonly missing: readonly string[] }
  | { readonly code: "risk-too-high"; readonly highest: string }
  | { readonly code: "enough-cases"; readonly most: number };

/** One clinician and one case: whether they may take it, and how full they would be. */
export interface Candidate {
  readonly clinician: Clinician;
  /** null: may take it. */
  readonly barrier: Barrier | null;
  /** Capacity used where points available are known, else share of a fair share; null: neither is known. */
  readonly measuredBy: "used" | "share" | null;
  readonly before: Ratio | null;
  readonly after: Ratio | null;
  readonly sameLocality: boolean;
}

/**
 * Everybody who might take a case, best first: those who may, by how full they would be; then those who may not.
 * Equal levels go to the same locality first, then in the order of the team.
 * @param points of the case; null: it cannot be weighted, and levels stay as they are
 */
export function candidatesFor(
  record: CaseRecord,
  points: Points | null,
  team: TeamData,
  loads: TeamLoads,
  asOf: Day,
): readonly Candidate[] {
  const rank = riskRanking(team.weights);
  const held = loads.team.points;
  const candidates = loads.clinicians.map((load): Candidate => {
    const { clinician } = load;
    const measured = levels(load, points ?? 0, held);
    return {
      clinician,
      barrier: barrierOf(record, load, rank, asOf),
      ...measured,
      sameLocality: sameLocality(record.locality, clinician.locality),
    };
  });
  return candidates.sort(
    (a, b) =>
      Number(a.barrier !== null) - Number(b.barrier !== null) ||
      compareLevels(a.after, b.after) ||
      Number(b.sameLocality) - Number(a.sameLocality) ||
      a.clinician.index - b.clinician.index,
  );
}

function barrierOf(
  record: CaseRecord,
  load: ClinicianLoad,
  rank: ReturnType<typeof riskRanking>,
  asOf: Day,
): Barrier | null {
  const { clinician } = load;
  if (!receivesWork(clinician, asOf)) return { code: "receives-nothing" };
  const missing = missingSkills(record.needs, clinician);
  if (missing.length > 0) return { code: "no-skill", missing };
  if (!mayHoldRisk(clinician, riskOf(record), rank)) {
    return { code: "risk-too-high", highest: clinician.highestRisk ?? "" };
  }
  if (clinician.maxCases !== null && load.cases >= clinician.maxCases) {
    return { code: "enough-cases", most: clinician.maxCases };
  }
  return null;
}

function levels(load: ClinicianLoad, points: number, held: number): Pick<Candidate, "measuredBy" | "before" | "after"> {
  if (load.available !== null && load.available > TOLERANCE) {
    return {
      measuredBy: "used",
      before: ratio(load.points / load.available),
      after: ratio((load.points + points) / load.available),
    };
  }
  if (load.available === null && load.fairShare !== null && load.fairShare > TOLERANCE && held > TOLERANCE) {
    // With one more case everybody's fair share grows too.
    const fairAfter = (load.fairShare * (held + points)) / held;
    return {
      measuredBy: "share",
      before: ratio(load.points / load.fairShare),
      after: ratio((load.points + points) / fairAfter),
    };
  }
  return { measuredBy: null, before: null, after: null };
}

/** Unknown levels come last. */
function compareLevels(a: Ratio | null, b: Ratio | null): number {
  const difference = (a ?? Infinity) - (b ?? Infinity);
  return Number.isNaN(difference) || Math.abs(difference) <= TOLERANCE ? 0 : difference;
}

/** The unallocated case of this reference; null: there is none. */
export function unallocatedCase(team: TeamData, id: string): CaseRecord | null {
  return team.cases.find((record) => isUnallocated(record) && matchKey(record.id) === matchKey(id)) ?? null;
}
