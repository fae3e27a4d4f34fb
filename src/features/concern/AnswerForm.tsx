import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { concernViewMessages as say } from "./viewMessages";
import { Page } from "../../pane/components/Page";
import { PlanFlow, PlanNews } from "../../pane/components/PlanFlow";
import type { PlannedChange } from "../../pane/paneServices";
import { useServices } from "../../pane/state/services";
import { useTask } from "../../pane/state/useTask";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  control: { minWidth: 0, maxWidth: "100%" },
});

/** What was decided about a concern, dated with today. */
export function AnswerForm(props: { readonly number: number; readonly onBack: () => void }): ReactNode {
  const styles = useStyles();
  const services = useServices();
  const planning = useTask<PlannedChange>();
  const [response, setResponse] = useState("");
  const [respondedBy, setRespondedBy] = useState("");
  const [isChecked, setChecked] = useState(false);
  if (planning.state.status === "done") {
    return <PlanFlow planned={planning.state.result} words={{}} onBack={props.onBack} />;
  }
  const propose = (): void => {
    setChecked(true);
    if (response.trim() === "") return;
    const options = { answers: props.number, response, respondedBy };
    void planning.run((following) => services.plan("concern-record", options, following));
  };
  return (
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
      <PlanNews task={planning} label={say.working} />
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
  );
}
