import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import { jobPlanParameters } from "../../domain/jobPlan/parameters";
import type { TeamData } from "../../domain/team";
import type { Day } from "../../domain/units";
import { readPlanVersions } from "../../workbook/ownSheets/planVersions";
import { supervisionOf, type SupervisionPage } from "./model";

/** One clinician's page, with the job plans that the workbook has kept; null: the team has no such clinician. */
export function supervisionFrom(
  team: TeamData,
  grid: WorkbookGrid | undefined,
  name: string,
  today: Day,
): SupervisionPage | null {
  const versions = grid === undefined ? [] : readPlanVersions(grid);
  return supervisionOf(team, name, versions, jobPlanParameters(team.settings.jobPlan), today);
}
