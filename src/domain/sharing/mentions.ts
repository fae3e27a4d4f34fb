/** Texts to be compared regardless of case, of full-width and other compatibility forms, and of spaces. */
export function normalText(text: string): string {
  return text.normalize("NFKC").trim().replace(/\s+/g, " ").toLocaleLowerCase("en-GB");
}

/** A reference such as "7" would be found in every figure; only as a cell's whole text does it tell something. */
export function isTelling(text: string): boolean {
  return text.length >= 4 && !/^\d{1,5}$/.test(text);
}

/** One that finds any of these references and names, as whole words, wherever they stand in a text. */
export function mentionFinder(secrets: readonly string[]): (text: string) => boolean {
  const patterns = secrets
    .map(normalText)
    .filter(isTelling)
    .map((text) => new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(text)}(?![\\p{L}\\p{N}])`, "u"));
  return (text) => {
    const plain = normalText(text);
    return patterns.some((pattern) => pattern.test(plain));
  };
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

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const small = "[1-7]|one|two|three|four|five|six|seven";
const people =
  "children|child|clients?|patients?|people|persons?|cases?|famil(?:y|ies)|referrals?|young people|adults?|pupils?|siblings?";
const smallGroup = new RegExp(`(?<![\\d.,])\\b(?:${small})\\s+(?:\\p{L}+\\s+)?(?:${people})\\b`, "giu");

/** Small numbers of people that somebody has typed: "two children". The rule for figures does not reach words. */
export function smallNumbersIn(text: string): readonly string[] {
  return [...new Set(text.match(smallGroup) ?? [])];
}
