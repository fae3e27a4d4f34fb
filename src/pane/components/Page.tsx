import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { paneMessages } from "../messages/pane";
import { useNavigation } from "../state/navigation";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "4px", padding: "8px 12px 4px" },
  back: { marginLeft: "-8px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    flex: "1 1 0",
    minWidth: "min(100%, 120px)",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px", borderRadius: "2px" },
    ":focus:not(:focus-visible)": { outlineStyle: "none" },
  },
  aside: { marginLeft: "auto", minWidth: 0 },
  body: { flexGrow: 1, padding: "0 12px 16px", minWidth: 0 },
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // At 200 % text in a low pane a fixed footer would leave no room to read.
    "@media (max-height: 300px)": { position: "static" },
  },
});

export interface PageProps {
  readonly title: string;
  /** A small control that belongs to the whole view, at the end of the heading's line. */
  readonly aside?: ReactNode;
  /** The view's main verbs, always in sight. The first is the primary one. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every view: a heading that takes the focus when the manager came here by a click or key, and a footer. */
export function Page(props: PageProps): ReactNode {
  const styles = useStyles();
  const { trail, back, moved } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved) heading.current?.focus();
  }, [moved]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        {trail.length > 0 && (
          <Button
            className={styles.back}
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={paneMessages.back}
            onClick={back}
          />
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {props.title}
        </h1>
        {props.aside !== undefined && <div className={styles.aside}>{props.aside}</div>}
      </div>
      <div className={styles.body}>{props.children}</div>
      {props.actions !== undefined && <div className={styles.foot}>{props.actions}</div>}
    </div>
  );
}
