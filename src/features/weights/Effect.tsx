import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ServiceSettings } from "../../domain/team";
import { TOLERANCE } from "../../domain/units";
import type { ClinicianLoad, TeamLoads } from "../../domain/weighting/teamLoads";
import { BeforeAfterList } from "../../pane/components/BeforeAfterList";
import { percent, pointsText } from "../../pane/components/format";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { levelOf } from "../../pane/components/PersonRow";
import { Section } from "../../pane/components/Section";
import { paneMessages } from "../../pane/messages/pane";
import { weightViewMessages } from "./viewMessages";

const useStyles = makeStyles({
  sentences: { margin: "0 0 4px", paddingLeft: "18px", "& li": { margin: "2px 0" } },
  none: { margin: 0 },
});

const say = weightViewMessages.effect;

export interface EffectProps {
  readonly before: TeamLoads;
  readonly after: TeamLoads;
  readonly settings: ServiceSettings;
  /** Said first: from when it holds. */
  readonly lead?: string;
}

/** What other weights would make of everybody's points and capacity. */
export function Effect(props: EffectProps): ReactNode {
  const styles = useStyles();
  const { settings } = props;
  const pairs = changedPairs(props);
  const sentences = teamSentences(props);
  return (
    <Section title={say.title}>
      <LiveRegion>
        {pairs.length + sentences.length === 0 ? (
          <p className={styles.none}>{say.none}</p>
        ) : (
          <ul className={styles.sentences}>
            {[...(props.lead === undefined ? [] : [props.lead]), ...sentences].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </LiveRegion>
      {pairs.length > 0 && (
        <BeforeAfterList
          people={pairs.map(([before, after]) => ({
            name: after.clinician.name,
            before: levelOf(before, settings),
            after: levelOf(after, settings),
            facts: say.points(pointsText(before.points), pointsText(after.points)),
          }))}
        />
      )}
    </Section>
  );
}

/** The same in sentences, for a list. */
export function effectSentences(props: EffectProps): readonly string[] {
  const levels = (load: ClinicianLoad): string => {
    const level = levelOf(load, props.settings);
    return level === null ? paneMessages.beforeAfter.nothing : `${percent(level.ratio)} ${level.word}`;
  };
  return [
    ...teamSentences(props),
    ...changedPairs(props).map(([before, after]) =>
      say.person(
        after.clinician.name,
        say.points(pointsText(before.points), pointsText(after.points)),
        paneMessages.beforeAfter.change(levels(before), levels(after)),
      ),
    ),
  ];
}

function teamSentences({ before, after }: EffectProps): readonly string[] {
  const sentences: string[] = [];
  const [was, now] = [before.team.used, after.team.used];
  if (was !== null && now !== null && Math.abs(was - now) > TOLERANCE) {
    sentences.push(say.team(percent(was), percent(now)));
  }
  const lost = provisional(after) - provisional(before);
  if (lost !== 0) sentences.push(lost > 0 ? say.lost(lost) : say.gained(-lost));
  return sentences;
}

const provisional = (loads: TeamLoads): number => loads.team.notWeighted + loads.unallocated.notWeighted;

function changedPairs({ before, after }: EffectProps): readonly (readonly [ClinicianLoad, ClinicianLoad])[] {
  return after.clinicians.flatMap((now, i) => {
    const was = before.clinicians[i];
    if (was === undefined) return [];
    const isSame =
      Math.abs(was.points - now.points) <= TOLERANCE && Math.abs((was.share ?? 0) - (now.share ?? 0)) <= TOLERANCE;
    return isSame ? [] : [[was, now] as const];
  });
}
