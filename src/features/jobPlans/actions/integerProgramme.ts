import { createSolver, LinearModelBuilder, type LinearModel, type Solver } from "@evenkeel/optimiser";
import { ActionRefusal } from "../../../actions/action";
import type { IntegerProgramme } from "../../../domain/jobPlan/rebalance";
import { jobPlanMessages as say } from "../messages";

const MOST_SECONDS = 30;
const MOST_BRANCHES = 100_000;

/** Lends a solver to some work and takes it back, whatever becomes of the work. A cancel ends the loading too. */
export async function withSolver<Result>(
  work: (solver: Solver) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const solver = await createSolver(signal);
  if (solver === null) {
    if (signal?.aborted === true) throw new ActionRefusal("cancelled", say.rebalance.stopped);
    throw new ActionRefusal("no-solver", say.rebalance.noSolver);
  }
  try {
    return await work(solver);
  } finally {
    solver.dispose();
  }
}

/**
 * Solves a whole-number programme of the job plans.
 * @param gap how far from the best value an answer may be: below 1 where the cost is a count
 */
export async function solveIntegerProgramme(
  solver: Solver,
  model: IntegerProgramme,
  gap: number,
  signal: AbortSignal | undefined,
): Promise<{ readonly values: readonly number[]; readonly objective: number; readonly proven: boolean }> {
  if (model.columns.some(({ lower, upper }) => lower > upper)) {
    throw new ActionRefusal("limits", say.rebalance.limitsContradict);
  }
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

function linearModel(model: IntegerProgramme): LinearModel {
  const builder = new LinearModelBuilder();
  for (const { cost, lower, upper, whole } of model.columns) builder.column(cost, lower, upper, whole);
  for (const { lower, upper, terms } of model.rows) builder.row(lower, upper, terms);
  return builder.build();
}
