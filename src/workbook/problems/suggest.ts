import { distance } from "fastest-levenshtein";
import { looseName } from "../coerce";
import { matchKey } from "../../domain/names";

/** Finds the known word that was probably meant; null where none is near. */
export interface Suggester {
  suggest(text: string): string | null;
}

/** A word may differ in this share of its letters and still be the one that was meant. */
const MOST_SLIPS = 0.4;
/** Names in other scripts than Latin have to be so long before one letter more or less is a slip. */
const SHORTEST_OTHER = 6;
/** Shorter beginnings fit too many words. */
const SHORTEST_BEGINNING = 3;

/** For words such as levels and skills. Two words equally near are no suggestion. */
export function suggestWords(known: readonly string[]): Suggester {
  return remembering((text) => nearest(text, known) ?? sameLetters(text, known) ?? sameBeginning(text, known));
}

function nearest(text: string, known: readonly string[]): string | null {
  const key = matchKey(text);
  let best: string | null = null;
  let fewest = Infinity;
  for (const word of known) {
    const slips = distance(key, matchKey(word));
    if (slips > Math.max(1, Math.floor(Math.max(key.length, word.length) * MOST_SLIPS)) || key.length < 2) continue;
    if (slips === fewest) best = null;
    if (slips >= fewest) continue;
    fewest = slips;
    best = word;
  }
  return best;
}

/** Swapped letters in short words: "Hihg", "Lwo". */
function sameLetters(text: string, known: readonly string[]): string | null {
  const letters = (word: string): string => Array.from(matchKey(word)).sort().join("");
  return theOnly(known, (word) => letters(word) === letters(text));
}

/** "Med" for Medium, "Fortnightly visits" for Fortnightly. */
function sameBeginning(text: string, known: readonly string[]): string | null {
  const key = matchKey(text);
  return theOnly(known, (word) => {
    const other = matchKey(word);
    const [short, long] = key.length < other.length ? [key, other] : [other, key];
    return short.length >= SHORTEST_BEGINNING && long.startsWith(short);
  });
}

function theOnly(known: readonly string[], fits: (word: string) => boolean): string | null {
  const fitting = known.filter(fits);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** For people: the same name turned round, a first name or initials alone, or a slip of the keyboard. */
export function suggestPeople(known: readonly string[]): Suggester {
  const byLoose = new Map(known.map((name) => [looseName(name), name]));
  const words = suggestWords(known);
  const nearby = (text: string): string | null => {
    const name = words.suggest(text);
    return name !== null && maySlipInto(text, name) ? name : null;
  };
  return remembering((text) => byLoose.get(looseName(text)) ?? theOnlyPerson(known, text) ?? nearby(text));
}

/** In a script whose names are two or three letters long, another letter is another person and no slip. */
function maySlipInto(text: string, name: string): boolean {
  const isLatin = (one: string): boolean => !/[^\p{Script=Latin}\P{L}]/u.test(one);
  if (isLatin(text) && isLatin(name)) return true;
  const [one, other] = [looseName(text), looseName(name)];
  return Math.min(one.length, other.length) >= SHORTEST_OTHER && distance(one, other) <= 1;
}

/** "Asha", "A Patel", "Patel", "AP" where one person only can be meant. */
export function theOnlyPerson(known: readonly string[], text: string): string | null {
  const parts = looseName(text)
    .split(" ")
    .filter((part) => part !== "");
  if (parts.length === 0) return null;
  const fits = known.filter((name) => {
    const own = looseName(name).split(" ");
    const initials = matchKey(name)
      .split(/[\s-]+/)
      .map((word) => word[0] ?? "")
      .join("");
    if (parts.length === 1 && parts[0] === initials) return true;
    return parts.every((part) => own.some((word) => word === part || (part.length === 1 && word.startsWith(part))));
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function remembering(find: (text: string) => string | null): Suggester {
  const found = new Map<string, string | null>();
  return {
    suggest(text) {
      const key = matchKey(text);
      const known = found.get(key);
      if (known !== undefined) return known;
      const suggestion = find(text);
      found.set(key, suggestion);
      return suggestion;
    },
  };
}
