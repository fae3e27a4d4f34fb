import { typedWholeNumber } from "../../pane/components/typedNumber";
import type { BalanceChoices } from "./options";

/** The options as they are being filled in: as typed, not yet checked. */
export interface Draft extends Omit<BalanceChoices, "tolerance" | "maxMoves"> {
  /** null: the service's own. */
  readonly tolerance: number | null;
  readonly maxMoves: string;
}

export function draftOf({ tolerance, maxMoves, ...choices }: BalanceChoices): Draft {
  return { ...choices, tolerance: tolerance ?? null, maxMoves: maxMoves === null ? "" : String(maxMoves) };
}

/** What the draft asks for; null: it cannot be asked yet. */
export function choicesOf(draft: Draft): BalanceChoices | null {
  const { tolerance, maxMoves, ...choices } = draft;
  const most = typedWholeNumber(maxMoves);
  if (most === null) return null;
  return {
    ...choices,
    maxMoves: choices.moveExisting ? (most ?? null) : null,
    ...(tolerance === null ? {} : { tolerance }),
  };
}
