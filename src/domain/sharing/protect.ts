import type { Ratio } from "../units";
import { publishedParts } from "./subtraction";
import { safeCount, safePercent, SMALLEST_SAFE, type SharedFigure } from "./disclosure";

/** Fewer people than this in a staff group and each could work out the others' figures. */
export const SMALLEST_STAFF_GROUP = 3;

/**
 * Lets figures out by the small-number rule and counts what it had to hold back or blur because it was small.
 * Sources: NHS England, HES and maternity dashboards (weighting.md H): counts of 1 to 7 become 5, others the nearest 5;
 * totals are rounded from exact totals; percentages from rounded figures; means only of 8 people or more.
 */
export class Discloser {
  private held = 0;

  /** How many figures were too small to be shown as they are. */
  get suppressed(): number {
    return this.held;
  }

  /** A number of people. */
  count(people: number): number {
    if (people > 0 && people < SMALLEST_SAFE) this.held += 1;
    return safeCount(people);
  }

  /** Numbers of people that add up to a total which is shown as well: see `publishedParts`. */
  parts(people: readonly number[]): readonly SharedFigure[] {
    const shown = publishedParts(people);
    this.held += people.filter((count, i) => shown[i] === "suppressed" || (count > 0 && count < SMALLEST_SAFE)).length;
    return shown;
  }

  /** A share of people, from the rounded numbers. */
  share(people: number, ofPeople: number): SharedFigure {
    if (ofPeople === 0) return "unknown";
    const percent: Ratio | null = safePercent(people, ofPeople);
    if (percent === null) this.held += 1;
    return percent ?? "suppressed";
  }

  /** A figure about people that says nothing of any one of them, as long as there are enough. */
  about(people: number, figure: number | null): SharedFigure {
    if (figure === null) return "unknown";
    if (people >= SMALLEST_SAFE) return figure;
    this.held += 1;
    return "suppressed";
  }
}
