import type { ReactNode } from "react";
import type { CaseRecord } from "../../domain/team";
import type { Day } from "../../domain/units";
import { pointsOfCase } from "../../domain/weighting/teamLoads";
import { dayText, pointsText } from "../../pane/components/format";
import { ListRow } from "../../pane/components/ListRow";
import type { TeamFigures } from "../../pane/state/figures";
import { personViewMessages } from "./viewMessages";

const { case: say } = personViewMessages;

/** One case in a list: reference, points, and what to bear in mind. */
export function CaseRow(props: {
  readonly record: CaseRecord;
  readonly figures: TeamFigures;
  readonly onOpen: () => void;
}): ReactNode {
  const { record, figures } = props;
  const points = pointsOfCase(record, figures.loads);
  return (
    <ListRow
      title={record.id}
      mark={points === null ? say.notWeighted : say.points(pointsText(points))}
      quiet={caseMarks(record, figures.today).join(" · ")}
      onOpen={props.onOpen}
    />
  );
}

function caseMarks(record: CaseRecord, today: Day): readonly string[] {
  const marks: string[] = [];
  if (record.status === "waiting") marks.push(say.waiting);
  if (record.status === "questioned") marks.push(say.questioned);
  if (record.reviewDue !== null && record.reviewDue < today) marks.push(say.overdue(dayText(record.reviewDue)));
  if (record.keep) marks.push(say.keep);
  if (record.jointWith.length > 0) marks.push(say.joint);
  return marks;
}
