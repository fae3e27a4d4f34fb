import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    margin: "8px 0 0",
    padding: "8px 10px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  answered: { borderLeftColor: tokens.colorNeutralStroke1 },
  title: {
    // Chromium leaves a legend in the border unless it floats.
    float: "left",
    width: "100%",
    padding: 0,
    margin: "0 0 6px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  body: { clear: "both", display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "flex-start" },
});

/** One thing to answer. */
export function AskCard(props: {
  readonly title: string;
  readonly isAnswered: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <fieldset className={mergeClasses(styles.card, props.isAnswered && styles.answered)}>
      <legend className={styles.title}>{props.title}</legend>
      <div className={styles.body}>{props.children}</div>
    </fieldset>
  );
}
