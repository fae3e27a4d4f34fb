import type { CaseRecord } from "../../domain/team";
import { pointsOfCase } from "../../domain/weighting/teamLoads";
import { pointsText } from "../../pane/components/format";
import type { TeamFigures } from "../../pane/state/figures";
import { allocateViewMessages as say } from "./viewMessages";

/** What matters for the choice: points, needs, how long the case has waited, where. */
export function caseFacts(record: CaseRecord, { loads, today }: TeamFigures): string {
  const points = pointsOfCase(record, loads);
  const facts = [points === null ? say.notWeighted : say.points(pointsText(points))];
  if (record.needs.length > 0) facts.push(say.needs(record.needs.join(", ")));
  if (record.opened !== null && record.opened <= today) facts.push(say.waiting(today - record.opened));
  if (record.locality !== null) facts.push(record.locality);
  return facts.join(" · ");
}
