import { distance } from "fastest-levenshtein";

/** Latin letters and single spaces, as most names and levels are: nothing to tidy. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Levels, names and headers match without regard to case and outer or double spaces.
 * The key is for comparing only; what people typed is what they see.
 */
export function matchKey(text: string): string {
  const plain = TIDY.test(text) ? text : text.normalize("NFKC").trim().replace(/\s+/g, " ");
  return plain.toLowerCase();
}

/**
 * The name that somebody probably meant, or null when none comes near: a slip or two, or a third of it.
 * Of equally near names the earlier one.
 */
export function didYouMean(text: string, names: readonly string[]): string | null {
  const key = matchKey(text);
  let best: string | null = null;
  // Two letters swapped count as two slips.
  let nearest = (key.length < 4 ? 1 : Math.max(2, Math.floor(key.length / 3))) + 1;
  for (const name of names) {
    const far = distance(key, matchKey(name));
    if (far < nearest) {
      nearest = far;
      best = name;
    }
  }
  return best;
}
