import { Button, Checkbox, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { TaskStatus } from "../../pane/components/ProgressIndicator";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { Disclosure } from "../../pane/components/Section";
import { usePlan } from "../../pane/state/useAction";
import type { DraftedConcern } from "./action";
import { askedConcern, concernDraftOf, hasNoStatement, type ConcernDraft } from "./concernDraft";
import { concernRecord, words } from "./feature";
import { concernViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  control: { minWidth: 0, maxWidth: "100%" },
  box: { marginLeft: "-8px" },
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

/** The statement as drafted from today's figures, for the manager to change before anything is written. */
export function ConcernForm(props: {
  readonly about: string | null;
  readonly drafted: DraftedConcern;
  /** True while the words about another clinician are being drafted. */
  readonly isDrafting: boolean;
  readonly choice: ReactNode;
  readonly news: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const planning = usePlan(concernRecord);
  const { drafted, about } = props;
  const [draft, setDraft] = useState(() => concernDraftOf(drafted));
  // Words that were typed for one person must not stand under another's figures.
  useEffect(() => setDraft((old) => concernDraftOf(drafted, old)), [drafted]);
  const [isChecked, setChecked] = useState(false);
  const propose = (): void => {
    setChecked(true);
    if (!hasNoStatement(draft)) planning.run(askedConcern(draft, drafted, about));
  };
  return (
    <PlanView planning={planning}>
      <Page
        title={words.title}
        actions={
          <Button
            appearance="primary"
            disabledFocusable={planning.state.status === "running" || props.isDrafting}
            onClick={propose}
          >
            {say.preview}
          </Button>
        }
      >
        <p className={styles.lead}>{say.lead}</p>
        <TaskStatus task={planning} label={say.working} />
        <div className={styles.fields}>
          {props.choice}
          {props.news}
          <WordsField
            label={say.statement}
            rows={4}
            text={draft.statement}
            fault={isChecked && hasNoStatement(draft) ? say.statementMissing : null}
            onChange={(statement) => setDraft({ ...draft, statement })}
          />
          {drafted.cautions.map((caution) => (
            <Notice key={caution} tone="info">
              <p>{caution}</p>
            </Notice>
          ))}
          <WordsField
            label={say.effect}
            rows={3}
            text={draft.effect}
            onChange={(effect) => setDraft({ ...draft, effect })}
          />
          <StopAllocating draft={draft} onChange={setDraft} />
        </div>
        <Disclosure title={say.figures}>
          <ul className={styles.list}>
            {drafted.figures.map((figure) => (
              <li key={figure}>{figure}</li>
            ))}
          </ul>
        </Disclosure>
        {props.children}
      </Page>
    </PlanView>
  );
}

/** Whether allocating stops, until when, and the words to pass on if it does. */
function StopAllocating(props: {
  readonly draft: ConcernDraft;
  readonly onChange: (draft: ConcernDraft) => void;
}): ReactNode {
  const styles = useStyles();
  const { draft } = props;
  const change = (part: Partial<ConcernDraft>): void => props.onChange({ ...draft, ...part });
  return (
    <>
      <Checkbox
        className={styles.box}
        label={say.stop}
        checked={draft.stopAllocating}
        onChange={(_, data) => change({ stopAllocating: data.checked === true })}
      />
      {draft.stopAllocating && (
        <>
          <Field label={say.until} hint={say.untilHint}>
            <Input
              className={styles.control}
              type="date"
              value={draft.until}
              onChange={(_, data) => change({ until: data.value })}
            />
          </Field>
          <WordsField
            label={say.escalation}
            rows={4}
            text={draft.escalation}
            onChange={(escalation) => change({ escalation })}
          />
        </>
      )}
    </>
  );
}

function WordsField(props: {
  readonly label: string;
  readonly rows: number;
  readonly text: string;
  readonly fault?: string | null;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { label, rows, text, fault = null } = props;
  return (
    <Field label={label} {...(fault === null ? {} : { validationState: "error" as const, validationMessage: fault })}>
      <Textarea
        className={styles.control}
        resize="vertical"
        rows={rows}
        value={text}
        onChange={(_, data) => props.onChange(data.value)}
      />
    </Field>
  );
}
