import type { Highs, HighsCallbackMap, Model } from "highs";
import type { Solution, SolveProgress, SolveRequest } from "./types";

/** Solves with HiGHS. Blocks its thread until it is done, or `onProgress` answers false. */
export function solveWithHighs(
  highs: Highs,
  request: SolveRequest,
  onProgress: (progress: SolveProgress) => boolean,
): Solution {
  return highs.withModel((model) => run(highs, model, request, onProgress));
}

function run(
  highs: Highs,
  model: Model,
  request: SolveRequest,
  onProgress: (progress: SolveProgress) => boolean,
): Solution {
  const { columns, cost, lower, upper, integer, rowLower, rowUpper, rowStart, index, value } = request.model;
  model.options.set({
    output_flag: false,
    time_limit: request.seconds,
    ...(request.branches === undefined ? {} : { mip_max_nodes: request.branches }),
    mip_rel_gap: 0,
    mip_abs_gap: request.gap,
    random_seed: 0,
  });
  model.passModel({
    numCols: columns,
    numRows: rowLower.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: {
      format: "csr",
      numCols: columns,
      numRows: rowLower.length,
      starts: rowStart,
      indices: index,
      values: value,
    },
    integrality: Int32Array.from(integer),
  });
  if (request.start !== null) model.setSolution({ colValue: request.start });
  const { mipInterrupt } = highs.constants.callbackType;
  const callbacks: HighsCallbackMap = {
    [mipInterrupt](event) {
      const { mip_primal_bound: objective, mip_dual_bound: bound } = event.data;
      if (!onProgress({ objective: objective ?? Infinity, bound: bound ?? -Infinity })) event.interrupt();
      return undefined;
    },
  };
  model.run(callbacks);
  return resultOf(highs, model);
}

function resultOf(highs: Highs, model: Model): Solution {
  const status = model.getModelStatus();
  const { optimal, infeasible } = highs.constants.modelStatus;
  if (status === infeasible) return { status: "infeasible", values: null, objective: Infinity, bound: Infinity };
  const bound = Number(model.info.get("mip_dual_bound"));
  const objective = model.getObjectiveValue();
  const hasAnswer = Number(model.info.get("primal_solution_status")) === highs.constants.solutionStatus.feasible;
  if (!hasAnswer) return { status: "unknown", values: null, objective: Infinity, bound };
  return {
    status: status === optimal ? "optimal" : "feasible",
    values: model.getSolution().colValue,
    objective,
    bound,
  };
}
