import type { SolveProgress, SolveRequest, SolveResult } from "./highsCore";

/** What goes to the worker. */
export type ToWorker = { readonly solve: SolveRequest };

/** What comes back. */
export type FromWorker =
  | { readonly ready: true }
  | { readonly progress: SolveProgress }
  | { readonly result: SolveResult }
  | { readonly failed: string };
