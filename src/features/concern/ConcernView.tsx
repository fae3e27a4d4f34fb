import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { NotATeam } from "../../pane/components/NotATeam";
import { FailureNotice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { ProgressIndicator } from "../../pane/components/ProgressIndicator";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useAction } from "../../pane/state/useAction";
import { useTask } from "../../pane/state/useTask";
import type { DraftedConcern } from "./action";
import { AnswerForm } from "./AnswerForm";
import { ConcernForm } from "./ConcernForm";
import { readConcerns } from "./concerns";
import { concernRecord, words } from "./feature";
import { KeptConcerns } from "./KeptConcerns";
import { concernViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  control: { minWidth: 0, maxWidth: "100%" },
});

/** A dated statement that capacity falls short; later, what was decided about it. */
export function ConcernView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={words.title} /> : <Concern figures={figures} />;
}

function Concern({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const draftFor = useAction(concernRecord);
  const { state, run } = useTask<DraftedConcern>();
  const [about, setAbout] = useState("");
  const [answering, setAnswering] = useState<number | null>(null);
  // The last draft stays on the page while the next is made, so that the focus has a place to be.
  const [draft, setDraft] = useState<DraftedConcern | null>(null);
  const person = about === "" ? null : about;
  // Words that were typed for one person must not stand under another's figures: each choice drafts anew.
  useEffect(() => {
    void run(async (task) => {
      const { shown } = await draftFor({ about: person, stopAllocating: true }, task);
      setDraft(shown);
      return shown;
    });
  }, [person, run, draftFor]);
  if (answering !== null) return <AnswerForm number={answering} onBack={() => setAnswering(null)} />;
  const choice = (
    <Field label={say.whom}>
      <Select className={styles.control} value={about} onChange={(_, data) => setAbout(data.value)}>
        <option value="">{say.team}</option>
        {figures.team.clinicians.map(({ index, name }) => (
          <option key={index} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  const kept = <KeptConcerns concerns={readConcerns(figures.connection.grid)} onAnswer={setAnswering} />;
  const news = (
    <LiveRegion>
      {state.status === "running" && <ProgressIndicator label={say.drafting} />}
      {state.status === "failed" && <FailureNotice failure={state.failure} />}
    </LiveRegion>
  );
  if (draft !== null) {
    return (
      <ConcernForm about={person} drafted={draft} isDrafting={state.status !== "done"} choice={choice} news={news}>
        {kept}
      </ConcernForm>
    );
  }
  return (
    <Page title={words.title}>
      <p className={styles.lead}>{say.lead}</p>
      {choice}
      {news}
      {kept}
    </Page>
  );
}
