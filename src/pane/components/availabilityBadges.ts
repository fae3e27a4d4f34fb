import type { Clinician } from "../../domain/team";
import type { Day } from "../../domain/units";
import { experienceOn, hasLeft } from "../../domain/weighting/capacity";
import { teamMessages } from "../messages/team";
import { amount, dayText, percent } from "./format";

/** What a manager has to know about somebody before giving them work: hours and dates, never a reason. */
export function marksOf(person: Clinician, today: Day): readonly string[] {
  const { row } = teamMessages;
  const marks: string[] = [];
  if (isAway(person, today)) {
    marks.push(person.awayUntil === null ? row.away : row.awayUntil(dayText(person.awayUntil)));
  }
  if (person.start !== null && person.start > today) marks.push(row.starts(dayText(person.start)));
  if (person.leaves !== null) {
    const last = dayText(person.leaves);
    marks.push(hasLeft(person, today) ? row.left(last) : row.leaves(last));
  }
  if (person.reductionHours > 0 && (person.reductionUntil === null || person.reductionUntil >= today)) {
    const less = amount(person.reductionHours);
    marks.push(
      person.reductionUntil === null ? row.reduction(less) : row.reductionUntil(less, dayText(person.reductionUntil)),
    );
  }
  const factor = experienceOn(person, today);
  if (factor < 1) {
    const until = person.experienceUntil;
    marks.push(until === null ? row.newStarter(percent(factor)) : row.newStarterUntil(percent(factor), dayText(until)));
  }
  if (person.doNotAllocate) marks.push(row.doNotAllocate);
  return marks;
}

function isAway(person: Clinician, today: Day): boolean {
  if (person.awayFrom === null && person.awayUntil === null) return false;
  return (person.awayFrom ?? today) <= today && today <= (person.awayUntil ?? today);
}
