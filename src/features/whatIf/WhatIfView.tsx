import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import { teamLoads } from "../../domain/weighting/teamLoads";
import { NotATeam } from "../../pane/components/NotATeam";
import { Page } from "../../pane/components/Page";
import { Section } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { Consequences } from "./Consequences";
import { hasValidHours, suppositionOf, type Draft } from "./draft";
import { words } from "./feature";
import { suppose, type Supposition } from "./model";
import { SuppositionForm } from "./SuppositionForm";
import { whatIfViewMessages as say } from "./viewMessages";
import { suppositionText } from "./words";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    overflowWrap: "anywhere",
  },
});

const EMPTY: Draft = { kind: "leaves", who: "", hours: "" };

/** Tries out changes to the team on paper: the whole team updates, the sheet stays as it is. */
export function WhatIfView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={words.title} /> : <WhatIf figures={figures} />;
}

function WhatIf({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const [suppositions, setSuppositions] = useState<readonly Supposition[]>([]);
  const [chosen, setDraft] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const after = useMemo(() => {
    const team = suppose(figures.team, suppositions);
    return { ...figures, team, loads: teamLoads(team, figures.today) };
  }, [figures, suppositions]);
  const people = after.team.clinicians;
  // The person who was chosen may have left in a later supposition.
  const who = (people.find(({ name }) => name === chosen.who) ?? people[0])?.name ?? "";
  const draft = { ...chosen, who };

  const add = (): void => {
    setChecked(!hasValidHours(draft));
    const supposition = suppositionOf(draft, suppositions);
    if (supposition === null) return;
    setSuppositions([...suppositions, supposition]);
    setDraft({ ...chosen, hours: "" });
  };
  return (
    <Page
      title={words.title}
      actions={
        <>
          <Button appearance="primary" onClick={add}>
            {say.try}
          </Button>
          {suppositions.length > 0 && <Button onClick={() => setSuppositions([])}>{say.startAgain}</Button>}
        </>
      }
    >
      <p className={styles.lead}>{say.lead}</p>
      <SuppositionForm
        draft={draft}
        people={people}
        isChecked={isChecked}
        onChange={(part) => setDraft({ ...chosen, ...part })}
      />
      {suppositions.length > 0 && (
        <SuppositionList
          suppositions={suppositions}
          onTakeBack={(index) => setSuppositions(suppositions.filter((_, i) => i !== index))}
        />
      )}
      <Consequences before={figures} after={after} suppositions={suppositions} />
    </Page>
  );
}

function SuppositionList(props: {
  readonly suppositions: readonly Supposition[];
  readonly onTakeBack: (index: number) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <Section title={say.so}>
      <ul className={styles.list}>
        {props.suppositions.map((supposition, index) => (
          <li key={index} className={styles.item}>
            <span>{suppositionText(supposition)}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={say.takeBack(suppositionText(supposition))}
              onClick={() => props.onTakeBack(index)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
