import * as v from "valibot";
import { ActionRefusal, anyWorkbook, defineAction, type Preview } from "../../../actions/action";
import { defineOptions } from "../../../actions/options";
import { clinicianPlans, type ClinicianPlan } from "../../../domain/jobPlan/clinicianPlan";
import { jobPlanParameters } from "../../../domain/jobPlan/parameters";
import {
  changesSince,
  keepPlans,
  reviewsDue,
  type AgreedToday,
  type PlanChange,
  type PlanVersion,
} from "../../../domain/jobPlan/planVersions";
import { matchKey } from "../../../domain/names";
import type { Day } from "../../../domain/units";
import { longDate } from "../../../workbook/dates";
import { planVersionsSheet, readPlanVersions } from "../../../workbook/ownSheets/planVersions";
import { jobPlanMessages as say } from "../messages";

/** This quarter's plans beside those kept before. Nothing has been written. */
export interface VersionPreview extends Preview {
  readonly today: Day;
  readonly agreed: AgreedToday;
  readonly plans: readonly ClinicianPlan[];
  readonly kept: readonly PlanVersion[];
  readonly changes: readonly PlanChange[];
  readonly due: readonly PlanVersion[];
}

const names = v.optional(v.array(v.string()), []);

/** Keeps this quarter's job plans in the workbook: a version a quarter, with review dates and agreements. */
export const saveJobPlanVersion = defineAction({
  name: "keep-job-plans",
  options: defineOptions(
    {
      /** Who agrees to the plan that is kept: their dates are set to today. */
      agreed: {
        schema: v.optional(v.strictObject({ practitioner: names, manager: names }), {}),
        wanted: () => say.versions.agreedWish,
      },
    },
    say.options,
  ),
  // A workbook without a team has no plans to keep either, and is told so in those words.
  needs: anyWorkbook,
  preview(connection, { agreed }, { today }): VersionPreview {
    const { team, grid } = connection;
    const plans = team === null ? [] : clinicianPlans(team, jobPlanParameters(team.settings.jobPlan));
    if (plans.length === 0) throw new ActionRefusal("no-job-plan", say.problems.noJobPlan);
    for (const name of [...agreed.practitioner, ...agreed.manager]) {
      if (!plans.some((plan) => matchKey(plan.clinician.name) === matchKey(name))) {
        throw new ActionRefusal("wrong-option", say.versions.unknownPerson(name));
      }
    }
    const kept = grid === undefined ? [] : readPlanVersions(grid);
    const changes = changesSince(kept, plans);
    const due = reviewsDue(kept, today);
    return { connection, problems: connection.problems, today, agreed, plans, kept, changes, due };
  },
  plan: ({ kept, plans, today, agreed }) => ({
    action: "keep-job-plans",
    title: say.versions.changeTitle(plans.length),
    changes: [],
    sheets: [planVersionsSheet(keepPlans(kept, plans, today, agreed))],
  }),
  report: ({ plans, kept, changes, due, problems }) => ({
    plans: plans.length,
    versions: kept.length,
    changes: changes.map(({ since, ...change }) => ({ ...change, since: longDate(since) })),
    reviewsDue: due.map(({ clinician, reviewDue }) => ({ clinician, due: longDate(reviewDue) })),
    problems,
  }),
});
