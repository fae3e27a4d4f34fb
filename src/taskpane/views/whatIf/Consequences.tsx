import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Supposition } from "../../../domain/whatIf/scenario";
import { whatIfMessages } from "../../../messages/paneWhatIf";
import { BeforeAfterList } from "../../components/BeforeAfterList";
import { amount, percent } from "../../components/format";
import { LiveRegion } from "../../components/LiveRegion";
import { Section } from "../../components/Section";
import type { TeamFigures } from "../../state/figures";
import { levelOf } from "../team/PersonRow";

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
  const sentences = sentencesOf(before, after, suppositions);
  return (
    <Section title={whatIfMessages.result}>
      <LiveRegion>
        {suppositions.length === 0 ? (
          <p className={styles.sentences}>{whatIfMessages.nothing}</p>
        ) : (
          <ul className={styles.sentences}>
            {sentences.map((sentence) => (
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

function sentencesOf(before: TeamFigures, after: TeamFigures, suppositions: readonly Supposition[]): readonly string[] {
  const sentences: string[] = [];
  const { used: usedBefore } = before.loads.team;
  const { used, available, points } = after.loads.team;
  if (usedBefore !== null && used !== null) sentences.push(whatIfMessages.team(percent(usedBefore), percent(used)));
  if (available !== null) {
    const room = available - points - after.loads.unallocated.points;
    sentences.push(room >= 0 ? whatIfMessages.room(amount(room)) : whatIfMessages.short(amount(-room)));
  }
  sentences.push(whatIfMessages.unallocated(after.loads.unallocated.cases));
  for (const { code, clinician } of suppositions) {
    const cases = after.loads.clinicians.find((load) => load.clinician.name === clinician)?.cases ?? 0;
    if (code === "away" && cases > 0) sentences.push(whatIfMessages.cover(clinician, cases));
  }
  return sentences;
}
