import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ShowCellButton } from "../../pane/components/ShowCellButton";
import type { Question } from "../../workbook/connect/connection";

const useStyles = makeStyles({
  question: { margin: "8px 0" },
  control: { minWidth: 0, maxWidth: "100%" },
});

/** One question with its best guess chosen, and the way to what the present answer means in the workbook. */
export function QuestionField(props: {
  readonly question: Question;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { question, value } = props;
  const place = question.choices.find((choice) => choice.value === value)?.place;
  return (
    <div className={styles.question}>
      <Field label={question.message}>
        <Select className={styles.control} value={value} onChange={(_, data) => props.onChoose(data.value)}>
          {question.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      </Field>
      {place !== undefined && <ShowCellButton sheet={place.sheet} cell={place.cell} />}
    </div>
  );
}
