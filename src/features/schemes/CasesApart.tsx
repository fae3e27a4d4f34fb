import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TOLERANCE } from "../../domain/units";
import { amount } from "../../pane/components/format";
import { Section } from "../../pane/components/Section";
import type { WorkUnderBoth } from "./model/compareSchemes";
import { schemeViewMessages } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

const say = schemeViewMessages.cases;
const MOST_SHOWN = 10;

/** The cases on which the two schemes differ most: they are the ones to talk about before adopting anything. */
export function CasesApart(props: { readonly work: readonly WorkUnderBoth[] }): ReactNode {
  const styles = useStyles();
  const apart = props.work.filter(({ timesA, timesB }) => Math.abs(timesA - timesB) > TOLERANCE).slice(0, MOST_SHOWN);
  if (props.work.length > 0 && apart.length === 0) return null;
  return (
    <Section title={say.title}>
      <p className={styles.lead}>{apart.length === 0 ? say.none : say.lead}</p>
      <ul className={styles.list}>
        {apart.map(({ name, clinician, timesA, timesB }) => (
          <li key={name}>
            {say.line(clinician === null ? name : say.with(name, clinician), amount(timesA), amount(timesB))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
