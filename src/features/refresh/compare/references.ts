import { referenceKey } from "../../../workbook/refresh/values";

/** A reference here that may be several of the export's, or the other way round. */
export interface UnclearReference {
  readonly here: string;
  readonly there: readonly string[];
}

/** Which of the export's references are which of the workbook's, where they are not written alike. */
export interface ReferencePairs {
  /** The workbook's key, by the export's: leading zeros are all that tells the two apart. */
  readonly pairs: ReadonlyMap<string, string>;
  readonly unclear: readonly UnclearReference[];
  /** Keys of both sides that wait for an answer: neither new nor gone. */
  readonly waiting: ReadonlySet<string>;
}

/** The answer that none of the export's references is meant. */
export const NONE_OF_THEM = "none";

/**
 * 100 and 00100 are one case where no third reference is the same but for its zeros: Excel drops them when it opens a
 * .csv file, and shows them by a number format. Where several are alike the manager is asked.
 * @param own references by `referenceKey`, as `theirs`
 * @param answerTo what the manager says of an unclear reference of the workbook's; undefined: nothing yet
 */
export function pairReferences(
  own: ReadonlyMap<string, string>,
  theirs: ReadonlyMap<string, string>,
  answerTo: (here: string) => string | undefined,
): ReferencePairs {
  const pairs = new Map<string, string>();
  const unclear: UnclearReference[] = [];
  const waiting = new Set<string>();
  const others = byBareDigits(theirs);
  for (const [bare, here] of byBareDigits(own)) {
    const there = others.get(bare) ?? [];
    const openHere = here.filter((key) => !theirs.has(key));
    const openThere = there.filter((key) => !own.has(key));
    if (openHere.length === 0 || openThere.length === 0) continue;
    const [onlyHere] = here;
    const [onlyThere] = there;
    if (here.length === 1 && there.length === 1 && onlyHere !== undefined && onlyThere !== undefined) {
      pairs.set(onlyThere, onlyHere);
      continue;
    }
    const unanswered = openHere.filter((key) => {
      const id = own.get(key) ?? key;
      unclear.push({ here: id, there: openThere.map((other) => theirs.get(other) ?? other) });
      const answer = answerTo(id);
      const meant = answer === undefined ? undefined : openThere.find((other) => other === referenceKey(answer));
      if (meant !== undefined && !pairs.has(meant)) pairs.set(meant, key);
      return answer === undefined;
    });
    if (unanswered.length === 0) continue;
    for (const key of [...unanswered, ...openThere.filter((other) => !pairs.has(other))]) waiting.add(key);
  }
  return { pairs, unclear, waiting };
}

/** Keys that are figures only, by their figures without leading zeros. */
function byBareDigits(references: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const key of references.keys()) {
    if (!/^\d+$/.test(key)) continue;
    const bare = key.replace(/^0+(?=\d)/, "");
    groups.set(bare, [...(groups.get(bare) ?? []), key]);
  }
  return groups;
}

/** A new reference in the workbook's own way: its zeros dropped where its cells are numbers, or added where all have them. */
export function asReferencesHere(id: string, present: readonly unknown[]): string | number {
  if (!/^\d+$/.test(id) || present.length === 0) return id;
  if (present.every((cell) => typeof cell === "number")) {
    const figure = Number(id);
    return Number.isSafeInteger(figure) ? figure : id;
  }
  const widths = new Set(present.map((cell) => (typeof cell === "string" && /^\d+$/.test(cell) ? cell.length : 0)));
  const [width = 0] = widths;
  return widths.size === 1 ? id.padStart(width, "0") : id;
}
