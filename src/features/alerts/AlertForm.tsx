import { isoDay } from "@evenkeel/spreadsheet";
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { alertText } from "../../pane/components/alertTexts";
import { TaskButton, TaskStatus } from "../../pane/components/ProgressIndicator";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import type { TeamFigures } from "../../pane/state/figures";
import type { TrackedAlert } from "../../pane/state/trackedAlerts";
import { usePlan } from "../../pane/state/useAction";
import { alertMessages } from "../../workbook/messages/alerts";
import type { AlertAction } from "../../workbook/ownSheets/alertActions";
import { alertAction } from "./feature";
import { alertViewMessages } from "./viewMessages";

const say = alertViewMessages.form;

const useStyles = makeStyles({
  about: { margin: "0 0 8px", overflowWrap: "anywhere" },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  control: { minWidth: 0, maxWidth: "100%" },
  privacy: { margin: "10px 0 0", color: tokens.colorNeutralForeground2 },
});

/** What is being filled in: choices and a date, so that no reasons are written down. */
interface Draft {
  readonly owner: string;
  /** As a date input has it: "2026-12-31", or "". */
  readonly by: string;
  readonly step: keyof typeof alertMessages.steps;
  readonly state: keyof typeof alertMessages.states;
}

const isOwned = ({ owner }: Draft): boolean => owner.trim() !== "";
const isDated = ({ by }: Draft): boolean => by !== "";

/** Who looks after one alert, by when and how. */
export function AlertForm(props: {
  readonly tracked: TrackedAlert;
  readonly figures: TeamFigures;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  const planning = usePlan(alertAction);
  const { alert, action } = props.tracked;
  const [draft, setDraft] = useState(() => draftOf(action));
  const [isChecked, setChecked] = useState(false);
  const propose = (): void => {
    setChecked(true);
    if (isOwned(draft) && isDated(draft)) planning.run({ alert: alert.code, about: alert.clinician, ...draft });
  };
  return (
    <PlanView planning={planning} next={say.next} onBack={props.onBack}>
      <Page
        title={alertMessages.kinds[alert.code]}
        actions={
          <>
            <TaskButton task={planning} onClick={propose}>
              {say.preview}
            </TaskButton>
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
        <Fields draft={draft} isChecked={isChecked} names={namesOf(props.figures)} onChange={setDraft} />
        <p className={styles.privacy}>{say.privacy}</p>
      </Page>
    </PlanView>
  );
}

function Fields(props: {
  readonly draft: Draft;
  /** True: what is missing is said. */
  readonly isChecked: boolean;
  /** Suggestions for the owner. */
  readonly names: readonly string[];
  readonly onChange: (draft: Draft) => void;
}): ReactNode {
  const styles = useStyles();
  const { draft, onChange } = props;
  const listId = useId();
  const missing = (isFilled: boolean, message: string) =>
    props.isChecked && !isFilled ? { validationState: "error" as const, validationMessage: message } : {};
  return (
    <div className={styles.fields}>
      <Field label={say.owner} {...missing(isOwned(draft), say.ownerMissing)}>
        <Input
          className={styles.control}
          list={listId}
          value={draft.owner}
          onChange={(_, { value }) => onChange({ ...draft, owner: value })}
        />
      </Field>
      <datalist id={listId}>
        {props.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label={say.by} {...missing(isDated(draft), say.byMissing)}>
        <Input
          className={styles.control}
          type="date"
          value={draft.by}
          onChange={(_, { value }) => onChange({ ...draft, by: value })}
        />
      </Field>
      <ChoiceField
        label={say.step}
        words={alertMessages.steps}
        value={draft.step}
        onChange={(step) => onChange({ ...draft, step })}
      />
      <ChoiceField
        label={say.state}
        words={alertMessages.states}
        value={draft.state}
        onChange={(state) => onChange({ ...draft, state })}
      />
    </div>
  );
}

type Choices<Words> = { readonly [Key in keyof Words]: string };

function ChoiceField<Words extends Choices<Words>>(props: {
  readonly label: string;
  readonly words: Words;
  readonly value: keyof Words & string;
  readonly onChange: (value: keyof Words & string) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <Field label={props.label}>
      <Select
        className={styles.control}
        value={props.value}
        onChange={(_, data) => props.onChange(data.value as keyof Words & string)}
      >
        {keysOf(props.words).map((key) => (
          <option key={key} value={key}>
            {props.words[key]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What is on record already; people's own words for step and state fall back to the first choice. */
function draftOf(action: AlertAction | null): Draft {
  const by = action?.by ?? null;
  return {
    owner: action?.owner ?? "",
    by: by === null ? "" : isoDay(by),
    step: keyOf(alertMessages.steps, action?.step) ?? "review-cases",
    state: keyOf(alertMessages.states, action?.state) ?? "open",
  };
}

const namesOf = ({ team }: TeamFigures): readonly string[] => [...new Set(team.clinicians.map(({ name }) => name))];

const keyOf = <Words extends Choices<Words>>(words: Words, text: string | undefined) =>
  keysOf(words).find((key) => words[key] === text);

const keysOf = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words & string)[];
