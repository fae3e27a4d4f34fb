import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { functionListMessages } from "./viewMessages";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { useServices } from "../../pane/state/services";
import { useTask } from "../../pane/state/useTask";
import { formulaOf, functionEntries } from "./catalogue";

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
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [isChecked, setChecked] = useState(false);
  const inserting = useTask<string>();
  const entry = functionEntries.find((one) => one.id === props.id);
  if (entry === undefined) throw new Error(`There is no function TEAM.${props.id}.`);
  const formula = formulaOf(
    entry,
    entry.parameters.map((parameter) => given[parameter.name] ?? ""),
  );
  const isMissing = (name: string, optional: boolean): boolean => !optional && (given[name] ?? "").trim() === "";
  const insert = (): void => {
    setChecked(true);
    if (entry.parameters.some((parameter) => isMissing(parameter.name, parameter.optional))) return;
    void inserting.run(async () => {
      const place = await workbook.insertFormula(formula);
      return functionListMessages.inserted(formula, `${place.sheet}, ${place.cell}`);
    });
  };
  return (
    <Page
      title={`TEAM.${entry.id}`}
      actions={
        <Button appearance="primary" onClick={insert}>
          {functionListMessages.insert}
        </Button>
      }
    >
      <p className={styles.about}>{entry.description}</p>
      <LiveRegion>
        {inserting.state.status === "done" && (
          <Notice tone="success">
            <p>{inserting.state.result}</p>
          </Notice>
        )}
        {inserting.state.status === "failed" && <FailureNotice failure={inserting.state.failure} />}
      </LiveRegion>
      <div className={styles.fields}>
        {entry.parameters.map((parameter) => (
          <Field
            key={parameter.name}
            label={parameter.optional ? functionListMessages.optional(parameter.name) : parameter.name}
            hint={parameter.description}
            {...(isChecked && isMissing(parameter.name, parameter.optional)
              ? { validationState: "error" as const, validationMessage: functionListMessages.missing }
              : {})}
          >
            <Input
              className={styles.control}
              value={given[parameter.name] ?? ""}
              onChange={(_, data) => setGiven({ ...given, [parameter.name]: data.value })}
            />
          </Field>
        ))}
      </div>
      <p className={styles.formula}>{formula}</p>
      <h2 className={styles.heading}>{functionListMessages.example}</h2>
      <p className={styles.about}>{entry.example.asks}</p>
      <p className={styles.formula}>{entry.example.formula}</p>
    </Page>
  );
}
