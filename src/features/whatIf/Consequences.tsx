import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Supposition } from "./model";
import { ratio, TOLERANCE, type Ratio } from "../../domain/units";
import { whatIfMessages } from "./viewMessages";
import { BeforeAfterList } from "../../pane/components/BeforeAfterList";
import { amount, percent } from "../../pane/components/format";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { Section } from "../../pane/components/Section";
import type { TeamFigures } from "../../pane/state/figures";
import { levelOf } from "../../pane/components/PersonRow";

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
  const [was, is] = [knownTotal(before), knownTotal(after)];
  if (was !== null && is !== null) {
    const say = is.unknown === 0 ? whatIfMessages.team : whatIfMessages.known;
    sentences.push(say(percent(was.used), percent(is.used)));
    const room = is.available - is.points - after.loads.unallocated.points;
    sentences.push(room >= 0 ? whatIfMessages.room(amount(room)) : whatIfMessages.short(amount(-room)));
    if (is.unknown > 0) sentences.push(whatIfMessages.unknown(is.unknown));
  }
  sentences.push(whatIfMessages.unallocated(after.loads.unallocated.cases));
  for (const { code, clinician } of suppositions) {
    const cases = after.loads.clinicians.find((load) => load.clinician.name === clinician)?.cases ?? 0;
    if (code === "away" && cases > 0) sentences.push(whatIfMessages.cover(clinician, cases));
  }
  return sentences;
}

/**
 * What all whose hours are known hold and have together. One person without hours must not hide the rest.
 * null: nobody's capacity is known, or nothing is left of it.
 */
function knownTotal({ loads }: TeamFigures): {
  readonly points: number;
  readonly available: number;
  readonly used: Ratio;
  readonly unknown: number;
} | null {
  const known = loads.clinicians.flatMap(({ points, available }) =>
    available === null ? [] : [{ points, available }],
  );
  const points = known.reduce((sum, one) => sum + one.points, 0);
  const available = known.reduce((sum, one) => sum + one.available, 0);
  if (available <= TOLERANCE) return null;
  return { points, available, used: ratio(points / available), unknown: loads.clinicians.length - known.length };
}
