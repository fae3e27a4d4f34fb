import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Section } from "../../pane/components/Section";
import type { RefreshChoices } from "./action";
import type { RefreshProposal } from "./present";
import { refreshViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  field: { margin: "6px 0" },
  control: { minWidth: 0, maxWidth: "100%" },
});

/** What a manager would doubt in an export, before anything else: until it is answered, the careful side is taken. */
export function Doubts(props: {
  readonly proposal: RefreshProposal;
  readonly choices: RefreshChoices;
  readonly onChoices: (choices: RefreshChoices) => void;
}): ReactNode {
  const styles = useStyles();
  const { choices } = props;
  const { questions } = props.proposal;
  if (questions.length === 0) return null;
  return (
    <Section title={say.doubts.title(questions.length)}>
      {questions.map(({ id, message, choices: offered, guess }) => (
        <Field key={id} className={styles.field} label={message}>
          <Select
            className={styles.control}
            value={choices.answers[id] ?? guess}
            onChange={(_, data) => props.onChoices({ ...choices, answers: { ...choices.answers, [id]: data.value } })}
          >
            {offered.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </Section>
  );
}
