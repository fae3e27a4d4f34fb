import type { Answer } from "./answer";

export interface QuestionCount {
  readonly rows: number;
  /** The same question about another row has the same cause. */
  readonly causes: number;
}

export function countQuestions(answer: Answer): QuestionCount {
  const questions = answer.statements.filter(({ severity }) => severity === "question");
  const causes = questions.map(({ code, sheet, text }) =>
    JSON.stringify([code, sheet, text.replace(/\brows? \d+/g, "row")]),
  );
  return { rows: questions.reduce((sum, { rows }) => sum + rows, 0), causes: new Set(causes).size };
}
