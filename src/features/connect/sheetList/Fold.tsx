import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  button: {
    appearance: "none",
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "36px",
    padding: "5px 0",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    backgroundColor: "transparent",
    border: "none",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0, fontSize: "16px", color: tokens.colorNeutralForeground3 },
  isOpen: { transform: "rotate(90deg)" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  note: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  body: { paddingLeft: "22px", "@media (max-width: 300px)": { paddingLeft: "8px" } },
});

/** One line that opens what it is about. What is inside is only made once it is open: a workbook may have many sheets. */
export function Fold(props: {
  readonly title: string;
  readonly note?: string;
  readonly children: () => ReactNode;
}): ReactNode {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.fold}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRightRegular aria-hidden className={mergeClasses(styles.chevron, isOpen && styles.isOpen)} />
        <span className={styles.words}>
          <span className={styles.title}>{props.title}</span>{" "}
          {props.note !== undefined && <span className={styles.note}>{props.note}</span>}
        </span>
      </button>
      {isOpen && (
        <div id={id} className={styles.body}>
          {props.children()}
        </div>
      )}
    </div>
  );
}
