import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { useServices } from "../../pane/state/services";
import { useTask, type Task } from "../../pane/state/useTask";
import { formulaOf, functionEntry, isComplete, isMissing, type FunctionEntry, type Given } from "./catalogue";
import { functionHelpViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  about: { margin: "0 0 8px" },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  control: { minWidth: 0 },
  heading: { margin: "14px 0 4px", fontSize: tokens.fontSizeBase300 },
  formula: { margin: "10px 0 0", fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** One function: what it does, its arguments, and the formula that they make, ready to be put into the selected cell. */
export function FunctionView(props: { readonly id: string }): ReactNode {
  const styles = useStyles();
  const { workbook } = useServices();
  const [given, setGiven] = useState<Given>({});
  const [isChecked, setChecked] = useState(false);
  const inserting = useTask<string>();
  const entry = functionEntry(props.id);
  const formula = formulaOf(entry, given);
  const insert = (): void => {
    setChecked(true);
    if (!isComplete(entry, given)) return;
    void inserting.run(async () => {
      const { sheet, cell } = await workbook.insertFormula(formula);
      return say.inserted(formula, `${sheet}, ${cell}`);
    });
  };
  return (
    <Page
      title={`TEAM.${entry.id}`}
      actions={
        <Button appearance="primary" onClick={insert}>
          {say.insert}
        </Button>
      }
    >
      <p className={styles.about}>{entry.description}</p>
      <InsertStatus task={inserting} />
      <Arguments entry={entry} given={given} isChecked={isChecked} onChange={setGiven} />
      <p className={styles.formula}>{formula}</p>
      <h2 className={styles.heading}>{say.example}</h2>
      <p className={styles.about}>{entry.example.asks}</p>
      <p className={styles.formula}>{entry.example.formula}</p>
    </Page>
  );
}

function InsertStatus({ task: { state } }: { readonly task: Task<string> }): ReactNode {
  return (
    <LiveRegion>
      {state.status === "done" && (
        <Notice tone="success">
          <p>{state.result}</p>
        </Notice>
      )}
      {state.status === "failed" && <FailureNotice failure={state.failure} />}
    </LiveRegion>
  );
}

function Arguments(props: {
  readonly entry: FunctionEntry;
  readonly given: Given;
  /** True: missing arguments are pointed out. */
  readonly isChecked: boolean;
  readonly onChange: (given: Given) => void;
}): ReactNode {
  const styles = useStyles();
  const { given, isChecked, onChange } = props;
  return (
    <div className={styles.fields}>
      {props.entry.parameters.map((parameter) => {
        const { name, description, optional } = parameter;
        const error =
          isChecked && isMissing(parameter, given)
            ? { validationState: "error" as const, validationMessage: say.missing }
            : {};
        return (
          <Field key={name} label={optional ? say.optional(name) : name} hint={description} {...error}>
            <Input
              className={styles.control}
              value={given[name] ?? ""}
              onChange={(_, { value }) => onChange({ ...given, [name]: value })}
            />
          </Field>
        );
      })}
    </div>
  );
}
