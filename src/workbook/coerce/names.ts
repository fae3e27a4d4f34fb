import { matchKey } from "../../domain/names";

/** "Patel, Asha" and "Asha Patel", "Siân" and "Sian": letters alone decide, whatever the order of the words. */
export function looseName(name: string): string {
  let key = looseNames.get(name);
  if (key === undefined) {
    key = lettersOf(name);
    if (looseNames.size >= MOST_KEPT) looseNames.clear();
    looseNames.set(name, key);
  }
  return key;
}

/** The same few names stand in thousands of rows; this only saves time. */
const looseNames = new Map<string, string>();
const MOST_KEPT = 5000;

/** Marks that may be left out: accents, and the vowels of Arabic. In other scripts a mark is a letter like any other. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0670]/g;

function lettersOf(name: string): string {
  return matchKey(name)
    .normalize("NFD")
    .replace(ACCENTS, "")
    .replace(/\b(dr|mr|mrs|ms|miss|mx|prof)\b\.?/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .sort()
    .join(" ");
}
