import type { Answer } from "./answer";
import type { Truth } from "./truth";

/** Sheets with people's cases, today's or not, that are neither used nor named in anything that is said. */
export function silentSheets(answer: Answer, truth: Truth): readonly string[] {
  const heard = new Set([
    ...answer.sheetsUsed,
    ...answer.statements.flatMap(({ sheet, sheetsNamed = [] }) => [sheet, ...sheetsNamed]),
  ]);
  return [...new Set([...truth.sheetsForCases, ...truth.sheetsToMention])].filter((sheet) => !heard.has(sheet));
}
