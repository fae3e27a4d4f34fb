import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { alertMessages } from "./messages";
import { alertViewMessages } from "./viewMessages";
import { isoDay } from "@evenkeel/spreadsheet";
import { Page } from "../../pane/components/Page";
import { ChangeReview, TaskStatus } from "../../pane/components/ChangeReview";
import type { TeamFigures } from "../../pane/state/figures";
import { alertText } from "./alertWords";
import type { TendedAlert } from "./tendedAlerts";
import { usePlan } from "../../pane/state/useAction";
import { alertAction } from "./feature";

const say = alertViewMessages.form;

const useStyles = makeStyles({
  about: { margin: "0 0 8px", overflowWrap: "anywhere" },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  control: { minWidth: 0, maxWidth: "100%" },
  privacy: { margin: "10px 0 0", color: tokens.colorNeutralForeground2 },
});

type Choices<Words> = { readonly [Key in keyof Words]: string };

/** The choice whose words the workbook has; people's own words fall back to the first. */
function keyOf<Words extends Choices<Words>>(
  words: Words,
  text: string | undefined,
  otherwise: keyof Words & string,
): keyof Words & string {
  return keysOf(words).find((key) => words[key] === text) ?? otherwise;
}

const keysOf = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words & string)[];

/** Who looks after one alert, by when and how: choices and a date, so that no reasons are written down. */
export function AlertForm(props: {
  readonly tended: TendedAlert;
  readonly figures: TeamFigures;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  const planning = usePlan(alertAction);
  const { alert, action } = props.tended;
  const [owner, setOwner] = useState(action?.owner ?? "");
  const [by, setBy] = useState(action?.by === undefined || action.by === null ? "" : isoDay(action.by));
  const [step, setStep] = useState(keyOf(alertMessages.steps, action?.step, "review-cases"));
  const [state, setState] = useState(keyOf(alertMessages.states, action?.state, "open"));
  const [isChecked, setChecked] = useState(false);
  const names = useId();
  if (planning.state.status === "done") {
    return <ChangeReview planned={planning.state.result} next={say.next} onBack={props.onBack} />;
  }
  const propose = (): void => {
    setChecked(true);
    if (owner.trim() === "" || by === "") return;
    const options = { alert: alert.code, about: alert.clinician, owner, by, step, state };
    planning.run(options);
  };
  const missing = (is: boolean, message: string) =>
    isChecked && is ? { validationState: "error" as const, validationMessage: message } : {};
  const choice = <Words extends Choices<Words>>(
    label: string,
    words: Words,
    value: keyof Words & string,
    set: (value: keyof Words & string) => void,
  ): ReactNode => (
    <Field label={label}>
      <Select className={styles.control} value={value} onChange={(_, data) => set(data.value as keyof Words & string)}>
        {keysOf(words).map((key) => (
          <option key={key} value={key}>
            {words[key]}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <Page
      title={alertMessages.kinds[alert.code]}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={planning.state.status === "running"} onClick={propose}>
            {say.preview}
          </Button>
          <Button onClick={props.onBack}>{say.back}</Button>
        </>
      }
    >
      <p className={styles.about}>
        <strong>{alert.clinician ?? alertMessages.team}</strong>
        {": "}
        {alertText(alert)}
        {"."}
      </p>
      <TaskStatus task={planning} label={say.working} />
      <div className={styles.fields}>
        <Field label={say.owner} {...missing(owner.trim() === "", say.ownerMissing)}>
          <Input className={styles.control} list={names} value={owner} onChange={(_, data) => setOwner(data.value)} />
        </Field>
        <datalist id={names}>
          {[...new Set(props.figures.team.clinicians.map(({ name }) => name))].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Field label={say.by} {...missing(by === "", say.byMissing)}>
          <Input className={styles.control} type="date" value={by} onChange={(_, data) => setBy(data.value)} />
        </Field>
        {choice(say.step, alertMessages.steps, step, setStep)}
        {choice(say.state, alertMessages.states, state, setState)}
      </div>
      <p className={styles.privacy}>{say.privacy}</p>
    </Page>
  );
}
