import {
  ActionRefusal,
  aTeam,
  defineAction,
  type ActionContext,
  type Preview,
  type TeamConnection,
} from "../../../actions/action";
import { PLAN_CATEGORIES, planFor, type ClinicianPlan, type PlanCategory } from "../../../domain/jobPlan/clinicianPlan";
import type { JobPlanParameters } from "../../../domain/jobPlan/parameters";
import {
  changesOf,
  rebalanceModel,
  usualLimits,
  type HalfDayChange,
  type PlanLimits,
} from "../../../domain/jobPlan/rebalance";
import { teamPlanOf, type TeamPlan } from "../../../domain/jobPlan/teamPlan";
import { matchKey } from "../../../domain/names";
import { halfDays, TOLERANCE } from "../../../domain/units";
import type { Connection, Problem } from "../../../workbook/connect/connection";
import { warning } from "../../../workbook/problems/warning";
import { jobPlanMessages as say } from "../messages";
import { balanceOptions, type BalanceOptions } from "./balanceOptions";
import { canBeWritten, halfDayChanges, linesOf, type HalfDayChanges } from "./halfDayChanges";
import { solveIntegerProgramme, withSolver } from "./integerProgramme";
import { plannedTeam, reportTeamPlan } from "./jobPlans";

/** What would bring Choice and Core in line with demand. Nothing has been written. */
export interface RebalancePreview extends Preview {
  readonly options: BalanceOptions;
  /** As the workbook has it. */
  readonly before: TeamPlan;
  readonly after: TeamPlan;
  /** From the workbook to the proposal: what the manager drafted, and what it takes around that. */
  readonly changes: readonly HalfDayChange[];
  readonly writing: HalfDayChanges;
  /** What stays short whatever is changed within the limits; null: demand is met. */
  readonly missing: Missing | null;
  /** The solver proved that no smaller shortage and no fewer changes exist. */
  readonly proven: boolean;
}

export interface Missing {
  readonly choicePerWeek: number;
  readonly corePerQuarter: number;
}

export const balanceJobPlans = defineAction({
  name: "balance-job-plans",
  options: balanceOptions,
  needs: aTeam(say.notATeam),
  progress: () => say.progress.reading,
  async preview(connection, options, context): Promise<RebalancePreview> {
    const { plan: before, parameters, problems } = plannedTeam(connection, options.given);
    if (before.plans.length === 0) throw new ActionRefusal("no-job-plan", say.problems.noJobPlan);
    const setting = { connection, options, parameters };
    const start = draftedPlans(before.plans, setting);
    const solved = options.balance ? await solve(start, before, setting, context) : { plans: start, proven: true };
    const after = teamPlanOf(solved.plans, connection.team, parameters);
    const changes = differences(before.plans, after.plans);
    const writing = halfDayChanges(
      connection,
      changes.map((change) => ({ ...change, clinician: change.plan.clinician })),
      parameters,
    );
    return {
      connection,
      options,
      before,
      after,
      changes,
      writing,
      missing: missingIn(after),
      proven: solved.proven,
      problems: [...problems, ...byHandProblems(connection, writing)],
    };
  },
  plan({ writing, changes, options }) {
    if (writing.changes.length + writing.rows.length === 0) return null;
    const title = options.balance ? say.rebalance.title(changes.length) : say.rebalance.draftTitle(changes.length);
    return { action: "balance-job-plans", title, changes: writing.changes, rows: writing.rows };
  },
  report: (preview) => ({
    changes: preview.changes.map((change) => ({
      clinician: change.plan.clinician.name,
      category: change.category,
      from: change.from,
      to: change.to,
      reason: reasonOf(change, preview),
    })),
    before: reportTeamPlan(preview.before).team,
    after: reportTeamPlan(preview.after).team,
    missing: preview.missing,
    proven: preview.proven,
    problems: preview.problems,
  }),
  present,
});

/** Proposed half-day changes, each with its sentence. */
export type RebalanceProposal = ReturnType<typeof present>;

function present(preview: RebalancePreview) {
  const { options, missing } = preview;
  return {
    reasons: preview.changes.map((change) => reasonOf(change, preview)),
    /** What stays short within the limits; null: demand is met, or unknown. */
    missing: options.balance ? missing : null,
    /** New Core a quarter for each weekly referral, with the changes; null: demand is unknown or not met. */
    ratioAfter: options.balance && missing === null ? preview.after.core.ratio : null,
    proven: preview.proven,
    /** Whose plan has to be changed by hand. */
    byHand: preview.problems.flatMap(({ code, message }) => (code === "job-plan-lines" ? [message] : [])),
  };
}

/** A change in words: what it is, and what it brings. */
export function reasonOf(change: HalfDayChange, preview: Pick<RebalancePreview, "after" | "options">): string {
  const name = change.plan.clinician.name;
  const { category, from, to } = change;
  const plan = preview.after.plans.find((one) => one.clinician === change.plan.clinician);
  const brings =
    category === "core"
      ? say.rebalance.bringsCore((plan?.core.perQuarter ?? 0) - change.plan.core.perQuarter)
      : category === "choice"
        ? say.rebalance.bringsChoice((plan?.choicePerWeek ?? 0) - change.plan.choicePerWeek)
        : to < from
          ? say.rebalance.freed
          : say.rebalance.taken;
  return say.rebalance.reason(name, say.sheets.categories[category], from, to, brings);
}

interface Setting {
  readonly connection: TeamConnection;
  readonly options: BalanceOptions;
  readonly parameters: JobPlanParameters;
}

/** The plans with the half-days that the manager has drafted in place of those in the workbook. */
function draftedPlans(plans: readonly ClinicianPlan[], setting: Setting): ClinicianPlan[] {
  const { connection, options } = setting;
  for (const name of [...options.start, ...options.limits].map((wish) => wish.clinician).concat(options.leaveAlone)) {
    if (!plans.some((plan) => isNamed(plan, name))) {
      throw new ActionRefusal("wrong-option", say.rebalance.unknownPerson(name));
    }
  }
  return plans.map((plan) => {
    const drafted = options.start.find((wish) => isNamed(plan, wish.clinician));
    if (drafted === undefined) return plan;
    const planned = { ...plan.halfDays };
    for (const category of PLAN_CATEGORIES) {
      const wanted = drafted[category];
      if (wanted === null || Math.abs(wanted - planned[category]) <= TOLERANCE) continue;
      if (!canBeWritten(connection, plan.clinician, category)) {
        throw new ActionRefusal(
          "no-place",
          say.rebalance.noPlace(plan.clinician.name, say.sheets.categories[category]),
        );
      }
      planned[category] = halfDays(wanted);
    }
    return replanned(plan, planned, setting);
  });
}

const isNamed = (plan: ClinicianPlan, name: string): boolean => matchKey(plan.clinician.name) === matchKey(name);

function replanned(
  plan: ClinicianPlan,
  planned: ClinicianPlan["halfDays"],
  { connection, parameters }: Setting,
): ClinicianPlan {
  return planFor(plan.clinician, planned, connection.team, parameters, plan.streams);
}

/** A plan that the manager has drafted is settled, unless they set limits for that person. */
function limitsFor(plans: readonly ClinicianPlan[], { connection, options }: Setting): PlanLimits[] {
  return plans.map((plan) => {
    const usual = usualLimits(plan);
    const isAlone = options.leaveAlone.some((name) => isNamed(plan, name));
    const isDrafted = options.start.some((wish) => isNamed(plan, wish.clinician));
    const limit = (category: PlanCategory): PlanLimits[PlanCategory] => {
      const now = plan.halfDays[category];
      if (isAlone || !canBeWritten(connection, plan.clinician, category)) return { min: now, max: now };
      const wish = options.limits.find((each) => each.category === category && isNamed(plan, each.clinician));
      if (wish === undefined) return isDrafted ? { min: now, max: now } : usual[category];
      // One end that the manager sets moves the usual other end out of its way.
      const min = wish.min ?? Math.min(usual[category].min, wish.max ?? Infinity);
      const max = wish.max ?? Math.max(usual[category].max, min);
      if (min > max) throw new ActionRefusal("limits", say.rebalance.limitsContradict);
      return { min: halfDays(min), max: halfDays(max) };
    };
    return { choice: limit("choice"), core: limit("core"), specific: limit("specific"), other: limit("other") };
  });
}

/** First the smallest shortage, then, holding it, the fewest changes: two small programmes, each solved exactly. */
async function solve(
  start: readonly ClinicianPlan[],
  before: TeamPlan,
  setting: Setting,
  context: ActionContext,
): Promise<{ readonly plans: readonly ClinicianPlan[]; readonly proven: boolean }> {
  const { parameters, options } = setting;
  const { needed: choicePerWeek } = before.choice;
  const { needed: corePerQuarter } = before.core;
  if (choicePerWeek === null || corePerQuarter === null) {
    throw new ActionRefusal("no-referrals", say.problems.noReferrals);
  }
  context.onProgress?.({ message: say.progress.balancing, done: null });
  const limits = limitsFor(start, setting);
  const model = (costs: Parameters<typeof rebalanceModel>[5]): ReturnType<typeof rebalanceModel> =>
    rebalanceModel(start, limits, { choicePerWeek, corePerQuarter }, parameters, options.step, costs);
  return withSolver(async (solver) => {
    const least = await solveIntegerProgramme(solver, model({ of: "shortage" }), 1e-9, context.signal);
    const shortage = Math.max(0, least.objective);
    const fewest = await solveIntegerProgramme(solver, model({ of: "changes", shortage }), 0.999, context.signal);
    const changes = changesOf(start, fewest.values, options.step);
    const plans = start.map((plan) => {
      const own = changes.filter((change) => change.plan === plan);
      if (own.length === 0) return plan;
      const planned = { ...plan.halfDays };
      for (const change of own) planned[change.category] = change.to;
      return replanned(plan, planned, setting);
    });
    return { plans, proven: least.proven && fewest.proven };
  }, context.signal);
}

function differences(before: readonly ClinicianPlan[], after: readonly ClinicianPlan[]): HalfDayChange[] {
  return before.flatMap((plan, i) =>
    PLAN_CATEGORIES.flatMap((category) => {
      const from = plan.halfDays[category];
      const to = after[i]?.halfDays[category] ?? from;
      return Math.abs(to - from) <= TOLERANCE ? [] : [{ plan, category, from, to }];
    }),
  );
}

function missingIn(after: TeamPlan): Missing | null {
  const choicePerWeek = Math.max(0, after.choiceGap?.appointments ?? 0);
  const corePerQuarter = Math.max(0, after.gap?.cases ?? 0);
  return choicePerWeek <= TOLERANCE && corePerQuarter <= TOLERANCE ? null : { choicePerWeek, corePerQuarter };
}

/** A plan whose rows cannot be told apart, or lack the row that is needed, is shown; the manager changes it. */
function byHandProblems(connection: Connection, writing: HalfDayChanges): Problem[] {
  const { JobPlan: table, Team } = connection.tables;
  return writing.byHand.map((name) => {
    const sheet = (linesOf(connection, name).length > 0 ? table : Team)?.sheet ?? null;
    return warning("job-plan-lines", say.rebalance.byHand(name, sheet ?? ""), { sheet, value: name });
  });
}
