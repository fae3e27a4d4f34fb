import { jobPlanParameters } from "../domain/jobPlan/parameters";
import { clinicianPlans, type ClinicianPlan } from "../domain/jobPlan/clinicianPlan";
import { changesSince, keepPlans, reviewsDue, type PlanChange, type PlanVersion } from "../domain/jobPlan/planVersions";
import type { Day } from "../domain/units";
import { jobPlanMessages as say } from "../messages/jobPlans";
import type { Connection } from "../tables/connection";
import { dayText } from "../tables/dates";
import { planVersionsSheet, readPlanVersions } from "../tables/planVersions";
import { ActionRefusal, type Action, type ActionSurroundings, type Preview } from "./action";
import { noOptions } from "./undo";
import { connectWorkbook } from "./workbook";

/** This quarter's plans beside those kept before. Nothing has been written. */
export interface KeptPlansPreview extends Preview {
  readonly today: Day;
  readonly plans: readonly ClinicianPlan[];
  readonly kept: readonly PlanVersion[];
  readonly changes: readonly PlanChange[];
  readonly due: readonly PlanVersion[];
}

type NoOptions = Readonly<Record<string, never>>;

/** Keeps this quarter's job plans in the workbook: a version a quarter, with review dates and agreements. */
export const keepJobPlans: Action<NoOptions, KeptPlansPreview> = {
  name: "keep-job-plans",
  options: (raw) => noOptions("keep-job-plans", raw),
  async preview(surroundings) {
    return previewKeepJobPlans(await connectWorkbook(surroundings), surroundings);
  },
  plan: ({ kept, plans, today }) => ({
    action: "keep-job-plans",
    title: say.versions.changeTitle(plans.length),
    changes: [],
    sheets: [planVersionsSheet(keepPlans(kept, plans, today))],
  }),
  report: ({ plans, kept, changes, due, problems }) => ({
    plans: plans.length,
    versions: kept.length,
    changes: changes.map(({ since, ...change }) => ({ ...change, since: dayText(since) })),
    reviewsDue: due.map(({ clinician, reviewDue }) => ({ clinician, due: dayText(reviewDue) })),
    problems,
  }),
};

/** As the action's preview, on a workbook that is already connected. */
export function previewKeepJobPlans(
  connection: Connection,
  { today }: Pick<ActionSurroundings, "today">,
): KeptPlansPreview {
  const { team, grid } = connection;
  const plans = team === null ? [] : clinicianPlans(team, jobPlanParameters(team.settings.jobPlan));
  if (plans.length === 0) throw new ActionRefusal("no-job-plan", say.problems.noJobPlan);
  const kept = grid === undefined ? [] : readPlanVersions(grid);
  return {
    connection,
    problems: connection.problems,
    today,
    plans,
    kept,
    changes: changesSince(kept, plans),
    due: reviewsDue(kept, today),
  };
}
