import { typedNumber } from "../../../pane/components/typedNumber";

/** Two full weeks. */
const MOST_HALF_DAYS = 20;

/** Half-days as typed into a field. undefined: left empty; null: no number, or more than two weeks' work. */
export function typedHalfDays(text: string): number | undefined | null {
  const value = typedNumber(text);
  return typeof value === "number" && value > MOST_HALF_DAYS ? null : value;
}
