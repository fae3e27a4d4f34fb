import type { ReactNode } from "react";
import type { CaseRecord } from "../../domain/team";
import type { Day } from "../../domain/units";
import { isWeighed } from "../../domain/weighting/casePoints";
import { personViewMessages } from "./viewMessages";
import { dayText, pointsText } from "../../pane/components/format";
import { ListRow } from "../../pane/components/ListRow";
import type { TeamFigures } from "../../pane/state/figures";

/** One case in a list: reference, points, and what to bear in mind. */
export function CaseRow(props: {
  readonly record: CaseRecord;
  readonly figures: TeamFigures;
  readonly onOpen: () => void;
}): ReactNode {
  const { record, figures } = props;
  const weighing = figures.loads.weighings[record.index];
  return (
    <ListRow
      title={record.id}
      mark={
        weighing !== undefined && isWeighed(weighing)
          ? personViewMessages.case.points(pointsText(weighing.points))
          : personViewMessages.case.notWeighted
      }
      quiet={caseMarks(record, figures.today).join(" · ")}
      onOpen={props.onOpen}
    />
  );
}

function caseMarks(record: CaseRecord, today: Day): readonly string[] {
  const words = personViewMessages.case;
  const marks: string[] = [];
  if (record.status === "waiting") marks.push(words.waiting);
  if (record.status === "questioned") marks.push(words.questioned);
  if (record.reviewDue !== null && record.reviewDue < today) marks.push(words.overdue(dayText(record.reviewDue)));
  if (record.keep) marks.push(words.keep);
  if (record.jointWith.length > 0) marks.push(words.joint);
  return marks;
}
