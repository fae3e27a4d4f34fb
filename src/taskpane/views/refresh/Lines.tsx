import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { refreshViewMessages as say } from "../../../messages/paneRefresh";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

const MOST_SHOWN = 50;

/** A list that says how much longer it would be. */
export function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.slice(0, MOST_SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > MOST_SHOWN && <li>{say.more(lines.length - MOST_SHOWN)}</li>}
    </ul>
  );
}
