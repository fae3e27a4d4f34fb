import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { dayText } from "../../pane/components/format";
import { Section } from "../../pane/components/Section";
import type { Concern } from "./concerns";
import { concernViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What has been recorded, the newest first, with a way to answer what is still open. */
export function KeptConcerns(props: {
  readonly concerns: readonly Concern[];
  readonly onAnswer: (number: number) => void;
}): ReactNode {
  const styles = useStyles();
  const newest = [...props.concerns].sort((a, b) => b.number - a.number);
  return (
    <Section title={say.kept}>
      {newest.length === 0 ? (
        <p className={styles.none}>{say.none}</p>
      ) : (
        <ul className={styles.list}>
          {newest.map(({ number, about, date, response }) => {
            const isAnswered = response.trim() !== "";
            return (
              <li key={number} className={styles.item}>
                {(isAnswered ? say.answered : say.open)(number, about, dayText(date))}
                {!isAnswered && (
                  <Button size="small" aria-label={say.answerNamed(number)} onClick={() => props.onAnswer(number)}>
                    {say.answer}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
