import { matchKey } from "../../domain/names";
import type { ProfiledBlock } from "../detect/candidates";
import { answerId, SHEET_IDS } from "../reading/said";

type Answers = Readonly<Record<string, string>>;

/** So much of a sheet's headers again, and it is the same sheet under another name. */
const SAME = 0.6;

/**
 * Answers as they are called now: a sheet that was renamed since is known by its headers.
 * @param sheets the headers of each sheet when the answers were kept
 * @param names the sheets that there are now
 */
export function answersOfNow(
  answers: Answers,
  sheets: Readonly<Record<string, readonly string[]>>,
  names: readonly string[],
  blocks: readonly ProfiledBlock[],
): Answers {
  const renamed = renamedSheets(sheets, names, blocks);
  if (renamed.size === 0) return answers;
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [idOfNow(id, renamed), valueOfNow(id, value, renamed)]),
  );
}

function renamedSheets(
  sheets: Readonly<Record<string, readonly string[]>>,
  names: readonly string[],
  blocks: readonly ProfiledBlock[],
): ReadonlyMap<string, string> {
  const fresh = names.filter((name) => sheets[name] === undefined);
  const renamed = new Map<string, string>();
  for (const [before, headers] of Object.entries(sheets)) {
    if (names.includes(before) || headers.length === 0) continue;
    const likenesses = fresh.map((name) => ({ name, share: shareOf(headers, name, blocks) }));
    const [best, second] = likenesses.sort((a, b) => b.share - a.share);
    // Of two sheets that are alike nobody can tell which one it was.
    if (best !== undefined && best.share >= SAME && best.share > (second?.share ?? 0)) renamed.set(before, best.name);
  }
  return renamed;
}

function shareOf(headers: readonly string[], sheet: string, blocks: readonly ProfiledBlock[]): number {
  const now = new Set(
    blocks.flatMap(({ block }) => (block.view.name === sheet ? block.headers.map(({ text }) => matchKey(text)) : [])),
  );
  return headers.filter((header) => now.has(matchKey(header))).length / headers.length;
}

function idOfNow(id: string, renamed: ReadonlyMap<string, string>): string {
  const [kind = "", ...rest] = id.split(":");
  if (!SHEET_IDS.some((one) => one === kind)) return id;
  const about = rest.join(":");
  for (const [before, now] of renamed) {
    if (about === before || about.startsWith(`${before}:`)) return `${kind}:${now}${about.slice(before.length)}`;
  }
  return id;
}

const valueOfNow = (id: string, value: string, renamed: ReadonlyMap<string, string>): string =>
  id === answerId.staff ? (renamed.get(value) ?? value) : value;
