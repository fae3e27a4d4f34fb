import { halfDays, TOLERANCE, type HalfDays } from "../units";
import { PLAN_CATEGORIES, type ClinicianPlan, type PlanCategory } from "./clinicianPlan";
import { multiplierOf, type JobPlanParameters } from "./parameters";

/** How far a person's half-days of each category may go. */
export type PlanLimits = Readonly<Record<PlanCategory, { readonly min: HalfDays; readonly max: HalfDays }>>;

/** What the plans have to meet. */
export interface PlanDemand {
  /** Choice appointments a week, after leave. */
  readonly choicePerWeek: number;
  /** New Core cases a quarter. */
  readonly corePerQuarter: number;
}

/** A whole-number programme, as any solver takes it. Rows are `lower <= sum of terms <= upper`. */
export interface IntegerProgramme {
  readonly columns: readonly {
    readonly name: string;
    readonly cost: number;
    readonly lower: number;
    readonly upper: number;
    readonly whole: boolean;
  }[];
  readonly rows: readonly {
    readonly terms: readonly (readonly [column: number, coefficient: number])[];
    readonly lower: number;
    readonly upper: number;
  }[];
}

export interface HalfDayChange {
  readonly plan: ClinicianPlan;
  readonly category: PlanCategory;
  readonly from: HalfDays;
  readonly to: HalfDays;
}

/** Small steps around what people do now: one half-day up or down in clinical work they already do; other work stays. */
export function usualLimits(plan: ClinicianPlan): PlanLimits {
  const around = (category: PlanCategory): { min: HalfDays; max: HalfDays } => {
    const now = plan.halfDays[category];
    if (now <= TOLERANCE || category === "other") return { min: now, max: now };
    return { min: halfDays(Math.max(0, now - 1)), max: halfDays(now + 1) };
  };
  return { choice: around("choice"), core: around("core"), specific: around("specific"), other: around("other") };
}

/**
 * The question as a whole-number programme: steps up and down for each person and category, so that Choice and Core meet
 * demand. First the shortage is made as small as it can be (`costs: "shortage"`, in half-days); then, holding that
 * shortage, the number of steps (`costs: "changes"`). Nobody's total goes above the contract, or further above it than it
 * is; only a plan that is over-committed may shrink.
 * Source: CAPA, job planning step 6: balance Choice and Core with demand, flexibly between people's skills.
 */
export function rebalanceModel(
  plans: readonly ClinicianPlan[],
  limits: readonly PlanLimits[],
  demand: PlanDemand,
  parameters: JobPlanParameters,
  step: number,
  costs: { readonly of: "shortage" } | { readonly of: "changes"; readonly shortage: number },
): IntegerProgramme {
  const columns: IntegerProgramme["columns"][number][] = [];
  const rows: IntegerProgramme["rows"][number][] = [];
  const worth = worthOf(parameters);
  const supply: Record<"choice" | "core", [number, number][]> = { choice: [], core: [] };
  const changeCost = costs.of === "changes" ? 1 : 0;

  plans.forEach((plan, person) => {
    const total: [number, number][] = [];
    for (const category of PLAN_CATEGORIES) {
      const limit = limits[person]?.[category];
      const now = plan.halfDays[category];
      const { min, max } = limit ?? { min: now, max: now };
      for (const [way, least, most] of [
        [1, stepsNeeded(min - now, step), steps(max - now, step)],
        [-1, stepsNeeded(now - max, step), steps(now - min, step)],
      ] as const) {
        const column = columns.length;
        columns.push({
          name: `${category}${person}${way > 0 ? "up" : "down"}`,
          cost: changeCost,
          lower: least,
          upper: most,
          whole: true,
        });
        total.push([column, way]);
        if (category === "choice" || category === "core") supply[category].push([column, way * step * worth[category]]);
      }
    }
    const room = plan.contracted === null ? 0 : (plan.contracted - plan.halfDays.total) / step;
    rows.push({
      terms: total,
      lower: Math.min(0, Math.ceil(room - TOLERANCE)),
      upper: Math.max(0, Math.floor(room + TOLERANCE)),
    });
  });

  const shortages: [number, number][] = [];
  for (const category of ["choice", "core"] as const) {
    const short = columns.length;
    columns.push({
      name: `${category}Short`,
      cost: costs.of === "shortage" ? 1 : 0,
      lower: 0,
      upper: Infinity,
      whole: false,
    });
    shortages.push([short, 1]);
    const offered = plans.reduce((sum, plan) => sum + plan.halfDays[category], 0) * worth[category];
    const needed = category === "choice" ? demand.choicePerWeek : demand.corePerQuarter;
    rows.push({ terms: [...supply[category], [short, worth[category]]], lower: needed - offered, upper: Infinity });
  }
  if (costs.of === "changes") rows.push({ terms: shortages, lower: 0, upper: costs.shortage + 1e-7 });
  return { columns, rows };
}

/** Reads the steps of a solution back as changes of half-days. */
export function changesOf(plans: readonly ClinicianPlan[], solution: readonly number[], step: number): HalfDayChange[] {
  return plans.flatMap((plan, person) =>
    PLAN_CATEGORIES.flatMap((category, k) => {
      const at = (person * PLAN_CATEGORIES.length + k) * 2;
      const moved = Math.round((solution[at] ?? 0) - (solution[at + 1] ?? 0)) * step;
      const from = plan.halfDays[category];
      return Math.abs(moved) <= TOLERANCE ? [] : [{ plan, category, from, to: halfDays(from + moved) }];
    }),
  );
}

/** What one half-day a week is worth: Choice appointments a week after leave, and new Core cases a quarter. */
function worthOf(parameters: JobPlanParameters): { readonly choice: number; readonly core: number } {
  return {
    choice: parameters.apptsPerHalfDay * (1 - parameters.choiceLeaveReduction),
    core: multiplierOf(parameters),
  };
}

/** A limit that today's plan does not keep asks for so many steps at least. */
function stepsNeeded(amount: number, step: number): number {
  return Math.max(0, Math.ceil(amount / step - TOLERANCE));
}

function steps(amount: number, step: number): number {
  return Math.max(0, Math.floor(amount / step + TOLERANCE));
}
