/** Texts to be compared regardless of case, of full-width and other compatibility forms, and of spaces. */
export function normalText(text: string): string {
  return text.normalize("NFKC").trim().replace(/\s+/g, " ").toLocaleLowerCase("en-GB");
}

/** A reference such as "7" would be found in every figure; only as a cell's whole text does it tell something. */
export function isTelling(text: string): boolean {
  return text.length >= 4 && !/^\d{1,5}$/.test(text);
}

/**
 * One that finds any of these references and names, as whole words, wherever they stand in a text. A service may have tens
 * of thousands of them, so they are found by their first word and not one after the other.
 */
export function mentionFinder(secrets: readonly string[]): (text: string) => boolean {
  const byFirstWord = new Map<string, { readonly secret: string; readonly offset: number }[]>();
  for (const secret of new Set(secrets.map(normalText).filter(isTelling))) {
    const first = firstWord.exec(secret);
    if (first === null) continue;
    const known = byFirstWord.get(first[0]) ?? [];
    known.push({ secret, offset: first.index });
    byFirstWord.set(first[0], known);
  }
  return (text) => {
    const plain = normalText(text);
    for (const { 0: word, index } of plain.matchAll(words)) {
      for (const { secret, offset } of byFirstWord.get(word) ?? []) {
        const start = index - offset;
        const end = start + secret.length;
        const isThere = start >= 0 && plain.startsWith(secret, start);
        if (isThere && !isWordSign(plain, start - 1) && !isWordSign(plain, end)) return true;
      }
    }
    return false;
  };
}

const firstWord = /[\p{L}\p{N}]+/u;
const words = /[\p{L}\p{N}]+/gu;

function isWordSign(text: string, at: number): boolean {
  return firstWord.test(text.charAt(at));
}

/**
 * The words of a text that are part of somebody's name and written as names are: "Grace" where a Grace Reid works here.
 * Many such words mean something else, so this is for a question and never for a refusal.
 */
export function namePartsIn(text: string, names: readonly string[]): readonly string[] {
  const parts = new Set(
    names.flatMap((name) => name.split(/[\s,.]+/)).filter((part) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(part)),
  );
  const words = text.match(/\p{Lu}[\p{L}'’-]*/gu) ?? [];
  return [...new Set(words.map((word) => word.replace(/['’]s$/, "")).filter((word) => parts.has(word)))];
}

const small = "[1-7]|one|two|three|four|five|six|seven";
const people =
  "children|child|clients?|patients?|people|persons?|cases?|famil(?:y|ies)|referrals?|young people|adults?|pupils?|siblings?";
const smallGroup = new RegExp(`(?<![\\d.,])\\b(?:${small})\\s+(?:\\p{L}+\\s+)?(?:${people})\\b`, "giu");

/** Small numbers of people that somebody has typed: "two children". The rule for figures does not reach words. */
export function smallNumbersIn(text: string): readonly string[] {
  return [...new Set(text.match(smallGroup) ?? [])];
}
