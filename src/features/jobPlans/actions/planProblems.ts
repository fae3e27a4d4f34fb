import { cellAddress } from "@evenkeel/spreadsheet";
import type { TeamPlan } from "../../../domain/jobPlan/teamPlan";
import { matchKey } from "../../../domain/names";
import { recordPlace, type ConnectedTable, type Connection, type Problem } from "../../../workbook/connect/connection";
import { warning } from "../../../workbook/problems/warning";
import { jobPlanMessages } from "../messages";

const say = jobPlanMessages.problems;

/** What keeps a team plan from being whole, each with its place where it has one. */
export function planProblems(connection: Connection, plan: TeamPlan): Problem[] {
  const { Team, JobPlan, Referrals } = connection.tables;
  const problems: Problem[] = [];
  if (plan.plans.length === 0) problems.push(about("no-job-plan", say.noJobPlan, Team));
  else if (plan.plans.every((one) => one.halfDays.choice <= 0)) {
    problems.push(about("no-choice", say.noChoice, JobPlan ?? Team));
  }
  if (plan.acceptedPerWeek === null) problems.push(about("no-referrals", say.noReferrals, Referrals ?? Team));
  const { recorded } = plan.transferRate;
  if (recorded !== null && recorded > 1)
    problems.push(about("more-core-than-choice", say.moreCoreThanChoice, Referrals));
  for (const { clinician, contracted, overBy } of plan.plans) {
    const { name, index } = clinician;
    if (contracted === null) problems.push(inRow("missing-hours", say.unknownHours(name), Team, index, null));
    else if (overBy > 0) {
      problems.push(inRow("over-committed", say.overCommitted(name, overBy, contracted), Team, index, overBy));
    }
  }
  return [...problems, ...strangers(connection)];
}

/** People of the JobPlan table who are not in the team: their half-days are left out of the plan. */
function strangers({ team, tables }: Connection): Problem[] {
  if (team === null || tables.Team === undefined) return [];
  const known = new Set(team.clinicians.map((clinician) => matchKey(clinician.name)));
  const seen = new Set<string>();
  return team.jobPlan.flatMap((line): Problem[] => {
    const key = matchKey(line.clinician);
    if (known.has(key) || seen.has(key)) return [];
    seen.add(key);
    return [inRow("unknown-clinician", say.stranger(line.clinician), tables.JobPlan, line.index, line.clinician)];
  });
}

function about(code: string, message: string, table: ConnectedTable | undefined): Problem {
  return warning(code, message, { sheet: table?.sheet ?? null });
}

function inRow(
  code: string,
  message: string,
  table: ConnectedTable | undefined,
  index: number,
  value: Problem["value"],
): Problem {
  const place = table === undefined ? null : recordPlace(table, index);
  const column = place?.table.columns["Clinician"]?.column;
  return {
    ...about(code, message, place?.table ?? table),
    cell: place === null || column === undefined ? null : cellAddress(place.row, column),
    value,
  };
}
