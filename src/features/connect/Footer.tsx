import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { connectMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  again: { minWidth: "auto", "@media (max-width: 330px)": { padding: "5px 0 5px 6px" } },
  // A pane as narrow as this has room for the main button, and for signs.
  wide: { "@media (max-width: 330px)": { display: "none" } },
  left: { alignSelf: "center", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The page's verbs, the main one first, and how much is left to answer. */
export function Footer(props: {
  readonly primary: ReactNode;
  readonly onReadAgain: () => void;
  readonly toAnswer: number;
  readonly isReading: boolean;
}): ReactNode {
  const styles = useStyles();
  return (
    <>
      {props.primary}
      <Button
        className={styles.again}
        icon={<ArrowClockwiseRegular />}
        aria-label={say.readAgain}
        onClick={props.onReadAgain}
      >
        <span className={styles.wide}>{say.readAgain}</span>
      </Button>
      {props.isReading ? (
        <span className={styles.left}>{say.reading}</span>
      ) : (
        props.toAnswer > 0 && <span className={styles.left}>{say.toAnswer(props.toAnswer)}</span>
      )}
    </>
  );
}
