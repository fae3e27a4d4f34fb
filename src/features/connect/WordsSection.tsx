import type { ReactNode } from "react";
import { GrowingList } from "../../pane/components/GrowingList";
import { Section } from "../../pane/components/Section";
import type { Answers } from "../../pane/state/workbook";
import type { Connection } from "../../workbook/connect/connection";
import { answerId, PERSON, SOMEONE_NEW } from "../../workbook/reading/said";
import { MapRow } from "./MapRow";
import { MapSelect, type MapChoice } from "./MapSelect";
import { wordLines } from "./stateWords";
import { connectMessages as say } from "./viewMessages";

/** So many lines, then a door. */
const FIRST = 7;

/** What each state and each explained name means, once for all its rows; shown also where nothing was asked. */
export function WordsSection(props: {
  readonly connection: Connection;
  readonly answers: Answers;
  readonly onAnswer: (said: Answers) => void;
}): ReactNode {
  const { connection, answers, onAnswer } = props;
  const words = wordLines(connection, answers);
  const names = connection.understanding?.names ?? [];
  if (words.length === 0 && names.length === 0) return null;
  const states: readonly MapChoice[] = (["open", "waiting", "closed"] as const).map((value) => ({
    value,
    label: say.words.states[value],
  }));
  const people: readonly MapChoice[] = [
    ...(connection.team?.clinicians ?? []).map(({ name }) => ({ value: `${PERSON}${name}`, label: name })),
    { value: "waiting", label: say.words.nobody },
    { value: SOMEONE_NEW, label: say.words.someoneNew },
    { value: "", label: say.askAgain },
  ];
  return (
    <Section title={say.words.title}>
      <GrowingList items={words} page={FIRST}>
        {(shown) =>
          shown.map(({ word, header, cases, state }) => (
            <MapRow key={word} label={word} quiet={say.words.cases(cases, header)}>
              <MapSelect
                label={say.words.label(word)}
                choices={states}
                value={state}
                onChoose={(value) => onAnswer({ [answerId.word(word)]: value })}
              />
            </MapRow>
          ))
        }
      </GrowingList>
      <GrowingList items={names} page={FIRST}>
        {(shown) =>
          shown.map(({ form, answer }) => (
            <MapRow key={form} label={form} quiet={say.words.name}>
              <MapSelect
                label={say.words.whoIs(form)}
                choices={withValue(people, answers[answerId.who(form)] ?? answer)}
                value={answers[answerId.who(form)] ?? answer}
                onChoose={(value) => onAnswer({ [answerId.who(form)]: value })}
              />
            </MapRow>
          ))
        }
      </GrowingList>
    </Section>
  );
}

/** The choices with the one that was made earlier, although the team has no such person any more. */
const withValue = (choices: readonly MapChoice[], value: string): readonly MapChoice[] =>
  choices.some((choice) => choice.value === value)
    ? choices
    : [{ value, label: value.startsWith(PERSON) ? value.slice(PERSON.length) : value }, ...choices];
