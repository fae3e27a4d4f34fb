import type { Clinician } from "../../domain/team";
import type { Day } from "../../domain/units";
import { experienceOn, hasLeft, reductionOn } from "../../domain/weighting/capacity";
import type { ClinicianLoad } from "../../domain/weighting/teamLoads";
import { amount, dayText, percent, pointsText } from "../../pane/components/format";
import type { TeamFigures } from "../../pane/state/figures";
import { personViewMessages } from "./viewMessages";

const { why } = personViewMessages;

/** How a clinician's figure comes about, a sentence a step, so that both sides can check it. */
export function explainLoad(load: ClinicianLoad, figures: TeamFigures): readonly string[] {
  const { clinician } = load;
  const held = [why.held(load.cases, pointsText(load.points))];
  if (load.notWeighted > 0) held.push(why.notWeighted(load.notWeighted));
  if (clinician.weeklyHours === null) return [...held, why.noHours];
  return [
    ...held,
    why.hours(amount(clinician.weeklyHours)),
    ...explainHours(load, figures.today),
    ...explainExperience(clinician, figures.today),
    ...(explainCapacity(load, figures) ?? explainFairShare(load)),
  ];
}

/** From the contracted hours to those left for cases. */
function explainHours({ clinician, caseHours }: ClinicianLoad, today: Day): readonly string[] {
  const { leaves, reductionHours, reductionUntil: until, fixedHours } = clinician;
  const lines: string[] = [];
  if (leaves !== null && hasLeft(clinician, today)) lines.push(why.left(dayText(leaves)));
  const less = reductionOn(clinician, today);
  if (less > 0) {
    lines.push(until === null ? why.reduction(amount(less)) : why.reductionUntil(amount(less), dayText(until)));
  } else if (reductionHours > 0 && until !== null) {
    lines.push(why.reductionEnded(amount(reductionHours), dayText(until)));
  }
  if (fixedHours > 0) lines.push(why.fixed(amount(fixedHours)));
  if (caseHours !== null) lines.push(why.caseHours(amount(caseHours)));
  return lines;
}

function explainExperience(clinician: Clinician, today: Day): readonly string[] {
  const { experience, experienceUntil: until } = clinician;
  const factor = experienceOn(clinician, today);
  const lines: string[] = [];
  if (factor !== experience && until !== null) lines.push(why.experienceEnded(percent(experience), dayText(until)));
  if (factor !== 1) {
    lines.push(until === null ? why.experience(percent(factor)) : why.experienceUntil(percent(factor), dayText(until)));
  }
  return lines;
}

/** Points held over points available; null: full-time points are not known. */
function explainCapacity(load: ClinicianLoad, { team }: TeamFigures): readonly string[] | null {
  const { clinician, available, used, caseHours } = load;
  const { settings } = team;
  const fullTimePoints = clinician.fullTimePoints ?? settings.fullTimePoints;
  if (available === null || fullTimePoints === null || caseHours === null) return null;
  const standard = settings.fullTimeHours - (settings.standardFixedHours ?? clinician.fixedHours);
  return [
    why.available(amount(available), amount(fullTimePoints), amount(caseHours), amount(standard)),
    ...(used === null ? [] : [why.divided(pointsText(load.points), amount(available), percent(used))]),
  ];
}

function explainFairShare({ fairShare, share, points }: ClinicianLoad): readonly string[] {
  if (fairShare === null || share === null) return [why.noFullTimePoints];
  return [
    why.noFullTimePoints,
    why.fairShare(amount(fairShare)),
    why.dividedShare(pointsText(points), amount(fairShare), percent(share)),
  ];
}
