import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 150px)",
    columnGap: "8px",
    rowGap: "2px",
    alignItems: "center",
    minHeight: "36px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    "@media (max-width: 300px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 124px)" },
    // Large text, or a pane hardly wider than the drop-down: one under the other.
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  withIcon: { display: "flex", columnGap: "6px", minWidth: 0 },
  icon: { flexShrink: 0, fontSize: "16px", marginTop: "2px", color: tokens.colorNeutralForeground3 },
  words: { minWidth: 0 },
  label: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  below: { gridColumn: "1 / -1" },
});

/** Something of the workbook on the left, what it is taken for on the right. */
export function MapRow(props: {
  readonly label: string;
  readonly quiet?: ReactNode;
  readonly icon?: ReactNode;
  /** What else can be done with it, under both. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <div className={styles.withIcon}>
        {props.icon !== undefined && <span className={styles.icon}>{props.icon}</span>}
        <div className={styles.words}>
          <span className={styles.label}>{props.label}</span>
          {props.quiet !== undefined && <span className={styles.quiet}>{props.quiet}</span>}
        </div>
      </div>
      <div>{props.children}</div>
      {props.below !== undefined && <div className={styles.below}>{props.below}</div>}
    </div>
  );
}
