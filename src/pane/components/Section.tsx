import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { margin: "12px 0 0" },
  heading: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fold: { margin: "8px 0 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    cursor: "pointer",
    padding: "7px 2px",
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: "2px" },
  },
  folded: { paddingBottom: "8px" },
});

/** A part of a view under its own heading. */
export function Section(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** A part that most people do not need most of the time. */
export function Disclosure(props: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <details className={styles.fold} open={props.open}>
      <summary className={styles.summary}>{props.title}</summary>
      <div className={styles.folded}>{props.children}</div>
    </details>
  );
}
