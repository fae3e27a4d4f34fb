import type { AskedOf } from "../../../actions/options";
import * as v from "valibot";
import { choiceRota, type ChoiceOffer, type ChoiceSharing } from "../../../domain/jobPlan/choiceRota";
import { jobPlanParameters, type AskedFigures, type JobPlanParameters } from "../../../domain/jobPlan/parameters";
import { teamPlan, type TeamPlan } from "../../../domain/jobPlan/teamPlan";
import { jobPlanMessages as say } from "../../../workbook/messages/jobPlans";
import type { Connection } from "../../../workbook/connect/connection";
import { longDate } from "../../../workbook/dates";
import { jobPlanSheets } from "../sheets/jobPlanSheets";
import {
  ActionRefusal,
  type ActionContext,
  type Preview,
  anyWorkbook,
  defineAction,
  type OptionReader,
} from "../../../actions/action";
import { planProblems } from "./jobPlanProblems";

export interface JobPlanOptions {
  /** Figures for this once; those left out are the service's own, else the published ones. */
  readonly given: AskedFigures;
  readonly choiceSharing: ChoiceSharing;
  /** Whether a sheet is made for each clinician too. */
  readonly individualPlans: boolean;
}

/** The plans as they stand, and what the sheets would hold. Nothing has been written. */
export interface JobPlanPreview extends Preview {
  readonly options: JobPlanOptions;
  readonly parameters: JobPlanParameters;
  readonly plan: TeamPlan;
  /** Who offers the quarter's Choice appointments; null: nobody does Choice, or demand is unknown. */
  readonly rota: readonly ChoiceOffer[] | null;
  readonly madeOn: string;
}

const options: OptionReader<AskedOf<typeof optionsSchema>, JobPlanOptions> = { read: readJobPlanOptions };

export const jobPlans = defineAction({
  name: "job-plans",
  options,
  needs: anyWorkbook,
  progress: () => say.progress.reading,
  preview(connection, options, context) {
    return previewJobPlans(connection, context, options);
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

/** As the action's preview, on a workbook that is already connected. */
export function previewJobPlans(
  connection: Connection,
  context: Pick<ActionContext, "today">,
  options: JobPlanOptions,
): JobPlanPreview {
  const { team } = connection;
  if (team === null || team.clinicians.length === 0) {
    const why = connection.problems.find((problem) => problem.severity === "error")?.message ?? "";
    throw new ActionRefusal("not-a-team-workbook", say.notATeam(why));
  }
  const parameters = jobPlanParameters(team.settings.jobPlan, options.given);
  const plan = teamPlan(team, parameters);
  return {
    connection,
    options,
    parameters,
    plan,
    rota:
      plan.acceptedPerWeek === null
        ? null
        : choiceRota(plan.plans, plan.acceptedPerWeek, parameters.weeksPerQuarter, options.choiceSharing),
    madeOn: longDate(context.today),
    problems: [...connection.problems, ...planProblems(connection, plan)],
  };
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

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const below1 = v.pipe(v.number(), v.minValue(0), v.ltValue(1));

/** The figures of CAPA that a manager may change, as options of every action about job plans. */
export const parameterEntries = {
  apptsPerHalfDay: v.optional(positive),
  workedWeeksPerQuarter: v.optional(positive),
  apptsPerCase: v.optional(positive),
  transferRate: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
  choiceLeaveReduction: v.optional(below1),
  cotherapyRate: v.optional(below1),
  referralWeeks: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))),
  acceptedPerWeek: v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)))),
};

/** What each of them has to look like, for the sentence that refuses a wrong one. */
export const parameterWishes: Readonly<Record<string, () => string>> = {
  apptsPerHalfDay: () => say.options.positive,
  workedWeeksPerQuarter: () => say.options.positive,
  apptsPerCase: () => say.options.positive,
  transferRate: () => say.options.rate,
  choiceLeaveReduction: () => say.options.share,
  cotherapyRate: () => say.options.share,
  referralWeeks: () => say.options.wholeWeeks,
  acceptedPerWeek: () => say.options.referrals,
};

/** The sentence for the first thing wrong with some options. */
export function refuseOptions(
  issue: { readonly path?: readonly { readonly key?: unknown }[] | undefined },
  wishes: Readonly<Record<string, () => string>>,
): ActionRefusal {
  const name = issue.path?.[0]?.key;
  if (typeof name !== "string") return new ActionRefusal("wrong-option", say.options.notAnObject);
  const wish = wishes[name];
  return new ActionRefusal(
    "wrong-option",
    wish === undefined ? say.options.unknown(name, Object.keys(wishes)) : say.options.wrong(name, wish()),
  );
}

const optionsSchema = v.strictObject({
  ...parameterEntries,
  choiceSharing: v.optional(v.picklist(["wte", "agreed"]), "wte"),
  individualPlans: v.optional(v.boolean(), true),
});

function readJobPlanOptions(raw: unknown): JobPlanOptions {
  const parsed = v.safeParse(optionsSchema, raw ?? {});
  if (!parsed.success) {
    throw refuseOptions(parsed.issues[0], {
      ...parameterWishes,
      choiceSharing: () => say.options.sharing,
      individualPlans: () => say.options.yesOrNo,
    });
  }
  const { choiceSharing, individualPlans, ...given } = parsed.output;
  return { given, choiceSharing, individualPlans };
}
