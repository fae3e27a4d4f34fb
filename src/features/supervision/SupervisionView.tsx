import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { TaskButton, TaskStatus } from "../../pane/components/ProgressIndicator";
import { NotATeam } from "../../pane/components/NotATeam";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { Section } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { usePlan } from "../../pane/state/useAction";
import { supervisionPage, words } from "./feature";
import { supervisionMessages } from "./messages";
import type { ReviewState, SupervisionPage } from "./model";
import { supervisionFrom } from "./page";
import { supervisionViewMessages as say } from "./viewMessages";
import { raisedTexts } from "./words";

const useStyles = makeStyles({
  control: { minWidth: 0, maxWidth: "100%" },
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
  note: { margin: "10px 0 0", color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
});

const states: readonly ReviewState[] = ["overdue", "soon", "later", "undated"];

/** What one practitioner takes into supervision: what to raise, their reviews, and a page to print. */
export function SupervisionView(props: { readonly clinician: string | null }): ReactNode {
  const figures = useTeamFigures();
  if (figures === null || figures.team.clinicians.length === 0) return <NotATeam title={words.title} />;
  return <Supervision figures={figures} start={props.clinician} />;
}

function Supervision({ figures, start }: { readonly figures: TeamFigures; readonly start: string | null }): ReactNode {
  const styles = useStyles();
  const planning = usePlan(supervisionPage);
  const { team, connection, today } = figures;
  const [who, setWho] = useState(start ?? team.clinicians[0]?.name ?? "");
  const page = useMemo(() => supervisionFrom(team, connection.grid, who, today), [team, who, connection, today]);
  return (
    <PlanView planning={planning}>
      <Page
        title={words.title}
        actions={
          <TaskButton task={planning} onClick={() => planning.run({ clinician: who })}>
            {say.make}
          </TaskButton>
        }
      >
        <TaskStatus task={planning} label={say.making} />
        <Field label={say.who}>
          <Select className={styles.control} value={who} onChange={(_, data) => setWho(data.value)}>
            {team.clinicians.map(({ index, name }) => (
              <option key={index} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <ToRaiseSection page={page} />
        {team.counts === null && page !== null && <ReviewsSection page={page} />}
        <p className={styles.note}>{say.readers}</p>
      </Page>
    </PlanView>
  );
}

function ToRaiseSection({ page }: { readonly page: SupervisionPage | null }): ReactNode {
  const styles = useStyles();
  const raised = page === null ? [] : raisedTexts(page);
  return (
    <Section title={say.raise}>
      {raised.length === 0 ? (
        <p className={styles.text}>{supervisionMessages.nothingToRaise}</p>
      ) : (
        <ul className={styles.list}>
          {raised.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ReviewsSection({ page }: { readonly page: SupervisionPage }): ReactNode {
  const styles = useStyles();
  return (
    <Section title={say.reviews}>
      {page.cases.length === 0 && <p className={styles.text}>{say.noCases}</p>}
      <ul className={styles.list}>
        {states.map((state) => {
          const cases = page.cases.filter(({ review }) => review === state).length;
          return cases === 0 ? null : <li key={state}>{say.review[state](cases)}</li>;
        })}
      </ul>
    </Section>
  );
}
