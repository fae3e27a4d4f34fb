import Fuse from "fuse.js";
import { matchKey } from "../domain/names";
import { looseName } from "./records/team";

/** Finds what somebody probably meant among what is there; null where nothing is near. */
export interface Suggester {
  suggest(text: string): string | null;
}

/** For words such as levels and skills. */
export function suggestWords(known: readonly string[]): Suggester {
  const fuse = new Fuse(known, { includeScore: true, threshold: 0.45, distance: 60 });
  return remembering((text) => {
    const hits = fuse.search(text.slice(0, 60));
    const [first, second] = hits;
    if (first === undefined) return oneLetterApart(text, known);
    // Two equally near words are no suggestion.
    return second !== undefined && second.score === first.score ? oneLetterApart(text, known) : first.item;
  });
}

/** For people: the same name turned round, a first name or initials alone, or a slip of the keyboard. */
export function suggestPeople(known: readonly string[]): Suggester {
  const byLoose = new Map(known.map((name) => [looseName(name), name]));
  const words = suggestWords(known);
  return remembering((text) => byLoose.get(looseName(text)) ?? onlyOne(known, text) ?? words.suggest(text));
}

/** "Asha", "A Patel", "Patel", "AP" where one person only can be meant. */
function onlyOne(known: readonly string[], text: string): string | null {
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

/** Swapped or changed letters in short words, which a fuzzy search passes over ("Hihg", "Lwo"). */
function oneLetterApart(text: string, known: readonly string[]): string | null {
  const letters = (word: string): string => [...matchKey(word)].sort().join("");
  const fits = known.filter((word) => letters(word) === letters(text));
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
