import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { TeamData } from "../../../domain/team";
import { points } from "../../../domain/units";
import { overAt, suggestFullTimePoints } from "../../../domain/weighting/suggestFullTimePoints";
import { percent, pointsText } from "../../../pane/components/format";
import { useServices } from "../../../pane/state/services";
import { AskCard } from "./AskCard";
import { Stepper } from "./Stepper";
import { connectMessages as say } from "../viewMessages";
import { answerId } from "../../../workbook/reading/said";

const useStyles = makeStyles({
  about: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

/** The id of the answer that says how many points a full-timer can hold. */
export const FULL_TIME_POINTS = answerId.fullTimePoints;

/** Whether full-time points are to be asked for: cases have points, and neither a setting nor a person says the limit. */
export function wantsFullTimePoints({ settings, clinicians, weights, cases }: TeamData): boolean {
  const isKnown = settings.fullTimePoints !== null || clinicians.some((one) => one.fullTimePoints !== null);
  return !isKnown && (weights.length > 0 || cases.some(({ givenPoints }) => givenPoints !== null));
}

/** How many points fill a full-time post: suggested from the team's own figures, with the effect before it is taken. */
export function PointsCard(props: {
  readonly team: TeamData;
  /** "": not said yet. */
  readonly value: string;
  readonly onAnswer: (value: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { team, value, onAnswer } = props;
  const { clock } = useServices();
  const today = clock.today();
  const suggested = useMemo(() => suggestFullTimePoints(team, today), [team, today]);
  const [typed, setTyped] = useState(value !== "" ? value : suggested === null ? "" : String(suggested));
  const wanted = Number(typed);
  const isNumber = Number.isInteger(wanted) && wanted > 0;
  const effect = useMemo(
    () => (isNumber ? overAt(team, points(wanted), today) : null),
    [team, isNumber, wanted, today],
  );
  return (
    <AskCard title={say.points.title} isAnswered={value !== ""}>
      <p className={styles.about}>
        {suggested === null ? say.points.about : say.points.suggested(pointsText(suggested))}
      </p>
      <div className={styles.row}>
        <Stepper label={say.points.title} value={typed} onChange={setTyped} />
        {isNumber && (
          <Button onClick={() => onAnswer(typed)} disabledFocusable={typed === value}>
            {typed === value ? say.points.taken(typed) : say.points.take(typed)}
          </Button>
        )}
      </div>
      {effect !== null && effect.people > 0 && (
        <p className={styles.about} role="status">
          {say.points.effect(
            typed,
            effect.people,
            effect.over.map(({ name, used }) => [name, percent(used)] as const),
          )}
        </p>
      )}
    </AskCard>
  );
}
