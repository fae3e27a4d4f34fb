/**
 * What people type, understood once for the task pane and the TEAM functions.
 * Each reader gives a value, null for a blank cell, or the reason why it was not understood.
 * Nothing that was not understood becomes a zero.
 */
export type Reading<T> = { readonly value: T | null } | { readonly problem: ReadingProblem };

export type ReadingProblem = "error-value" | "not-a-number" | "negative-number" | "not-a-date" | "not-yes-or-no";

export function isRead<T>(reading: Reading<T>): reading is { readonly value: T | null } {
  return "value" in reading;
}

/** A cell with nothing in it. */
export const blank = { value: null } as const;
/** A cell that was not understood, and why. */
export const failed = (problem: ReadingProblem): { problem: ReadingProblem } => ({ problem });

/** How people write "nothing to say here". */
export const PLACEHOLDERS = new Set(["-", "–", "—", "n/a", "na", "n.a.", "none", "not applicable", "..", "..."]);
