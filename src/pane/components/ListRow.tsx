import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // As wide as the pane, so that the whole width answers to a click.
  list: { listStyleType: "none", margin: "0 -12px", padding: 0 },
  row: {
    appearance: "none",
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: "7px 8px 7px 12px",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    overflowWrap: "anywhere",
    backgroundColor: "transparent",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  content: { flexGrow: 1, minWidth: 0 },
  opens: { flexShrink: 0, fontSize: "16px", color: tokens.colorNeutralForeground3 },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  title: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  mark: { fontVariantNumeric: "tabular-nums" },
  text: { display: "block" },
  quiet: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A list of `ListRow`s, from one edge of the pane to the other. */
export function RowList(props: { readonly children: ReactNode }): ReactNode {
  return <ul className={useStyles().list}>{props.children}</ul>;
}

/** One thing in a list that opens its own page. */
export function ListRow(props: {
  readonly title: ReactNode;
  /** A figure or a word at the end of the title's line. */
  readonly mark?: ReactNode;
  /** What stands between the title and the quiet line, in the size of the text. */
  readonly children?: ReactNode;
  /** What else to know of it, small and last. */
  readonly quiet?: ReactNode;
  readonly onOpen: () => void;
}): ReactNode {
  const styles = useStyles();
  const { mark, children, quiet } = props;
  return (
    <li>
      <button type="button" className={styles.row} onClick={props.onOpen}>
        <span className={styles.content}>
          <span className={styles.line}>
            <span className={styles.title}>{props.title}</span>
            {mark !== undefined && <span className={styles.mark}>{mark}</span>}
          </span>
          {children !== undefined && <span className={styles.text}>{children}</span>}
          {quiet !== undefined && quiet !== "" && <span className={styles.quiet}>{quiet}</span>}
        </span>
        <ChevronRightRegular aria-hidden className={styles.opens} />
      </button>
    </li>
  );
}
