import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { levelWords } from "../../pane/components/levelWords";
import { Notice } from "../../pane/components/Notice";
import type { FittedScheme } from "./model/fitted";
import { schemeViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({ given: { margin: "8px 0 0" } });

const MOST_SHOWN = 12;

/** What the scheme has no figure for, and what it cannot change. */
export function Unmapped(props: { readonly fitted: FittedScheme; readonly given: number }): ReactNode {
  const styles = useStyles();
  const { fitted, given } = props;
  const { unmapped: levels, blanks } = fitted;
  const rest = levels.length - MOST_SHOWN;
  return (
    <>
      {levels.length > 0 && (
        <Notice tone="warning" title={say.unmapped.title(levels.length)}>
          <ul>
            {levels.slice(0, MOST_SHOWN).map(({ factor, level, cases }) => (
              <li key={`${factor}\n${level ?? ""}`}>{say.unmapped.level(factor, levelWords(level), cases)}</li>
            ))}
            {rest > 0 && <li>{say.unmapped.more(rest)}</li>}
          </ul>
          <p>{say.unmapped.after}</p>
        </Notice>
      )}
      {blanks.map(({ factor, level }) => (
        <p key={factor} className={styles.given}>
          {say.blank(factor, level)}
        </p>
      ))}
      {given > 0 && <p className={styles.given}>{given === 1 ? say.given(given) : say.givenMany(given)}</p>}
    </>
  );
}
