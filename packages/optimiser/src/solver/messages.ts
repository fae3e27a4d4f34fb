import type { Solution, SolveProgress, SolveRequest } from "./types";

/** What goes to the worker. */
export type ToWorker = { readonly solve: SolveRequest };

/** What comes back. */
export type FromWorker =
  | { readonly ready: true }
  | { readonly progress: SolveProgress }
  | { readonly result: Solution }
  | { readonly failed: string };
