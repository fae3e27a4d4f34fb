import { isAway } from "../../domain/balance/receiving";
import type { Clinician } from "../../domain/team";
import type { Day } from "../../domain/units";
import { experienceOn, hasLeft } from "../../domain/weighting/capacity";
import { personRowMessages as say } from "../messages/personRow";
import { amount, dayText, percent } from "./format";

/** What a manager has to know about a person before giving them work: hours and dates, never a reason. */
export function availabilityBadges(person: Clinician, today: Day): readonly string[] {
  const badges: string[] = [];
  if (isAway(person, today)) {
    badges.push(person.awayUntil === null ? say.away : say.awayUntil(dayText(person.awayUntil)));
  }
  if (person.start !== null && person.start > today) badges.push(say.starts(dayText(person.start)));
  if (person.leaves !== null) {
    const last = dayText(person.leaves);
    badges.push(hasLeft(person, today) ? say.left(last) : say.leaves(last));
  }
  if (person.reductionHours > 0 && (person.reductionUntil === null || person.reductionUntil >= today)) {
    const less = amount(person.reductionHours);
    badges.push(
      person.reductionUntil === null ? say.reduction(less) : say.reductionUntil(less, dayText(person.reductionUntil)),
    );
  }
  const factor = experienceOn(person, today);
  if (factor < 1) {
    const until = person.experienceUntil;
    badges.push(
      until === null ? say.newStarter(percent(factor)) : say.newStarterUntil(percent(factor), dayText(until)),
    );
  }
  if (person.doNotAllocate) badges.push(say.doNotAllocate);
  return badges;
}
