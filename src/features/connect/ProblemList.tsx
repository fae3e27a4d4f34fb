import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { GrowingList } from "../../pane/components/GrowingList";
import { Section } from "../../pane/components/Section";
import { ShowCellButton } from "../../pane/components/ShowCellButton";
import type { Problem } from "../../workbook/connect/connection";
import { connectMessages } from "./viewMessages";

const useStyles = makeStyles({
  none: { margin: "12px 0 0", color: tokens.colorNeutralForeground2 },
  group: { margin: "8px 0 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: "6px 0 6px 10px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    margin: "4px 0",
    overflowWrap: "anywhere",
  },
  further: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: "2px" },
  },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
  error: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  warning: { borderLeftColor: tokens.colorStatusWarningForeground1 },
  question: { borderLeftColor: tokens.colorBrandStroke1 },
});

const severities = ["error", "question", "warning"] as const;
/** A column of one mistake repeated should not bury the others. */
const FIRST = 5;
const CELLS_AT_ONCE = 40;

/** What is wrong in the workbook or worth asking about: worst first, each with the way to its cell. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const styles = useStyles();
  if (problems.length === 0) return <p className={styles.none}>{connectMessages.problemsNone}</p>;
  return (
    <Section title={connectMessages.problems(problems.length)}>
      {severities.map((severity) => (
        <ProblemGroup
          key={severity}
          severity={severity}
          problems={problems.filter((problem) => problem.severity === severity)}
        />
      ))}
    </Section>
  );
}

function ProblemGroup(props: {
  readonly severity: Problem["severity"];
  readonly problems: readonly Problem[];
}): ReactNode {
  const styles = useStyles();
  const [isAll, setAll] = useState(false);
  const { problems, severity } = props;
  if (problems.length === 0) return null;
  const shown = isAll ? problems : problems.slice(0, FIRST);
  return (
    <>
      <h3 className={styles.group}>{connectMessages.problemGroup[severity](problems.length)}</h3>
      <ul className={styles.list}>
        {shown.map((problem, index) => (
          <li key={index} className={mergeClasses(styles.item, styles[severity])}>
            {problem.message}{" "}
            {problem.sheet !== null && problem.cell !== null && (
              <ShowCellButton sheet={problem.sheet} cell={problem.cell} />
            )}
            {problem.sheet !== null && problem.cells !== undefined && (
              <FurtherCells sheet={problem.sheet} cells={problem.cells} />
            )}
          </li>
        ))}
      </ul>
      {shown.length < problems.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {connectMessages.more(problems.length - shown.length)}
        </Button>
      )}
    </>
  );
}

/** The rows behind one problem, folded: the sentence says how many they are. */
function FurtherCells(props: { readonly sheet: string; readonly cells: readonly string[] }): ReactNode {
  const styles = useStyles();
  const { sheet, cells } = props;
  return (
    <details className={styles.further}>
      <summary className={styles.summary}>{connectMessages.allCells(cells.length)}</summary>
      <GrowingList items={cells} page={CELLS_AT_ONCE}>
        {(shown) => (
          <div className={styles.cells}>
            {shown.map((cell) => (
              <ShowCellButton key={cell} sheet={sheet} cell={cell}>
                {cell}
              </ShowCellButton>
            ))}
          </div>
        )}
      </GrowingList>
    </details>
  );
}
