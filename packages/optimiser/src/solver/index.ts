import type { SolveProgress, SolveRequest, SolveResult } from "./highsCore";

export type { SolveProgress, SolveRequest, SolveResult } from "./highsCore";
export { ModelBuilder, type LinearModel } from "./linearModel";

/** How to follow a solve, and how to end it. */
export interface SolveFollowing {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
}

/**
 * An exact solver for linear models with whole numbers (HiGHS). One model at a time. A solve that is cancelled
 * answers "unknown": whoever asked keeps what they had.
 */
export interface Solver {
  solve(request: SolveRequest, following?: SolveFollowing): Promise<SolveResult>;
  /** Gives its memory back. */
  dispose(): void;
}

/**
 * Loads the solver when it is first needed: in a worker of its own in a browser, in this thread in Node.
 * @param signal ends the loading, which on a slow connection takes longer than anybody waits
 * @returns null where WebAssembly is not allowed, or the signal ended it; the engine's own answer then stands
 */
export async function createSolver(signal?: AbortSignal): Promise<Solver | null> {
  if (typeof WebAssembly === "undefined" || signal?.aborted === true) return null;
  return Promise.race([load(signal), ...(signal === undefined ? [] : [abortOf(signal)])]);
}

async function load(signal: AbortSignal | undefined): Promise<Solver | null> {
  if (isNode()) {
    const { createThreadSolver } = await import(/* webpackIgnore: true */ "./threadSolver");
    return createThreadSolver();
  }
  const { createWorkerSolver } = await import(/* webpackChunkName: "solver-link" */ "./workerSolver");
  return createWorkerSolver(signal);
}

const abortOf = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));

function isNode(): boolean {
  return typeof process !== "undefined" && typeof process.versions?.node === "string";
}
