import { Button, Checkbox, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { concernViewMessages as say } from "./viewMessages";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { ChangeReview, TaskStatus } from "../../pane/components/ChangeReview";
import { Disclosure } from "../../pane/components/Section";
import type { DraftedConcern } from "./action";
import { usePlan } from "../../pane/state/useAction";
import { concernRecord } from "./feature";

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
  readonly draft: DraftedConcern;
  /** True while the words for somebody else are being drafted. */
  readonly isDrafting: boolean;
  readonly choice: ReactNode;
  readonly news: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const planning = usePlan(concernRecord);
  const { draft, about } = props;
  const [words, setWords] = useState(() => wordsOf(draft));
  // Words that were typed for one person must not stand under another's figures.
  useEffect(() => setWords(wordsOf(draft)), [draft]);
  const [stopAllocating, setStop] = useState(false);
  const [until, setUntil] = useState("");
  const [isChecked, setChecked] = useState(false);
  if (planning.state.status === "done") {
    return <ChangeReview planned={planning.state.result} onBack={planning.reset} />;
  }
  const propose = (): void => {
    setChecked(true);
    if (words.statement.trim() === "") return;
    // Untouched words are drafted once more, so that they name the date that was chosen meanwhile.
    const escalation = words.escalation === draft.escalation ? null : words.escalation;
    const options = { about, ...words, escalation, stopAllocating, until: until === "" ? null : until };
    planning.run(options);
  };
  const area = (part: keyof typeof words, label: string, rows: number): ReactNode => (
    <Field
      label={label}
      {...(isChecked && part === "statement" && words.statement.trim() === ""
        ? { validationState: "error" as const, validationMessage: say.statementMissing }
        : {})}
    >
      <Textarea
        className={styles.control}
        resize="vertical"
        rows={rows}
        value={words[part]}
        onChange={(_, data) => setWords({ ...words, [part]: data.value })}
      />
    </Field>
  );
  return (
    <Page
      title={say.title}
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
        {area("statement", say.statement, 4)}
        {draft.cautions.map((caution) => (
          <Notice key={caution} tone="info">
            <p>{caution}</p>
          </Notice>
        ))}
        {area("effect", say.effect, 3)}
        <Checkbox
          className={styles.box}
          label={say.stop}
          checked={stopAllocating}
          onChange={(_, data) => setStop(data.checked === true)}
        />
        {stopAllocating && (
          <>
            <Field label={say.until} hint={say.untilHint}>
              <Input
                className={styles.control}
                type="date"
                value={until}
                onChange={(_, data) => setUntil(data.value)}
              />
            </Field>
            {area("escalation", say.escalation, 4)}
          </>
        )}
      </div>
      <Disclosure title={say.figures}>
        <ul className={styles.list}>
          {draft.figures.map((figure) => (
            <li key={figure}>{figure}</li>
          ))}
        </ul>
      </Disclosure>
      {props.children}
    </Page>
  );
}

function wordsOf({ statement, effect, escalation }: DraftedConcern) {
  return { statement, effect, escalation };
}
