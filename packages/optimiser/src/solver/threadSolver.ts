import loadHighs from "highs";
import type { Solver } from "./types";
import { solveWithHighs } from "./highs";

/** The solver in this very thread, for Node: a command line has nothing else to do meanwhile. */
export async function createThreadSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return {
    solve(request, options) {
      const result = solveWithHighs(highs, request, (progress) => {
        options?.onProgress?.(progress);
        return options?.signal?.aborted !== true;
      });
      return Promise.resolve(result);
    },
    dispose() {
      // Each model has already given its memory back; the module itself goes with the process.
    },
  };
}
