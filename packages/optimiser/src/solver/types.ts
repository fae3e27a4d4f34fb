import type { LinearModel } from "./linearModel";

/** What to solve and when to stop. Plain data, so that it can be posted to a worker. */
export interface SolveRequest {
  readonly model: LinearModel;
  /** A known feasible answer to start from, one value a column; null: none is known. */
  readonly start: Float64Array | null;
  /** Time limit in seconds. */
  readonly seconds: number;
  /** Limit of branch-and-bound nodes: the same on every machine, where `seconds` is only a safety net. */
  readonly branches?: number;
  /** Absolute gap between answer and bound that counts as a proof: 0.999 where all costs are whole numbers. */
  readonly gap: number;
}

/** What the solver found. */
export interface Solution {
  /** feasible: stopped before it could be proven. unknown: stopped without an answer. */
  readonly status: "optimal" | "feasible" | "infeasible" | "unknown";
  /** One value a column; null where there is no answer. */
  readonly values: Float64Array | null;
  readonly objective: number;
  /** No answer costs less. */
  readonly bound: number;
}

/** How far a solve has come: the best cost so far, and what no answer can go below. */
export interface SolveProgress {
  readonly objective: number;
  readonly bound: number;
}

/** How to follow a solve, and how to cancel it. */
export interface SolveOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
}

/** An exact solver for linear models with whole-number columns. It works on one model at a time. */
export interface Solver {
  /** A cancelled solve answers "unknown", so the caller keeps the answer it had. Rejects when the solver itself fails. */
  solve(request: SolveRequest, options?: SolveOptions): Promise<Solution>;
  /** Frees the solver's memory. */
  dispose(): void;
}
