import type { Answer, Statement } from "./answer";
import { patternOf } from "./sayings";
import type { Truth } from "./truth";

const first = (alternatives: string): string => alternatives.split("|")[0] ?? "";

/** A sentence that a simple pattern finds: its first alternative, with what is optional. */
const sentenceFor = (pattern: string): string => first(pattern).replaceAll("?", "");

/** The answer that says just what the truth says. */
export function answerOf(truth: Truth): Answer {
  const about = { sheet: null, cell: null, rows: 1 } as const;
  const say = (severity: Statement["severity"], text: string): Statement => ({
    ...about,
    severity,
    code: "said",
    text,
  });
  return {
    people: truth.casesByClinician,
    waiting: truth.waiting,
    tables: Object.fromEntries(
      Object.entries(truth.tables).map(([kind, { sheet, rows = 1, columns }]) => [
        kind,
        [{ sheet, rows, columns: Object.fromEntries(Object.entries(columns).map((one) => one.map(first))) }],
      ]),
    ),
    statements: [
      ...(truth.noTeam ? [say("error", "There is no team here.")] : []),
      ...truth.mustSay.map((must) => say("warning", sentenceFor(patternOf(must)))),
      ...truth.mustAsk.map((pattern) => say("question", sentenceFor(pattern))),
      ...truth.sheetsToMention.map((sheet) => ({ ...say("warning", "Not counted."), sheetsNamed: [sheet] })),
    ],
    sheetsUsed: truth.sheetsForCases,
  };
}
