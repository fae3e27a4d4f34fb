import type { Score } from "./score";

/** What is wrong with an answer, in words for whoever mends the reading. */
export function faultsOf(score: Score): readonly string[] {
  const { silent, unsaid, unasked, forbidden } = score;
  return [
    ...(score.notRefused ? ["not refused in one clear sentence"] : []),
    ...score.tables.filter(({ found }) => !found).map(({ kind, sheet }) => `${kind} not found on ${sheet}`),
    ...score.tables.flatMap(({ kind, rows }) =>
      rows === null || rows.got === rows.expected ? [] : [`${kind} has ${rows.got} rows, not ${rows.expected}`],
    ),
    ...columnFaults(score),
    ...peopleFaults(score),
    ...(score.waiting.right ? [] : [`waiting ${score.waiting.got ?? "not stated"}, not ${score.waiting.expected}`]),
    ...(silent.length === 0 ? [] : [`silent about ${silent.join(", ")}`]),
    ...mistakeFaults(score),
    ...unsaid.map((pattern) => `not said: ${inShort(pattern)}`),
    ...unasked.map((pattern) => `not asked: ${inShort(pattern)}`),
    ...forbidden.map((pattern) => `must not be said: ${inShort(pattern)}`),
  ];
}

/** The first of the wordings that would do. */
const inShort = (pattern: string): string => pattern.split("|")[0] ?? pattern;

/** A table that was not found has no columns either, so these are not told. */
function columnFaults({ tables }: Score): readonly string[] {
  const wrong = tables
    .filter(({ found }) => found)
    .flatMap(({ kind, columns }) =>
      columns
        .filter(({ right }) => !right)
        .map(({ name, expected, got }) =>
          got === null ? `${kind} ${name} (${expected}) not found` : `${kind} ${name} is ${got}, not ${expected}`,
        ),
    );
  return wrong.length === 0 ? [] : [`columns: ${wrong.join(", ")}`];
}

function peopleFaults({ people, strangers }: Score): readonly string[] {
  const wrong = people.filter(({ right }) => !right);
  const [first] = wrong;
  return [
    ...(first === undefined
      ? []
      : [
          `${wrong.length} of ${people.length} people wrong (${first.name} ${first.got ?? "missing"}, not ${first.expected})`,
        ]),
    ...(strangers.length === 0 ? [] : [`no people of the team: ${strangers.map(({ name }) => name).join(", ")}`]),
  ];
}

function mistakeFaults({ falseMistakes }: Score): readonly string[] {
  if (falseMistakes.length === 0) return [];
  const rows = new Map<string, number>();
  for (const { code, rows: more } of falseMistakes) rows.set(code, (rows.get(code) ?? 0) + more);
  return [`false mistakes: ${[...rows].map(([code, count]) => `${code} ${count}`).join(", ")}`];
}
