import type { ConcernAsked, DraftedConcern } from "./action";

/** A concern as it stands in the form. */
export interface ConcernDraft {
  readonly statement: string;
  readonly effect: string;
  readonly escalation: string;
  readonly stopAllocating: boolean;
  /** "2026-12-31" or empty. */
  readonly until: string;
}

/** The words drafted from today's figures; what the manager has decided stays. */
export function concernDraftOf(
  { statement, effect, escalation }: DraftedConcern,
  decided: Pick<ConcernDraft, "stopAllocating" | "until"> = { stopAllocating: false, until: "" },
): ConcernDraft {
  return { statement, effect, escalation, stopAllocating: decided.stopAllocating, until: decided.until };
}

export const hasNoStatement = ({ statement }: ConcernDraft): boolean => statement.trim() === "";

/** What the form asks for: a concern about a clinician, or about the whole team (null). */
export function askedConcern(draft: ConcernDraft, drafted: DraftedConcern, about: string | null): ConcernAsked {
  const { statement, effect, stopAllocating, until } = draft;
  // Untouched words are drafted once more, so that they name the date that was chosen meanwhile.
  const escalation = draft.escalation === drafted.escalation ? null : draft.escalation;
  return { about, statement, effect, escalation, stopAllocating, until: until === "" ? null : until };
}
