import * as v from "valibot";
import { planFor, PLAN_CATEGORIES, type ClinicianPlan, type PlanCategory } from "../domain/jobPlan/clinicianPlan";
import {
  changesOf,
  rebalanceModel,
  usualLimits,
  type HalfDayChange,
  type PlanDemand,
  type PlanLimits,
  type WholeModel,
} from "../domain/jobPlan/rebalance";
import type { JobPlanParameters } from "../domain/jobPlan/parameters";
import { teamPlan, teamPlanOf, type TeamPlan } from "../domain/jobPlan/teamPlan";
import { matchKey } from "../domain/names";
import { halfDays, TOLERANCE } from "../domain/units";
import { jobPlanMessages as say } from "../messages/jobPlans";
import { createSolver, ModelBuilder, type LinearModel, type Solver } from "../solver";
import { changeOfCell, seenFormula } from "../tables/cellChange";
import type { CellChange } from "../tables/changePlan";
import type { Connection, Problem } from "../tables/connection";
import { ActionRefusal, type Action, type ActionSurroundings, type Preview } from "./action";
import {
  parameterEntries,
  parametersOf,
  parameterWishes,
  previewJobPlans,
  refuseOptions,
  reportTeamPlan,
} from "./jobPlans";
import { connectWorkbook } from "./workbook";

/** How far the manager lets one person's half-days of one category go; an end left out stays as usual. */
export interface LimitWish {
  readonly clinician: string;
  readonly category: PlanCategory;
  readonly min: number | null;
  readonly max: number | null;
}

export interface RebalanceOptions {
  readonly parameters: JobPlanParameters;
  /** Smallest change: a whole or half half-day. */
  readonly step: 0.5 | 1;
  readonly limits: readonly LimitWish[];
}

/** What would bring Choice and Core in line with demand. Nothing has been written. */
export interface RebalancePreview extends Preview {
  readonly options: RebalanceOptions;
  readonly before: TeamPlan;
  readonly after: TeamPlan;
  readonly changes: readonly HalfDayChange[];
  /** What stays short whatever is changed within the limits; null: demand is met. */
  readonly missing: Missing | null;
  /** The solver proved that no smaller shortage and no fewer changes exist. */
  readonly proven: boolean;
}

export interface Missing {
  readonly choicePerWeek: number;
  readonly corePerQuarter: number;
}

export const balanceJobPlans: Action<RebalanceOptions, RebalancePreview> = {
  name: "balance-job-plans",
  options: readOptions,
  async preview(surroundings, options) {
    surroundings.onProgress?.({ message: say.progress.reading, done: null });
    return previewBalanceJobPlans(await connectWorkbook(surroundings), surroundings, options);
  },
  plan(preview) {
    const changes = cellChanges(preview);
    return changes.length === 0
      ? null
      : { action: "balance-job-plans", title: say.rebalance.title(preview.changes.length), changes };
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
};

/** As the action's preview, on a workbook that is already connected. */
export async function previewBalanceJobPlans(
  connection: Connection,
  surroundings: ActionSurroundings,
  options: RebalanceOptions,
): Promise<RebalancePreview> {
  const { problems } = previewJobPlans(connection, surroundings, {
    parameters: options.parameters,
    choiceSharing: "wte",
    individualPlans: false,
  });
  const { team } = connection;
  if (team === null) throw new ActionRefusal("not-a-team-workbook", say.notATeam(""));
  const before = teamPlan(team, options.parameters);
  if (before.plans.length === 0) throw new ActionRefusal("no-job-plan", say.problems.noJobPlan);
  const { needed: choicePerWeek } = before.choice;
  const { needed: corePerQuarter } = before.core;
  if (choicePerWeek === null || corePerQuarter === null) {
    throw new ActionRefusal("no-referrals", say.problems.noReferrals);
  }
  surroundings.onProgress?.({ message: say.progress.balancing, done: null });
  const limits = limitsFor(connection, before.plans, options);
  const solved = await solve(before.plans, limits, { choicePerWeek, corePerQuarter }, options, surroundings.signal);
  const after = teamPlanOf(changedPlans(before.plans, solved.changes, connection, options), team, options.parameters);
  return {
    connection,
    options,
    before,
    after,
    changes: solved.changes,
    missing: missingIn(after),
    proven: solved.proven,
    problems: [...problems, ...lineProblems(connection, solved.changes)],
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

function limitsFor(connection: Connection, plans: readonly ClinicianPlan[], options: RebalanceOptions): PlanLimits[] {
  for (const wish of options.limits) {
    if (!plans.some((plan) => matchKey(plan.clinician.name) === matchKey(wish.clinician))) {
      throw new ActionRefusal("wrong-option", say.rebalance.unknownPerson(wish.clinician));
    }
  }
  return plans.map((plan) => {
    const usual = usualLimits(plan);
    const limit = (category: PlanCategory): PlanLimits[PlanCategory] => {
      const now = plan.halfDays[category];
      if (!canBeWritten(connection, plan, category)) return { min: now, max: now };
      const wish = options.limits.find(
        (each) => each.category === category && matchKey(each.clinician) === matchKey(plan.clinician.name),
      );
      return {
        min: halfDays(wish?.min ?? usual[category].min),
        max: halfDays(wish?.max ?? usual[category].max),
      };
    };
    return { choice: limit("choice"), core: limit("core"), specific: limit("specific"), other: limit("other") };
  });
}

interface Solved {
  readonly changes: readonly HalfDayChange[];
  readonly proven: boolean;
}

const MOST_SECONDS = 30;
const MOST_BRANCHES = 100_000;

/** First the smallest shortage, then, holding it, the fewest changes: two small programmes, each solved exactly. */
async function solve(
  plans: readonly ClinicianPlan[],
  limits: readonly PlanLimits[],
  demand: PlanDemand,
  options: RebalanceOptions,
  signal: AbortSignal | undefined,
): Promise<Solved> {
  const solver = await createSolver();
  if (solver === null) throw new ActionRefusal("no-solver", say.rebalance.noSolver);
  try {
    const { parameters, step } = options;
    const least = await run(
      solver,
      rebalanceModel(plans, limits, demand, parameters, step, { of: "shortage" }),
      1e-9,
      signal,
    );
    const shortage = Math.max(0, least.objective);
    const model = rebalanceModel(plans, limits, demand, parameters, step, { of: "changes", shortage });
    const fewest = await run(solver, model, 0.999, signal);
    return { changes: changesOf(plans, fewest.values, step), proven: least.proven && fewest.proven };
  } finally {
    solver.dispose();
  }
}

async function run(
  solver: Solver,
  model: WholeModel,
  gap: number,
  signal: AbortSignal | undefined,
): Promise<{ readonly values: readonly number[]; readonly objective: number; readonly proven: boolean }> {
  const result = await solver.solve(
    { model: linearModel(model), start: null, seconds: MOST_SECONDS, branches: MOST_BRANCHES, gap },
    signal === undefined ? {} : { signal },
  );
  if (result.values === null) {
    const why = result.status === "infeasible" ? say.rebalance.limitsContradict : say.rebalance.stopped;
    throw new ActionRefusal(result.status === "infeasible" ? "limits" : "cancelled", why);
  }
  return { values: [...result.values], objective: result.objective, proven: result.status === "optimal" };
}

function linearModel(model: WholeModel): LinearModel {
  const builder = new ModelBuilder();
  for (const { cost, lower, upper, whole } of model.columns) builder.column(cost, lower, upper, whole);
  for (const { lower, upper, terms } of model.rows) builder.row(lower, upper, terms);
  return builder.build();
}

function changedPlans(
  plans: readonly ClinicianPlan[],
  changes: readonly HalfDayChange[],
  connection: Connection,
  options: RebalanceOptions,
): ClinicianPlan[] {
  const settings = connection.team?.settings;
  if (settings === undefined) return [...plans];
  return plans.map((plan) => {
    const own = changes.filter((change) => change.plan === plan);
    if (own.length === 0) return plan;
    const planned = { ...plan.halfDays };
    for (const change of own) planned[change.category] = change.to;
    return planFor(plan.clinician, planned, { settings }, options.parameters);
  });
}

function missingIn(after: TeamPlan): Missing | null {
  const choicePerWeek = Math.max(0, after.choiceGap?.appointments ?? 0);
  const corePerQuarter = Math.max(0, after.gap?.cases ?? 0);
  return choicePerWeek <= TOLERANCE && corePerQuarter <= TOLERANCE ? null : { choicePerWeek, corePerQuarter };
}

const TEAM_COLUMN: Readonly<Record<PlanCategory, string>> = {
  choice: "Choice",
  core: "Core",
  specific: "Specific",
  other: "Other",
};

/** A category can only change where it has a cell of its own, and no formula stands in it. */
function canBeWritten(connection: Connection, plan: ClinicianPlan, category: PlanCategory): boolean {
  if (plannedInLines(connection, plan)) return true;
  const table = connection.tables.Team;
  const column = table?.columns[TEAM_COLUMN[category]];
  const row = table?.rows[plan.clinician.index];
  if (table === undefined || column === undefined || row === undefined) return false;
  return !seenFormula(connection, table.sheet, row, column.column);
}

function plannedInLines(connection: Connection, plan: ClinicianPlan): boolean {
  const name = matchKey(plan.clinician.name);
  return connection.team?.jobPlan.some((line) => matchKey(line.clinician) === name) ?? false;
}

/** A plan kept as one row an activity is the manager's to split: the proposal is shown, the rows are not written. */
function lineProblems(connection: Connection, changes: readonly HalfDayChange[]): Problem[] {
  const table = connection.tables.JobPlan;
  const people = new Set(
    changes.filter((change) => plannedInLines(connection, change.plan)).map((change) => change.plan.clinician.name),
  );
  return [...people].map((name) => ({
    code: "job-plan-lines",
    severity: "warning",
    sheet: table?.sheet ?? null,
    cell: null,
    value: name,
    message: say.rebalance.linesAreYours(name, table?.sheet ?? ""),
  }));
}

function cellChanges(preview: RebalancePreview): CellChange[] {
  const { connection } = preview;
  const table = connection.tables.Team;
  const key = table?.columns["Clinician"];
  if (table === undefined || key === undefined) return [];
  return preview.changes.flatMap((change) => {
    const row = table.rows[change.plan.clinician.index];
    const target = table.columns[TEAM_COLUMN[change.category]];
    if (row === undefined || target === undefined || plannedInLines(connection, change.plan)) return [];
    return [changeOfCell(connection, table, key, target, row, change.to)];
  });
}

const halfDayCount = v.pipe(v.number(), v.minValue(0), v.maxValue(20));

const optionsSchema = v.strictObject({
  ...parameterEntries,
  step: v.optional(v.picklist([0.5, 1]), 0.5),
  limits: v.optional(
    v.array(
      v.strictObject({
        clinician: v.string(),
        category: v.picklist(PLAN_CATEGORIES),
        min: v.optional(v.nullable(halfDayCount), null),
        max: v.optional(v.nullable(halfDayCount), null),
      }),
    ),
    [],
  ),
});

function readOptions(raw: unknown): RebalanceOptions {
  const parsed = v.safeParse(optionsSchema, raw ?? {});
  if (!parsed.success) {
    throw refuseOptions(parsed.issues[0], {
      ...parameterWishes,
      step: () => say.rebalance.stepWish,
      limits: () => say.rebalance.limitsWish,
    });
  }
  const { step, limits, ...checked } = parsed.output;
  return { parameters: parametersOf(checked), step, limits };
}
