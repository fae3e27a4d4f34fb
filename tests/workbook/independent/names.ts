const TITLES = new Set(["dr", "mr", "mrs", "ms", "miss", "mx", "prof"]);

/** Small letters without accents, full stops and apostrophes, word by word. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replace(/[\p{M}'’.]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The words of a name without titles and without what is added to it: "Kate - OT B6", "Jo Farrell (ROVI)". */
export function nameWords(name: string): readonly string[] {
  const bare = name.replace(/\([^)]*\)/g, " ").replace(/\s[-–—]\s.*$/, "");
  return wordsOf(bare).filter((word) => !TITLES.has(word));
}

/** The same for every way of writing a name: "Ansah, Grace" is Grace Ansah. */
export function nameKey(name: string): string {
  return [...nameWords(name)].sort().join(" ");
}
