import type { Solver } from "./types";

/**
 * Loads HiGHS: into a worker of its own in a browser, into this thread in Node.
 * @param signal cancels the loading, which can take long on a slow connection
 * @returns null where WebAssembly is not allowed, or when the signal came first; the search's own answer then stands
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
  if (typeof process === "undefined") return false;
  // What a bundler or a page puts in its place may have no versions.
  const { versions } = process as { readonly versions?: { readonly node?: string } };
  return typeof versions?.node === "string";
}
