import type { WeightRule } from "../../domain/team";
import { dayText, pointsText } from "../../pane/components/format";
import { weightViewMessages as say } from "./viewMessages";

/** "4 points", "times 0.5". */
export const worthWords = (rule: Pick<WeightRule, "kind" | "points">): string =>
  (rule.kind === "multiply" ? say.times : say.points)(pointsText(rule.points));

/** "until 4 Dec 2026"; empty: always. */
export function whenWords({ from, to }: Pick<WeightRule, "from" | "to">): string {
  if (from !== null && to !== null) return say.fromUntil(dayText(from), dayText(to));
  if (from !== null) return say.from(dayText(from));
  return to === null ? "" : say.until(dayText(to));
}
