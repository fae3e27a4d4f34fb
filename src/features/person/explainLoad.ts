import { experienceOn, hasLeft, reductionOn } from "../../domain/weighting/capacity";
import type { ClinicianLoad } from "../../domain/weighting/teamLoads";
import { amount, dayText, percent, pointsText } from "../../pane/components/format";
import type { TeamFigures } from "../../pane/state/figures";
import { personViewMessages } from "./viewMessages";

/** The sum behind a clinician's figure, a sentence a step, so that both sides can check it. */
export function explainLoad(load: ClinicianLoad, figures: TeamFigures): readonly string[] {
  const { why } = personViewMessages;
  const { clinician } = load;
  const { settings } = figures.team;
  const lines = [why.held(load.cases, pointsText(load.points))];
  if (load.notWeighted > 0) lines.push(why.notWeighted(load.notWeighted));
  if (clinician.weeklyHours === null) return [...lines, why.noHours];

  lines.push(why.hours(amount(clinician.weeklyHours)));
  if (clinician.leaves !== null && hasLeft(clinician, figures.today)) lines.push(why.left(dayText(clinician.leaves)));
  const less = reductionOn(clinician, figures.today);
  if (less > 0) {
    lines.push(
      clinician.reductionUntil === null
        ? why.reduction(amount(less))
        : why.reductionUntil(amount(less), dayText(clinician.reductionUntil)),
    );
  }
  if (less === 0 && clinician.reductionHours > 0 && clinician.reductionUntil !== null) {
    lines.push(why.reductionEnded(amount(clinician.reductionHours), dayText(clinician.reductionUntil)));
  }
  if (clinician.fixedHours > 0) lines.push(why.fixed(amount(clinician.fixedHours)));
  if (load.caseHours !== null) lines.push(why.caseHours(amount(load.caseHours)));
  const factor = experienceOn(clinician, figures.today);
  if (factor !== clinician.experience && clinician.experienceUntil !== null) {
    lines.push(why.experienceEnded(percent(clinician.experience), dayText(clinician.experienceUntil)));
  }
  if (factor !== 1) {
    lines.push(
      clinician.experienceUntil === null
        ? why.experience(percent(factor))
        : why.experienceUntil(percent(factor), dayText(clinician.experienceUntil)),
    );
  }

  const fullTimePoints = clinician.fullTimePoints ?? settings.fullTimePoints;
  if (load.available !== null && fullTimePoints !== null && load.caseHours !== null) {
    const standard = settings.fullTimeHours - (settings.standardFixedHours ?? clinician.fixedHours);
    lines.push(why.available(amount(load.available), amount(fullTimePoints), amount(load.caseHours), amount(standard)));
    if (load.used !== null) {
      lines.push(why.divided(pointsText(load.points), amount(load.available), percent(load.used)));
    }
    return lines;
  }
  lines.push(why.noFullTimePoints);
  if (load.fairShare !== null && load.share !== null) {
    lines.push(why.fairShare(amount(load.fairShare)));
    lines.push(why.dividedShare(pointsText(load.points), amount(load.fairShare), percent(load.share)));
  }
  return lines;
}
