import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CaseRecord } from "../../../domain/team";
import type { Day } from "../../../domain/units";
import { isWeighed } from "../../../domain/weighting/casePoints";
import { personMessages } from "../../../messages/panePerson";
import { dayText, pointsText } from "../../components/format";
import type { TeamFigures } from "../../state/figures";

const useStyles = makeStyles({
  row: {
    appearance: "none",
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: "6px 12px",
    minHeight: "32px",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    backgroundColor: "transparent",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  id: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  points: { fontVariantNumeric: "tabular-nums" },
  marks: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** One case in a list: reference, points, and what to bear in mind. */
export function CaseRow(props: {
  readonly record: CaseRecord;
  readonly figures: TeamFigures;
  readonly onOpen: () => void;
}): ReactNode {
  const styles = useStyles();
  const { record, figures } = props;
  const weighing = figures.loads.weighings[record.index];
  const marks = caseMarks(record, figures.today);
  return (
    <button type="button" className={styles.row} onClick={props.onOpen}>
      <span className={styles.line}>
        <span className={styles.id}>{record.id}</span>
        <span className={styles.points}>
          {weighing !== undefined && isWeighed(weighing)
            ? personMessages.case.points(pointsText(weighing.points))
            : personMessages.case.notWeighted}
        </span>
      </span>
      {marks.length > 0 && <span className={styles.marks}>{marks.join(" · ")}</span>}
    </button>
  );
}

function caseMarks(record: CaseRecord, today: Day): readonly string[] {
  const words = personMessages.case;
  const marks: string[] = [];
  if (record.status === "waiting") marks.push(words.waiting);
  if (record.status === "questioned") marks.push(words.questioned);
  if (record.reviewDue !== null && record.reviewDue < today) marks.push(words.overdue(dayText(record.reviewDue)));
  if (record.keep) marks.push(words.keep);
  if (record.jointWith.length > 0) marks.push(words.joint);
  return marks;
}
