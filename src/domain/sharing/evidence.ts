import type { JobPlanParameters } from "../jobPlan/parameters";
import { teamPlan } from "../jobPlan/teamPlan";
import type { TeamData } from "../team";
import type { Day } from "../units";
import { teamLoads } from "../weighting/teamLoads";
import { caseloadLevels, countedLevels, waitBands, type CaseloadLevel, type WaitBand } from "./caseloadEvidence";
import {
  capacityLines,
  protectedWeeks,
  referralMonths,
  type CapacityLine,
  type LeverLine,
  type ReferralMonth,
} from "./demandEvidence";
import { historyLines, measureLines, type HistoryLine, type MeasureLine, type MonthMeasures } from "./measureEvidence";
import { teamMeasures } from "./measures";
import { Discloser } from "./protect";
import { staffLines, type CliniciansShown, type StaffLine } from "./staffEvidence";

export interface EvidenceChoices {
  readonly today: Day;
  readonly clinicians: CliniciansShown;
  readonly parameters: JobPlanParameters;
  /** Earlier months that the workbook has kept, oldest first. */
  readonly history: readonly MonthMeasures[];
}

/** What commissioners get to see: figures by code, each already fit to be shown. A part that the workbook cannot fill is null. */
export interface Evidence {
  readonly capacity: readonly CapacityLine[] | null;
  readonly levers: readonly LeverLine[] | null;
  readonly referrals: readonly ReferralMonth[] | null;
  readonly waits: readonly WaitBand[] | null;
  readonly caseload: readonly CaseloadLevel[] | null;
  readonly measures: readonly MeasureLine[];
  /** null: fewer than two months are kept. */
  readonly history: readonly HistoryLine[] | null;
  readonly staff: readonly StaffLine[] | null;
  /** Figures held back or blurred because they were small. */
  readonly suppressed: number;
  /** Roles or names that may not stand in the copy, since too few share them. */
  readonly hiddenRoles: readonly string[];
  readonly weeksOfReferrals: number;
  readonly inBalance: boolean | null;
}

/**
 * The figures for commissioners from a team's data: demand and capacity, waits, activity, how evenly work is shared.
 * Nothing in it names a client. Rates start from protected totals, so that they cannot be turned back into small counts.
 */
export function evidence(team: TeamData, choices: EvidenceChoices): Evidence {
  const discloser = new Discloser();
  const loads = teamLoads(team, choices.today);
  const plan = teamPlan({ ...team, referrals: protectedWeeks(team.referrals) }, choices.parameters);
  const open = team.cases.filter((record) => record.status !== "closed");
  const { lines, hiddenRoles } = staffLines(team, loads, choices.clinicians, discloser);
  return {
    capacity: capacityLines(plan),
    levers: plan.inBalance === false && plan.levers.length > 0 ? plan.levers : null,
    referrals: referralMonths(team.referrals, discloser),
    waits: waitBands(open, choices.today, discloser),
    caseload: team.counts === null ? caseloadLevels(team, open, discloser) : countedLevels(team.counts, discloser),
    measures: measureLines(teamMeasures(team, choices.today, loads), team, discloser),
    history: historyLines(choices.history, discloser),
    staff: lines,
    suppressed: discloser.suppressed,
    hiddenRoles,
    weeksOfReferrals: plan.weeksCounted,
    inBalance: plan.inBalance,
  };
}
