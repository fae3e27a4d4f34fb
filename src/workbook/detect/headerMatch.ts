import { distance } from "fastest-levenshtein";
import { COLUMNS, headerKey, headersOf, type ColumnSpec, type ReadableKind } from "../synonyms";

/** How likely a header stands for a column, from 0 to 1, by its words alone. */
export type HeaderLikeness = (column: ColumnSpec) => number;

interface Known {
  readonly key: string;
  readonly words: readonly string[];
  readonly column: ColumnSpec;
  /** 0 for the canonical name, then the synonyms in their order. */
  readonly order: number;
}

/** Below this length a slip of the keyboard makes another word: "age" is not "stage". */
const SHORTEST_FUZZY = 5;
const EXACT = 1;
const SYNONYM = 0.97;
const CONTAINED = 0.92;
const FUZZY = 0.88;

const knownHeaders = new Map<ReadableKind, readonly Known[]>();
/** Only saves time: the same headers are looked at for every kind of table, again and again. */
const likenesses = new Map<string, ReadonlyMap<string, number>>();
const MOST_KEPT = 5000;

function headersFor(kind: ReadableKind): readonly Known[] {
  const cached = knownHeaders.get(kind);
  if (cached !== undefined) return cached;
  const all: Known[] = COLUMNS[kind].flatMap((column) =>
    headersOf(column).map((key, order) => ({ key, words: key.split(" ").map(stem), column, order })),
  );
  knownHeaders.set(kind, all);
  return all;
}

/** Words without a plural s, so that "skills needed" meets "skill needed". */
function stem(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Words that say nothing about which column it is. */
const FILLERS = new Set(
  "of the a an for to in on by and or is are with per each at current our this their we us s".split(" "),
);

export function likenessOf(kind: ReadableKind, header: string): HeaderLikeness {
  const key = headerKey(header);
  const cacheKey = `${kind}\u0000${key}`;
  let scores = likenesses.get(cacheKey);
  if (scores === undefined) {
    scores = scoreHeader(kind, key);
    if (likenesses.size >= MOST_KEPT) likenesses.clear();
    likenesses.set(cacheKey, scores);
  }
  const found = scores;
  return (column) => found.get(column.name) ?? 0;
}

function scoreHeader(kind: ReadableKind, key: string): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  const raise = (column: ColumnSpec, score: number): void => {
    if (score > (scores.get(column.name) ?? 0)) scores.set(column.name, score);
  };
  if (key === "") return scores;
  const words = key.split(" ").map(stem);
  const worth = worthOf(kind);
  for (const known of headersFor(kind)) {
    if (known.key === key) raise(known.column, known.order === 0 ? EXACT : SYNONYM - known.order * 0.0005);
    else
      raise(
        known.column,
        Math.max(CONTAINED * containment(words, known.words, worth), FUZZY * spelling(key, known.key)),
      );
  }
  return scores;
}

/** How near two spellings are: slips of the keyboard in long words only. */
function spelling(header: string, known: string): number {
  const longest = Math.max(header.length, known.length);
  const allowed = Math.max(1, Math.floor(longest / 5));
  if (Math.min(header.length, known.length) < SHORTEST_FUZZY || Math.abs(header.length - known.length) > allowed)
    return 0;
  const slips = distance(header, known);
  return slips > allowed ? 0 : 1 - slips / longest;
}

/** Words that stand in headers of every sort. */
const COMMON = new Set(["name", "number", "date", "week", "weekly", "hour", "day", "type", "total", "now", "given"]);
const COMMON_WORD = 0.25;
/** What a word that no known header has is worth: it may be a remark, or the point of it all. */
const STRANGE_WORD = 0.5;

/** Share of the header's telling words that a known header covers completely; 0 where a known word is missing. */
function containment(words: readonly string[], known: readonly string[], worth: (word: string) => number): number {
  if (!known.every((word) => FILLERS.has(word) || words.includes(word))) return 0;
  let covered = 0;
  let all = 0;
  for (const word of words) {
    if (FILLERS.has(word) || /^\d+$/.test(word)) continue;
    all += worth(word);
    if (known.includes(word)) covered += worth(word);
  }
  const missed = words.some((word) => DIRECTIONS.has(word) && !known.includes(word));
  return all === 0 ? 0 : Math.sqrt(covered / all) * (missed ? OTHER_DIRECTION : 1);
}

/** "Annual leave to" is no "Leaves": which end of a stretch of time a header means, these words say. */
const DIRECTIONS = new Set(["from", "to", "until", "till", "since"]);
const OTHER_DIRECTION = 0.75;

const worths = new Map<ReadableKind, ReadonlyMap<string, number>>();

/** A word tells the more, the fewer columns it is used for: "fixed" tells Fixed hours, "hours" hardly anything. */
function worthOf(kind: ReadableKind): (word: string) => number {
  let worth = worths.get(kind);
  if (worth === undefined) {
    const columns = new Map<string, Set<string>>();
    for (const known of headersFor(kind)) {
      for (const word of known.words) columns.set(word, (columns.get(word) ?? new Set()).add(known.column.name));
    }
    worth = new Map([...columns].map(([word, names]) => [word, 1 / names.size]));
    worths.set(kind, worth);
  }
  const known = worth;
  return (word) => (COMMON.has(word) ? COMMON_WORD : (known.get(word) ?? STRANGE_WORD));
}
