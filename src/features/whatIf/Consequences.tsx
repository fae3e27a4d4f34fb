import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BeforeAfterList } from "../../pane/components/BeforeAfterList";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { levelOf } from "../../pane/components/PersonRow";
import { Section } from "../../pane/components/Section";
import type { TeamFigures } from "../../pane/state/figures";
import type { Supposition } from "./model";
import { whatIfViewMessages as say } from "./viewMessages";
import { consequenceTexts } from "./words";

const useStyles = makeStyles({
  sentences: { margin: "0 0 8px", paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

/** What the suppositions would mean for the team and for everybody in it. */
export function Consequences(props: {
  readonly before: TeamFigures;
  readonly after: TeamFigures;
  readonly suppositions: readonly Supposition[];
}): ReactNode {
  const styles = useStyles();
  const { before, after, suppositions } = props;
  const was = new Map(before.loads.clinicians.map((load) => [load.clinician.name, load]));
  return (
    <Section title={say.result}>
      <LiveRegion>
        {suppositions.length === 0 ? (
          <p className={styles.sentences}>{say.nothing}</p>
        ) : (
          <ul className={styles.sentences}>
            {consequenceTexts(before, after, suppositions).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </LiveRegion>
      {suppositions.length > 0 && (
        <BeforeAfterList
          people={after.loads.clinicians.map((load) => {
            const earlier = was.get(load.clinician.name);
            return {
              name: load.clinician.name,
              before: earlier === undefined ? null : levelOf(earlier, before.team.settings),
              after: levelOf(load, after.team.settings),
            };
          })}
        />
      )}
    </Section>
  );
}
