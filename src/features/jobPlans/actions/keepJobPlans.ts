import type { AskedOf } from "../../../actions/options";
import * as v from "valibot";
import { jobPlanParameters } from "../../../domain/jobPlan/parameters";
import { clinicianPlans, type ClinicianPlan } from "../../../domain/jobPlan/clinicianPlan";
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
import { jobPlanMessages as say } from "../../../workbook/messages/jobPlans";
import type { Connection } from "../../../workbook/connect/connection";
import { longDate } from "../../../workbook/dates";
import { planVersionsSheet, readPlanVersions } from "../../../workbook/ownSheets/planVersions";
import {
  ActionRefusal,
  type ActionContext,
  type Preview,
  anyWorkbook,
  defineAction,
  type OptionReader,
} from "../../../actions/action";
import { refuseOptions } from "./jobPlans";

/** This quarter's plans beside those kept before. Nothing has been written. */
export interface KeptPlansPreview extends Preview {
  readonly today: Day;
  readonly agreed: AgreedToday;
  readonly plans: readonly ClinicianPlan[];
  readonly kept: readonly PlanVersion[];
  readonly changes: readonly PlanChange[];
  readonly due: readonly PlanVersion[];
}

/** Who agrees to the plan that is kept: their dates are set to today. */
export interface KeepOptions {
  readonly agreed: AgreedToday;
}

const options: OptionReader<AskedOf<typeof optionsSchema>, KeepOptions> = { read: readOptions };

/** Keeps this quarter's job plans in the workbook: a version a quarter, with review dates and agreements. */
export const keepJobPlans = defineAction({
  name: "keep-job-plans",
  options,
  needs: anyWorkbook,
  preview(connection, options, context) {
    return previewKeepJobPlans(connection, context, options);
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

/** As the action's preview, on a workbook that is already connected. */
export function previewKeepJobPlans(
  connection: Connection,
  { today }: Pick<ActionContext, "today">,
  { agreed }: KeepOptions,
): KeptPlansPreview {
  const { team, grid } = connection;
  const plans = team === null ? [] : clinicianPlans(team, jobPlanParameters(team.settings.jobPlan));
  if (plans.length === 0) throw new ActionRefusal("no-job-plan", say.problems.noJobPlan);
  for (const name of [...agreed.practitioner, ...agreed.manager]) {
    if (!plans.some((plan) => matchKey(plan.clinician.name) === matchKey(name))) {
      throw new ActionRefusal("wrong-option", say.versions.unknownPerson(name));
    }
  }
  const kept = grid === undefined ? [] : readPlanVersions(grid);
  return {
    connection,
    problems: connection.problems,
    today,
    agreed,
    plans,
    kept,
    changes: changesSince(kept, plans),
    due: reviewsDue(kept, today),
  };
}

const names = v.optional(v.array(v.string()), []);
const optionsSchema = v.strictObject({
  agreed: v.optional(v.strictObject({ practitioner: names, manager: names }), {}),
});

function readOptions(raw: unknown): KeepOptions {
  const parsed = v.safeParse(optionsSchema, raw ?? {});
  if (!parsed.success) throw refuseOptions(parsed.issues[0], { agreed: () => say.versions.agreedWish });
  return parsed.output;
}
