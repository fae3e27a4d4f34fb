import { hours } from "../../domain/units";
import { typedNumber } from "../../pane/components/typedNumber";
import type { Supposition } from "./model";
import { whatIfViewMessages as say } from "./viewMessages";

export type Kind = Supposition["code"];

export const KINDS: readonly Kind[] = ["leaves", "away", "hours", "duty", "joins"];
const MOST_HOURS = 60;

/** A supposition as it is being filled in. */
export interface Draft {
  readonly kind: Kind;
  /** A name of the team; not used for a new colleague. */
  readonly who: string;
  /** Hours a week as typed. */
  readonly hours: string;
}

export const asksHours = ({ kind }: Draft): boolean => kind === "hours" || kind === "duty" || kind === "joins";

/** undefined: this kind needs no hours; null: what is typed cannot be hours a week. */
function typedHours(draft: Draft): number | undefined | null {
  if (!asksHours(draft)) return undefined;
  const typed = typedNumber(draft.hours);
  return typed === undefined || typed === null || typed > MOST_HOURS ? null : typed;
}

export const hasValidHours = (draft: Draft): boolean => typedHours(draft) !== null;

/**
 * What the draft supposes; null: something is missing.
 * @param earlier what is supposed already: newcomers are numbered
 */
export function suppositionOf(draft: Draft, earlier: readonly Supposition[]): Supposition | null {
  const { kind, who } = draft;
  const typed = typedHours(draft);
  if (typed === null || (kind !== "joins" && who === "")) return null;
  const weekly = hours(typed ?? 0);
  switch (kind) {
    case "leaves":
    case "away":
      return { code: kind, clinician: who };
    case "hours":
      return { code: kind, clinician: who, weeklyHours: weekly };
    case "duty":
      return { code: kind, clinician: who, fixedHours: weekly };
    case "joins": {
      const number = earlier.filter(({ code }) => code === "joins").length + 1;
      return { code: kind, clinician: say.newcomer(number), weeklyHours: weekly };
    }
  }
}
