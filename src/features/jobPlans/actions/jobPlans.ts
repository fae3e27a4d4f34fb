import * as v from "valibot";
import { aTeam, defineAction, notATeam, type Preview, type TeamConnection } from "../../../actions/action";
import { figureOptions } from "../../../actions/jobPlans/figureOptions";
import { defineOptions, refineOptions } from "../../../actions/options";
import { choiceRota, type ChoiceOffer } from "../../../domain/jobPlan/choiceRota";
import { jobPlanParameters, type AskedFigures, type JobPlanParameters } from "../../../domain/jobPlan/parameters";
import { teamPlan, type TeamPlan } from "../../../domain/jobPlan/teamPlan";
import { longDate } from "../../../workbook/dates";
import { jobPlanMessages as say } from "../messages";
import { jobPlanSheets } from "../sheets/planSheets";
import { planProblems } from "./planProblems";

const options = refineOptions(
  defineOptions(
    {
      ...figureOptions,
      choiceSharing: { schema: v.optional(v.picklist(["wte", "agreed"]), "wte"), wanted: () => say.options.sharing },
      /** Whether a sheet is made for each clinician too. */
      individualPlans: { schema: v.optional(v.boolean(), true), wanted: () => say.options.yesOrNo },
    },
    say.options,
  ),
  ({ choiceSharing, individualPlans, ...given }) => ({ given, choiceSharing, individualPlans }),
);

export type JobPlanOptions = ReturnType<typeof options.read>;

/** The plans as they stand, and what the sheets would hold. Nothing has been written. */
export interface JobPlanPreview extends Preview {
  readonly options: JobPlanOptions;
  readonly parameters: JobPlanParameters;
  readonly plan: TeamPlan;
  /** Who offers the quarter's Choice appointments; null: no plan has Choice, or demand is unknown. */
  readonly rota: readonly ChoiceOffer[] | null;
  readonly madeOn: string;
}

/** The team plan and everybody's own, as sheets of ordinary formulas. */
export const jobPlans = defineAction({
  name: "job-plans",
  options,
  needs: aTeam(say.notATeam),
  progress: () => say.progress.reading,
  preview(connection, options, { today }): JobPlanPreview {
    const { parameters, plan, problems } = plannedTeam(connection, options.given);
    const { acceptedPerWeek } = plan;
    const rota =
      acceptedPerWeek === null
        ? null
        : choiceRota(plan.plans, acceptedPerWeek, parameters.weeksPerQuarter, options.choiceSharing);
    return { connection, problems, options, parameters, plan, rota, madeOn: longDate(today) };
  },
  plan(preview) {
    const sheets = jobPlanSheets(preview.connection, preview.plan, preview.parameters, {
      madeOn: preview.madeOn,
      individual: preview.options.individualPlans,
      rota: preview.rota,
    });
    return sheets.length === 0
      ? null
      : { action: "job-plans", title: say.title(sheets.length - 1), changes: [], sheets };
  },
  report: (preview) => ({
    ...reportTeamPlan(preview.plan),
    choiceRota: reportRota(preview.rota),
    problems: preview.problems,
  }),
});

/** The plan of a team that has people in it, with what keeps it from being whole. */
export function plannedTeam(
  connection: TeamConnection,
  given: AskedFigures,
): Pick<JobPlanPreview, "parameters" | "plan" | "problems"> {
  const { team } = connection;
  if (team.clinicians.length === 0) throw notATeam(connection, say.notATeam);
  const parameters = jobPlanParameters(team.settings.jobPlan, given);
  const plan = teamPlan(team, parameters);
  return { parameters, plan, problems: [...connection.problems, ...planProblems(connection, plan)] };
}

/** The plans as the command line prints them. */
export function reportTeamPlan(plan: TeamPlan): Readonly<Record<string, unknown>> {
  return {
    clinicians: plan.plans.map((one) => ({
      clinician: one.clinician.name,
      wte: one.wte,
      halfDays: one.halfDays,
      overBy: one.overBy,
      core: one.core,
      streams: one.streams,
    })),
    team: {
      acceptedPerWeek: plan.acceptedPerWeek,
      acceptedFrom: plan.acceptedFrom,
      weeksCounted: plan.weeksCounted,
      transferRate: plan.transferRate,
      choice: plan.choice,
      core: plan.core,
      inBalance: plan.inBalance,
      gap: plan.gap,
      choiceGap: plan.choiceGap,
      shareNeeded: plan.shareNeeded,
      levers: plan.levers,
      streams: plan.streams,
    },
  };
}

function reportRota(rota: readonly ChoiceOffer[] | null): unknown {
  return rota?.map((offer) => ({ clinician: offer.plan.clinician.name, perQuarter: offer.perQuarter })) ?? null;
}
