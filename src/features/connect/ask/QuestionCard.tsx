import { makeStyles, Select } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { ShowCellButton } from "../../../pane/components/ShowCellButton";
import type { Choice } from "../../../workbook/connect/connection";
import { AskCard } from "./AskCard";
import { Chips } from "./Chips";
import { HoursField } from "./HoursField";
import type { QuestionCard as Card } from "./questionCards";
import { connectMessages as say } from "../viewMessages";

const useStyles = makeStyles({
  control: { minWidth: 0, maxWidth: "100%" },
});

/** More answers than this do not stand side by side: the likeliest do, the others fold into a list. */
const MOST_CHIPS = 4;
const LIKELIEST = 3;

/** One question with the answers to press, the guess marked, and the way to the cells that it is about. */
export function QuestionCard(props: {
  readonly card: Card;
  /** "": none yet. */
  readonly value: string;
  readonly onAnswer: (value: string) => void;
}): ReactNode {
  const styles = useStyles();
  const name = useId();
  const { value, onAnswer } = props;
  const { question } = props.card;
  const { choices, guess } = question;
  const meant = choices.find((choice) => choice.value === (value === "" ? guess : value));
  const place = meant?.place ?? (choices.some((choice) => choice.place !== undefined) ? null : props.card.place);
  const [near, far] = nearAndFar(choices, guess);
  return (
    <AskCard title={question.message} isAnswered={value !== ""}>
      <Chips name={name} choices={near} value={value} guess={guess} onChoose={onAnswer}>
        {place !== null && <ShowCellButton sheet={place.sheet} cell={place.cell} />}
      </Chips>
      {far.length > 0 && (
        <Select
          className={styles.control}
          aria-label={say.anotherAnswer}
          value={far.some((choice) => choice.value === value) ? value : ""}
          onChange={(_, data) => onAnswer(data.value)}
        >
          <option value="">{say.anotherAnswer}</option>
          {far.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      )}
      {question.code === "hours" && (
        <HoursField value={near.some((choice) => choice.value === value) ? "" : value} onSet={onAnswer} />
      )}
    </AskCard>
  );
}

function nearAndFar(choices: readonly Choice[], guess: string): readonly [readonly Choice[], readonly Choice[]] {
  if (choices.length <= MOST_CHIPS) return [choices, []];
  const isNear = ({ value }: Choice, at: number): boolean => at < LIKELIEST || value === guess;
  return [choices.filter(isNear), choices.filter((choice, at) => !isNear(choice, at))];
}
