/** A cell, row or sheet that was left alone, and a sentence that says why. */
export interface Skipped {
  readonly cell: string;
  readonly why: string;
}

/** What became of a change plan: there is no fourth way. */
export type ApplyOutcome =
  | {
      readonly status: "done";
      readonly written: number;
      /** What a colleague has changed since the preview: not written, named. */
      readonly skipped: readonly Skipped[];
    }
  /** Nothing was written; every reason names its place. */
  | { readonly status: "refused"; readonly why: readonly string[] }
  /** It failed half-way and everything was put back as it was. */
  | { readonly status: "restored"; readonly why: string };

export interface UndoOutcome {
  readonly restored: number;
  readonly skipped: readonly Skipped[];
}
