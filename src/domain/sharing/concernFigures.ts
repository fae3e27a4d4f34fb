import type { JobPlanParameters } from "../jobPlan/parameters";
import { teamPlan } from "../jobPlan/teamPlan";
import { matchKey } from "../names";
import type { CaseRecord, TeamData } from "../team";
import type { Appointments, Day, HalfDays, Points, Ratio, Weeks, Wte } from "../units";
import { teamLoads } from "../weighting/teamLoads";

/** The figures behind a concern, exact, as they stand on its day; null: not known, or not of this scope. */
export interface ConcernFigures {
  readonly cases: number;
  /** null: the team has no weights. */
  readonly pointsHeld: Points | null;
  readonly pointsAvailable: Points | null;
  readonly used: Ratio | null;
  /** Of the whole team: cases that nobody holds, and their mean wait. */
  readonly unallocated: number | null;
  readonly meanWait: Weeks | null;
  readonly reviewsOverdue: number;
  /** Of the whole team, above 0 only: what its job plans are short of. */
  readonly coreHalfDaysShort: HalfDays | null;
  readonly coreWteShort: Wte | null;
  readonly choiceShort: Appointments | null;
  /** Of one person: half-days planned above the contract, above 0 only. */
  readonly overBy: HalfDays | null;
}

/**
 * What a statement of capacity shortfall rests on, for one clinician or for the whole team.
 * Source: RCOT, professional standards 4.10.1.8 to 4.10.1.10 (limits of one's capacity; evidence on deficiencies; the manager acts).
 * @param about the clinician as Team spells the name; null: the whole team
 */
export function concernFigures(
  team: TeamData,
  parameters: JobPlanParameters,
  today: Day,
  about: string | null,
): ConcernFigures {
  const loads = teamLoads(team, today);
  const plan = teamPlan(team, parameters);
  const isAbout = ({ clinician }: CaseRecord): boolean =>
    about === null || (clinician !== null && matchKey(clinician) === matchKey(about));
  const open = team.cases.filter((record) => record.status !== "closed" && isAbout(record));
  const reviewsOverdue = open.filter(({ reviewDue }) => reviewDue !== null && reviewDue < today).length;
  const hasWeights = team.weights.length > 0 || open.some(({ givenPoints }) => givenPoints !== null);
  const own = loads.clinicians.find(({ clinician }) => about !== null && matchKey(clinician.name) === matchKey(about));
  if (own !== undefined) {
    const planned = plan.plans.find(({ clinician }) => clinician === own.clinician);
    return {
      cases: own.cases,
      pointsHeld: hasWeights ? own.points : null,
      pointsAvailable: own.available,
      used: own.used,
      unallocated: null,
      meanWait: null,
      reviewsOverdue,
      coreHalfDaysShort: null,
      coreWteShort: null,
      choiceShort: null,
      overBy: above(planned?.overBy),
    };
  }
  const waits = team.cases.flatMap(({ clinician, status, opened }) =>
    clinician === null && status !== "closed" && opened !== null ? [(today - opened) / 7] : [],
  );
  return {
    cases: loads.team.cases,
    pointsHeld: hasWeights ? loads.team.points : null,
    pointsAvailable: loads.team.available,
    used: loads.team.used,
    unallocated: loads.unallocated.cases,
    meanWait: waits.length === 0 ? null : ((waits.reduce((sum, wait) => sum + wait, 0) / waits.length) as Weeks),
    reviewsOverdue,
    coreHalfDaysShort: above(plan.gap?.halfDays),
    coreWteShort: above(plan.gap?.wte),
    choiceShort: above(plan.choiceGap?.appointments),
    overBy: null,
  };
}

function above<Amount extends number>(amount: Amount | null | undefined): Amount | null {
  return amount !== null && amount !== undefined && amount > 0.005 ? amount : null;
}

/** Whether any of the figures says that there is too much work; false as well where too little is known. */
export function showsShortfall({ used, coreHalfDaysShort, choiceShort, overBy }: ConcernFigures): boolean {
  return (used !== null && used > 1) || [coreHalfDaysShort, choiceShort, overBy].some((one) => one !== null);
}
