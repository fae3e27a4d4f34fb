import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionProgress } from "../../actions/action";
import type { Following } from "../paneServices";
import { failureOf, type Failure } from "./failure";

export type TaskState<Result> =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly progress: ActionProgress | null }
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly failure: Failure }
  | { readonly status: "done"; readonly result: Result };

export interface Task<Result> {
  readonly state: TaskState<Result>;
  run(work: (following: Following) => Promise<Result>): Promise<void>;
  cancel(): void;
  reset(): void;
}

/** One piece of work at a time, with progress and a way to stop; a new run or leaving the view stops the old one. */
export function useTask<Result>(): Task<Result> {
  const [state, setState] = useState<TaskState<Result>>({ status: "idle" });
  const current = useRef<AbortController | null>(null);

  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback(async (work: (following: Following) => Promise<Result>) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const isCurrent = (): boolean => current.current === controller && !controller.signal.aborted;
    setState({ status: "running", progress: null });
    try {
      const result = await work({
        signal: controller.signal,
        onProgress: (progress) => {
          if (isCurrent()) setState({ status: "running", progress });
        },
      });
      if (isCurrent()) setState({ status: "done", result });
    } catch (error) {
      if (isCurrent()) setState({ status: "failed", failure: failureOf(error) });
    }
  }, []);

  const cancel = useCallback(() => {
    current.current?.abort();
    setState({ status: "cancelled" });
  }, []);

  const reset = useCallback(() => {
    current.current?.abort();
    setState({ status: "idle" });
  }, []);

  return { state, run, cancel, reset };
}
