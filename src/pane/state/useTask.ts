import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionProgress } from "../../actions/action";
import type { TaskOptions } from "../../actions/action";
import { failureOf, type Failure } from "./failure";

export type TaskState<Result> =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly progress: ActionProgress | null }
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly failure: Failure }
  | { readonly status: "done"; readonly result: Result };

export interface Task<Result> {
  readonly state: TaskState<Result>;
  readonly run: (work: (task: TaskOptions) => Promise<Result>) => Promise<void>;
  /** Stops it. Where an answer stands already that answer is kept; otherwise nothing is. */
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** One piece of work at a time, with progress and a way to stop; a new run or leaving the view stops the old one. */
export function useTask<Result>(): Task<Result> {
  const [state, setState] = useState<TaskState<Result>>({ status: "idle" });
  const current = useRef<AbortController | null>(null);
  const answerStands = useRef(false);

  useEffect(
    () => () => {
      current.current?.abort();
      current.current = null;
    },
    [],
  );

  const run = useCallback(async (work: (task: TaskOptions) => Promise<Result>) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    answerStands.current = false;
    const isCurrent = (): boolean => current.current === controller;
    setState({ status: "running", progress: null });
    try {
      const result = await work({
        signal: controller.signal,
        onProgress: (progress) => {
          if (!isCurrent()) return;
          answerStands.current = progress.answerStands === true;
          setState({ status: "running", progress });
        },
      });
      if (isCurrent()) setState({ status: "done", result });
    } catch (error) {
      if (isCurrent()) setState({ status: "failed", failure: failureOf(error) });
    }
  }, []);

  const cancel = useCallback(() => {
    current.current?.abort();
    if (answerStands.current) return;
    current.current = null;
    setState({ status: "cancelled" });
  }, []);

  const reset = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState({ status: "idle" });
  }, []);

  return { state, run, cancel, reset };
}
