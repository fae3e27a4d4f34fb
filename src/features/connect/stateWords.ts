import { matchKey } from "../../domain/names";
import type { Answers } from "../../pane/state/workbook";
import type { Connection } from "../../workbook/connect/connection";
import { answerId } from "../../workbook/reading/said";

/** A word of the state columns, once for all sheets that have it. */
export interface WordLine {
  readonly word: string;
  readonly header: string;
  readonly cases: number;
  readonly state: string;
}

/** What every word means: as the manager says, as is guessed while it is asked, else as it was read. Most cases first. */
export function wordLines({ understanding, questions }: Connection, answers: Answers): readonly WordLine[] {
  const lines = new Map<string, WordLine>();
  for (const { word, header, cases, state } of understanding?.words ?? []) {
    const key = matchKey(word);
    const earlier = lines.get(key);
    if (earlier !== undefined) {
      lines.set(key, { ...earlier, cases: earlier.cases + cases });
      continue;
    }
    const id = answerId.word(word);
    const guess = questions.find((question) => question.id === id)?.guess;
    const said = answers[id] ?? "";
    lines.set(key, { word, header, cases, state: said !== "" ? said : (guess ?? state) });
  }
  return [...lines.values()].sort((a, b) => b.cases - a.cases);
}
