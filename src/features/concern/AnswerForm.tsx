import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { TaskStatus } from "../../pane/components/ProgressIndicator";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { usePlan } from "../../pane/state/useAction";
import { concernRecord } from "./feature";
import { concernViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  control: { minWidth: 0, maxWidth: "100%" },
});

/** What was decided about a concern, dated with today. */
export function AnswerForm(props: { readonly number: number; readonly onBack: () => void }): ReactNode {
  const styles = useStyles();
  const planning = usePlan(concernRecord);
  const [response, setResponse] = useState("");
  const [respondedBy, setRespondedBy] = useState("");
  const [isChecked, setChecked] = useState(false);
  const propose = (): void => {
    setChecked(true);
    if (response.trim() === "") return;
    planning.run({ answers: props.number, response, respondedBy });
  };
  return (
    <PlanView planning={planning} onBack={props.onBack}>
      <Page
        title={say.answerTitle(props.number)}
        actions={
          <>
            <Button appearance="primary" onClick={propose}>
              {say.preview}
            </Button>
            <Button onClick={props.onBack}>{say.back}</Button>
          </>
        }
      >
        <TaskStatus task={planning} label={say.working} />
        <div className={styles.fields}>
          <Field
            label={say.response}
            {...(isChecked && response.trim() === ""
              ? { validationState: "error" as const, validationMessage: say.responseMissing }
              : {})}
          >
            <Textarea
              className={styles.control}
              resize="vertical"
              rows={5}
              value={response}
              onChange={(_, data) => setResponse(data.value)}
            />
          </Field>
          <Field label={say.respondedBy} hint={say.respondedByHint}>
            <Input className={styles.control} value={respondedBy} onChange={(_, data) => setRespondedBy(data.value)} />
          </Field>
        </div>
      </Page>
    </PlanView>
  );
}
