import type { ReactNode } from "react";
import { GrowingList } from "../../../pane/components/GrowingList";
import type { Answers } from "../../../pane/state/workbook";
import type { Connection } from "../../../workbook/connect/connection";
import { answerId } from "../../../workbook/reading/said";
import { AskCard } from "./AskCard";
import { HoursField } from "./HoursField";
import { connectMessages as say } from "../viewMessages";

const FIRST = 7;

/** People whose hours the workbook does not say, and about whom nothing else is asked. */
export function withoutHours({ team, questions }: Connection): readonly string[] {
  return (team?.clinicians ?? []).flatMap(({ name, weeklyHours }) => {
    const isAsked = questions.some(({ id }) => id === answerId.hours(name));
    return weeklyHours !== null || isAsked ? [] : [name];
  });
}

/** Hours that the workbook lacks: a team is a team without them, but nobody's share can be told. */
export function HoursCard(props: {
  /** Everybody whose hours were unknown in this sitting. */
  readonly names: readonly string[];
  readonly answers: Answers;
  readonly onAnswer: (said: Answers) => void;
}): ReactNode {
  const { names, answers, onAnswer } = props;
  const value = (name: string): string => answers[answerId.hours(name)] ?? "";
  return (
    <AskCard title={say.hours.title(names.length)} isAnswered={names.every((name) => value(name) !== "")}>
      <GrowingList items={names} page={FIRST}>
        {(shown) =>
          shown.map((name) => (
            <HoursField
              key={name}
              label={say.hours.of(name)}
              value={value(name)}
              onSet={(text) => onAnswer({ [answerId.hours(name)]: text })}
            />
          ))
        }
      </GrowingList>
    </AskCard>
  );
}
