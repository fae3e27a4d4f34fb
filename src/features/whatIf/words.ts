import { amount, percent } from "../../pane/components/format";
import type { TeamFigures } from "../../pane/state/figures";
import { knownCapacity, type Supposition } from "./model";
import { whatIfViewMessages as say } from "./viewMessages";

export function suppositionText(supposition: Supposition): string {
  const { clinician } = supposition;
  switch (supposition.code) {
    case "leaves":
      return say.leaves(clinician);
    case "away":
      return say.away(clinician);
    case "hours":
      return say.hours(clinician, amount(supposition.weeklyHours));
    case "duty":
      return say.duty(clinician, amount(supposition.fixedHours));
    case "joins":
      return say.joins(clinician, amount(supposition.weeklyHours));
  }
}

/** What the suppositions would mean for the team, a sentence each. */
export function consequenceTexts(
  before: TeamFigures,
  after: TeamFigures,
  suppositions: readonly Supposition[],
): readonly string[] {
  const { clinicians, unallocated } = after.loads;
  const cover = suppositions.flatMap(({ code, clinician: name }) => {
    const cases = clinicians.find(({ clinician }) => clinician.name === name)?.cases ?? 0;
    return code === "away" && cases > 0 ? [say.cover(name, cases)] : [];
  });
  return [...capacityTexts(before, after), say.unallocated(unallocated.cases), ...cover];
}

function capacityTexts(before: TeamFigures, after: TeamFigures): readonly string[] {
  const [was, is] = [knownCapacity(before.loads), knownCapacity(after.loads)];
  if (was === null || is === null) return [];
  const room = is.available - is.points - after.loads.unallocated.points;
  return [
    (is.unknown === 0 ? say.team : say.known)(percent(was.used), percent(is.used)),
    room >= 0 ? say.room(amount(room)) : say.short(amount(-room)),
    ...(is.unknown > 0 ? [say.unknown(is.unknown)] : []),
  ];
}
