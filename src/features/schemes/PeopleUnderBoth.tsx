import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ServiceSettings } from "../../domain/team";
import { BeforeAfterList } from "../../pane/components/BeforeAfterList";
import { percent, pointsText } from "../../pane/components/format";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { levelOf } from "../../pane/components/PersonRow";
import { Section } from "../../pane/components/Section";
import { schemeName, schemesMessages } from "./messages";
import type { PersonUnderBoth } from "./model/compareSchemes";
import type { Compared } from "./model/onCaseload";
import { schemeViewMessages } from "./viewMessages";

const useStyles = makeStyles({ lead: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 } });

const say = schemeViewMessages.people;

/** Person by person: how full, the points, and the place among the team, under both schemes. */
export function PeopleUnderBoth(props: { readonly compared: Compared; readonly settings: ServiceSettings }): ReactNode {
  const styles = useStyles();
  const { compared, settings } = props;
  const { a, b, result } = compared;
  const [usedA, usedB] = [result.a.team.used, result.b.team.used];
  const ranked = result.people.filter(({ rankA }) => rankA !== null).length;
  const moved = result.people.filter(({ rankA, rankB }) => rankA !== rankB).length;
  return (
    <Section title={say.title}>
      <LiveRegion>
        <p className={styles.lead}>
          {say.lead(a === null ? schemesMessages.own : schemeName(a.scheme.id), schemeName(b.scheme.id))}{" "}
          {usedA !== null && usedB !== null && say.team(percent(usedA), percent(usedB))}{" "}
          {moved === 0 ? say.nobodyMoved : say.moved(moved)}
        </p>
      </LiveRegion>
      <BeforeAfterList
        people={result.people.map((person) => ({
          name: person.clinician.name,
          before: levelOf(person.a, settings),
          after: levelOf(person.b, settings),
          facts: factsOf(person, ranked).join(" · "),
        }))}
      />
    </Section>
  );
}

function factsOf({ a, b, rankA, rankB }: PersonUnderBoth, ranked: number): readonly string[] {
  const facts = [say.points(pointsText(a.points), pointsText(b.points))];
  if (rankA !== null && rankB !== null) {
    facts.push(rankA === rankB ? say.samePlace(rankA, ranked) : say.place(rankA, rankB, ranked));
  }
  if (b.notWeighted > 0) facts.push(say.provisional(b.notWeighted));
  return facts;
}
