import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneMessages } from "../messages/pane";
import { CapacityBar } from "./CapacityBar";
import { percent } from "./format";
import type { CapacityLevel } from "./capacityLevel";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  person: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  figures: { fontVariantNumeric: "tabular-nums" },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bars: { display: "grid", rowGap: "2px", marginTop: "2px" },
});

export interface BeforeAfterPerson {
  readonly name: string;
  /** null: not in the team at that time, or hours unknown. */
  readonly before: CapacityLevel | null;
  readonly after: CapacityLevel | null;
  /** What else there is to say, below the bars. */
  readonly facts?: string;
}

/** Person by person: the bar now above the bar after, with the figures in words. */
export function BeforeAfterList(props: { readonly people: readonly BeforeAfterPerson[] }): ReactNode {
  const styles = useStyles();
  const scale = Math.max(1.2, ...props.people.flatMap((one) => [one.before?.ratio ?? 0, one.after?.ratio ?? 0]));
  return (
    <ul className={styles.list}>
      {props.people.map(({ name, before, after, facts }) => (
        <li key={name} className={styles.person}>
          <div className={styles.line}>
            <span className={styles.name}>{name}</span>
            <span className={styles.figures}>{figuresOf(before, after)}</span>
          </div>
          <div className={styles.bars}>
            {before !== null && <CapacityBar level={before.ratio} scale={scale} strain={before.strain} />}
            {after !== null && <CapacityBar level={after.ratio} scale={scale} strain={after.strain} />}
          </div>
          {facts !== undefined && <span className={styles.facts}>{facts}</span>}
        </li>
      ))}
    </ul>
  );
}

function figuresOf(before: CapacityLevel | null, after: CapacityLevel | null): string {
  const { beforeAfter } = paneMessages;
  if (before === null && after === null) return beforeAfter.unknown;
  const words = (level: CapacityLevel | null): string =>
    level === null ? beforeAfter.nothing : `${percent(level.ratio)} ${level.word}`;
  return beforeAfter.change(words(before), words(after));
}
