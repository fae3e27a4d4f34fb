import type { ReactNode } from "react";
import type { Answers } from "../../../pane/state/workbook";
import type { Connection } from "../../../workbook/connect/connection";
import { HoursCard } from "./HoursCard";
import { FULL_TIME_POINTS, PointsCard } from "./PointsCard";
import { QuestionCard } from "./QuestionCard";
import type { QuestionCard as Card } from "./questionCards";
import { connectMessages as say } from "../viewMessages";

/** What needs an answer: questions by cause, then hours and full-time points where the workbook lacks them. */
export function Questions(props: {
  readonly connection: Connection;
  readonly cards: readonly Card[];
  /** People whose hours the workbook lacks. */
  readonly lacking: readonly string[];
  readonly asksPoints: boolean;
  readonly answers: Answers;
  readonly onAnswer: (said: Answers) => void;
}): ReactNode {
  const { connection, cards, lacking, asksPoints, answers, onAnswer } = props;
  const { team } = connection;
  if (team === null || (cards.length === 0 && lacking.length === 0 && !asksPoints)) return null;
  return (
    <section aria-label={say.questions}>
      {cards.map((card) => (
        <QuestionCard
          key={card.question.id}
          card={card}
          value={answers[card.question.id] ?? ""}
          onAnswer={(value) => onAnswer({ [card.question.id]: value })}
        />
      ))}
      {lacking.length > 0 && <HoursCard names={lacking} answers={answers} onAnswer={onAnswer} />}
      {asksPoints && (
        <PointsCard
          team={team}
          value={answers[FULL_TIME_POINTS] ?? ""}
          onAnswer={(value) => onAnswer({ [FULL_TIME_POINTS]: value })}
        />
      )}
    </section>
  );
}
