import type { Solution, SolveOptions, Solver } from "./types";
import type { FromWorker, ToWorker } from "./messages";

const STOPPED: Solution = { status: "unknown", values: null, objective: Infinity, bound: -Infinity };

/**
 * HiGHS in a worker, which can be ended at any moment and then frees its memory.
 * @returns null where the worker cannot load WebAssembly, or when the signal came first
 */
export async function createWorkerSolver(signal?: AbortSignal): Promise<Solver | null> {
  if (signal?.aborted === true) return null;
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { name: "solver" });
  const ready = await firstMessage(worker, signal);
  if (ready === null || !("ready" in ready)) {
    worker.terminate();
    return null;
  }
  let ended = false;
  const dispose = (): void => {
    ended = true;
    worker.terminate();
  };
  return {
    dispose,
    solve: (request, options) =>
      ended ? Promise.resolve(STOPPED) : solveIn(worker, { solve: request }, options, dispose),
  };
}

function firstMessage(worker: Worker, signal: AbortSignal | undefined): Promise<FromWorker | null> {
  return new Promise((resolve) => {
    signal?.addEventListener("abort", () => resolve(null), { once: true });
    worker.onmessage = (event: MessageEvent<FromWorker>) => resolve(event.data);
    worker.onerror = () => resolve(null);
  });
}

function solveIn(
  worker: Worker,
  message: ToWorker,
  options: SolveOptions | undefined,
  dispose: () => void,
): Promise<Solution> {
  return new Promise((resolve, reject) => {
    const signal = options?.signal;
    const cancel = (): void => {
      dispose();
      resolve(STOPPED);
    };
    if (signal?.aborted === true) {
      cancel();
      return;
    }
    signal?.addEventListener("abort", cancel, { once: true });
    const settle = (end: () => void): void => {
      signal?.removeEventListener("abort", cancel);
      end();
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ("progress" in data) options?.onProgress?.(data.progress);
      else if ("result" in data) settle(() => resolve(data.result));
      else if ("failed" in data) settle(() => reject(new Error(data.failed)));
    };
    worker.onerror = (event) => settle(() => reject(new Error(event.message)));
    worker.postMessage(message);
  });
}
