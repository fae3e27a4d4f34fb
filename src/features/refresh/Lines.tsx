import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../../pane/components/Section";
import { refreshViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

/** As many as are taken in at a glance; the rest is folded away, so that no group buries the next. */
const AT_ONCE = 6;

export function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const rest = lines.slice(AT_ONCE);
  return (
    <>
      <List lines={lines.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <Disclosure title={say.more(rest.length)}>
          <List lines={rest} />
        </Disclosure>
      )}
    </>
  );
}

function List({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
